import { describe, expect, test } from '@jest/globals';
import { loadCollectives, type Collective, type CollectiveFamily } from '../../src/extraction/lexicon/collectives.ts';
import { refusalOf } from './damage.ts';

const families = loadCollectives();

function entriesOf(wording: string): (Collective & Pick<CollectiveFamily, 'refers' | 'labels' | 'count' | 'relation'>)[] {
  return families.flatMap(({ entries, refers, labels, count, relation }) => entries.filter((entry) => entry.wordings.includes(wording)).map((entry) => ({ ...entry, refers, labels, count, relation })));
}

describe('the file', () => {
  test.each<[string, Partial<ReturnType<typeof entriesOf>[number]>]>([
    ['both sides', { refers: 'parties', count: 2, needsArticle: false, group: null }],
    ['neither side', { refers: 'no-party' }],
    ['former', { refers: 'former', needsArticle: true }],
    ['latter', { refers: 'latter', needsArticle: true }],
    ['other side', { refers: 'other-party' }],
    ['signatories', { refers: 'signatories' }],
    ['mediators', { refers: 'mediators' }],
    ['mediator', { refers: 'last-mediator', needsArticle: true }],
    ['hosts', { refers: 'hosts' }],
    ['we', { refers: 'issuers' }],
    ['emirate', { refers: 'last-of-kind', candidates: ['state:qatar', 'state:kuwait', 'state:afghanistan'], byDefault: null }],
    ['Jewish state', { refers: 'last-of-kind', candidates: ['state:israel'], byDefault: 'state:israel' }],
    ['rebels', { refers: 'last-of-kind', labels: ['ArmedGroup'], candidates: [] }],
    ['his counterpart', { refers: 'counterpart' }],
    ['its allies', { refers: 'related', relation: 'ALLIED_WITH' }],
    ['its neighbour', { refers: 'related', relation: 'neighbour' }],
    ['Western powers', { refers: 'group', group: { id: 'group:western-powers', name: 'Western powers' }, needsArticle: false }],
    ['West', { refers: 'group', group: { id: 'group:western-powers', name: 'Western powers' }, needsArticle: true }],
    ['hostages', { refers: 'group', group: { id: null, name: 'prisoners' } }],
    ['a senior official', { refers: 'unnamed' }],
    ['talks', { refers: 'last-talks', labels: ['Talks'] }],
    ['ceasefire', { refers: 'last-agreement', labels: ['Agreement'] }],
  ])('"%s"', (wording, expected) => {
    expect(entriesOf(wording)).toContainEqual(expect.objectContaining(expected));
  });

  test('"organisation" may be armed or not, whichever the document named last', () => {
    expect(entriesOf('organisation').map(({ refers, labels }) => [refers, labels])).toEqual([['last-of-kind', ['ArmedGroup']], ['last-of-kind', ['Organization']]]);
  });

  test('"allies" are a group, unless a demonym stands before them', () => {
    expect(entriesOf('allies').map(({ refers }) => refers).sort()).toEqual(['demonym', 'group']);
  });
});

describe('a damaged copy is refused with file, family and entry', () => {
  test.each([
    ['YAML that does not parse', 'wordings: [both sides', 'wordings: [[both sides', /lexicon collectives\.yaml cannot be read/],
    ['a kind of referent that is not known', 'refers: no-party', 'refers: nobody', /collectives\.yaml is not valid, family "no party": .*refers/],
    ['a label that the ontology lacks', 'is: {labels: [Talks]}', 'is: {labels: [Parley]}', /family "the talks": .*is\.labels/],
    ['a state that the gazetteer lacks', 'candidates: [state:israel]', 'candidates: [state:israel, state:atlantis]', /family "a state by its form of government": the entry "Jewish state" means state:atlantis, which the gazetteer/],
    ['a candidate of another kind', 'candidates: [state:israel]', 'candidates: [state:israel, org:un]', /the entry "Jewish state" means org:un, which is no State/],
    ['a candidate twice', 'candidates: [state:israel]', 'candidates: [state:israel, state:israel]', /the entry "Jewish state" has the candidate state:israel twice/],
    ['a default that is no candidate', 'default: "state:israel"', 'default: "state:egypt"', /the entry "Jewish state" has the default state:egypt, which is no candidate/],
    ['candidates and no default', ', default: "state:israel"', '', /the entry "Jewish state" has no default/],
    ['a default without candidates', 'candidates: [state:israel], ', '', /the entry "Jewish state" has candidates or a default where none/],
    ['a group that the gazetteer lacks', 'group: "group:donors"', 'group: "group:donators"', /the entry "donors" means group:donators, which the gazetteer/],
    ['a group that is a state', 'group: "group:donors"', 'group: "state:qatar"', /the entry "donors" has the group state:qatar, which is none/],
    ['no group', ', group: "group:donors"', '', /the entry "donors" needs either a group or a name/],
    ['a group and a name', 'group: "group:donors"', 'group: "group:donors", name: givers', /the entry "donors" needs either a group or a name/],
    ['a name that the gazetteer has', 'name: prisoners', 'name: hardliners', /the entry "hostages" has the name "hardliners", which is group:hardliners/],
    ['a group where parties are meant', 'default: "state:israel"', 'default: "state:israel", group: "group:donors"', /the entry "Jewish state" has a group, and refers to last-of-kind/],
    ['a relation out of place', 'refers: no-party', 'refers: no-party\n    relation: rival', /family "no party": it has a relation and refers to no-party/],
    ['a relation that is missing', '    relation: neighbour\n', '', /family "neighbours of the possessor": it refers to what is related and has no relation/],
    ['neither wordings nor entries', 'wordings: [both sides', 'phrases: [both sides', /family "both parties of two-party talks": .*phrases/],
    ['an article beside entries', '    entries:\n', '    article: required\n    entries:\n', /family "a state by its form of government": .*either wordings or entries/],
    ['a wording twice', 'wordings: [both sides', 'wordings: [Both sides, both sides', /family "both parties of two-party talks": the wording "both sides" comes twice/],
    ['a wording in two entries', 'wordings: [Jewish state', 'wordings: [Hashemite kingdom, Jewish state', /family "a state by its form of government": the wording "Hashemite kingdom" comes twice/],
    ['a wording of two kinds', 'wordings: [neither side', 'wordings: [each side, neither side', /family "no party": the wording "each side" is also one of the family "each party"/],
    ['a wording with "the"', 'wordings: [both sides', 'wordings: [the pair of them, both sides', /the entry "the pair of them" has "the pair of them"/],
  ])('%s', (_what, from, to, message) => {
    const error = refusalOf(loadCollectives, 'collectives.yaml', from, to);
    expect(error?.code).toBe('data');
    expect(error?.message).toMatch(message);
  });

  test('a copy that only says more is taken', () => {
    expect(refusalOf(loadCollectives, 'collectives.yaml', 'wordings: [both sides', 'wordings: [both halves, both sides')).toBeNull();
  });
});
