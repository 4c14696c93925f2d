import { LABELS, RELATIONS, type Relation } from '../../model/ontology.ts';
import type { Use } from '../frames/affinity.ts';
import { isSuppressed } from '../rules/governed.ts';
import { isNegated } from '../rules/realis.ts';
import { segmentAt } from '../rules/scene.ts';
import type { Participant } from './participants.ts';
import type { Path } from './paths.ts';
import type { Trigger, View } from './sentence.ts';

const ROLES = ['subj', 'obj', 'iobj', 'attr', 'poss', 'mod', 'to', 'ing', 'that', 'p:by', 'p:from', 'p:of', 'p:with', 'p:between', 'p:to', 'p:on', 'p:over', 'p:for', 'p:against', 'p:in', 'p:at', 'p:through', 'p:as', 'p:about', '^subj', '^obj', '^attr', '^poss', '^mod', '^to', '^that', '^p', 'self', 'none'] as const;
const FORMS = ['name', 'modifier', 'venue', 'both', 'mediators', 'issuer', 'pronoun', 'implied'] as const;
const SIDES = ['source', 'target'] as const;
const POS = ['VERB', 'NOUN', 'ADJ'] as const;

/** Names of the judge's inputs, in their order. */
export const FEATURES: readonly string[] = [
  ...RELATIONS.map((relation) => `relation ${relation}`),
  'use share', 'use frames', 'use as head', 'use rank', 'use margin', 'triggers of relation',
  'frame weight', 'frame with source', 'frame with target', 'frame of another relation', 'frame margin',
  ...POS.map((pos) => `trigger ${pos}`),
  'trigger suppressed', 'trigger negated', 'trigger in question', 'trigger depth',
  ...SIDES.flatMap((side) => [
    ...ROLES.map((role) => `${side} first ${role}`), ...ROLES.map((role) => `${side} last ${role}`),
    ...['down', 'up', 'clauses', 'fit', 'distance', 'before trigger', 'nearest'].map((name) => `${side} ${name}`),
    ...LABELS.map((label) => `${side} ${label}`), ...FORMS.map((form) => `${side} as ${form}`),
    `${side} open`, `${side} party`, `${side} mediator`, `${side} issuer`, `${side} members`,
  ]),
  ...ROLES.map((role) => `pair first ${role}`), ...ROLES.map((role) => `pair last ${role}`), 'pair length', 'pair distance', 'pair order', 'pair between', 'both parties', 'party of target',
  'actors', 'things', 'tokens', 'sentence', 'parties known', 'quoted',
];
const INDEX: ReadonlyMap<string, number> = new Map(FEATURES.map((name, index) => [name, index]));

export interface FrameFit { readonly weight: number; readonly withSource: number; readonly withTarget: number; readonly other: number }

