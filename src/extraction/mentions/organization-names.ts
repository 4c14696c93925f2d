import type { Analysis, Token } from '../../language/analysis.ts';
import type { Label } from '../../model/ontology.ts';
import { nameParts } from '../lexicon/names.ts';
import { slug } from '../rules/fold.ts';
import type { Named } from './named.ts';

/** An organisation that no list has: its name's tokens `[first, last)`. */
export interface NewName { readonly first: number; readonly last: number; readonly named: Named }

const ABBREVIATION = /^(?=(?:.*\p{Lu}){2})[\p{L}\p{N}.&’'-]{2,12}$/u;
const CAPITAL = /^\p{Lu}/u;

/** Names with an abbreviation in brackets behind them: the name's tokens, from the abbreviation's first letter on and from as far back as it may go. */
export function abbreviated({ tokens, text }: Analysis): { readonly first: number; readonly longest: number; readonly last: number; readonly short: string }[] {
  const found: { first: number; longest: number; last: number; short: string }[] = [];
  for (const [i, token] of tokens.entries()) {
    if (token.text !== '(' || tokens[i + 1] === undefined) continue;
    let close = i + 1;
    while (close < i + 7 && close < tokens.length && tokens[close]?.text !== ')') close++;
    if (tokens[close]?.text !== ')') continue;
    const short = text.slice(tokens[i + 1]?.start, tokens[close - 1]?.end).replace(/^(?:or|the|known as|hereafter|hereinafter) |^["“”'‘’]|["“”'‘’]$/g, '');
    if (!ABBREVIATION.test(short)) continue;
    const start = nameStart(tokens, i, short);
    if (start) found.push({ ...start, last: i, short });
  }
  return found;
}

/** Where the name before an opening bracket begins: as far back as capitalised words go, and no farther than the abbreviation's first letter. */
function nameStart(tokens: readonly Token[], bracket: number, short: string): { readonly first: number; readonly longest: number } | undefined {
  let first: number | undefined;
  let initial: number | undefined;
  const letter = short.charAt(0).toLowerCase();
  for (let i = bracket - 1; i >= Math.max(0, bracket - 12); i--) {
    const word = tokens[i]?.text ?? '';
    if (CAPITAL.test(word)) {
      // "The" opens no name.
      if (/^(?:The|A|An)$/.test(word)) break;
      first = i;
      if (word.charAt(0).toLowerCase() === letter) initial = i;
    } else if (!nameParts.joiners.has(word.toLowerCase()) && !isForeign(tokens, i)) break;
    else if (tokens[i]?.text === 'and' && tokens[i - 1]?.text === ',') break;
  }
  return first === undefined ? undefined : { first: initial ?? first, longest: first };
}

/** "pour la paix en": a word between joiners of another language. */
function isForeign(tokens: readonly Token[], i: number): boolean {
  return [tokens[i - 1], tokens[i + 1]].some((token) => /^(?:de|la|le|les|du|des|del|el|los|las|pour|para|por|en|et|y|da|do|dos|populaire|nationale)$/.test(token?.text ?? ''));
}

/** The name as an organisation or armed group, or undefined where its words make it something else. */
export function organizationCalled(written: string, isTagged: boolean): Named | undefined {
  const words = written.toLowerCase().split(/[\s’'-]+/);
  const head = headOf(words);
  if (GOVERNING.has(head) || (words.length === 1 && (nameParts.organizations.has(head) || nameParts.armed.has(head)))) return undefined;
  if (nameParts.things.has(words.at(-1) ?? '') || nameParts.things.has(head)) return undefined;
  const label: Label | undefined = nameParts.armed.has(head) || nameParts.armed.has(words.at(-1) ?? '') ? 'ArmedGroup' : nameParts.organizations.has(head) || nameParts.organizations.has(words.at(-1) ?? '') || isTagged ? 'Organization' : undefined;
  return label && { key: `${label === 'ArmedGroup' ? 'armed' : 'org'}:${slug(written)}`, name: written, label, role: 'name' };
}

/** Heads of what is the state itself. */
const GOVERNING = new Set(['government', 'ministry', 'embassy', 'presidency', 'sultanate', 'kingdom', 'republic', 'emirate', 'state', 'authorities', 'cabinet', 'administration', 'delegation', 'department', 'parliament', 'president', 'minister', 'secretary', 'ambassador', 'representatives', 'members', 'side', 'mission', 'consulate', 'office', 'federation', 'capital', 'senate', 'congress', 'house', 'governments', 'delegations', 'ministries', 'embassies', 'ministers', 'presidents', 'departments', 'navy', 'leaders', 'outcomes']);

/** The noun that tells what the name is of: the last word before "of", "for" and the like. */
function headOf(words: readonly string[]): string {
  const joint = words.findIndex((word, k) => k > 0 && nameParts.joiners.has(word) && /^(?:of|for|on|de|du|des|del|pour|para|por|to|in)$/.test(word));
  return words[(joint < 0 ? words.length : joint) - 1] ?? '';
}

/** Capitalised phrases that end in a noun of organisations, or that go on behind one with "of", "for" ("Community of Sant'Egidio"). */
export function capitalisedOrganizations({ tokens, text, sentences }: Analysis): NewName[] {
  const found: NewName[] = [];
  const starts = new Set(sentences.map((sentence) => sentence.firstToken));
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || !CAPITAL.test(token.text) || /^(?:The|A|An|This|That|In|On|At|For|And|But|His|Her|Its|Their)$/.test(token.text)) continue;
    const last = phraseEnd(tokens, i);
    const words = tokens.slice(i, last);
    if (words.filter((word) => CAPITAL.test(word.text)).length >= 2 && !(starts.has(i) && token.pos !== 'PROPN' && token.pos !== 'ADJ')) {
      const named = organizationCalled(text.slice(token.start, tokens[last - 1]?.end), false);
      if (named) found.push({ first: i, last, named });
    }
    i = last - 1;
  }
  return found;
}

function phraseEnd(tokens: readonly Token[], from: number): number {
  let last = from + 1;
  for (let at = last; at < from + 9; at++) {
    const word = tokens[at]?.text ?? '';
    if (CAPITAL.test(word)) last = at + 1;
    else if (!/^(?:of|for|de|du|des|del|pour|la|the|and|-|’|')$/.test(word) || tokens[at + 1] === undefined) break;
    // "the Council and Iran" are two, "Council for Peace and Unity" is one.
    else if (word === 'and' && !tokens.slice(from, at).some((token) => token.text === 'for' || token.text === 'of')) break;
  }
  return last;
}
