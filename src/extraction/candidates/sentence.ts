import type { Relation } from '../../model/ontology.ts';
import type { Quotations } from '../factuality/quotation.ts';
import { saidOf, type Said } from '../factuality/said.ts';
import type { Use } from '../frames/affinity.ts';
import { frameMatches } from '../frames/find.ts';
import type { Lexicon } from '../frames/lexicon.ts';
import type { FrameMatch } from '../frames/match.ts';
import type { PredicateGraph } from '../predicates/graph.ts';
import type { Item } from '../rules/scene.ts';
import type { Found } from '../rules/found.ts';
import type { Told } from '../reference/discourse.ts';
import { structure } from '../rules/structure.ts';
import { participantOf, participantsOf, type Participant } from './participants.ts';
import { Paths } from './paths.ts';

/** A word of the sentence that can mean relations. */
export interface Trigger {
  /** Its place among the triggers of the sentence. */
  readonly at: number;
  readonly token: number;
  readonly lemma: string;
  readonly uses: ReadonlyMap<Relation, Use>;
}

/** A sentence as the judge looks at it. */
export interface View {
  readonly reading: Told;
  readonly graph: PredicateGraph;
  readonly paths: Paths;
  readonly participants: readonly Participant[];
  readonly triggers: readonly Trigger[];
  readonly matches: readonly FrameMatch[];
  /** What noun phrases and clauses say of talks, texts and offices. */
  readonly structure: readonly Found[];
  /**
   * How the act of a word is said.
   * @param words tokens of the wording that says it; what they deny is not denied again
   */
  said(token: number, words?: readonly number[]): Said;
}

/** @param quotations those of the document, for the speakers of running quotations */
export function viewOf(reading: Told, graph: PredicateGraph, quotations: Quotations, { book, affinity }: Lexicon): View {
  const { scene } = reading;
  const triggers: Trigger[] = [];
  for (const { token, lemma } of graph.all()) {
    const uses = affinity.get(lemma);
    if (uses) triggers.push({ at: triggers.length, token, lemma, uses });
  }
  const found = structure(scene, reading.context, graph);
  const participants = participantsOf(reading, graph);
  for (const item of found.flatMap(({ sources, targets }) => [...sources, ...targets])) {
    const one = participants.some((known) => isItem(known, item)) ? undefined : participantOf(reading, graph, item, false);
    if (one) participants.push(one);
  }
  const known = new Map<number, Said>();
  const said = (token: number, words?: readonly number[]): Said => {
    if (words?.length) return saidOf(scene, graph, token, { quotations, words });
    const one = known.get(token) ?? saidOf(scene, graph, token, { quotations });
    known.set(token, one);
    return one;
  };
  return { said, reading, graph, paths: new Paths(graph), participants, triggers, matches: frameMatches(scene, graph, book), structure: found };
}

/** Is a mention the one that a participant stands for? */
export function isItem(one: Participant, item: Item): boolean {
  return one.item === item || (one.item.label === item.label && one.item.role === item.role && one.item.first === item.first && one.item.last === item.last && one.item.key === item.key && one.item.parties?.length === item.parties?.length);
}
