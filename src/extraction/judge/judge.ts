import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { UserError } from '../../errors.ts';
import { RELATIONS, type Relation } from '../../model/ontology.ts';
import type { Candidate } from '../candidates/candidate.ts';
import { FEATURES, LEARNED } from '../candidates/features.ts';

const numbers = z.array(z.number());
const words = z.record(z.string(), z.partialRecord(z.enum(RELATIONS), z.number()));
const schema = z.strictObject({
  /** Names of the inputs, which must be those of `FEATURES`. */
  features: z.array(z.string()),
  /** Trees in pre-order. A node is the index of its input, or -1 for a leaf; `value` is its threshold (left: at most) or what the leaf adds; `right` is the index of its right child, the left one follows it. */
  trees: z.array(z.strictObject({ feature: numbers, value: numbers, right: numbers })),
  /** The score from which a candidate is a claim, by relation. */
  thresholds: z.partialRecord(z.enum(RELATIONS), z.number()),
  /** How much likelier than usual a relation is with a word as trigger or as the target's head: logarithms of the ratio. */
  learned: z.strictObject({ trigger: words, targetWord: words }),
});

/** Boosted trees that tell how likely a candidate is a claim of its sentence. */
export class Judge {
  readonly #trees: readonly { readonly feature: Int16Array; readonly value: Float64Array; readonly right: Int16Array }[];
  readonly #learned: Readonly<Record<keyof Candidate['words'], ReadonlyMap<string, Partial<Record<Relation, number>>>>>;
  readonly #thresholds: Readonly<Partial<Record<Relation, number>>>;

  /** Throws a UserError (`data`) where the file is not a judge for these inputs. */
  constructor(file: URL = new URL('judge.data.json', import.meta.url)) {
    const { features, trees, thresholds, learned } = read(file);
    if (features.join() !== FEATURES.join()) throw unusable(file, 'it was trained on other inputs');
    this.#trees = trees.map(({ feature, value, right }) => ({ feature: Int16Array.from(feature), value: Float64Array.from(value), right: Int16Array.from(right) }));
    this.#thresholds = thresholds;
    this.#learned = { trigger: new Map(Object.entries(learned.trigger)), target: new Map(Object.entries(learned.targetWord)) };
  }

  /** How likely a candidate is right, 0..1. */
  probability({ relation, words: { trigger, target }, features }: Pick<Candidate, 'relation' | 'words' | 'features'>): number {
    features[LEARNED.trigger] = this.#learned.trigger.get(trigger)?.[relation] ?? 0;
    features[LEARNED.target] = this.#learned.target.get(target)?.[relation] ?? 0;
    let sum = 0;
    for (const { feature, value, right } of this.#trees) {
      let node = 0;
      for (let input = feature[0] ?? -1; input >= 0; input = feature[node] ?? -1) node = (features[input] ?? 0) <= (value[node] ?? 0) ? node + 1 : right[node] ?? 0;
      sum += value[node] ?? 0;
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** Is a candidate of the relation with this probability a claim? */
  accepts(relation: Relation, probability: number): boolean {
    return probability >= this.threshold(relation);
  }

  /** The probability from which a candidate of the relation is a claim; 1 where the judge knows none. */
  threshold(relation: Relation): number {
    return this.#thresholds[relation] ?? 1;
  }
}

function read(file: URL): z.infer<typeof schema> {
  let raw: unknown;
  try {
    raw = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw unusable(file, `it cannot be read (${String(cause).split('\n')[0]})`);
  }
  const checked = schema.safeParse(raw);
  if (!checked.success) throw unusable(file, 'it is damaged');
  return checked.data;
}

function unusable(file: URL, what: string): UserError {
  return new UserError('data', `The judge ${file.pathname} cannot be used: ${what}.`, 'Install the package again, or train it anew with tests/bench/judge/train.py.');
}
