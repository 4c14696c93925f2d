import type { Claim, WatchItem } from '../model/claim.ts';
import type { SourceDocument } from '../model/document.ts';
import type { ResolvedDocument } from '../model/resolved.ts';
import { edgeKey } from './edges.ts';
import type { Inputs } from './engine.ts';

/** Rows for the statements of `cypher/write`: what stands in the database, property by property. */

export function documentRow({ id, name, title, publisher, date, url, licence, text }: SourceDocument, origins: readonly string[], original: string, fingerprint: readonly number[]): Inputs {
  return { id, name, origins, title, publisher, date, url, licence, text, original, fingerprint };
}

export function publisherRows(documents: readonly SourceDocument[]): readonly Inputs[] {
  return documents.flatMap(({ id, publisher }) => (publisher === null ? [] : [{ document: id, id: `source:${publisher}`, name: publisher }]));
}

/** A document keeps, for each of its entities, how it words it: that is what the entity's name and aliases are made of. */
export function mentionRows({ document, entities, mentions }: ResolvedDocument): readonly Inputs[] {
  const counts = new Map(mentions.map(({ entity, count }) => [entity, count]));
  return entities.map(({ id, name, aliases }) => ({ document: document.id, entity: id, count: counts.get(id) ?? 0, name, aliases: [...aliases].sort() }));
}

export function claimRow(claim: Claim, { date }: SourceDocument): Inputs {
  const { id, relation, realis, stance, quote, start, end, sentence, sentenceStart, sentenceEnd, sourceText, targetText, issueText, speakerText, time, confidence, extractor } = claim;
  return {
    document: claim.document,
    source: claim.source,
    properties: {
      id, relation, realis, stance, quote, start, end, sentence, sentenceStart, sentenceEnd, sourceText, targetText, issueText, speakerText,
      timeStart: time?.start ?? null,
      timeEnd: time?.end ?? null,
      timeText: time?.text ?? null,
      confidence,
      extractor,
      date,
      edge: edgeKey(claim),
    },
  };
}

/** The relationships of a claim that it may lack. */
export function slotRows(claims: readonly Claim[], of: (claim: Claim) => string | null): readonly Inputs[] {
  return claims.flatMap((claim) => {
    const entity = of(claim);
    return entity === null ? [] : [{ claim: claim.id, entity }];
  });
}

export function watchRow({ id, document, text, start, end }: WatchItem, { date }: SourceDocument): Inputs {
  return { document, properties: { id, text, start, end, date } };
}
