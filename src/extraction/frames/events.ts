import { isActor, isReciprocal, ontology, type Relation } from '../../model/ontology.ts';
import { issueAt } from '../issues/issue-at.ts';
import type { PredicateGraph } from '../predicates/graph.ts';
import type { Found } from '../rules/found.ts';
import { impliedTalks } from '../rules/implied.ts';
import { isRefusal, realisOf } from '../rules/realis.ts';
import { isSuppressed } from '../rules/governed.ts';
import { acts, segmentAt, type Item, type Scene } from '../rules/scene.ts';
import type { FrameBook } from './book.ts';
import { matchesAt, matchesOf, type Fillers, type FrameMatch } from './match.ts';
import type { Placeholder } from './pattern.ts';

const ABOUT_TALKS: ReadonlySet<Relation> = new Set(['HOSTS', 'MEDIATES', 'PARTY_TO', 'JOINS', 'ADDRESSES', 'USES', 'HELD_IN']);

/** What the frames of the lexicon find in a sentence. */
export function frameEvents(scene: Scene, graph: PredicateGraph, book: FrameBook): Found[] {
  const reader = new Reader(scene, graph);
  return best(frameMatches(scene, graph, book)).flatMap((match) => reader.found(match));
}

/** All frames that the words of a sentence match. */
export function frameMatches(scene: Scene, graph: PredicateGraph, book: FrameBook): FrameMatch[] {
  const reader = new Reader(scene, graph);
  const matches: FrameMatch[] = [];
  for (const predicate of graph.all()) matches.push(...matchesAt(graph, book, predicate, reader));
  for (const item of scene.items) {
    const letter = item.label === 'Talks' ? 'T' : item.label === 'Agreement' ? 'G' : undefined;
    if (letter) matches.push(...matchesOf(graph, book, letter, item.last - 1, reader));
  }
  return matches;
}

/** Of the frames of one word, those with the most words of their own; a wording that is known to be none outweighs what it looks like. */
function best(matches: readonly FrameMatch[]): FrameMatch[] {
  const top = new Map<string, number>();
  for (const { token, entry } of matches) top.set(`${token} ${entry.relation}`, Math.max(top.get(`${token} ${entry.relation}`) ?? 0, entry.weight));
  const most = new Map<number, number>();
  for (const { token, entry } of matches) most.set(token, Math.max(most.get(token) ?? 0, entry.weight));
  return matches.filter(({ token, entry }) => entry.relation !== null && entry.family !== 'not' && entry.weight === top.get(`${token} ${entry.relation}`) && entry.weight >= (most.get(token) ?? 0) - 1);
}

class Reader implements Fillers {
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
      case 'V': case 'S': return true;
    }
  }

  isSeveral(token: number): boolean {
    const item = this.#itemAt(token);
    return item !== undefined && (item.role === 'both' || item.refers?.entry !== undefined || ['pronoun:they', 'pronoun:we'].includes(item.key) || (item.label === 'Group' && item.role === 'name'));
  }

  #itemAt(token: number): Item | undefined {
    return this.#scene.items.find((item) => token >= item.first && token < item.last);
  }

  found({ entry, token, bound, literals }: FrameMatch): Found[] {
    const { relation } = entry;
    if (!relation) return [];
    const scene = this.#scene;
    const rule = ontology.relations[relation];
    const taken = new Set(bound.values());
    const actors = (letter: Placeholder): Item[] => {
      const at = bound.get(letter);
      if (at === undefined) return [];
      const members = this.#graph.tree.coordinated(at).filter((member) => member === at || (!taken.has(member) && this.fits(letter, member)));
      return members.flatMap((member) => this.#itemAt(member) ?? []);
    };
    const issues = (['I', 'V', 'S'] as const).flatMap((letter) => this.#issues(bound.get(letter)));
    const things = (['T', 'G', 'M', 'P'] as const).flatMap((letter) => actors(letter));
    const isStructure = !rule.source.has('Person');
    const sources = isStructure ? things.filter((item) => rule.source.has(item.label)) : actors('A').filter((item) => acts(item) || item.role === 'modifier');
    const others = isStructure ? [...issues, ...things].filter((item) => rule.target.has(item.label)) : [...actors('B'), ...things];
    const talks = impliedTalks([...sources, ...others], [...actors('B'), ...actors('C')]);
    if (isStructure && !sources.length) sources.push(talks);
    let targets = others.filter((item) => rule.target.has(item.label) || ['pronoun', 'both', 'mediators', 'issuer', 'reference'].includes(item.role) || item.key.startsWith('pronoun:'));
    if (!targets.length && !isStructure) {
      if (ABOUT_TALKS.has(relation)) targets = [talks];
      else if (rule.target.has('Issue')) targets = issues;
      else if (isReciprocal(relation)) targets = sources;
    }
    if (relation === 'MEDIATES' || relation === 'PARTY_TO' || relation === 'JOINS') targets = targets.filter((item) => !isActor(item.label)).length ? targets.filter((item) => !isActor(item.label)) : [talks];
    const segment = scene.segments[segmentAt(scene, token)];
    if (!segment || !sources.length || !targets.length || isSuppressed(scene, token)) return [];
    const realis = entry.realis ?? realisOf(scene, segment, token, relation);
    const first = Math.min(token, ...literals);
    const last = Math.max(token, ...literals) + 1;
    if (relation === 'CONCEDES' && isRefusal(scene, segment, token)) return [{ relation: 'REJECTS', sources, targets, issues, realis: 'actual', first, last, found: entry.frame, confidence: 0.6 }];
    return [{ relation, sources, targets, issues: targets === issues ? [] : issues, realis, first, last, found: entry.frame, confidence: 0.6 }];
  }

  #issues(token: number | undefined): Item[] {
    if (token === undefined) return [];
    return this.#graph.tree.coordinated(token).flatMap((member) => issueAt(this.#scene, this.#graph, member) ?? []);
  }
}
