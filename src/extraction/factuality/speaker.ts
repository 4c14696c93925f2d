import { isActor } from '../../model/ontology.ts';
import type { PredicateGraph } from '../predicates/graph.ts';
import type { Item, Scene } from '../rules/scene.ts';
import { framedSpeaker } from './frame.ts';
import { governing } from './governing.ts';
import { FAMILY, readMarkers } from './markers.ts';
import { occurrencesIn, type Occurrence } from './occurrences.ts';
import type { Quotations } from './quotation.ts';
import { stepFrom, type StepRole } from './step.ts';

const CLIMB = 14;

/**
 * Who says an act, the nearest: the subject of the verb of saying above it, who stands behind "according to", the holder of a
 * statement, the label of a transcript, or who is quoted. Null where the author does.
 */
export function speakerOf(scene: Scene, graph: PredicateGraph, act: number, all: readonly Occurrence[], quotations?: Quotations): Item | null {
  const { tree } = graph;
  let token = act;
  for (let step = stepFrom(tree, token), steps = 0; step && steps < CLIMB; steps++) {
    const marker = governing(graph, all, token, step);
    const isSaid = step.role === 'that' || (marker?.marker.family.kind === 'denial' && step.role === 'ing');
    if (marker?.marker.family.speaker && isSaid) {
      const speaker = sayer(scene, graph, step.governor);
      if (speaker !== undefined) return speaker;
    }
    const beside = besides(scene, graph, token, all);
    if (beside !== undefined) return beside;
    if (isAside(graph, token, step.role)) return quotations?.quotationAt(scene.tokens[act]?.start ?? 0)?.speaker ?? null;
    token = step.governor;
    step = stepFrom(tree, token);
  }
  const beside = besides(scene, graph, token, all);
  if (beside !== undefined) return beside;
  const offset = scene.tokens[act]?.start ?? 0;
  return quotations?.quotationAt(offset)?.speaker ?? framedSpeaker(scene, tree, all) ?? labelled(scene);
}

/** ", which it has ruled out": what the author adds to somebody's words. */
function isAside({ tree }: PredicateGraph, token: number, role: StepRole): boolean {
  const first = Math.min(token, ...tree.children(token));
  return tree.label(token) === 'appos' || (role === 'relative' && [first - 1, first - 2].some((at) => tree.lower(at) === ','));
}

/** Who speaks in a sentence, whatever it says: the speaker of its quotations. */
export function attributionIn(scene: Scene, graph: PredicateGraph): Item | null {
  const { tree } = graph;
  const { firstToken, endToken } = tree.sentence;
  const all = occurrencesIn(tree, readMarkers());
  for (const { marker: { family }, anchor } of all) {
    if (!family.speaker || family.form !== 'verb' || !isFinite(graph, anchor)) continue;
    const framed = tree.labelled(anchor, 'ccomp', 'parataxis').length > 0 || tree.label(anchor) === 'parataxis' || isBesideQuote(graph, anchor);
    const speaker = framed ? sayer(scene, graph, anchor) : undefined;
    if (speaker) return speaker;
  }
  for (let token = firstToken; token < endToken; token++) {
    const speaker = attributed(scene, graph, token, all);
    if (speaker) return speaker;
  }
  return framedSpeaker(scene, tree, all) ?? labelled(scene);
}

/** Said beside the clause: ", X said,", "X said: ...", "according to X". */
function besides(scene: Scene, graph: PredicateGraph, token: number, all: readonly Occurrence[]): Item | null | undefined {
  const { tree } = graph;
  const verbs = tree.labelled(token, 'parataxis', 'advcl', 'ccomp').filter((child) => all.some(({ marker: { family }, anchor }) => anchor === child && family.speaker && family.form === 'verb'));
  for (const verb of verbs) {
    // A clause below its own verb of saying is no frame around it, but for one without a complement: ", officials said,".
    if (tree.label(verb) !== 'parataxis' && (tree.labelled(verb, 'ccomp', 'mark', 'dobj', 'xcomp').length || !isFinite(graph, verb))) continue;
    if (tree.label(verb) !== 'parataxis' && !isFramed(graph, verb)) continue;
    const speaker = sayer(scene, graph, verb);
    if (speaker !== undefined) return speaker;
  }
  return attributed(scene, graph, token, all);
}

