import type { Relation } from '../../model/ontology.ts';
import type { Affinity, Use } from '../frames/affinity.ts';
import type { FrameBook } from '../frames/book.ts';
import { frameMatches } from '../frames/events.ts';
import type { FrameMatch } from '../frames/match.ts';
import { PredicateGraph } from '../predicates/graph.ts';
import type { Item } from '../rules/scene.ts';
import type { Found } from '../rules/found.ts';
import { refersTo, type Reading } from '../rules/reference.ts';
import { structure } from '../rules/structure.ts';
import { headOf, participantsOf, type Participant } from './participants.ts';
import { Paths } from './paths.ts';

/** A word of the sentence that can mean relations. */
export interface Trigger {
  readonly token: number;
  readonly lemma: string;
  readonly uses: ReadonlyMap<Relation, Use>;
}

/** A sentence as the judge looks at it. */
export interface View {
  readonly reading: Reading;
  readonly graph: PredicateGraph;
  readonly paths: Paths;
  readonly participants: readonly Participant[];
  readonly triggers: readonly Trigger[];
  readonly matches: readonly FrameMatch[];
  /** What noun phrases and clauses say of talks, texts and offices. */
  readonly structure: readonly Found[];
}

export function viewOf(reading: Reading, book: FrameBook, affinity: Affinity): View {
  const { scene } = reading;
  const graph = new PredicateGraph(scene.tokens, scene.sentence);
  const triggers = graph.all().flatMap(({ token, lemma }): Trigger[] => {
    const uses = affinity.get(lemma);
    return uses ? [{ token, lemma, uses }] : [];
  });
  const found = structure(scene, reading.context, graph);
  const participants = participantsOf(reading, graph);
  for (const item of found.flatMap(({ sources, targets }) => [...sources, ...targets])) {
    const mentions = participants.some((one) => isItem(one, item)) ? [] : refersTo(item, reading);
    if (mentions.length) participants.push({ item, mentions, token: item.role === 'implied' ? undefined : headOf(graph, item), isOpen: false });
  }
  return { reading, graph, paths: new Paths(graph), participants, triggers, matches: frameMatches(scene, graph, book), structure: found };
}

/** Is a mention the one that a participant stands for? */
export function isItem(one: Participant, item: Item): boolean {
  return one.item === item || (one.item.label === item.label && one.item.role === item.role && one.item.first === item.first && one.item.last === item.last && one.item.key === item.key && one.item.parties?.length === item.parties?.length);
}
