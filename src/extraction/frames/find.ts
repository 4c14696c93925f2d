import { isActor } from '../../model/ontology.ts';
import type { PredicateGraph } from '../predicates/graph.ts';
import type { Item, Scene } from '../rules/scene.ts';
import type { FrameBook } from './book.ts';
import { matchesAt, matchesOf, type Fillers, type FrameMatch } from './match.ts';
import type { Placeholder } from './pattern.ts';

/** All frames that the words of a sentence match. */
export function frameMatches(scene: Scene, graph: PredicateGraph, book: FrameBook): FrameMatch[] {
  const fillers = new SceneFillers(scene, graph);
  const matches: FrameMatch[] = [];
  for (const predicate of graph.all()) matches.push(...matchesAt(graph, book, predicate, fillers));
  for (const item of scene.items) {
    const letter = item.label === 'Talks' ? 'T' : item.label === 'Agreement' ? 'G' : undefined;
    if (letter) matches.push(...matchesOf(graph, book, letter, item.last - 1, fillers));
  }
  return matches;
}

/** What the mentions of a sentence can stand for in a frame. */
class SceneFillers implements Fillers {
  readonly #scene: Scene;
  readonly #graph: PredicateGraph;

  constructor(scene: Scene, graph: PredicateGraph) {
    this.#scene = scene;
    this.#graph = graph;
  }

  fits(placeholder: Placeholder, token: number): boolean {
    const item = this.#itemAt(token);
    switch (placeholder) {
      case 'A': case 'B': case 'C': return item !== undefined && isActor(item.label) && item.role !== 'venue' && item.role !== 'unnamed';
      case 'I': return item ? ['Issue', 'Agreement', 'Talks'].includes(item.label) || item.role === 'modifier' : ['NOUN', 'PROPN'].includes(this.#graph.tree.pos(token));
      case 'T': return item?.label === 'Talks';
      case 'G': return item?.label === 'Agreement';
      case 'M': return item?.label === 'Mechanism';
      case 'P': return item !== undefined && (item.label === 'Place' || item.role === 'venue');
      case 'N': return this.#graph.tree.pos(token) === 'NUM' || ['NOUN', 'PROPN'].includes(this.#graph.tree.pos(token));
      default: return true;
    }
  }

  isSeveral(token: number): boolean {
    const item = this.#itemAt(token);
    return item !== undefined && (item.role === 'both' || item.refers?.entry !== undefined || ['pronoun:they', 'pronoun:we'].includes(item.key) || (item.label === 'Group' && item.role === 'name'));
  }

  #itemAt(token: number): Item | undefined {
    return this.#scene.items.find((item) => token >= item.first && token < item.last);
  }
}
