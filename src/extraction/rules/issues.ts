import type { Token } from '../../language/analysis.ts';
import type { Label } from '../../model/ontology.ts';
import { curatedIssues } from '../lexicon/issues.ts';
import { Wordings } from './fold.ts';
import type { Item, Role, Scene } from './scene.ts';

export interface Spotted { readonly key: string; readonly name: string; readonly label: Label; readonly role: Role }
interface IssueWording { readonly issue: Spotted; readonly short: boolean }

const wordings = new Wordings<IssueWording>();
const paid = new Set(curatedIssues.filter((issue) => issue.amounts).map((issue) => issue.id));
for (const { id, name, wordings: full, short } of curatedIssues) {
  const issue: Spotted = { key: id, name, label: 'Issue', role: 'name' };
  for (const wording of full) wordings.add(wording, { issue, short: false });
  for (const wording of short) wordings.add(wording, { issue, short: true });
}

/** The issues of the lexicon as one document words them. */
export class Issues {
  readonly #named = new Map<string, Spotted>();

  constructor(text: string, folded: string) {
    for (const { index } of text.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)) {
      for (const { issue, short } of wordings.at(text, folded, index)?.values ?? []) if (!short) this.#named.set(issue.key, issue);
    }
  }

  /** The issue worded at an offset, or undefined; short wordings only where the document names the issue in full elsewhere. */
  at(text: string, folded: string, start: number): { end: number; issue: Spotted } | undefined {
    const match = wordings.at(text, folded, start);
    const found = match?.values.find(({ issue, short }) => !short || this.#named.has(issue.key));
    return match && found ? { end: match.end, issue: found.issue } : undefined;
  }

  /** A sum of money at token `i` ("$1.5 billion", "$500 million") as the issue that is paid in such sums, with the token where it ends. */
  amountAt(tokens: readonly Token[], i: number): { last: number; issue: Spotted } | undefined {
    const issue = [...this.#named.values()].find(({ key }) => paid.has(key));
    if (!issue || !['$', '€', '£'].includes(tokens[i]?.text ?? '')) return undefined;
    let last = i + 1;
    while (tokens[last]?.pos === 'NUM') last++;
    return last > i + 1 ? { last, issue } : undefined;
  }
}

const turns = curatedIssues.flatMap((issue) => (issue.of ? [{ issue, of: issue.of, by: new Set(issue.by) }] : []));
/** How a noun hangs on the verb or noun that acts on it. */
const ACTED_ON = new Set(['dobj', 'nsubjpass', 'pobj', 'prep', 'compound', 'conj', 'appos', 'poss', 'amod']);

/** "lift the sanctions", "their removal from the sanctions list": an issue under a verb or noun of giving is that giving. */
export function turnedIssue({ tokens }: Pick<Scene, 'tokens'>, item: Item): Item {
  const turn = turns.find(({ of }) => of === item.key);
  if (!turn) return item;
  let token = tokens[item.last - 1];
  for (let steps = 0; token && steps < CHAIN && ACTED_ON.has(token.label); steps++) {
    token = tokens[token.head];
    if (token && turn.by.has(token.lemma)) return { ...item, key: turn.issue.id, name: turn.issue.name };
  }
  return item;
}

/** Tokens from a noun up to what acts on it. */
const CHAIN = 6;
