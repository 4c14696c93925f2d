import type { Token } from '../../language/analysis.ts';
import { children, governorOf, itemAt, subjectToken } from '../document/tree.ts';
import { talksWords } from '../lexicon/talks.ts';
import type { PredicateGraph } from '../predicates/graph.ts';
import type { Context } from '../rules/context.ts';
import type { Found } from '../rules/found.ts';
import { impliedTalks } from '../rules/implied.ts';
import { segmentAt, type Item, type Scene } from '../rules/scene.ts';
import { issuesAt, issuesUnder } from './issues.ts';
import { joins, realisAt } from './said.ts';

const { prepositions: ABOUT, verbs: VERBS, parties: DISCUSSING, passive: PASSIVE, nouns: NOUNS, heads: HEADS, open: OPEN } = talksWords.subjects;
const FOR = new Set(['for']);
const ON = new Set(['on', 'over', 'about', 'towards', 'toward']);
/** Verbs behind which any noun phrase is a subject. */
const SUBJECT = new Set(['address', 'cover', 'discuss', 'focus', 'tackle', 'concern', 'provide', 'stipulate', 'foresee', 'envisage', 'oblige', 'commit', 'bind', 'require', 'leave', 'regulate', 'deal', 'couple', 'guarantee', 'ban', 'bar']);
const LISTING = new Set(['be', 'include', 'contain', 'remain', 'list', 'cover', 'lie']);
const OPENERS = /^(?:none|nothing|neither)\b/i;
const UNSETTLED = new Set(['open', 'unresolved', 'unsettled', 'undecided', 'unanswered', 'outstanding', 'contested', 'off', 'aside', 'vague', 'unclear']);

/** ADDRESSES: the issues on the table of talks and in texts. */
export function onTable(scene: Scene, context: Context, graph: PredicateGraph): Found[] {
  const taken = context.texts.get(scene.sentence);
  const things = [...scene.items.filter((item) => item.label === 'Talks' || item.label === 'Agreement'), ...(taken ? [taken] : [])];
  const table = (issues: readonly Item[]): Item | undefined => things.find((item) => item.label === 'Talks') ?? things[0] ?? (context.parties.length >= 2 ? impliedTalks(issues) : undefined);
  return [...things.flatMap((thing) => [...named(scene, graph, thing), ...told(scene, graph, thing)]), ...headed(scene, graph, table), ...discussed(scene, graph, context, table), ...terms(scene, graph, things)];
}

function addresses(thing: Item | undefined, issues: readonly Item[], why: string, confidence: number, realis: Found['realis'] = 'actual'): Found[] {
  return thing ? joins('ADDRESSES', [thing], issues, { why, confidence, realis }) : [];
}

/** What stands in the noun phrase: "ceasefire talks", "talks on X", "a deal to free Y", "talks aimed at Z". */
function named(scene: Scene, graph: PredicateGraph, thing: Item): Found[] {
  const head = thing.last - 1;
  const governor = governorOf(scene, head);
  const issues = [...(thing.about ?? []), ...behind(scene, graph, head, thing.label === 'Agreement' ? new Set([...ABOUT, ...FOR]) : ABOUT)];
  for (const child of children(scene, head)) if (child.label === 'acl' && child.index > head && (child.tag === 'VB' || VERBS.has(child.lemma))) issues.push(...issuesUnder(scene, graph, child.index));
  // "held talks in Doha on X": the subject hangs on the verb.
  if (governor && talksWords.holding.has(governor.verb.lemma) && governor.as !== 'pobj' && governor.verb.index < head) issues.push(...behind(scene, graph, governor.verb.index, ABOUT, head));
  if (!issues.length) issues.push(...further(scene, graph, thing));
  return addresses(thing, issues, 'subject of the talks or text', 0.75, isWanted(scene, thing) ? 'unclear' : 'actual');
}

/** "no agreement on X", "any deal on Y would": a text that is not there yet. */
function isWanted({ tokens }: Scene, thing: Item): boolean {
  return thing.label === 'Agreement' && ['no', 'any', 'without'].includes(tokens[thing.first - 1]?.text.toLowerCase() ?? '');
}

