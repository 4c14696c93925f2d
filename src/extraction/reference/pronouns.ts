import type { Token } from '../../language/analysis.ts';
import type { Mention } from '../extractor.ts';
import type { Item, Scene } from '../rules/scene.ts';
import type { Trace } from './memory.ts';

type Kind = 'it' | 'they' | 'he' | 'she';

const KINDS: ReadonlyMap<string, Kind> = new Map([['it', 'it'], ['itself', 'it'], ['they', 'they'], ['them', 'they'], ['themselves', 'they'], ['theirs', 'they'], ['he', 'he'], ['him', 'he'], ['himself', 'he'], ['she', 'she'], ['her', 'she'], ['herself', 'she']]);

/** Farthest back, in sentences, that a pronoun reaches. */
const REACH: Readonly<Record<Kind, number>> = { it: 3, they: 3, he: 5, she: 5 };
/** What each sentence of distance costs, and what the same sentence is worth. */
const NEAR = 1.5;
const FAR = 2;

/**
 * Whom a pronoun takes up: of those spoken of before who agree with it, the one that stands out most, less the distance.
 * @param traces of the document so far and of the sentence up to the pronoun
 */
export function antecedent(item: Item, scene: Scene, traces: readonly Trace[], sentence: number): readonly Mention[] {
  const kind = KINDS.get(item.key.slice(item.key.indexOf(':') + 1));
  if (!kind || isExpletive(scene, item)) return [];
  const quote = quoteAround(scene, item.first);
  const barred = item.role === 'pronoun' && item.office === undefined && !/sel(?:f|ves)$/.test(item.key) ? clauseSubjects(scene, item) : new Set<number>();
  let best: Trace | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const trace of traces) {
    const distance = sentence - trace.sentence;
    if (distance > REACH[kind] || (distance === 0 && barred.has(trace.head))) continue;
    // Who is meant within a quotation was named in it, or by words that the text leaves out.
    if (quote !== undefined && (distance > 0 || trace.first < quote)) continue;
    const fit = agreement(kind, trace);
    if (fit === null) continue;
    const score = trace.weight + fit + (distance === 0 ? NEAR : -FAR * (distance - 1));
    if (score >= most) {
      most = score;
      best = trace;
    }
  }
  return best && !best.isUnnamed ? best.members : [];
}

/** How well somebody agrees with a pronoun: null not at all, less than 0 where it is unusual. */
function agreement(kind: Kind, trace: Trace): number | null {
  const [one, two] = trace.members;
  if (kind === 'he' || kind === 'she') {
    if (two || trace.gender === (kind === 'he' ? 'female' : 'male')) return null;
    if (one?.label === 'Person') return 0.5;
    return trace.isPersonal && !trace.isPlural ? 0 : null;
  }
  if (kind === 'they') {
    if (two || trace.isPlural || (one?.label === 'Group' && !trace.isPersonal)) return one?.label === 'Talks' || one?.label === 'Place' ? null : 0.5;
    return one?.label === 'ArmedGroup' ? -1 : one?.label === 'Organization' ? -1.5 : trace.isUnnamed && trace.isPersonal ? -1 : null;
  }
  if (two || trace.isPlural || !one || one.label === 'Person' || one.label === 'Group' || one.label === 'Place') return null;
  return trace.isPersonal ? -2 : 0;
}

/** Heads of the subjects of the verb whose object the pronoun is: "Iran accused it" accuses another. */
function clauseSubjects({ tokens, sentence }: Scene, item: Item): ReadonlySet<number> {
  const token = tokens[item.first];
  const found = new Set<number>();
  if (!token || token.label.startsWith('nsubj') || token.label === 'poss') return found;
  let at = token.head;
  for (let steps = 0; steps < 12; steps++) {
    const governor = tokens[at];
    if (!governor || governor.pos === 'VERB' || governor.pos === 'AUX' || governor.head === at) break;
    at = governor.head;
  }
  for (let i = sentence.firstToken; i < sentence.endToken; i++) if (tokens[i]?.head === at && tokens[i]?.label.startsWith('nsubj')) found.add(i);
  return found;
}

/** Token at which the quotation around a token opens, or undefined outside of any. */
function quoteAround({ tokens, sentence }: Scene, at: number): number | undefined {
  let open: number | undefined;
  for (let i = sentence.firstToken; i < at; i++) {
    const text = tokens[i]?.text;
    if (text === '“' || text === '‘‘') open = i;
    else if (text === '”') open = undefined;
    else if (text === '"' || text === '``' || text === "''") open = open === undefined ? i : undefined;
  }
  return open;
}

/** What an actor is said to be; "it is" with anything else speaks of a thing. */
const LIKE_ACTORS = /^(?:ready|willing|prepared|determined|committed|open|concerned|opposed|keen|reluctant|unwilling|able|unable|sure|confident|grateful|party|member|mediator|guarantor|signatory|state|country|host|ally|partner|neighbour|neighbor|not|now|also|still|being|under|in|at|on|prone|eager|set|bound|entitled|free|responsible|aware|powerless|isolated|hostile|loath)$/;

/** "It is a mistake", "it was good": a form of "be" with a predicate that no actor has. */
function isStated(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at + 1];
  if (tokens[at]?.label !== 'nsubj' || verb?.lemma !== 'be') return false;
  const predicate = tokens.slice(at + 2, at + 12).find((token) => (token.label === 'attr' || token.label === 'acomp') && token.head === verb.index);
  return predicate !== undefined && !LIKE_ACTORS.test(predicate.text.toLowerCase());
}

const EXPLETIVE = new RegExp([
  String.raw`^it(?:['’]s| is| was| will be| would be| has been| had been| may be| might be| could be| seems?| seemed| appears?| appeared| remains?| remained| becomes?| became| looks?)`,
  String.raw` (?:not |now |also |still |yet |therefore |too |so |far from |by no means |highly |very |quite |increasingly |long |widely )*(?:un)?(?:clear|likely|possible|impossible|probable|difficult|hard|easy|important|essential|vital|necessary|crucial|critical|time|early|soon|known|true|understood|believed|thought|hoped|feared|imperative|worth|evident|obvious|certain|noteworthy|noted|doubtful|plain|natural|high time|no secret|as if|as though|that|premature|surprising)\b`,
].join(''), 'i');
const CLEFT = /^it (?:is|was|will be|would be) (?:[\p{Lu}][\p{L}’'-]*\s?){1,4} ?(?:that|who|which)\b/u;
const HELD = /\b(?:make|makes|made|making|find|finds|found|deem|deemed|think|thought|take|takes|took) it (?:clear|plain|hard|harder|difficult|possible|impossible|easy|easier|necessary|known|for granted|that|upon)/i;

/** "It is clear that": the pronoun stands for nobody. */
function isExpletive({ text, tokens }: Scene, item: Item): boolean {
  if (item.key !== 'pronoun:it' || item.role === 'modifier') return false;
  const token = tokens[item.first];
  const behind = text.slice(item.start, item.start + 90).replace(/\s+/g, ' ');
  const around = text.slice(Math.max(0, item.start - 10), item.start + 20);
  if (isStated(tokens, item.first)) return true;
  return token?.label === 'expl' || EXPLETIVE.test(behind) || CLEFT.test(behind) || HELD.test(around);
}
