import { describe, expect, test } from '@jest/globals';
import { FAMILY } from '../../src/extraction/factuality/markers.ts';
import { loadFactuality, type FactualityFamily } from '../../src/extraction/lexicon/factuality.ts';
import { REALIS, STANCES } from '../../src/model/ontology.ts';
import { refusalOf } from './damage.ts';

const families = loadFactuality();

/** The families that have a marker; of one form where it is given. */
function of(marker: string, form?: FactualityFamily['form']): FactualityFamily[] {
  return families.filter((family) => family.markers.includes(marker) && (form === undefined || family.form === form));
}

describe('the file', () => {
  test('sets every realis and stance, and both links', () => {
    expect(new Set(families.map((family) => family.realis))).toEqual(new Set([null, ...REALIS]));
    expect(new Set(families.map((family) => family.stance))).toEqual(new Set([null, ...STANCES]));
    expect(new Set(families.map((family) => family.link))).toEqual(new Set([null, 'CONDITIONAL_ON', 'IN_EXCHANGE_FOR']));
    expect(families.flatMap((family) => family.markers).length).toBeGreaterThan(3000);
  });

  test.each<[string, FactualityFamily['form'], Partial<FactualityFamily>]>([
    ['not', 'adverb', { kind: 'negation', realis: 'negated' }],
    ['no', 'determiner', { kind: 'negation', realis: 'negated' }],
    ['without', 'preposition', { governs: 'gerund', realis: 'negated' }],
    ['fail', 'verb', { kind: 'implicative', governs: 'infinitive', realis: 'negated', negated: 'actual' }],
    ['manage', 'verb', { kind: 'implicative', governs: 'infinitive', realis: 'actual', negated: 'negated' }],
    ['promise', 'verb', { kind: 'promise', realis: 'promised' }],
    ['be due', 'verb', { kind: 'plan', realis: 'promised' }],
    ['unless', 'conjunction', { kind: 'condition', realis: 'conditional', link: 'CONDITIONAL_ON' }],
    ['in exchange for', 'preposition', { kind: 'trade', link: 'IN_EXCHANGE_FOR' }],
    ['whether', 'conjunction', { kind: 'question', realis: 'unclear' }],
    ['deny', 'verb', { kind: 'denial', realis: 'negated', shade: 'denying', speaker: true }],
    ['say', 'verb', { kind: 'report', realis: null, shade: 'neutral', speaker: true }],
    ['according to', 'preposition', { kind: 'report', governs: 'clause', speaker: true }],
    ['regret', 'verb', { kind: 'factive', realis: 'actual', negated: 'actual' }],
    ['pretend', 'verb', { kind: 'counterfactive', realis: 'negated', negated: 'unclear' }],
    ['why it matters', 'heading', { governs: 'section', stance: 'analysis', speaker: false }],
    ['what to watch', 'heading', { governs: 'section', stance: 'forecast' }],
  ])('"%s" as %s', (marker, form, expected) => {
    expect(of(marker, form)).toContainEqual(expect.objectContaining(expected));
  });

  test('what is only asked for, alleged or feared makes no claim', () => {
    for (const marker of ['urge', 'accuse ... of', 'fear', 'threaten', 'want']) expect(of(marker, 'verb').some(({ suppresses }) => suppresses)).toBe(true);
    for (const marker of ['promise', 'fail', 'agree', 'offer', 'say']) expect(of(marker, 'verb').some(({ suppresses }) => suppresses)).toBe(false);
  });

  test('has the families that code names', () => {
    for (const name of Object.values(FAMILY)) expect(families.map((family) => family.name)).toContain(name);
  });

  test('"suggest" hedges, and is no firm saying', () => {
    expect(of('suggest').map((family) => family.shade)).toContain('doubtful');
    expect(of('suggest').map((family) => family.shade)).not.toContain('firm');
  });

  test('examples keep their acts', () => {
    expect(of('fail', 'verb')[0]?.examples).toEqual(expect.arrayContaining([
      { text: 'The council failed to renew the mandate.', act: 'renew the mandate', is: 'negated' },
      { text: 'The council did not fail to renew the mandate.', act: 'renew the mandate', is: 'actual' },
    ]));
    expect(of('the road ahead')).toEqual([expect.objectContaining({ examples: [{ text: 'The road ahead', act: null, is: 'forecast' }] })]);
  });
});

describe('a damaged copy is refused with file, family and entry', () => {
  test.each([
    ['YAML that does not parse', 'markers: [not, ', 'markers: [not, "', /lexicon factuality\.yaml cannot be read/],
    ['no families', 'families:', 'kinds:', /lexicon factuality\.yaml is not valid: .*kinds/],
    ['a realis that the ontology lacks', 'sets: {realis: negated}', 'sets: {realis: denied}', /factuality\.yaml is not valid, family "plain negation": .*sets\.realis/],
    ['a stance that it lacks', 'sets: {stance: forecast}', 'sets: {stance: hunch}', /family "headings of outlook": .*sets\.stance/],
    ['a link that no word makes', 'link: IN_EXCHANGE_FOR', 'link: CONTRADICTS', /family "trades": .*sets\.link/],
    ['an unknown form', 'form: determiner', 'form: article', /family "negative determiners and pronouns": .*form/],
    ['a field that is not known', 'negated: actual', 'negation: actual', /family "verbs that negate their complement": .*negation/],
    ['nothing set', 'sets: {stance: forecast}', 'sets: {}', /family "headings of outlook": .*nothing is set/],
    ['a family without its name', '- name: plain negation', '- called: plain negation', /family "number 1": .*name/],
    ['two families of one name', '- name: near negation', '- name: plain negation', /family "plain negation": another family has this name/],
    ['a marker twice', 'markers: [not, ', 'markers: [Not, not, ', /family "plain negation": the marker "not" comes twice/],
    ['a marker with a stray space', 'markers: [not, ', 'markers: ["not ", ', /family "plain negation": .*"not " is not words with single spaces/],
    ['a gap that touches a word', 'prevent ... from', 'prevent... from', /family "verbs by which one keeps another from acting": .*"prevent\.\.\. from" has a gap/],
    ['a placeholder for a third actor', 'what A wants', 'what C wants', /family "headings that make demands of what stands below": the marker "what C wants" has a placeholder/],
    ['an act that the example lacks', 'act: trade,', 'act: trades,', /family "near negation": the example "The two capitals hardly trade\." does not hold its act/],
    ['an example without act below no heading', 'act: trade,', 'act: null,', /family "near negation": the example "The two capitals hardly trade\." does not hold/],
    ['an example of another realis', 'act: trade, is: negated', 'act: trade, is: promised', /family "near negation": the example "The two capitals hardly trade\." is promised, which/],
  ])('%s', (_what, from, to, message) => {
    const error = refusalOf(loadFactuality, 'factuality.yaml', from, to);
    expect(error?.code).toBe('data');
    expect(error?.message).toMatch(message);
  });

  test('a copy that only says more is taken', () => {
    expect(refusalOf(loadFactuality, 'factuality.yaml', 'markers: [not, ', 'markers: [not the least bit, not, ')).toBeNull();
  });
});
