import { talksWords } from '../lexicon/talks.ts';
import { slug } from '../rules/fold.ts';
import type { Item, Scene } from '../rules/scene.ts';
import { isActor } from '../../model/ontology.ts';
import { actorsAt, children, objectOf, phraseStart, withComplement } from './tree.ts';

const { strong: STRONG, thin: THIN, named: NAMED, modifiers: MODIFIERS } = talksWords.agreements;
const { generic: GENERIC } = talksWords;
const POINTING = new Set(['the', 'this', 'these', 'that', 'those', 'its', 'their', 'any']);
const OF = new Set(['of']);
const BETWEEN = new Set(['between', 'among', 'with']);
const JCPOA = /^(?:jcpoa|(?:\w+ )?nuclear (?:deal|accord|agreement)|joint comprehensive plan of action)$|\b2015 \w*\s?(?:deal|accord|agreement)/i;
const CAPITAL = /^\p{Lu}/u;

/** The agreement or draft whose noun is a token, or undefined. */
export function agreementAt(scene: Scene, head: number): Item | undefined {
  const { tokens, items, text } = scene;
  const token = tokens[head];
  const word = token?.text.toLowerCase() ?? '';
  if (!token || token.pos === 'VERB' || token.pos === 'AUX' || !(STRONG.has(word) || THIN.has(word) || NAMED.has(token.text))) return undefined;
  const cover = items.find((item) => head >= item.first && head < item.last);
  // "the grain deal": the issue that it settles stands inside.
  if (cover && !(cover.label === 'Issue' && cover.last === head + 1 && cover.first < head)) return undefined;
  // "a draft text", "the peace agreement framework": the last noun names it.
  const next = tokens[head + 1];
  if (next && next.start <= token.end + 1 && token.label === 'compound' && (STRONG.has(next.text.toLowerCase()) || THIN.has(next.text.toLowerCase()))) return undefined;
  let first = Math.min(phraseStart(scene, head), cover?.first ?? head);
  const straddled = items.find((item) => item.first < first && item.last > first);
  if (straddled) first = straddled.first;
  const isName = NAMED.has(token.text) && isProper(scene, first, head);
  const last = isName ? properEnd(scene, head) : head + 1;
  const inside = items.filter((item) => item.first >= first && item.last <= last);
  const modifiers = tokens.slice(first, head).map((modifier) => modifier.text.toLowerCase()).filter((modifier) => !GENERIC.has(modifier) && /\w/.test(modifier));
  const isPointed = POINTING.has(tokens[first - 1]?.text.toLowerCase() ?? '') || /^['’]s?$/.test(tokens[first - 1]?.text ?? '');
  const isTold = STRONG.has(word) ? modifiers.length > 0 || hasComplement(scene, head) : isName || inside.length > 0 || modifiers.some((modifier) => MODIFIERS.has(modifier));
  if (!isName && !isPointed && !isTold) return undefined;
  const start = tokens[first]?.start ?? token.start;
  const end = tokens[last - 1]?.end ?? token.end;
  const words = text.slice(start, end);
  const jcpoa = JCPOA.test(words);
  const joined = objectOf(scene, head, BETWEEN);
  // "the Saudi proposal" binds nobody, "the Saudi-Iranian accord" does.
  const signers = inside.filter((item) => isActor(item.label) && item.role !== 'venue');
  const parties = [...(signers.length > 1 ? signers : []), ...(joined ? actorsAt(scene, joined.index) : [])];
  return {
    first, last, start, end, text: words, role: 'name', label: 'Agreement',
    key: jcpoa ? 'agreement:jcpoa' : `agreement:${slug(words)}`,
    name: jcpoa ? 'JCPOA' : isName ? words : withComplement(scene, words, head),
    parties,
    about: inside.filter((item) => item.label === 'Issue' && item.last <= head && item.name !== 'peace'),
    ...(!isName && modifiers.length === 0 ? { generic: true } : {}),
  };
}

/** "the Nairobi Peace Agreement", "the Act of Montevideo", and not "Plan" at the head of a sentence. */
function isProper(scene: Scene, first: number, head: number): boolean {
  if (first < head) return scene.tokens.slice(first, head).some((token) => CAPITAL.test(token.text) && (token.index > scene.sentence.firstToken || token.pos === 'PROPN'));
  const object = objectOf(scene, head, OF);
  return head > scene.sentence.firstToken && object !== undefined && CAPITAL.test(object.text) && object.index <= head + 3;
}

const GLUE = new Set(['of', 'and', 'for', 'on', 'the', 'to']);

/** Where a name ends that goes on behind its noun: "Treaty of Peace and Friendship". Dates do not belong to it. */
function properEnd({ tokens, sentence }: Scene, head: number): number {
  let last = head + 1;
  for (let at = last; at < Math.min(sentence.endToken, head + LONGEST); at++) {
    const token = tokens[at];
    if (!token) break;
    if (CAPITAL.test(token.text) && (at > last ? true : tokens[at - 1]?.index === head)) last = at + 1;
    else if (!GLUE.has(token.text.toLowerCase()) || tokens[at + 1]?.pos === 'NUM') break;
  }
  return last;
}

const LONGEST = 9;
const TELLING = new Set(['prep', 'acl', 'relcl']);

/** "a deal on fuel", "an agreement under which": what it says tells that there is a text. */
function hasComplement(scene: Scene, head: number): boolean {
  return children(scene, head).some((child) => TELLING.has(child.label) && child.index > head && (child.label !== 'prep' || ['on', 'for', 'between', 'over', 'with', 'about'].includes(child.text.toLowerCase())));
}
