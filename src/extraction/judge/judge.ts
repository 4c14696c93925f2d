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
  /** After so many trees a candidate is dropped whose sum is below its threshold by more than `-least`: far below what any claim had there. */
  stages: z.array(z.strictObject({ after: z.int().positive(), least: z.number() })).default([]),
  /** What makes a share of right answers of the trees' logit, as it was measured on documents that they had not seen. */
  calibration: z.strictObject({ slope: z.number().positive(), offset: z.number() }),
  /** The score before calibration from which a candidate is a claim, by relation. */
  thresholds: z.partialRecord(z.enum(RELATIONS), z.number()),
  /** How much likelier than usual a relation is with a word as trigger or as the target's head: logarithms of the ratio. */
  learned: z.strictObject({ trigger: words, targetWord: words }),
});

/** Boosted trees that tell how likely a candidate is a claim of its sentence. */
export class Judge {
  /** The nodes of all trees, one behind the other; `right` counts from the first of all. */
  readonly #feature: Int16Array;
  readonly #value: Float64Array;
  readonly #right: Int32Array;
  readonly #roots: Int32Array;
  readonly #calibration: z.infer<typeof schema>['calibration'];
  /** By number of trees. */
  readonly #stages: readonly (number | undefined)[];
  readonly #learned: Readonly<Record<keyof Candidate['words'], ReadonlyMap<string, Partial<Record<Relation, number>>>>>;
  readonly #thresholds: Readonly<Partial<Record<Relation, number>>>;
  /** The thresholds as sums of trees. */
  readonly #least: ReadonlyMap<Relation, number>;

  /** Throws a UserError (`data`) where the file is not a judge for these inputs. */
  constructor(file: URL = new URL('judge.data.json', import.meta.url)) {
    const { features, trees, stages, calibration, thresholds, learned } = read(file);
    this.#calibration = calibration;
    if (features.join() !== FEATURES.join()) throw unusable(file, 'it was trained on other inputs');
    const roots: number[] = [];
    let nodes = 0;
    for (const { feature } of trees) {
      roots.push(nodes);
      nodes += feature.length;
    }
    this.#roots = Int32Array.from(roots);
    this.#feature = Int16Array.from(trees.flatMap(({ feature }) => feature));
    this.#value = Float64Array.from(trees.flatMap(({ value }) => value));
    this.#right = Int32Array.from(trees.flatMap(({ right }, tree) => right.map((node) => node + (roots[tree] ?? 0))));
    this.#stages = trees.map((_, after) => stages.find((stage) => stage.after === after)?.least);
    this.#thresholds = Object.fromEntries(Object.entries(thresholds).map(([relation, threshold]) => [relation, this.#calibrated(logit(threshold))]));
    this.#least = new Map(RELATIONS.map((relation) => [relation, logit(thresholds[relation] ?? 1)]));
    this.#learned = { trigger: new Map(Object.entries(learned.trigger)), target: new Map(Object.entries(learned.targetWord)) };
  }

  /** How likely a candidate is right, 0..1; 0 where a few trees tell that it is no claim. What a frame says is weighed to the end, as it may count by itself. */
  probability({ relation, words: { trigger, target }, frame, features }: Pick<Candidate, 'relation' | 'words' | 'frame' | 'features'>): number {
    features[LEARNED.trigger] = this.#learned.trigger.get(trigger)?.[relation] ?? 0;
    features[LEARNED.target] = this.#learned.target.get(target)?.[relation] ?? 0;
    const nodes = this.#feature;
    const values = this.#value;
    const least = this.#least.get(relation) ?? Infinity;
    let sum = 0;
    for (let tree = 0; tree < this.#roots.length; tree++) {
      let node = this.#roots[tree] ?? 0;
      for (let input = nodes[node] ?? -1; input >= 0; input = nodes[node] ?? -1) node = (features[input] ?? 0) <= (values[node] ?? 0) ? node + 1 : this.#right[node] ?? 0;
      sum += values[node] ?? 0;
      const margin = frame ? undefined : this.#stages[tree + 1];
      if (margin !== undefined && sum - least < margin) return 0;
    }
    return this.#calibrated(sum);
  }

  #calibrated(sum: number): number {
    return 1 / (1 + Math.exp(-(this.#calibration.slope * sum + this.#calibration.offset)));
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

function logit(probability: number): number {
  return Math.log(probability / (1 - probability));
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
