import { actors } from '../lexicon/actors.ts';
import { isPersonal } from '../mentions/role-nouns.ts';
import { fold } from './fold.ts';
import type { Item, Scene } from './scene.ts';

/**
 * The same scenes with persons under the names that the document gives elsewhere: a surname alone stands for the full name, and "the Kenyan
 * president" for the one person whom the document calls so.
 */
export function withFullNames(scenes: readonly Scene[]): Scene[] {
  const items = scenes.flatMap((scene) => scene.items);
  const surnamed = bySurname(items);
  const holders = byOffice(items);
  const named = (item: Item): Item => {
    if (item.label !== 'Person') return held(item, holders);
    const person = item.name.includes(' ') ? undefined : surnamed.get(fold(item.name));
    return person ? { ...item, key: person.key, name: person.name } : item;
  };
  return scenes.map((scene) => ({ ...scene, items: scene.items.map(named) }));
}

function bySurname(items: readonly Item[]): ReadonlyMap<string, Item | null> {
  const full = new Map<string, Item | null>();
  for (const item of items) {
    const words = item.label === 'Person' ? item.name.split(' ') : [];
    const surname = words.length > 1 ? fold(words.at(-1) ?? '') : undefined;
    // Two persons of one surname: it tells neither.
    if (surname) full.set(surname, full.has(surname) && full.get(surname)?.key !== item.key ? null : item);
  }
  return full;
}

interface Holder { readonly person: Item; readonly words: ReadonlySet<string> }

/** The persons who hold an office of each state, by the words of the document, else by the gazetteer. */
function byOffice(items: readonly Item[]): ReadonlyMap<string, readonly Holder[]> {
  const holders = new Map<string, Holder[]>();
  const seen = new Set<string>();
  for (const person of items) {
    if (person.label !== 'Person' || person.office !== undefined) continue;
    const entry = actors.byId.get(person.key);
    const told = person.represents;
    const of = told?.key ?? entry?.of ?? null;
    const words = fold(`${told ? `${person.text} ${told.text}` : ''} ${told === undefined ? entry?.office ?? '' : ''}`).split(/[\s-]+/);
    const id = `${person.key} ${of} ${words.join(' ')}`;
    if (of === null || seen.has(id)) continue;
    seen.add(id);
    holders.set(of, [...(holders.get(of) ?? []), { person, words: new Set(words) }]);
  }
  return holders;
}

/** An office holder without a name is the one person to whom the document gives the office. */
function held(item: Item, holders: ReadonlyMap<string, readonly Holder[]>): Item {
  if (item.office === undefined || !isPersonal(item.office) || item.role !== 'name' || /^(?:an?|another|former)\b/i.test(item.text)) return item;
  const office = fold(item.office).split(/[\s-]+/);
  const found = new Map((holders.get(item.key) ?? []).filter(({ words }) => office.every((word) => words.has(word))).map(({ person }) => [person.key, person]));
  const [person] = found.values();
  if (!person || found.size !== 1 || DEPUTY.test(item.text) || !HEADS.test(item.office)) return item;
  const { office: _, ...rest } = item;
  return { ...rest, key: person.key, name: person.name, label: 'Person', represents: { key: item.key, name: item.name, label: item.label, start: item.start, end: item.end, text: item.text } };
}

const DEPUTY = /\b(?:deputy|vice|former|ex|acting|interim|late|next|future|new)\b/i;
/** Offices that one human at a time has. */
const HEADS = /(?:president|prime minister|premier|chancellor|king|queen|emir|sultan|crown prince|head of state|head of government|minister|secretary|envoy|chief|negotiator|adviser|advisor|leader|ambassador)$/i;
