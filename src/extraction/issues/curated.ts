import { curatedIssues, type CuratedIssue } from '../lexicon/issues.ts';
import { issueWords } from '../lexicon/issue-words.ts';
import { normalKey, normalWord } from './normal.ts';

const SMALL = new Set(['of', 'the', 'to', 'for', 'on', 'in', 'from', 'with', 'a', 'an', 'and', 'by', 'at', 'its', 'into', 'as', 'over', 'between', 'against', 's', '']);
const PLAIN = new Set(issueWords.plain);
const byKey = new Map<string, CuratedIssue>();
/** Wordings of one word that mean the issue whatever else the phrase says ("an immediate humanitarian ceasefire"). */
const byHead = new Map<string, CuratedIssue>();

for (const issue of curatedIssues) {
  for (const wording of [issue.name, ...issue.wordings, ...issue.loose]) {
    const words = wordsOf(wording);
    const key = normalKey(words);
    if (!byKey.has(key)) byKey.set(key, issue);
    if (issue.wordings.includes(wording) && /^[\p{L}\p{N}]+$/u.test(wording) && !byHead.has(key)) byHead.set(key, issue);
  }
}

function wordsOf(wording: string): string[] {
  const words = wording.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => !SMALL.has(word));
  const telling = words.filter((word) => !PLAIN.has(word));
  return (telling.length > 1 ? telling : words).map(normalWord);
}

/** The normal words of a phrase, apart by what they do in it. */
export interface PhraseWords {
  /** Of its head, of what goes before and behind it; no names. */
  readonly head: readonly string[];
  readonly modifiers: readonly string[];
  readonly complement: readonly string[];
  /** Names, by id without its kind ("rwanda") and as they are written. */
  readonly names: readonly string[];
  readonly written: readonly string[];
}

/**
 * The curated issue that a phrase means, or undefined for an issue by its own words: where no list has it, and where names make a
 * particular one of it.
 */
export function curatedOf({ head, modifiers, complement, names, written }: PhraseWords): CuratedIssue | undefined {
  const all = [...modifiers, ...head, ...complement];
  const exact = byKey.get(normalKey([...all, ...written]));
  if (exact) return exact;
  for (const words of [all, [...head, ...complement], [...modifiers, ...head]]) {
    const issue = byKey.get(normalKey(words));
    if (issue && words.length > 1 && !(issue.particular && names.length)) return issue;
  }
  const issue = byHead.get(normalKey(head)) ?? (all.length === head.length && !names.length ? byKey.get(normalKey(head)) : undefined);
  return issue && !(issue.particular && (names.length || complement.length)) ? issue : undefined;
}
