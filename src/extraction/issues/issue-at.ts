import { issueWords } from '../lexicon/issue-words.ts';
import type { PredicateGraph } from '../predicates/graph.ts';
import type { Tree } from '../predicates/tree.ts';
import { isActor } from '../../model/ontology.ts';
import type { Item, Scene } from '../rules/scene.ts';
import type { Issue } from './candidate.ts';
import { curatedOf } from './curated.ts';
import { describe, type Described } from './describe.ts';
import { normalKey } from './normal.ts';
import { actEnd, isAct, phraseEnd, phraseStart } from './phrase.ts';

const NEVER = new Set([...issueWords.never, ...issueWords.times]);
const PEOPLE = new Set(issueWords.people);
const ARTICLES = new Set(['the', 'a', 'an', 'its', 'their', 'his', 'her', 'our', 'my', 'your', 'this', 'that', 'these', 'those']);
/** Prepositions and places in a sentence that make a land or sea what is bargained over. */
const ABOUT = new Set(['on', 'over', 'about', 'of', 'concerning', 'for']);
const ABOUT_WHAT = new Set(issueWords.acts.filter((act) => act.about).map((act) => act.nouns[0]));
const TACIT = new Set(issueWords.acts.filter((act) => act.tacit).map((act) => act.nouns[0]));
/** Longest name in an id. */
const LONGEST = 8;

/**
 * The Issue whose noun phrase has the token as its head, from the curated list or by its own words; for a verb ("urged Iran to halt
 * enrichment") what its act is about, the verb phrase its text. Undefined where the phrase names an actor, a time, a manner or nothing.
 */
export function issueAt(scene: Scene, { tree }: PredicateGraph, token: number): Issue | Item | undefined {
  const known = scene.items.find((item) => token >= item.first && token < item.last);
  if (known && (known.label === 'Agreement' || known.label === 'Mechanism') && known.last - 1 === token) return known;
  if (tree.label(token) === 'amod') return undefined;
  if (isAct(tree, token)) return actIssue(scene, tree, token);
  if (!['NOUN', 'PROPN', 'NUM', 'SYM'].includes(tree.pos(token))) return undefined;
  if (known && !mayBeIssue(tree, token, known)) return undefined;
  const described = describe(scene, tree, token);
  if (!described || (NEVER.has(tree.lower(token)) && isBare(described, tree, token))) return undefined;
  const first = withoutArticle(tree, phraseStart(tree, token), token);
  return made(scene, first, phraseEnd(tree, token), described);
}

function actIssue(scene: Scene, tree: Tree, verb: number): Issue | undefined {
  const described = describe(scene, tree, verb);
  if (!described) return undefined;
  const passive = tree.labelled(verb, 'nsubjpass').find((child) => child < verb);
  const asked = tree.children(verb).find((child) => child < verb && tree.tag(child).startsWith('W'));
  const first = passive !== undefined ? withoutArticle(tree, phraseStart(tree, passive), passive) : asked ?? verb;
  const issue = made(scene, first, actEnd(tree, verb), described);
  return issue && (asked !== undefined || issue.kind === 'thing') ? { ...issue, kind: 'clause' } : issue;
}

/** An actor is an issue where it is people who are bargained over, a place where the talk is of it. */
function mayBeIssue(tree: Tree, token: number, known: Item): boolean {
  if (known.label === 'Issue' || known.role === 'modifier') return true;
  if (known.label === 'Place' || known.role === 'venue') {
    const head = tree.head(token);
    return tree.label(token) === 'dobj' || (head !== undefined && tree.label(token) === 'pobj' && ABOUT.has(tree.lower(head)));
  }
  return isActor(known.label) && tree.pos(token) === 'NOUN' && PEOPLE.has(tree.lemma(token));
}

/** "the second day", "the way to the hall": the empty word is what the name is made of, and not what it wraps. */
function isBare(described: Described, tree: Tree, token: number): boolean {
  return described.name.toLowerCase().split(' ').includes(tree.lower(token));
}

function withoutArticle(tree: Tree, first: number, head: number): number {
  let from = first;
  while (from < head && (ARTICLES.has(tree.lower(from)) || tree.pos(from) === 'PUNCT')) from++;
  return from;
}

/** "the release of Taliban prisoners": the act goes without saying. */
function isTacit({ head, complement }: Described): boolean {
  return head.some((word) => TACIT.has(word)) && complement.words.some((word) => PEOPLE.has(word));
}

function made(scene: Scene, first: number, last: number, described: Described): Issue | undefined {
  const known = scene.items.find((item) => item.label === 'Issue' && described.token >= item.first && described.token < item.last);
  const { modifiers, complement } = described;
  const head = isTacit(described) ? [] : described.head;
  const names = [...new Set([...modifiers.names, ...complement.names])];
  const own = { head, modifiers: modifiers.words, complement: complement.words, names, written: [...modifiers.namesWritten, ...complement.namesWritten] };
  const curated = curatedOf(own) ?? (head.some((word) => ABOUT_WHAT.has(word)) && complement.words.length ? curatedOf({ ...own, head: complement.words.slice(-1), modifiers: complement.words.slice(0, -1), complement: [] }) : undefined);
  const start = scene.tokens[first]?.start ?? 0;
  const end = scene.tokens[last - 1]?.end ?? start;
  const span = { first, last, start, end, text: scene.text.slice(start, end), role: 'name' as const, label: 'Issue' as const };
  // A short wording is known by the document ("the funds"), as long as nothing else tells it apart.
  const isWhole = known !== undefined && known.first <= first && known.last >= last;
  const meant = isWhole ? known : curated ? { key: curated.id, name: curated.name } : known && !modifiers.words.length && !complement.words.length && !names.length ? known : undefined;
  if (meant) return { ...span, key: meant.key, name: meant.name, kind: 'curated' };
  const key = normalKey([...head, ...modifiers.words, ...complement.words, ...names].slice(0, LONGEST));
  if (!key) return undefined;
  return { ...span, key: `issue:${key}`, name: described.name, kind: described.isAct ? 'act' : 'thing' };
}
