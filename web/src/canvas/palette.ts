import { FAMILY_NAMES, KIND_NAMES, type Family, type Label } from '../model/kinds.ts';

/** The colours that the canvas needs, read from the style sheet so that they exist once. */
export interface Palette {
  readonly canvas: string;
  readonly hull: string;
  readonly ink: string;
  readonly ink2: string;
  readonly muted: string;
  readonly danger: string;
  readonly raised: string;
  readonly halo: string;
  readonly haloLine: string;
  readonly accent: string;
  readonly kinds: Readonly<Record<Label, { readonly fill: string; readonly line: string; readonly letter: string }>>;
  readonly families: Readonly<Record<Family, { readonly line: string; readonly text: string }>>;
  readonly font: string;
}

export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    canvas: read('canvas'), hull: read('hull'), ink: read('ink'), ink2: read('ink-2'), muted: read('muted'), danger: read('danger'),
    raised: read('raised'), halo: read('halo'), haloLine: read('halo-line'), accent: read('accent'),
    kinds: record(KIND_NAMES, (kind) => ({ fill: read(kind), line: read(`${kind}-line`), letter: read(`${kind}-letter`) })),
    families: record(FAMILY_NAMES, (family) => ({ line: read(family), text: read(`${family}-text`) })),
    font: read('condensed'),
  };
}

function record<K extends string, V>(keys: readonly K[], value: (key: K) => V): Readonly<Record<K, V>> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every key of `keys` was just given a value
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;
}
