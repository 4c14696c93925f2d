import { makeDocument } from '../../src/sources/document.ts';
import { createHash } from 'node:crypto';
import type { Claim, ClaimLink, WatchItem } from '../../src/model/claim.ts';
import type { SourceDocument } from '../../src/model/document.ts';
import type { Entity } from '../../src/model/entity.ts';
import type { LinkType, Realis, Relation, Stance } from '../../src/model/ontology.ts';
import type { ResolvedDocument } from '../../src/model/resolved.ts';

const entity = (id: string, label: Entity['label'], name: string, aliases: readonly string[] = []): Entity => ({ id, label, name, aliases: aliases.toSorted() });

/** Everybody in the fixture; keys are what the claims below use. */
export const ENTITIES = {
  iran: entity('state:iran', 'State', 'Iran', ['Tehran', 'the Islamic Republic']),
  us: entity('state:united-states', 'State', 'United States', ['Washington', 'the White House']),
  qatar: entity('state:qatar', 'State', 'Qatar'),
  oman: entity('state:oman', 'State', 'Oman', ['Muscat']),
  israel: entity('state:israel', 'State', 'Israel'),
  iraq: entity('state:iraq', 'State', 'Iraq'),
  brazil: entity('state:brazil', 'State', 'Brazil'),
  egypt: entity('state:egypt', 'State', 'Egypt'),
  gcc: entity('organization:gcc', 'Organization', 'Gulf Cooperation Council', ['GCC']),
  pena: entity('person:jose-pena', 'Person', 'José Peña'),
  araghchi: entity('person:abbas-araghchi', 'Person', 'Abbas Araghchi', ['Araghchi']),
  officials: entity('group:officials', 'Group', 'officials'),
  citizens: entity('group:ordinary-iranians', 'Group', 'ordinary Iranians'),
  talks: entity('talks:iran|united-states', 'Talks', 'Iran–United States talks', ['the Doha round']),
  technical: entity('mechanism:technical-talks', 'Mechanism', 'technical talks'),
  doha: entity('place:doha', 'Place', 'Doha'),
  funds: entity('issue:frozen-funds', 'Issue', 'frozen funds', ['frozen assets']),
  enrichment: entity('issue:uranium-enrichment', 'Issue', 'uranium enrichment', ['enrichment']),
  sanctions: entity('issue:sanctions-relief', 'Issue', 'sanctions relief', ['sanctions']),
  inspections: entity('issue:un-inspections', 'Issue', 'UN inspections'),
  standing: entity('issue:standing', 'Issue', 'standing'),
} as const;

type Key = keyof typeof ENTITIES;

interface Sketch {
  readonly does: Relation;
  readonly who: Key;
  readonly to?: Key;
  readonly about?: Key;
  readonly says?: Key;
  readonly realis?: Realis;
  readonly stance?: Stance;
  readonly time?: string;
  /** Part of the sentence; the whole of it when left out. */
  readonly quote?: string;
  /** For links. */
  readonly key?: string;
}

interface Paper {
  readonly name: string;
  readonly title: string;
  readonly publisher: string;
  readonly date: string | null;
  readonly sentences: readonly (readonly [string, ...Sketch[]])[];
  readonly links?: readonly (readonly [LinkType, string, string])[];
  readonly watch?: readonly (readonly [string, ...Key[]])[];
  /** Named without any claim about them. */
  readonly mentions?: readonly Key[];
}

const WIRE: Paper['sentences'] = [
  ['Qatar hosted indirect technical talks between the United States and Iran in Doha on Tuesday, 30 June 😀.',
    { does: 'HOSTS', who: 'qatar', to: 'talks', quote: 'Qatar hosted indirect technical talks', time: '2026-06-30' },
    { does: 'NEGOTIATES', who: 'iran', to: 'us' },
    { does: 'PARTY_TO', who: 'iran', to: 'talks' },
    { does: 'PARTY_TO', who: 'us', to: 'talks' },
    { does: 'HELD_IN', who: 'talks', to: 'doha' },
    { does: 'USES', who: 'talks', to: 'technical' }],
  ['Qatar and Oman mediated the round, officials said.',
    { does: 'MEDIATES', who: 'qatar', to: 'talks', says: 'officials', quote: 'Qatar and Oman mediated the round' },
    { does: 'MEDIATES', who: 'oman', to: 'talks', says: 'officials', quote: 'Qatar and Oman mediated the round' }],
  ['The talks addressed frozen funds and uranium enrichment.',
    { does: 'ADDRESSES', who: 'talks', to: 'funds' },
    { does: 'ADDRESSES', who: 'talks', to: 'enrichment' }],
  ['Iran demanded that the United States release its frozen funds.', { does: 'DEMANDS', who: 'iran', to: 'us', about: 'funds' }],
  ['Washington insisted on limits to uranium enrichment.', { does: 'DEMANDS', who: 'us', about: 'enrichment', quote: 'Washington insisted on limits' }],
];

