import type { DraftWatchItem } from '../extractor.ts';
import { stanceAt, type Section } from './sections.ts';
import type { Scene } from './scene.ts';

/** Sentences that tell the reader what to watch: those under such a heading, and those that say "watch". */
export function watchItems(scenes: readonly Scene[], sections: readonly Section[]): DraftWatchItem[] {
  return scenes.flatMap((scene): DraftWatchItem[] => {
    const { start, end } = scene.sentence;
    const says = /\b(watch for|to watch|track what|track whether|it remains to be seen|remains unclear|open question)\b/i.test(scene.text.slice(start, end));
    const isSentence = /[.!?;]["”’)]?$/.test(scene.text.slice(start, end)) && end - start > 30;
    if (!isSentence || (!says && stanceAt(sections, start) !== 'forecast')) return [];
    return [{ start, end, about: scene.items.filter((item) => item.role === 'name' && item.label !== 'Mechanism') }];
  });
}
