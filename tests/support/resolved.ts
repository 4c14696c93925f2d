import { createHash } from 'node:crypto';
import type { Claim } from '../../src/model/claim.ts';
import type { Entity } from '../../src/model/entity.ts';
import type { Label } from '../../src/model/ontology.ts';
import type { ResolvedDocument } from '../../src/model/resolved.ts';

type Slots = Partial<Pick<Claim, 'target' | 'issue' | 'speaker' | 'realis' | 'stance' | 'time' | 'confidence' | 'extractor'>>;
export type ClaimOf = Pick<Claim, 'relation' | 'source'> & Slots & { readonly quote: string };

export interface DocumentOf {
  readonly name: string;
  /** Sentences; the text joins them with spaces. */
  readonly text: string;
  readonly origin?: string;
  readonly title?: string | null;
  readonly publisher?: string | null;
  readonly date?: string | null;
  readonly claims?: readonly ClaimOf[];
  /** Pairs of claims by their place in `claims`. */
  readonly links?: readonly { readonly type: ResolvedDocument['links'][number]['type']; readonly from: number; readonly to: number }[];
  readonly watch?: readonly { readonly text: string; readonly about: readonly string[] }[];
  /** Entities besides those that the claims and watch items name. */
  readonly names?: readonly string[];
  readonly aliases?: { readonly [id: string]: readonly string[] };
}

const LABEL_OF: { readonly [kind: string]: Label } = {
  state: 'State', organization: 'Organization', group: 'Group', person: 'Person', armed: 'ArmedGroup',
  talks: 'Talks', issue: 'Issue', agreement: 'Agreement', mechanism: 'Mechanism', place: 'Place',
};

/** A document as resolution hands it over, made from as little as a test needs to say. Ids follow from the content. */
export function resolved(of: DocumentOf): ResolvedDocument {
  const { name, text, publisher = null, date = null, title = null, claims = [], links = [], watch = [], names = [], aliases = {} } = of;
  const id = `doc:${digest(name, text, String(publisher), String(date), String(title))}`;
  const made = claims.map((claim, index) => claimOf(id, text, claim, index));
  const used = new Set([...made.flatMap(({ source, target, issue, speaker }) => [source, target, issue, speaker]), ...watch.flatMap(({ about }) => about), ...names].flatMap((entity) => entity ?? []));
  return {
    document: { id, name, origin: of.origin ?? `/documents/${name}.md`, title, publisher, date, url: null, licence: null, text },
    entities: [...used].map((entity) => entityOf(entity, aliases[entity] ?? [])),
    mentions: [...used].map((entity) => ({ entity, count: 1 })),
    claims: made,
    links: links.map(({ type, from, to }) => ({ type, from: made[from]?.id ?? '', to: made[to]?.id ?? '' })),
    watch: watch.map(({ text: words, about }, index) => {
      const start = text.indexOf(words);
      return { id: `watch:${digest(id, String(index))}`, document: id, text: words, start, end: start + words.length, about };
    }),
  };
}

function claimOf(document: string, text: string, claim: ClaimOf, index: number): Claim {
  const start = text.indexOf(claim.quote);
  const end = start + claim.quote.length;
  const sentenceStart = text.lastIndexOf('. ', start) + (text.lastIndexOf('. ', start) < 0 ? 1 : 2);
  const stop = text.indexOf('.', end - 1);
  const sentenceEnd = stop < 0 ? text.length : stop + 1;
  return {
    target: null, issue: null, speaker: null, realis: 'actual', stance: 'reported', time: null, confidence: 0.9, extractor: 'rules',
    ...claim,
    id: `claim:${digest(document, String(index), claim.relation)}`,
    document,
    sourceText: claim.source,
    targetText: claim.target ?? null,
    issueText: claim.issue ?? null,
    speakerText: claim.speaker ?? null,
    start, end, sentenceStart, sentenceEnd,
    sentence: text.slice(sentenceStart, sentenceEnd),
  };
}

function entityOf(id: string, aliases: readonly string[]): Entity {
  const [kind = '', slug = ''] = id.split(':');
  return { id, label: LABEL_OF[kind] ?? 'Group', name: slug.replace(/(^|-)(\w)/g, (_, dash: string, letter: string) => (dash ? ' ' : '') + letter.toUpperCase()), aliases };
}

function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 24);
}
