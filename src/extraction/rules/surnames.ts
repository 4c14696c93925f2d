import { fold } from './fold.ts';
import type { Item, Scene } from './scene.ts';

/** The same scenes with a person who is called by a surname alone under the full name that the document gives elsewhere. */
export function withFullNames(scenes: readonly Scene[]): Scene[] {
  const full = new Map<string, Item | null>();
  for (const item of scenes.flatMap((scene) => scene.items)) {
    const words = item.label === 'Person' ? item.name.split(' ') : [];
    const surname = words.length > 1 ? fold(words.at(-1) ?? '') : undefined;
    // Two persons of one surname: it tells neither.
    if (surname) full.set(surname, full.has(surname) && full.get(surname)?.key !== item.key ? null : item);
  }
  const named = (item: Item): Item => {
    const person = item.label === 'Person' && !item.name.includes(' ') ? full.get(fold(item.name)) : undefined;
    return person ? { ...item, key: person.key, name: person.name } : item;
  };
  return scenes.map((scene) => ({ ...scene, items: scene.items.map(named) }));
}