/** What tells whether a sentence makes a claim. Distances are in tokens. */
export function featuresOf(view: View, relation: Relation, source: Participant, target: Participant, trigger: Trigger | undefined, frame: FrameFit): Float32Array {
  const values = new Float32Array(FEATURES.length);
  const set = (name: string, value: number | boolean): void => {
    const index = INDEX.get(name);
    if (index !== undefined) values[index] = Number(value);
  };
  const { scene, context } = view.reading;
  set(`relation ${relation}`, 1);
  const use = trigger?.uses.get(relation);
  if (trigger && use) {
    const others = [...trigger.uses].filter(([other]) => other !== relation).map(([, { share }]) => share);
    set('use share', use.share);
    set('use frames', Math.log2(1 + use.frames));
    set('use as head', use.heads);
    set('use rank', others.filter((share) => share > use.share).length);
    set('use margin', use.share - Math.max(0, ...others));
  }
  set('triggers of relation', view.triggers.filter(({ uses }) => (uses.get(relation)?.share ?? 0) >= 0.2).length);
  set('frame weight', frame.weight);
  set('frame with source', frame.withSource);
  set('frame with target', frame.withTarget);
  set('frame of another relation', frame.other);
  set('frame margin', frame.weight - frame.other);
  if (trigger) {
    const { tree } = view.graph;
    set(`trigger ${tree.pos(trigger.token)}`, 1);
    set('trigger suppressed', isSuppressed(scene, trigger.token));
    const segment = scene.segments[segmentAt(scene, trigger.token)];
    set('trigger negated', segment !== undefined && isNegated(scene, segment, trigger.token));
    let depth = 0;
    for (let at = tree.head(trigger.token); at !== undefined && depth < 9; at = tree.head(at)) depth++;
    set('trigger depth', depth);
  }
  set('trigger in question', scene.tokens[scene.sentence.endToken - 1]?.text === '?');
  const paths = trigger ? view.paths.from(trigger.token) : undefined;
  for (const [side, one, roles] of [['source', source, use?.source], ['target', target, use?.target]] as const) {
    const path = pathTo(paths, one);
    setPath(set, side, path);
    set(`${side} fit`, fitOf(use, path, roles));
    if (trigger && one.token !== undefined) {
      set(`${side} distance`, Math.min(40, Math.abs(one.token - trigger.token)));
      set(`${side} before trigger`, one.token < trigger.token);
      set(`${side} nearest`, isNearest(view, one, trigger.token));
    }
    set(`${side} ${one.item.label}`, 1);
    set(`${side} as ${one.item.role}`, 1);
    set(`${side} open`, one.isOpen);
    set(`${side} party`, one.mentions.some(({ key }) => context.parties.some((party) => party.key === key)));
    set(`${side} mediator`, one.mentions.some(({ key }) => context.mediators.some((mediator) => mediator.key === key)));
    set(`${side} issuer`, one.mentions.some(({ key }) => context.issuer?.key === key));
    set(`${side} members`, one.mentions.length);
  }
  const { token: from } = source;
  const { token: to } = target;
  const pair = from === undefined ? undefined : pathTo(view.paths.from(from), target);
  set(`pair first ${roleName(pair?.first)}`, 1);
  set(`pair last ${roleName(pair?.last)}`, 1);
  set('pair length', pair ? pair.down + pair.up : 9);
  if (from !== undefined && to !== undefined) {
    set('pair distance', Math.min(60, Math.abs(from - to)));
    set('pair order', from < to);
    set('pair between', view.participants.filter(({ token, isOpen }) => !isOpen && token !== undefined && token > Math.min(from, to) && token < Math.max(from, to)).length);
  }
  const isParty = (one: Participant): boolean => one.mentions.some(({ key }) => context.parties.some((party) => party.key === key));
  set('both parties', isParty(source) && isParty(target));
  set('party of target', target.mentions.some(({ key }) => key.startsWith('talks:') && source.mentions.some((mention) => key.includes(mention.key.slice(mention.key.indexOf(':') + 1)))));
  set('actors', view.participants.filter(({ item }) => !['Issue', 'Talks', 'Agreement', 'Mechanism', 'Place'].includes(item.label)).length);
  set('things', view.participants.filter(({ item, isOpen }) => !isOpen && ['Issue', 'Talks', 'Agreement'].includes(item.label)).length);
  set('tokens', scene.sentence.endToken - scene.sentence.firstToken);
  set('sentence', Math.min(30, scene.sentence.firstToken === 0 ? 0 : scene.sentence.firstToken / 30));
  set('parties known', context.parties.length);
  set('quoted', /["“”]/.test(scene.text.slice(scene.sentence.start, scene.sentence.end)));
  return values;
}

function pathTo(paths: ReadonlyMap<number, Path> | undefined, { item, token }: Participant): Path | undefined {
  if (!paths || token === undefined) return undefined;
  const own = paths.get(token);
  if (own) return own;
  let best: Path | undefined;
  for (let at = item.first; at < item.last; at++) {
    const path = paths.get(at);
    if (path && (!best || path.down + path.up < best.down + best.up)) best = path;
  }
  return best;
}

function setPath(set: (name: string, value: number | boolean) => void, side: string, path: Path | undefined): void {
  set(`${side} first ${roleName(path?.first)}`, 1);
  set(`${side} last ${roleName(path?.last)}`, 1);
  set(`${side} down`, path?.down ?? 9);
  set(`${side} up`, path?.up ?? 9);
  set(`${side} clauses`, path?.clauses ?? 9);
}

function roleName(role: string | undefined): string {
  if (role === undefined) return 'none';
  if (role.startsWith('^p:')) return '^p';
  return (ROLES as readonly string[]).includes(role) ? role : role.startsWith('p:') ? 'p:in' : '^p';
}

/** How well the place of a participant is the one where frames of the word have it. */
function fitOf(use: Use | undefined, path: Path | undefined, roles: ReadonlyMap<string, number> | undefined): number {
  if (!use || !path || !roles) return 0;
  const direct = path.down === 1 && path.up === 0 ? roles.get(path.first) ?? 0 : 0;
  return direct || (path.up === 0 ? (roles.get(path.first) ?? 0) / 2 : 0) || (path.down > 0 ? (roles.get(path.last) ?? 0) / 3 : 0);
}

function isNearest(view: View, one: Participant, trigger: number): boolean {
  const { token } = one;
  if (token === undefined) return false;
  return !view.participants.some((other) => other !== one && other.item.label === one.item.label && other.token !== undefined && (other.token < trigger) === (token < trigger) && Math.abs(other.token - trigger) < Math.abs(token - trigger));
}