function isFramed(graph: PredicateGraph, verb: number): boolean {
  const { tree } = graph;
  const edge = Math.min(verb, ...tree.children(verb).filter((child) => tree.label(child) === 'nsubj'));
  const near = [edge - 1, edge - 2, edge - 3].some((at) => tree.has(at) && /^[,"”’—–-]$/.test(tree.lower(at)));
  return near;
}

/** "according to X", "in the words of X", "in X's view" at a verb or noun. */
function attributed(scene: Scene, graph: PredicateGraph, token: number, all: readonly Occurrence[]): Item | undefined {
  const { tree } = graph;
  for (const { marker: { family }, anchor, tokens } of all) {
    if (family.kind !== 'report' || family.form !== 'preposition' || tokens.length < 2 || tree.head(anchor) !== token) continue;
    const last = tokens.at(-1) ?? anchor;
    const object = tree.labelled(last, 'pobj')[0];
    const speaker = object === undefined ? undefined : itemAt(scene, object) ?? ofItem(scene, graph, object);
    if (speaker) return speaker;
  }
  // "in Bern's view", "by his own account"
  const views = tree.labelled(token, 'prep').filter((child) => ['in', 'by', 'on', 'to'].includes(tree.lower(child))).flatMap((child) => tree.labelled(child, 'pobj'));
  const view = views.find((noun) => all.some(({ marker: { family }, anchor }) => anchor === noun && family.name === FAMILY.saying));
  return view === undefined ? undefined : tree.labelled(view, 'poss').map((child) => itemAt(scene, child)).find((item) => item !== undefined);
}

/** The actor that says; undefined where the subject is no actor or unknown. */
function sayer(scene: Scene, graph: PredicateGraph, verb: number): Item | undefined {
  const predicate = graph.at(verb);
  if (!predicate) return undefined;
  const fillers = predicate.kind === 'noun' ? predicate.arguments.filter(({ role }) => ['poss', 'p:by', 'p:from'].includes(role)) : predicate.arguments.filter(({ role }) => role === 'subj');
  for (const { token } of fillers) {
    const named = itemAt(scene, token) ?? ofItem(scene, graph, token);
    if (named && named.role !== 'issuer') return named;
  }
  return undefined;
}

/** The mention whose words hold a token; a person in apposition before an office. */
export function itemAt(scene: Scene, token: number): Item | undefined {
  return scene.items.find((item) => token >= item.first && token < item.last && isActor(item.label));
}

/** "the minister, Ali Reza", "one of the diplomats": who is meant stands behind. */
function ofItem(scene: Scene, graph: PredicateGraph, token: number): Item | undefined {
  const { tree } = graph;
  const beside = tree.labelled(token, 'appos').map((child) => itemAt(scene, child)).find((item) => item !== undefined);
  if (beside) return beside;
  return tree.labelled(token, 'prep').filter((child) => ['of', 'for', 'from'].includes(tree.lower(child))).flatMap((child) => tree.labelled(child, 'pobj')).map((child) => itemAt(scene, child)).find((item) => item !== undefined);
}

function isFinite(graph: PredicateGraph, verb: number): boolean {
  const { tree } = graph;
  return !tree.labelled(verb, 'aux').some((child) => tree.lower(child) === 'to') && tree.label(verb) !== 'relcl';
}

function isBesideQuote(graph: PredicateGraph, verb: number): boolean {
  const { tree } = graph;
  return [verb + 1, verb + 2, verb - 1, verb - 2].some((at) => tree.has(at) && /^[":“”«»]$/.test(tree.lower(at)));
}

/** "Hartnell: We have ..." */
function labelled(scene: Scene): Item | null {
  const first = scene.items[0];
  return first && isActor(first.label) && first.role === 'name' && scene.tokens[first.last]?.text === ':' && first.first - scene.sentence.firstToken <= 3 ? first : null;
}
