import type { Tables } from '../model/tables.ts';
import { isAlpha } from './unicode.ts';
import { WordList } from './word-list.ts';

/** Base forms by suffix rules, exceptions and a list of known lemmas for each part of speech. */
export class Lemmatizer {
  readonly #rules: ReadonlyMap<string, readonly [suffix: string, replacement: string][]>;
  readonly #exceptions: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
  readonly #index: ReadonlyMap<string, WordList>;

  constructor(tables: Tables['lemmatizer']) {
    this.#rules = new Map(Object.entries(tables.rules));
    this.#exceptions = new Map(Object.entries(tables.exceptions).map(([pos, forms]) => [pos, new Map(Object.entries(forms))]));
    this.#index = new Map(Object.entries(tables.index).map(([pos, words]) => [pos, new WordList(words)]));
  }

  /** Is it the base form of a word of this part of speech that the model knows? */
  knows(lemma: string, pos: string): boolean {
    return this.#index.get(pos.toLowerCase())?.has(lemma) ?? false;
  }

  /** `morph`: features as `Number=Sing|Person=3`. */
  lemmatize(word: string, pos: string, morph: string): string {
    const kind = pos.toLowerCase();
    const lower = word.toLowerCase();
    if (kind === '' || kind === 'space' || isBaseForm(kind, morph)) return lower;
    const rules = this.#rules.get(kind);
    const exceptions = this.#exceptions.get(kind);
    const index = this.#index.get(kind);
    if (!rules && !exceptions && !index) return kind === 'propn' ? word : lower;
    const { known, unknown } = applyRules(lower, rules ?? [], index);
    // An exception goes before what the rules found, unless they found it too.
    const exception = exceptions?.get(lower)?.findLast((form) => !known.includes(form));
    return exception ?? known[0] ?? unknown ?? word;
  }
}

/** Forms in the order of preference: later known lemmas first, then forms that are no words of letters. */
function applyRules(word: string, rules: readonly [string, string][], index: WordList | undefined): { known: string[]; unknown: string | undefined } {
  const known: string[] = [];
  let unknown: string | undefined;
  for (const [suffix, replacement] of rules) {
    if (!word.endsWith(suffix)) continue;
    const form = word.slice(0, word.length - suffix.length) + replacement;
    if (!form) continue;
    if (index?.has(form)) known.unshift(form);
    else if (!isAlpha(form)) known.push(form);
    else unknown ??= form;
  }
  return { known, unknown };
}

function isBaseForm(pos: string, morph: string): boolean {
  const features = new Set(morph.split('|'));
  const has = (feature: string): boolean => features.has(feature);
  if (pos === 'noun' && has('Number=Sing')) return true;
  if (pos === 'verb' && has('VerbForm=Fin') && has('Tense=Pres') && !morph.includes('Number=')) return true;
  return has('VerbForm=Inf') || has('VerbForm=None') || has('Degree=Pos');
}
