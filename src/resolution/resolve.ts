import { createHash } from 'node:crypto';
import type { DraftClaim, Extraction, Mention } from '../extraction/extractor.ts';
import type { Claim, ClaimLink, WatchItem } from '../model/claim.ts';
import type { Entity, EntityMention } from '../model/entity.ts';
import type { ResolvedDocument } from '../model/resolved.ts';
import { EntityBook } from './entities.ts';
import { NO_JUDGEMENTS, type Judgements } from './judgements.ts';

/**
 * Turns the mentions of one document into entities of the graph, with ids that the same text always gets again, whatever other documents
 * there are. What people have judged outweighs what names say.
 */
export function resolve(extraction: Extraction, extractor: string, judgements: Judgements = NO_JUDGEMENTS): ResolvedDocument {
  const { document } = extraction;
  const { book, claims: all } = claimsIn(extraction, extractor, judgements);
  const claims = new Map<string, Claim>();
  for (const claim of all) if (!claims.has(claim.id)) claims.set(claim.id, claim);
  const links = new Map<string, ClaimLink>();
  for (const link of extraction.links) {
    const from = all[link.from]?.id;
    const to = all[link.to]?.id;
    if (from && to && from !== to) links.set(`${link.type} ${from} ${to}`, { type: link.type, from, to });
  }
  const mentions = countMentions(extraction.mentions, book);
  const watch = extraction.watch.map(({ start, end, about }): WatchItem => ({
    id: `watch:${digest([document.id, start, end])}`,
    document: document.id,
    text: document.text.slice(start, end),
    start,
    end,
    about: [...new Set(about.map((mention) => book.idOf(mention)))].sort(),
  }));
  return { document, entities: book.entities(), mentions, claims: [...claims.values()], links: [...links.values()], watch };
}

/** The claim that each draft becomes, in their order; two drafts may become one and the same. */
export function resolveClaims(extraction: Extraction, extractor: string, judgements: Judgements = NO_JUDGEMENTS): { readonly claims: readonly Claim[]; readonly entities: readonly Entity[] } {
  const { book, claims } = claimsIn(extraction, extractor, judgements);
  return { claims, entities: book.entities() };
}

function claimsIn(extraction: Extraction, extractor: string, judgements: Judgements): { readonly book: EntityBook; readonly claims: readonly Claim[] } {
  const book = new EntityBook(mentionsOf(extraction), judgements);
  return { book, claims: extraction.claims.map((draft) => claimOf(draft, extraction, extractor, book)) };
}

function mentionsOf({ mentions, claims, watch }: Extraction): Mention[] {
  const slots = claims.flatMap(({ source, target, issue, speaker }) => [source, target, issue, speaker]);
  return [...mentions, ...slots, ...watch.flatMap(({ about }) => about)].filter((mention) => mention !== null);
}

function claimOf(draft: DraftClaim, { document }: Extraction, extractor: string, book: EntityBook): Claim {
  const id = (mention: Mention | null): string | null => (mention ? book.idOf(mention) : null);
  const source = book.idOf(draft.source);
  const { start, end } = draft.quote;
  const slots = { relation: draft.relation, source, target: id(draft.target), issue: id(draft.issue), speaker: id(draft.speaker), realis: draft.realis, start, end };
  return {
    id: `claim:${digest([document.id, ...Object.values(slots)])}`,
    document: document.id,
    ...slots,
    sourceText: draft.source.text,
    targetText: draft.target?.text ?? null,
    issueText: draft.issue?.text ?? null,
    speakerText: draft.speaker?.text ?? null,
    stance: draft.stance,
    time: draft.time,
    quote: document.text.slice(start, end),
    sentence: document.text.slice(draft.sentence.start, draft.sentence.end),
    sentenceStart: draft.sentence.start,
    sentenceEnd: draft.sentence.end,
    confidence: draft.confidence,
    extractor,
  };
}

function countMentions(mentions: readonly Mention[], book: EntityBook): EntityMention[] {
  const counts = new Map<string, number>();
  for (const mention of mentions) {
    const entity = book.idOf(mention);
    counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  return [...counts].map(([entity, count]) => ({ entity, count })).sort((a, b) => (a.entity < b.entity ? -1 : 1));
}

function digest(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24);
}

