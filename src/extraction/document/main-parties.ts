import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { UserError } from '../../errors.ts';
import type { Mention } from '../extractor.ts';
import { candidateSides, INPUTS } from './candidate-sides.ts';
import type { Evidence } from './evidence.ts';

const schema = z.strictObject({
  /** Names of the inputs, which must be those of `INPUTS`, with their weights. */
  weights: z.record(z.string(), z.number()),
  /** No parties are told where that is at least so likely, 0..1. */
  none: z.number().min(0).max(1),
});

/** Chooses the likeliest parties of a document's main talks: a conditional logit over sets of its actors. */
export class PartyChoice {
  readonly #weights: readonly number[];
  readonly #none: number;

  /** Throws a UserError (`data`) where the file holds no weights for these inputs. */
  constructor(file: URL = new URL('main-parties.data.json', import.meta.url)) {
    const checked = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (!checked.success || Object.keys(checked.data.weights).join() !== INPUTS.join()) throw new UserError('data', `The weights of ${file.pathname} cannot be used: they are for other inputs.`, 'Install the package again, or train them anew with tests/bench/sides/train.py.');
    this.#weights = Object.values(checked.data.weights);
    this.#none = checked.data.none;
  }

  /** Empty where the document hardly has talks of known parties; otherwise at least two. */
  of(evidence: Evidence): readonly Mention[] {
    const scored = candidateSides(evidence).map(({ sides, values }) => ({ sides, score: values.reduce((sum, value, at) => sum + value * (this.#weights[at] ?? 0), 0) }));
    const highest = scored.reduce((most, { score }) => Math.max(most, score), -Infinity);
    const total = scored.reduce((sum, { score }) => sum + Math.exp(score - highest), 0);
    const [none, ...sets] = scored;
    const best = sets.reduce<(typeof sets)[number] | undefined>((found, one) => (found && found.score >= one.score ? found : one), undefined);
    return best && none && Math.exp(none.score - highest) / total < this.#none ? best.sides : [];
  }
}