const PAPERS: readonly Paper[] = [
  { name: 'wire', title: 'Qatar hosts US-Iran technical talks', publisher: 'Example Wire', date: '2026-06-30',
    sentences: [...WIRE, ['Oman carried a proposal on frozen funds to Tehran.', { does: 'RELAYS', who: 'oman', to: 'iran', about: 'funds' }]] },
  { name: 'reprint', title: 'US and Iran meet in Doha', publisher: 'Morning Post', date: '2026-07-01', sentences: WIRE },
  { name: 'analysis', title: 'What each side would give', publisher: 'Gulf Review', date: '2026-07-02',
    sentences: [
      ['In exchange for a partial release of frozen funds, Iran would accept limits on uranium enrichment.',
        { does: 'CONCEDES', who: 'us', to: 'iran', about: 'funds', realis: 'conditional', stance: 'analysis', quote: 'a partial release of frozen funds', key: 'release' },
        { does: 'CONCEDES', who: 'iran', to: 'us', about: 'enrichment', realis: 'conditional', stance: 'analysis', quote: 'Iran would accept limits on uranium enrichment', key: 'limits' }],
      ['Washington would ease sanctions only if UN inspections resume.',
        { does: 'CONCEDES', who: 'us', to: 'iran', about: 'sanctions', realis: 'conditional', key: 'ease' },
        { does: 'CONCEDES', who: 'iran', to: 'us', about: 'inspections', realis: 'conditional', key: 'resume' }],
      ['Iran rejected any halt to enrichment.', { does: 'REJECTS', who: 'iran', about: 'enrichment' }],
      ['The United States offered a phased timetable for sanctions relief.', { does: 'PROPOSES', who: 'us', about: 'sanctions', realis: 'promised' }],
      ['Qatar gains standing, while ordinary Iranians bear the cost of sanctions.',
        { does: 'GAINS', who: 'qatar', to: 'standing', stance: 'analysis', quote: 'Qatar gains standing' },
        { does: 'BEARS', who: 'citizens', to: 'sanctions', stance: 'analysis', quote: 'ordinary Iranians bear the cost of sanctions' }],
    ],
    links: [['IN_EXCHANGE_FOR', 'release', 'limits'], ['CONDITIONAL_ON', 'ease', 'resume']],
    watch: [['Watch whether the first tranche of frozen funds is released before July is out.', 'funds'], ['Who will host the next round?']] },
  { name: 'ministry', title: 'No change on enrichment', publisher: 'Foreign Ministry', date: '2026-07-03',
    sentences: [
      ['Iran thanked Oman for making the round possible.', { does: 'CREDITS', who: 'iran', to: 'oman' }],
      ['A newspaper had written that Iran would accept limits on uranium enrichment.', { does: 'CONCEDES', who: 'iran', to: 'us', about: 'enrichment', realis: 'conditional', key: 'report' }],
      ['The ministry denied that Iran would accept limits on uranium enrichment.', { does: 'CONCEDES', who: 'iran', to: 'us', about: 'enrichment', realis: 'negated', key: 'denial' }],
    ],
    links: [['CONTRADICTS', 'denial', 'report']] },
  { name: 'reactions', title: 'Allies react to Doha', publisher: 'Levant Daily', date: null,
    sentences: [
      ['Israel rejected the Doha round and urged Washington to keep sanctions in place.',
        { does: 'REJECTS', who: 'israel', to: 'talks', quote: 'Israel rejected the Doha round' },
        { does: 'DEMANDS', who: 'israel', to: 'us', about: 'sanctions' }],
      ['The GCC welcomed the Doha round.', { does: 'SUPPORTS', who: 'gcc', to: 'talks' }],
      ['Washington threatened Iran with consequences and pressed Iraq over frozen funds.',
        { does: 'THREATENS', who: 'us', to: 'iran' },
        { does: 'PRESSURES', who: 'us', to: 'iraq', about: 'funds' }],
      ['The United States imposed sanctions on Iran.', { does: 'SANCTIONS', who: 'us', to: 'iran' }],
      ['Israel is an ally of the United States.', { does: 'ALLIED_WITH', who: 'israel', to: 'us' }],
      ["Brazil's envoy José Peña met Araghchi.",
        { does: 'REPRESENTS', who: 'pena', to: 'brazil' },
        { does: 'MEETS', who: 'araghchi', to: 'pena' }],
      ['Egypt said nothing.'],
    ],
    mentions: ['egypt'] },
];

