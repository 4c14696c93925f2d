import { watch } from '../lexicon/cues.ts';
import type { DraftWatchItem } from '../extractor.ts';
import { stanceAt, type Section } from './sections.ts';
import type { Scene } from './scene.ts';

/** Does it say so: an imperative at its head, or a phrase anywhere? */
function says({ text, sentence }: Scene): boolean {
  const words = text.slice(sentence.start, sentence.end).toLowerCase().replace(/^["“‘\s]+/, '');
  return watch.openings.some((opening) => words.startsWith(`${opening} `)) || watch.phrases.some((phrase) => words.includes(phrase));
}

/** Shorter lines are headings. */
const SHORTEST = 25;

/** Sentences that tell the reader what to watch: those under such a heading, and those that say so or leave a question open. */
export function watchItems(scenes: readonly Scene[], sections: readonly Section[]): DraftWatchItem[] {
  return scenes.flatMap((scene): DraftWatchItem[] => {
    const { start, end } = scene.sentence;
    const text = scene.text.slice(start, end);
    const isSentence = /[.!;]["”’)]?$/.test(text) && end - start > SHORTEST;
    if (!isSentence || (!says(scene) && stanceAt(sections, start) !== 'forecast')) return [];
    return [{ start, end, about: scene.items.filter((item) => item.role === 'name' && item.label !== 'Mechanism') }];
  });
}
