import type { Relation } from '../../model/ontology.ts';
import type { Affinity, Use } from '../frames/affinity.ts';
import type { FrameBook } from '../frames/book.ts';
import { frameMatches } from '../frames/events.ts';
import type { FrameMatch } from '../frames/match.ts';
import { PredicateGraph } from '../predicates/graph.ts';
import type { Reading } from '../rules/reference.ts';
import { participantsOf, type Participant } from './participants.ts';
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
}

export function viewOf(reading: Reading, book: FrameBook, affinity: Affinity): View {
  const { scene } = reading;
  const graph = new PredicateGraph(scene.tokens, scene.sentence);
  const triggers = graph.all().flatMap(({ token, lemma }): Trigger[] => {
    const uses = affinity.get(lemma);
    return uses ? [{ token, lemma, uses }] : [];
  });
  return { reading, graph, paths: new Paths(graph), participants: participantsOf(reading, graph), triggers, matches: frameMatches(scene, graph, book) };
}
