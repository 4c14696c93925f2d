import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { UserError } from '../errors.ts';

export const LABELS = ['State', 'Organization', 'ArmedGroup', 'Person', 'Group', 'Talks', 'Agreement', 'Issue', 'Mechanism', 'Place'] as const;
export const REALIS = ['actual', 'promised', 'conditional', 'negated', 'unclear'] as const;
export const STANCES = ['reported', 'analysis', 'forecast'] as const;
export const LINK_TYPES = ['CONDITIONAL_ON', 'IN_EXCHANGE_FOR', 'CONTRADICTS', 'FOLLOWS'] as const;
export const FAMILIES = ['process', 'bargaining', 'stance', 'pressure', 'cooperation', 'outcome', 'structure'] as const;
export const RELATIONS = [
  'HOSTS', 'MEDIATES', 'RELAYS', 'NEGOTIATES', 'MEETS',
  'DEMANDS', 'PROPOSES', 'CONCEDES', 'AGREES', 'REJECTS',
  'SUPPORTS', 'CREDITS', 'ACCUSES',
  'PRESSURES', 'THREATENS', 'SANCTIONS', 'SUSPENDS', 'MOBILIZES', 'ATTACKS', 'PROTESTS',
  'AIDS', 'COOPERATES', 'GAINS', 'BEARS',
  'PARTY_TO', 'JOINS', 'ADDRESSES', 'USES', 'HELD_IN', 'REPRESENTS', 'ALLIED_WITH',
] as const;

export type Label = (typeof LABELS)[number];
export type Realis = (typeof REALIS)[number];
export type Stance = (typeof STANCES)[number];
export type LinkType = (typeof LINK_TYPES)[number];
export type Family = (typeof FAMILIES)[number];
export type Relation = (typeof RELATIONS)[number];

export interface RelationRule {
  readonly family: Family;
  /** Labels that may fill the slot, "actor" already expanded. */
  readonly source: ReadonlySet<Label>;
  readonly target: ReadonlySet<Label>;
  /** May a claim carry an issue beside its target? */
  readonly issue: boolean;
  /** PLOVER event type, null for outcome and structure relations. */
  readonly plover: string | null;
  readonly phrase: string;
  readonly bare: string;
  readonly reciprocal: boolean;
}

export interface Ontology {
  readonly labels: Readonly<Record<Label, { plural: string; actor: boolean; meaning: string }>>;
  readonly realis: Readonly<Record<Realis, string>>;
  readonly stances: Readonly<Record<Stance, string>>;
  readonly links: Readonly<Record<LinkType, string>>;
  readonly families: Readonly<Record<Family, string>>;
  readonly relations: Readonly<Record<Relation, RelationRule>>;
}

const slot = z.array(z.enum([...LABELS, 'actor']));
const schema = z.strictObject({
  labels: z.record(z.enum(LABELS), z.strictObject({ plural: z.string(), actor: z.boolean(), meaning: z.string() })),
  realis: z.record(z.enum(REALIS), z.string()),
  stances: z.record(z.enum(STANCES), z.string()),
  links: z.record(z.enum(LINK_TYPES), z.string()),
  families: z.record(z.enum(FAMILIES), z.string()),
  relations: z.record(z.enum(RELATIONS), z.strictObject({
    family: z.enum(FAMILIES),
    source: slot,
    target: slot,
    issue: z.boolean(),
    plover: z.string().nullable(),
    phrase: z.string(),
    bare: z.string(),
    reciprocal: z.boolean().default(false),
  })),
});

/**
 * Reads and checks the vocabulary file.
 * @throws UserError `data` when the file does not fit the schema.
 */
export function loadOntology(file: URL = new URL('./ontology.yaml', import.meta.url)): Ontology {
  const checked = schema.safeParse(parse(readFileSync(file, 'utf8')));
  if (!checked.success) {
    throw new UserError('data', `The vocabulary ${file.pathname} is not valid: ${z.prettifyError(checked.error)}.`, 'Mend the file, or restore it from the package.');
  }
  const { relations, ...rest } = checked.data;
  const actors = LABELS.filter((label) => rest.labels[label].actor);
  const expand = (names: readonly (Label | 'actor')[]): ReadonlySet<Label> => new Set(names.flatMap((name) => (name === 'actor' ? actors : [name])));
  return { ...rest, relations: mapRelations(relations, (rule) => ({ ...rule, source: expand(rule.source), target: expand(rule.target) })) };
}

function mapRelations<T, U>(relations: Readonly<Record<Relation, T>>, change: (rule: T) => U): Record<Relation, U> {
  const changed: Partial<Record<Relation, U>> = {};
  for (const relation of RELATIONS) changed[relation] = change(relations[relation]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the loop has filled every relation
  return changed as Record<Relation, U>;
}

export const ontology: Ontology = loadOntology();

export function isActor(label: Label): boolean {
  return ontology.labels[label].actor;
}

export function isReciprocal(relation: Relation): boolean {
  return ontology.relations[relation].reciprocal;
}
