import { loadFactuality, type FactualityFamily } from '../lexicon/factuality.ts';
import { expandFrame } from '../lexicon/template.ts';

/** A marker cut into words. */
export interface Marker {
  readonly family: FactualityFamily;
  readonly text: string;
  /** Lower-case words or lemmas; null is a gap. */
  readonly words: readonly (string | null)[];
  /** Only before a clause in the past ("once" that is no condition). */
  readonly past: boolean;
}

/** Markers by their first word. */
export type MarkerBook = ReadonlyMap<string, readonly Marker[]>;

const PAST = / \(with a past (?:verb|act)\)$/;
/** Begins the markers that every copula opens: "seem unlikely" for "be unlikely". */
export const COPULA = 'be';
/** Families whose place in the sentence counts beside what they set. */
export const FAMILY = { carrying: 'taking place', wishing: 'wishing', obliging: 'obligation', saying: 'nouns of saying' } as const;

/** Compiles the families that are matched in running text; headings stand by themselves. */
function compileMarkers(families: readonly FactualityFamily[]): MarkerBook {
  const book = new Map<string, Marker[]>();
  for (const family of families) {
    if (family.governs === 'section' || family.form === 'punctuation') continue;
    for (const text of family.markers) {
      for (const reading of family.form === 'pattern' ? expandFrame(text) : [text]) {
        const words = wordsOf(reading.replace(PAST, ''));
        const [first] = words;
        if (!first) continue;
        const list = book.get(first);
        const marker: Marker = { family, text, words, past: PAST.test(text) };
        if (list) list.push(marker);
        else book.set(first, [marker]);
      }
    }
  }
  return book;
}

/** Actors of a pattern are gaps, and a gap that opens or closes it says nothing. */
function wordsOf(text: string): (string | null)[] {
  const words = text.split(' ').map((word) => (word === '...' || /^[A-Z](?:'s)?$/.test(word) ? null : word.toLowerCase().replaceAll('’', "'")));
  while (words[0] === null) words.shift();
  while (words.at(-1) === null) words.pop();
  return words;
}

let markers: MarkerBook | undefined;

/** The markers of factuality.yaml, compiled once. */
export function readMarkers(): MarkerBook {
  markers ??= compileMarkers(loadFactuality());
  return markers;
}
