import { describe, expect, test } from '@jest/globals';
import { analyse } from '../../src/language/analyse.ts';
import type { Analysis } from '../../src/language/analysis.ts';
import { pack, unpack } from '../../src/language/packed.ts';
import { analyseMany } from '../../src/language/pool.ts';

/** Threads run what the build made: Node does not run TypeScript. */
const program = new URL('../../dist/language/worker.js', import.meta.url);
const texts = Array.from({ length: 12 }, (_, i) => `Round ${i} was held in Oslo. `.repeat(i % 4 === 0 ? 60 : 1).trim());

async function collect(results: AsyncIterable<Analysis>): Promise<Analysis[]> {
  const all: Analysis[] = [];
  for await (const result of results) all.push(result);
  return all;
}

test('an analysis survives the way between threads', () => {
  const analysis = analyse('Oman’s envoy left Muscat.[1]\nLe ministre des affaires étrangères a rencontré hier son homologue à Genève, selon un communiqué publié.');
  expect(unpack(structuredClone(pack(analysis)), analysis.text)).toEqual(analysis);
});

describe('the pool', () => {
  test('gives what one thread gives, in order', async () => {
    expect(await collect(analyseMany(texts, { workers: 2, program }))).toEqual(texts.map(analyse));
  });

  test('takes no single text', async () => {
    await expect(collect(analyseMany('abc', { workers: 1, program }))).rejects.toThrow(TypeError);
  });

  test('takes texts only as results are taken', async () => {
    let taken = 0;
    function* source(): Generator<string> {
      for (const text of texts) {
        taken++;
        yield text;
      }
    }
    for await (const { text } of analyseMany(source(), { workers: 1, program })) {
      expect(text).toBe(texts[0]);
      break;
    }
    expect(taken).toBe(4);
  });

  test('stops when it is told to', async () => {
    const controller = new AbortController();
    const results = analyseMany(texts, { workers: 2, program, signal: controller.signal });
    expect((await results.next()).done).toBe(false);
    controller.abort(new Error('enough'));
    await expect(collect(results)).rejects.toThrow('enough');
    await expect(collect(analyseMany(texts, { signal: controller.signal, program }))).rejects.toThrow('enough');
  });

  test('stops while its source waits for a text that never comes', async () => {
    const controller = new AbortController();
    async function* source(): AsyncGenerator<string> {
      yield 'Oman hosted the talks.';
      await new Promise(() => undefined);
    }
    const results = collect(analyseMany(source(), { workers: 1, program, signal: controller.signal }));
    setTimeout(() => { controller.abort(new Error('enough')); }, 200);
    await expect(results).rejects.toThrow('enough');
  });

  test('says that a thread is gone', async () => {
    const gone = new URL('data:text/javascript,process.exit(3)');
    await expect(collect(analyseMany(texts, { workers: 1, program: gone }))).rejects.toThrow('exit code 3');
  });

  test('says why a thread could not start', async () => {
    await expect(collect(analyseMany(texts, { workers: 1, program: new URL('none.js', program) }))).rejects.toThrow('none.js');
  });

  test.each([Number.NaN, 0, -1, 1.5, Infinity])('refuses %d workers', async (workers) => {
    await expect(collect(analyseMany(texts, { workers, program }))).rejects.toThrow(expect.objectContaining({ code: 'usage', message: `There cannot be ${workers} workers.` }));
  });

  test('has nothing to do without texts', async () => {
    expect(await collect(analyseMany([], { workers: 1, program }))).toEqual([]);
  });
});