/** "talks in A between B and C on X", wherever the tree hangs the last phrase. */
function further(scene: Scene, graph: PredicateGraph, thing: Item): readonly Item[] {
  const end = Math.min(scene.segments[segmentAt(scene, thing.first)]?.end ?? thing.last, thing.last + REACH);
  for (let at = thing.last; at < end; at++) {
    const token = scene.tokens[at];
    if (!token || token.pos === 'VERB' || token.pos === 'AUX' || token.pos === 'PUNCT') return [];
    if (!SURE.has(token.text.toLowerCase())) continue;
    const issues = children(scene, at).flatMap((object) => (object.label === 'pobj' ? issuesAt(scene, graph, object) : object.label === 'pcomp' ? issuesUnder(scene, graph, object.index) : []));
    if (issues.length) return issues.filter((issue) => scene.items.includes(issue) || issue.text !== scene.tokens[at + 1]?.text);
  }
  return [];
}

const REACH = 12;
const SURE = new Set(['on', 'over', 'about', 'regarding', 'concerning']);

function behind(scene: Scene, graph: PredicateGraph, head: number, prepositions: ReadonlySet<string>, after = head): readonly Item[] {
  return children(scene, head).filter((child) => child.index > after && (child.label === 'prep' || child.pos === 'ADP') && prepositions.has(child.text.toLowerCase())).flatMap((child) =>
    children(scene, child.index).flatMap((object) => (object.label === 'pobj' ? issuesAt(scene, graph, object) : object.label === 'pcomp' ? issuesUnder(scene, graph, object.index) : [])));
}

/** "The talks cover X", "the deal provides for X and would end Y" */
function told(scene: Scene, graph: PredicateGraph, thing: Item): Found[] {
  const governor = governorOf(scene, thing.last - 1);
  const relative = children(scene, thing.last - 1).filter((child) => child.label === 'relcl' && ['that', 'which'].includes(children(scene, child.index).find((part) => part.label === 'nsubj')?.text.toLowerCase() ?? ''));
  const main = governor && ((governor.as === 'nsubj' && governor.preposition === undefined) || (governor.as === 'nsubjpass' && thing.label === 'Talks')) ? [governor.verb] : [];
  return [...main, ...relative].flatMap((verb) => [verb, ...children(scene, verb.index).filter((child) => child.label === 'conj' && child.pos === 'VERB' && !children(scene, child.index).some((part) => part.label === 'nsubj'))]).flatMap((verb) => {
    if (!VERBS.has(verb.lemma)) return [];
    const realis = realisAt(scene, graph, verb.index);
    return addresses(thing, issuesUnder(scene, graph, verb.index).filter((issue) => SUBJECT.has(verb.lemma) || scene.items.includes(issue)), `verb "${verb.lemma}"`, 0.7, realis === 'negated' || (OPEN.has(verb.lemma) && isOpen(scene, verb)) ? 'unclear' : realis === 'conditional' ? 'actual' : realis);
  });
}

/** "The sticking point is X", "the agenda includes X", "progress on X", "differences over Y" */
function headed(scene: Scene, graph: PredicateGraph, table: (issues: readonly Item[]) => Item | undefined): Found[] {
  const found: Found[] = [];
  for (let i = scene.sentence.firstToken; i < scene.sentence.endToken; i++) {
    const token = scene.tokens[i];
    if (!token || token.pos !== 'NOUN') continue;
    const word = token.text.toLowerCase();
    if (HEADS.has(word) && !itemAt(scene, i)) {
      const governor = governorOf(scene, i);
      const verb = governor?.verb;
      if (!verb || !LISTING.has(verb.lemma)) continue;
      // "On the agenda are X and Y", "X remains a sticking point"
      const issues = governor.as === 'nsubj' ? issuesUnder(scene, graph, verb.index) : governor.as === 'attr' || (governor.as === 'pobj' && ['on', 'at', 'among'].includes(governor.preposition ?? '')) ? subjectIssues(scene, graph, verb) : [];
      found.push(...addresses(table(issues), issues, `"${word}"`, 0.7));
    } else if (NOUNS.has(word) && itemAt(scene, i)?.label !== 'Talks' && itemAt(scene, i)?.label !== 'Agreement') {
      // "made progress on X": the phrase may hang on the verb.
      const verb = token.label === 'dobj' ? token.head : undefined;
      const issues = [...behind(scene, graph, i, ON), ...(verb === undefined ? [] : behind(scene, graph, verb, ON, i))];
      found.push(...addresses(table(issues), issues, `"${word}"`, 0.65, ['progress', 'headway', 'breakthrough', 'agreement', 'pledges', 'undertakings', 'details'].includes(word) ? 'actual' : 'unclear'));
    }
  }
  return found;
}

