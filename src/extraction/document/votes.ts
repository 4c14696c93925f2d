import type { Mention } from '../extractor.ts';
import { isActor } from '../../model/ontology.ts';
import { talksWords } from '../lexicon/talks.ts';
import { keyOf } from '../rules/parties.ts';
import type { Item, Scene } from '../rules/scene.ts';
import { actorsAt, children, isPassive, subjectToken } from './tree.ts';

/** Sides of talks that can be the main ones of a document. */
const MOST_SIDES = 3;
const LABELS = new Set(['State', 'ArmedGroup', 'Organization']);

/** What speaks for two being the main sides, in votes; a pair named with talks counts most. */
const WEIGHTS = { sentence: 0.3, joined: 0.7, opposed: 1, bargains: 0.5, team: 0.5 } as const;
/** Votes that a pair needs that no words for talks name. */
const LEAST = 2;

/** Counts who faces whom in a document. */
export class Votes {
  readonly #pairs = new Map<string, { readonly sides: readonly Mention[]; weight: number }>();
  /** How much an actor behaves as a side: bargains, or sends a delegation. */
  readonly #bargains = new Map<string, number>();

  /** Two or three that are named as the sides of talks, a text or a quarrel. */
  named(sides: readonly Mention[], weight: number): void {
    if (sides.length < 2 || sides.length > MOST_SIDES) return;
    const key = keyOf(sides);
    const pair = this.#pairs.get(key);
    if (pair) pair.weight += weight;
    else this.#pairs.set(key, { sides, weight });
  }

  /** Two who are named together, act on each other or bargain in a sentence. */
  read(scene: Scene, between: ReadonlySet<string>, officeOf: (item: Item) => Mention): void {
    const standing = (items: readonly Item[]): readonly Mention[] => [...new Map(items.filter((item) => isActor(item.label) && ['name', 'modifier'].includes(item.role)).map(officeOf).filter((one) => LABELS.has(one.label) && !between.has(one.key)).map((one) => [one.key, one])).values()];
    const here = standing(scene.items);
    if (here.length >= 2 && here.length <= MOST_NAMED) for (const [at, one] of here.entries()) for (const other of here.slice(at + 1)) this.named([one, other], WEIGHTS.sentence);
    for (const item of scene.items) if (LABELS.has(item.label) && !between.has(item.key) && talksWords.teams.has(scene.tokens[item.last - 1]?.text.toLowerCase() ?? '')) this.#add(item.key, WEIGHTS.team);
    for (let i = scene.sentence.firstToken; i < scene.sentence.endToken; i++) {
      const verb = scene.tokens[i];
      if (verb?.pos !== 'VERB' || isPassive(scene, i)) continue;
      const subject = subjectToken(scene, i);
      const subjects = subject ? standing(actorsAt(scene, subject.index)) : [];
      if (!subjects.length) continue;
      if (subjects.length === 2) this.named(subjects, WEIGHTS.joined);
      if (!talksWords.bargaining.has(verb.lemma)) continue;
      for (const one of subjects) this.#add(one.key, WEIGHTS.bargains);
      const objects = standing(children(scene, i).flatMap((child) => (child.label === 'dobj' || child.label === 'dative' ? actorsAt(scene, child.index) : child.label === 'prep' ? children(scene, child.index).flatMap((object) => actorsAt(scene, object.index)) : [])));
      for (const one of subjects) for (const other of objects) if (one.key !== other.key && subjects.length === 1) this.named([one, other], WEIGHTS.opposed);
    }
  }

  #add(key: string, weight: number): void {
    this.#bargains.set(key, (this.#bargains.get(key) ?? 0) + weight);
  }

  /** The pair with most votes, of equals the first; undefined where none has enough. */
  best(): readonly Mention[] | undefined {
    const scored = [...this.#pairs.values()].map(({ sides, weight }) => ({ sides, votes: weight + Math.min(...sides.map((side) => this.#bargains.get(side.key) ?? 0)) }));
    const best = scored.sort((a, b) => b.votes - a.votes)[0];
    return best && best.votes >= LEAST ? best.sides : undefined;
  }
}

/** Actors in one sentence that still say something of each two of them. */
const MOST_NAMED = 4;
