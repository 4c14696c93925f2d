import type { DraftWatchItem } from '../extractor.ts';
import { watch } from '../lexicon/watch.ts';
import type { PredicateGraph } from '../predicates/graph.ts';
import type { Scene } from '../rules/scene.ts';
import { markersIn } from './said.ts';
import { sectionAt, type Section } from './sections.ts';

/** Shorter lines are headings. */
const SHORTEST = 25;

/** Sentences that tell the reader what to watch: those under such a heading, and those that say so or leave a question open. */
export function watchItems(scenes: readonly Scene[], graphs: readonly PredicateGraph[], sections: readonly Section[]): DraftWatchItem[] {
  return scenes.flatMap((scene, at): DraftWatchItem[] => {
    const { start, end } = scene.sentence;
    const text = scene.text.slice(start, end);
    const graph = graphs[at];
    if (end - start <= SHORTEST || !/[.!?;]["”’)]?\s*$/.test(text) || !graph) return [];
    const section = sectionAt(sections, start);
    const isListed = section?.stance === 'forecast' && start >= section.body;
    const isOpen = markersIn(graph).some(({ marker }) => watch.open.has(marker.text));
    // The author's own question; one that somebody puts in a quotation is his.
    const asks = /\?\s*$/.test(text) && !/["“”]/.test(text) && section?.stance !== 'reported';
    if (!isListed && !isOpen && !asks && !says(text)) return [];
    return [{ start, end, about: scene.items.filter((item) => item.role === 'name' && item.label !== 'Mechanism') }];
  });
}

/** Does it say so: an imperative at its head, or a phrase anywhere? */
function says(text: string): boolean {
  const words = text.toLowerCase().replace(/^["“‘\s]+/, '');
  return watch.openings.some((opening) => words.startsWith(`${opening} `)) || watch.phrases.some((phrase) => words.includes(phrase));
}
