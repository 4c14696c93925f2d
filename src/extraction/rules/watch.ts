import { watch } from '../lexicon/cues.ts';
import type { DraftWatchItem } from '../extractor.ts';
import { phraseIn } from './realis.ts';
import { stanceAt, type Section } from './sections.ts';
import type { Scene } from './scene.ts';

/** Shorter lines are headings. */
const SHORTEST = 25;

/** Sentences that tell the reader what to watch: those under such a heading, and those that say so or leave a question open. */
export function watchItems(scenes: readonly Scene[], sections: readonly Section[]): DraftWatchItem[] {
  return scenes.flatMap((scene): DraftWatchItem[] => {
    const { start, end, firstToken, endToken } = scene.sentence;
    const text = scene.text.slice(start, end);
    const isSentence = /[.!;]["”’)]?$/.test(text) && end - start > SHORTEST;
    if (!isSentence || (phraseIn(scene, watch, firstToken, endToken) === undefined && stanceAt(sections, start) !== 'forecast')) return [];
    return [{ start, end, about: scene.items.filter((item) => item.role === 'name' && item.label !== 'Mechanism') }];
  });
}
