import { RELATIONS, type Relation } from '../../model/ontology.ts';
import type { Use } from '../frames/affinity.ts';
import type { End } from './ends.ts';
import type { Path } from './paths.ts';
import type { Trigger, View } from './sentence.ts';

/** Share of a word's frames from which it may mean the relation. */
const LEAST_SHARE = 0.03;

/** A word that may mean a relation, with how near each participant hangs on it. */
interface Meaning {
  readonly trigger: Trigger;
  readonly weight: number;
  /** By participant; below 0 where it does not hang on the word. */
  readonly toSource: readonly number[];
  readonly toTarget: readonly number[];
}

/** How well the words of a sentence speak for relations between its participants. */
export class TriggerScores {
  readonly #view: View;
  readonly #meanings: (readonly Meaning[] | undefined)[] = RELATIONS.map(() => undefined);
  /** Of the last call of `best`; 0 where no word speaks for the relation. */
  score = 0;

  constructor(view: View) {
    this.#view = view;
  }

  /** The word that most likely says it: it may mean the relation, and the two hang on it. `only` leaves no choice. Sets `score`. */
  best(relation: number, source: End, target: End, only: Trigger | undefined): Trigger | undefined {
    let best: Trigger | undefined;
    let most = 0;
    for (const meaning of this.#meaningsOf(relation)) {
      if (only && meaning.trigger !== only) continue;
      const score = scoreOf(meaning, source, target);
      if (score > most) {
        most = score;
        best = meaning.trigger;
      }
    }
    this.score = most;
    return only ?? best;
  }

  #meaningsOf(at: number): readonly Meaning[] {
    const known = this.#meanings[at];
    if (known) return known;
    const relation = RELATIONS[at];
    const found = relation ? this.#view.triggers.flatMap((trigger) => this.#meaning(trigger, relation) ?? []) : [];
    this.#meanings[at] = found;
    return found;
  }

  #meaning(trigger: Trigger, relation: Relation): Meaning | undefined {
    const use = trigger.uses.get(relation);
    if (!use || use.share < LEAST_SHARE) return undefined;
    const paths = this.#view.paths.from(trigger.token);
    const near = (roles: Use['source']): number[] => this.#view.participants.map(({ token }) => (token === undefined ? 0.4 : nearness(paths.get(token), roles)));
    return { trigger, weight: use.share + Math.log2(1 + use.frames) / 12, toSource: near(use.source), toTarget: near(use.target) };
  }
}

function nearness(path: Path | undefined, roles: ReadonlyMap<string, number>): number {
  return path ? 1 / (path.down + 2 * path.up + path.clauses + 0.5) + (roles.get(path.first) ?? 0) : -1;
}

function scoreOf({ trigger, weight, toSource, toTarget }: Meaning, { at, one }: End, target: End): number {
  const from = toSource[at] ?? -1;
  const to = toTarget[target.at] ?? -1;
  if (from < 0 && to < 0) return 0;
  return weight * (0.2 + Math.max(0, from) + Math.max(0, to)) * (trigger.token >= one.item.first && trigger.token < one.item.last ? 0.7 : 1);
}
