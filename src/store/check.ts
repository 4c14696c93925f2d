import { UserError } from '../errors.ts';
import type { Claim, WatchItem } from '../model/claim.ts';
import { LABELS, LINK_TYPES, REALIS, RELATIONS, STANCES } from '../model/ontology.ts';
import type { ResolvedDocument } from '../model/resolved.ts';

/**
 * What must hold before anything is written: the engines differ, silently, on bad values.
 * @throws UserError `data` naming the document and the value
 */
export function checkBatch(batch: readonly ResolvedDocument[]): void {
  for (const resolved of batch) checkDocument(resolved);
  const labels = new Map<string, string>();
  for (const { document, entities } of batch) {
    for (const { id, label } of entities) {
      const other = labels.get(id);
      if (other !== undefined && other !== label) fail(document.id, `the entity ${id} is a ${label} here and a ${other} in another document`);
      labels.set(id, label);
    }
  }
}

function checkDocument({ document, entities, mentions, claims, links, watch }: ResolvedDocument): void {
  const { id, text } = document;
  const checkId = (what: string, value: string): void => {
    if (typeof value !== 'string' || !/^\S+$/.test(value)) fail(id, `the id of ${what} is ${JSON.stringify(value)}, not a word without spaces`);
  };
  const checkName = (what: string, value: string, allowed: readonly string[]): void => {
    if (!allowed.includes(value)) fail(id, `${what} ${JSON.stringify(value)} is not in the vocabulary`);
  };

  checkId('the document', id);
  if (typeof text !== 'string') fail(id, 'it has no text');
  if (typeof document.origin !== 'string' || document.origin === '') fail(id, 'it does not say where it was read from');

  const known = new Set<string>();
  for (const entity of entities) {
    checkId('an entity', entity.id);
    if (known.has(entity.id)) fail(id, `the entity ${entity.id} is there twice`);
    known.add(entity.id);
    checkName('the label', entity.label, LABELS);
    if (typeof entity.name !== 'string' || entity.name === '') fail(id, `the entity ${entity.id} has no name`);
    if (!entity.aliases.every((alias) => typeof alias === 'string')) fail(id, `the entity ${entity.id} has an alias that is not text`);
  }
  const checkEntity = (what: string, entity: string | null): void => {
    if (entity !== null && !known.has(entity)) fail(id, `${what} ${JSON.stringify(entity)} is not among its entities`);
  };

  for (const { entity, count } of mentions) {
    checkEntity('the mentioned entity', entity);
    if (!Number.isInteger(count) || count < 0) fail(id, `the entity ${entity} is mentioned ${count} times`);
  }

  const own = new Set<string>();
  for (const claim of claims) {
    checkId('a claim', claim.id);
    if (own.has(claim.id)) fail(id, `the claim ${claim.id} is there twice`);
    own.add(claim.id);
    if (claim.document !== id) fail(id, `the claim ${claim.id} belongs to ${claim.document}`);
    checkName('the relation', claim.relation, RELATIONS);
    checkName('the realis', claim.realis, REALIS);
    checkName('the stance', claim.stance, STANCES);
    if (claim.target === null && claim.issue === null) fail(id, `the claim ${claim.id} has neither target nor issue`);
    if (claim.source === null) fail(id, `the claim ${claim.id} has no source`);
    checkEntity('the source', claim.source);
    checkEntity('the target', claim.target);
    checkEntity('the issue', claim.issue);
    checkEntity('the speaker', claim.speaker);
    if (!(claim.confidence >= 0 && claim.confidence <= 1)) fail(id, `the confidence of the claim ${claim.id} is ${claim.confidence}, not between 0 and 1`);
    checkSpans(text, claim);
  }

  for (const { type, from, to } of links) {
    checkName('the link', type, LINK_TYPES);
    for (const end of [from, to]) if (!own.has(end)) fail(id, `a ${type} link ends at ${JSON.stringify(end)}, which is not among its claims`);
  }

  const items = new Set<string>();
  for (const item of watch) {
    checkId('a watch item', item.id);
    if (items.has(item.id)) fail(id, `the watch item ${item.id} is there twice`);
    items.add(item.id);
    if (item.document !== id) fail(id, `the watch item ${item.id} belongs to ${item.document}`);
    for (const entity of item.about) checkEntity('the subject', entity);
    checkWatchSpan(text, item);
  }
}

function checkSpans(text: string, claim: Claim): void {
  if (text.slice(claim.start, claim.end) !== claim.quote || claim.quote === '') {
    fail(claim.document, `the quote of the claim ${claim.id} is not the text from ${claim.start} to ${claim.end}: ${JSON.stringify(claim.quote)}`);
  }
  if (text.slice(claim.sentenceStart, claim.sentenceEnd) !== claim.sentence) {
    fail(claim.document, `the sentence of the claim ${claim.id} is not the text from ${claim.sentenceStart} to ${claim.sentenceEnd}: ${JSON.stringify(claim.sentence)}`);
  }
}

function checkWatchSpan(text: string, item: WatchItem): void {
  if (text.slice(item.start, item.end) !== item.text || item.text === '') {
    fail(item.document, `the words of the watch item ${item.id} are not the text from ${item.start} to ${item.end}: ${JSON.stringify(item.text)}`);
  }
}

function fail(document: string, what: string): never {
  throw new UserError('data', `The document ${document} cannot be stored: ${what}.`, 'Nothing of this batch was written. This is a defect of the extraction: please report it with the document.');
}
