import type { Sentence, Token } from '../../language/analysis.ts';
import { isActor } from '../../model/ontology.ts';
import type { Mention } from '../extractor.ts';
import type { Collective, CollectiveFamily } from '../lexicon/collectives.ts';

/** What a mention does in its sentence, as far as form tells. */
export type Role =
  /** stands for itself: a name, a delegation, a thing */
  | 'name'
  /** an adjective or name before a noun of its own ("Iranian" in "Iranian oil") */
  | 'modifier'
  /** a capital or place where something happens */
  | 'venue'
  /** both parties of the document's main talks */
  | 'both'
  /** the go-betweens of the document */
  | 'mediators'
  /** an unnamed source: may speak, never acts */
  | 'unnamed'
  /** the issuer of a statement: "we", "our government" */
  | 'issuer'
  /** "it", "they", "he", "she" */
  | 'pronoun'
  /** a wording whose referent hangs on the document: "the Gulf state", "the other side", "the former"; see `refers` */
  | 'reference'
  /** whoever asked, offered or pressed last ("the call", "that pressure") */
  | 'asker'
  /** the document's main talks, meant and not named */
  | 'implied';

/** What a collective or description refers to: its entry of collectives.yaml, and whose it is ("its rival", "Iran's allies"). */
export interface Reference {
  readonly family: CollectiveFamily;
  readonly entry: Collective;
  /** The last noun of the wording, in the text's own number. */
  readonly noun: string;
  /** All words of it, in lower case. */
  readonly wording: string;
  readonly owner?: Item;
}

/** A mention with its tokens, `[first, last)`. */
export interface Item extends Mention {
  readonly first: number;
  readonly last: number;
  readonly role: Role;
  /** The state, organisation or armed group whose office this person holds, when the words tie them. */
  readonly represents?: Mention;
  /** The noun by which it acts or speaks ("negotiators", "foreign minister"), where it does so by one. */
  readonly office?: string;
  /** Of collectives: what they refer to. */
  readonly refers?: Reference;
  /** "neither side": the clause is negated. */
  readonly negates?: boolean;
  /** Of talks and agreements: the parties, ways, venue and issues that their own noun phrase names. */
  readonly parties?: readonly Item[];
  readonly uses?: readonly Item[];
  readonly venue?: Item;
  readonly about?: readonly Item[];
  /** Of talks and agreements: worded so that only the document tells which are meant ("the process", "the text"). */
  readonly generic?: boolean;
}

/** A clause-like stretch of tokens, `[first, end)`. */
export interface Segment {
  readonly first: number;
  readonly end: number;
  readonly opener: 'start' | 'comma' | 'relative' | 'subordinate' | 'content' | 'coordinate' | 'break';
}

export interface Scene {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentence: Sentence;
  readonly items: readonly Item[];
  readonly segments: readonly Segment[];
}

/** May it act or be acted on in its own right? */
export function acts(item: Item): boolean {
  return isActor(item.label) && item.role !== 'modifier' && item.role !== 'venue' && item.role !== 'unnamed';
}

export function segmentAt(scene: Scene, token: number): number {
  return scene.segments.findIndex((segment) => token >= segment.first && token < segment.end);
}

const JOINERS = new Set([',', 'and', 'or', '&', 'the', 'of', 'as', 'well', 'both', 'also', 'with', 'along', 'together']);

/** The coordination that an item stands in: "Qatar, Oman and Pakistan" gives all three, in order. */
export function group(scene: Scene, item: Item): readonly Item[] {
  const { items, tokens } = scene;
  const at = items.indexOf(item);
  const joined = (left: Item, right: Item): boolean => {
    if (left.last >= right.first || right.first - left.last > 3) return false;
    if (isActor(left.label) !== isActor(right.label) || (left.role === 'venue') !== (right.role === 'venue')) return false;
    const between = tokens.slice(left.last, right.first).map((token) => token.text.toLowerCase());
    // Behind its "and" a list is over.
    const isClosed = between.includes(',') && !between.includes('and') && ['and', 'or'].includes(tokens[left.first - 1]?.text ?? '');
    return !isClosed && between.every((word) => JOINERS.has(word)) && between.some((word) => word === ',' || word === 'and' || word === 'or' || word === '&');
  };
  let from = at;
  let to = at;
  for (let left = items[from - 1], right = items[from]; left && right && joined(left, right); left = items[from - 1], right = items[from]) from--;
  for (let left = items[to], right = items[to + 1]; left && right && joined(left, right); left = items[to], right = items[to + 1]) to++;
  // A bare comma list without "and" is an apposition or a dateline, not a coordination.
  const list = items.slice(from, to + 1);
  const first = list[0];
  const last = list.at(-1);
  if (!first || !last || list.length < 2) return [item];
  const words = tokens.slice(first.first, last.last).map((token) => token.text.toLowerCase());
  return words.includes('and') || words.includes('or') || words.includes('&') ? list : [item];
}