/** Five documents on one process: a wire report, its reprint, an analysis, a denial, and reactions without a date. */
export const FIXTURE: readonly ResolvedDocument[] = PAPERS.map(resolve);

/** The fixture's document of that name. */
export function fixtureDocument(name: string): ResolvedDocument {
  const found = FIXTURE.find(({ document }) => document.name === name);
  if (!found) throw new Error(`The fixture has no document "${name}".`);
  return found;
}

function resolve(paper: Paper): ResolvedDocument {
  const watch = (paper.watch ?? []).map(([text]) => text);
  const text = [...paper.sentences.map(([sentence]) => sentence), ...watch].join('\n');
  const { document } = makeDocument({
    name: paper.name, origin: `/fixture/${paper.name}.txt`, shown: paper.name, text, notes: [],
    metadata: { title: paper.title ?? undefined, publisher: paper.publisher ?? undefined, date: paper.date ?? undefined, url: `https://example.org/${paper.name}`, licence: 'CC0-1.0' },
  }, null);
  const keys = new Map<string, string>();
  const claims = paper.sentences.flatMap(([sentence, ...sketches], line) => sketches.map((sketch, index) => {
    const claim = toClaim(document, sentence, sketch, `claim:${digest(`${paper.name} ${line} ${index}`, 24)}`);
    if (sketch.key) keys.set(sketch.key, claim.id);
    return claim;
  }));
  const idOf = (key: string): string => keys.get(key) ?? '';
  const items: WatchItem[] = (paper.watch ?? []).map(([words, ...about], index) => {
    const start = text.indexOf(words);
    return { id: `watch:${digest(`${paper.name} ${index}`, 24)}`, document: document.id, text: words, start, end: start + words.length, about: about.map((key) => ENTITIES[key].id) };
  });
  const named = new Set([...claims.flatMap(({ source, target, issue, speaker }) => [source, target, issue, speaker]), ...items.flatMap(({ about }) => about), ...(paper.mentions ?? []).map((key) => ENTITIES[key].id)]);
  const entities = Object.values(ENTITIES).filter(({ id }) => named.has(id));
  return {
    document,
    entities,
    mentions: entities.map(({ id }) => ({ entity: id, count: 1 })),
    claims,
    links: (paper.links ?? []).map(([type, from, to]): ClaimLink => ({ type, from: idOf(from), to: idOf(to) })),
    watch: items,
  };
}

function toClaim(document: SourceDocument, sentence: string, sketch: Sketch, id: string): Claim {
  const sentenceStart = document.text.indexOf(sentence);
  const quote = sketch.quote ?? sentence;
  const start = sentenceStart + sentence.indexOf(quote);
  const [source, target, issue, speaker] = [ENTITIES[sketch.who], sketch.to && ENTITIES[sketch.to], sketch.about && ENTITIES[sketch.about], sketch.says && ENTITIES[sketch.says]];
  return {
    id, document: document.id, relation: sketch.does,
    source: source.id, target: target?.id ?? null, issue: issue?.id ?? null, speaker: speaker?.id ?? null,
    sourceText: source.name, targetText: target?.name ?? null, issueText: issue?.name ?? null, speakerText: speaker?.name ?? null,
    realis: sketch.realis ?? 'actual', stance: sketch.stance ?? 'reported',
    time: sketch.time ? { start: sketch.time, end: sketch.time, text: 'Tuesday' } : null,
    quote, start, end: start + quote.length,
    sentence, sentenceStart, sentenceEnd: sentenceStart + sentence.length,
    confidence: 0.8, extractor: 'rules',
  };
}

function digest(text: string, length: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length);
}
