import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ResolvedDocument } from '../../src/model/resolved.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { resolved } from '../support/resolved.ts';
import type { ClaimOf } from '../support/resolved.ts';
import { dump, embedded, emptyStore } from '../support/stores.ts';

/** Random histories of ingest, change and forget: the store must hold what one would that never knew of the rest. */

const engine = embedded();
const HISTORIES = 40;
const STEPS = 8;

let lived: GraphStore;
let scratch: GraphStore;
beforeAll(async () => {
  lived = await emptyStore(engine);
  scratch = await emptyStore(engine);
});
afterAll(async () => {
  await lived.close();
  await scratch.close();
  await engine.stop();
});

test.each(Array.from({ length: HISTORIES }, (_, seed) => seed))('history %i', async (seed) => {
  const random = generator(seed);
  const pick = <T>(items: readonly T[]): T[] => items.filter(() => random() < 0.4);
  const remaining = new Map<string, ResolvedDocument>();
  const reported: unknown[] = [];
  const expected: unknown[] = [];
  for (let step = 0; step < STEPS; step += 1) {
    if (random() < 0.65) {
      // One version an origin in a batch; a version that was there before may come back.
      const batch = pick(ORIGINS).map((origin) => documentOf(origin, Math.floor(random() * 3)));
      expected.push(batch.filter(({ document }) => remaining.get(document.origin)?.document.id === document.id).map(({ document }) => document.id));
      reported.push((await lived.write(batch)).unchanged);
      for (const resolvedDocument of batch) remaining.set(resolvedDocument.document.origin, resolvedDocument);
    } else {
      const gone = pick([...remaining.values()]);
      expected.push(gone.length);
      reported.push(await lived.forget(gone.map(({ document }) => document.id)));
      for (const { document } of gone) remaining.delete(document.origin);
    }
  }
  expect(reported).toEqual(expected);
  await scratch.write([...remaining.values()].sort(() => random() - 0.5));
  expect(await dump(lived)).toEqual(await dump(scratch));
  for (const store of [lived, scratch]) await store.forget([...remaining.values()].map(({ document }) => document.id));
  expect((await lived.counts())).toMatchObject({ documents: 0, claims: 0, relations: {} });
});

const ORIGINS = [0, 1, 2, 3, 4, 5, 6];

/**
 * Texts of neighbouring origins are near-copies, of others not: 200 words of a long row, each origin 40 further on.
 * So groups join and fall apart as links of the chain come and go.
 */
function documentOf(origin: number, version: number): ResolvedDocument {
  const sentences = ['Qatar hosts them', 'Oman carries a note', 'Iran rejects it'];
  const words = Array.from({ length: 200 }, (_, index) => `word${origin * 40 + index}`).join(' ');
  const random = generator(origin * 10 + version + 1000);
  const claims: readonly ClaimOf[] = [
    { relation: 'HOSTS', source: 'state:qatar', target: 'talks:a|b', quote: 'Qatar hosts them', realis: random() < 0.5 ? 'actual' : 'negated' },
    { relation: 'RELAYS', source: 'state:oman', target: 'state:iran', issue: 'issue:funds', quote: 'Oman carries a note', confidence: random() },
    { relation: 'REJECTS', source: 'state:iran', issue: `issue:${version}`, quote: 'Iran rejects it', speaker: `person:speaker-${origin}` },
  ];
  return resolved({
    name: `origin ${origin}, version ${version}`,
    origin: `/documents/${origin}.md`,
    publisher: `Publisher ${origin % 3}`,
    date: random() < 0.2 ? null : `2026-06-0${1 + Math.floor(random() * 9)}`,
    text: `${sentences.join('. ')}. ${words}.`,
    claims: claims.filter(() => random() < 0.7),
    watch: random() < 0.3 ? [{ text: 'word', about: ['state:iran', `place:${origin}`] }] : [],
    names: ['group:negotiators'],
    aliases: { 'state:iran': [`alias ${version}`], 'group:negotiators': [`alias ${origin}`] },
  });
}

/** Mulberry32: numbers in 0..1, the same for the same seed. */
function generator(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