function subjectIssues(scene: Scene, graph: PredicateGraph, verb: Token): readonly Item[] {
  const subject = children(scene, verb.index).find((child) => child.label === 'nsubj' || child.label === 'nsubjpass') ?? subjectToken(scene, verb.index);
  return subject ? issuesAt(scene, graph, subject) : [];
}

/** "The sides discussed X", "X was put off", "none of that settles X" */
function discussed(scene: Scene, graph: PredicateGraph, context: Context, table: (issues: readonly Item[]) => Item | undefined): Found[] {
  const sides = new Set(context.parties.map((party) => party.key));
  const found: Found[] = [];
  for (let i = scene.sentence.firstToken; i < scene.sentence.endToken; i++) {
    const verb = scene.tokens[i];
    if (verb?.pos !== 'VERB' && verb?.pos !== 'AUX') continue;
    const subject = children(scene, i).find((child) => child.label === 'nsubj' || child.label === 'nsubjpass');
    const isPassive = subject?.label === 'nsubjpass';
    const by = subject && itemAt(scene, subject.index);
    if (isPassive && PASSIVE.has(verb.lemma)) {
      const issues = issuesAt(scene, graph, subject);
      found.push(...addresses(table(issues), issues, `passive "${verb.lemma}"`, 0.6, OPEN.has(verb.lemma) && isOpen(scene, verb) ? 'unclear' : realisAt(scene, graph, i) === 'negated' ? 'unclear' : 'actual'));
    } else if (verb.lemma === 'remain' && subject && isOpen(scene, verb)) {
      const issues = issuesAt(scene, graph, subject);
      found.push(...addresses(table(issues), issues, '"remain"', 0.65, 'unclear'));
    } else if (DISCUSSING.has(verb.lemma) && (by?.role === 'both' || (by && sides.has(by.key)) || /^(?:participants|delegations|negotiators|teams|delegates|envoys)$/i.test(subject?.text ?? ''))) {
      const issues = issuesUnder(scene, graph, i).filter((issue) => ['discuss', 'debate', 'tackle'].includes(verb.lemma) || scene.items.includes(issue));
      found.push(...addresses(table(issues), issues, `verb "${verb.lemma}"`, 0.65));
    } else if ((verb.lemma === 'settle' || verb.lemma === 'resolve' || verb.lemma === 'leave') && by?.label !== 'Talks' && by?.label !== 'Agreement') {
      const isLeft = verb.lemma === 'leave' ? isOpen(scene, verb) : OPENERS.test(scene.text.slice(scene.sentence.start)) || realisAt(scene, graph, i) === 'negated';
      const issues = isLeft ? issuesUnder(scene, graph, i) : [];
      found.push(...addresses(table(issues), issues, `unsettled by "${verb.lemma}"`, 0.7, 'unclear'));
    }
  }
  return found;
}

function isOpen(scene: Scene, verb: Token): boolean {
  return scene.tokens.slice(verb.index + 1, Math.min(scene.sentence.endToken, verb.index + NEAR)).some((token) => UNSETTLED.has(token.text.toLowerCase()));
}

const NEAR = 12;

/** "Under the deal, X would do Y", "a bargain under which Y": all issues of its clause are terms. */
function terms(scene: Scene, graph: PredicateGraph, things: readonly Item[]): Found[] {
  return things.filter((thing) => thing.label === 'Agreement').flatMap((thing) => {
    const head = thing.last - 1;
    const governor = governorOf(scene, head);
    const under = governor?.preposition === 'under' ? [governor.verb] : [];
    const which = children(scene, head).filter((child) => child.label === 'relcl' && scene.tokens[head + 1]?.text.toLowerCase() === 'under');
    return [...under, ...which].flatMap((verb) => addresses(thing, [...subjectIssues(scene, graph, verb), ...issuesUnder(scene, graph, verb.index)].filter((issue) => issue.first !== thing.first), 'terms under the text', 0.7));
  });
}

