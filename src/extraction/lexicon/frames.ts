import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { UserError } from '../../errors.ts';
import { ontology, REALIS, RELATIONS, type Realis, type Relation } from '../../model/ontology.ts';
import { readLexicon, titleOf } from './read.ts';
import { expandFrame, nounsIn, placeholdersOf } from './template.ts';

// One file a relation, frames/RELATION.yaml. A frame is a phrase of plain English, its verb in the present tense, third person
// singular, active; tense, passive, negation, relative clauses and control are the matcher's business.
//
//   A source actor   B target actor   C an actor that the wording needs and the claim does not use   I issue, a noun phrase
//   V an act ("to V", "Ving")   S a clause ("that S")   T talks   G agreement   M mechanism   P place   N a number or quantity
//   ( ) an optional part   [ | ] alternatives   { | } nouns that fill the issue   "its" refers to A, "its(B)" to B

const PLOVER = ['AGREE', 'CONSULT', 'SUPPORT', 'COOPERATE', 'AID', 'YIELD', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'] as const;
const text = z.string().min(1);
const schema = z.strictObject({
  relation: z.enum(RELATIONS),
  families: z.array(z.strictObject({
    name: text,
    plover: z.enum(PLOVER).nullable(),
    mode: text.regex(/^[a-z]+(?:-[a-z]+)*$/).nullable(),
    realis: z.enum(REALIS).optional(),
    notes: text.optional(),
    /** Relations that have some of these frames as well, on purpose. */
    also: z.array(z.enum(RELATIONS)).default([]),
    frames: z.array(text).min(1),
  })).min(1),
  not: z.array(z.strictObject({ frame: text, instead: z.enum(RELATIONS).nullable() })).default([]),
});

export interface Frame {
  readonly text: string;
  /** What `expandFrame` makes of it. */
  readonly readings: readonly string[];
}

/** Wordings of one act. */
export interface FrameFamily {
  readonly name: string;
  /** PLOVER event type and mode; null where there is none. */
  readonly plover: (typeof PLOVER)[number] | null;
  readonly mode: string | null;
  /** Only where the wording itself decides it. */
  readonly realis: Realis | null;
  /** Is it the workspace's own? */
  readonly isOwn: boolean;
  readonly frames: readonly Frame[];
}

export interface RelationFrames {
  readonly families: readonly FrameFamily[];
  /** Wordings that look like the relation and are another, or none (null). */
  readonly not: readonly (Frame & { readonly instead: Relation | null })[];
}

/** The letters that a frame of the relation may have, and whether it must have its source, an actor. */
interface Slots {
  readonly relation: Relation;
  readonly needsSource: boolean;
  readonly allowed: ReadonlySet<string>;
}

interface Owner {
  readonly isOwn: boolean;
  readonly relation: Relation;
  readonly also: readonly Relation[];
}

/**
 * Reads the frames of every relation that has a file, and those that a folder of the workspace adds; its families come first.
 * @throws UserError `data` naming file, family and frame: for a file that does not fit the schema, brackets that do not close, a placeholder
 * that the relation has no use for, a frame that adds nothing to those before it, or one that two relations share without saying so.
 * What the package has already may stand in the workspace again: a later package may have learned it.
 */
export function loadFrames(folder: URL = new URL('./frames/', import.meta.url), own: URL | null = null): ReadonlyMap<Relation, RelationFrames> {
  const owners = new Map<string, Owner>();
  const loaded = new Map<Relation, RelationFrames>();
  for (const [from, isOwn] of [[folder, false], [own, true]] as const) for (const file of from ? filesIn(from) : []) {
    const { relation, families, not } = readFile(file, isOwn, owners);
    const known = loaded.get(relation);
    loaded.set(relation, { families: [...families, ...known?.families ?? []], not: [...not, ...known?.not ?? []] });
  }
  return loaded;
}

function filesIn(folder: URL): URL[] {
  return readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort().map((name) => new URL(name, folder));
}

function readFile(file: URL, isOwn: boolean, owners: Map<string, Owner>): RelationFrames & { readonly relation: Relation } {
  const { relation, families, not } = readLexicon(file, schema);
  const title = titleOf(file);
  if (basename(file.pathname) !== `${relation.toLowerCase()}.yaml`) throw new UserError('data', `The lexicon ${title} is for ${relation}.`, `Call it ${relation.toLowerCase()}.yaml.`);
  const slots = slotsOf(relation);
  const read = (family: string, frame: string): string[] => expandFrame(frame, `In the lexicon ${title}, family "${family}", the frame`);
  return {
    relation,
    families: families.map(({ name, plover, mode, realis = null, also, frames }) => ({
      name, plover, mode, realis, isOwn,
      frames: frames.map((frame) => {
        const readings = read(name, frame);
        const fault = readings.map((reading) => misplaced(slots, reading)).find((found) => found !== null) ?? claimReadings(owners, { relation, also, isOwn }, readings);
        if (fault) throw new UserError('data', `In the lexicon ${title}, family "${name}", the frame "${frame}" ${fault}.`, 'Mend or drop the frame.');
        return { text: frame, readings };
      }),
    })),
    not: not.map(({ frame, instead }) => ({ text: frame, readings: read('not', frame), instead })),
  };
}

/** What is wrong with the placeholders of a reading, or null. */
function misplaced({ relation, needsSource, allowed }: Slots, reading: string): string | null {
  const found = placeholdersOf(reading);
  const stranger = found.find((letter) => !allowed.has(letter));
  if (stranger) return `has ${stranger}, which ${relation} has no slot for`;
  // Where talks are the source, a wording may leave them to the document: "I is on the table".
  if (needsSource && !found.includes('A')) return `lacks its source A in the reading "${reading}"`;
  if (nounsIn(reading).length > 0 && !allowed.has('I')) return `has nouns in braces, but ${relation} has no issue`;
  return null;
}

function slotsOf(relation: Relation): Slots {
  const { source, target, issue } = ontology.relations[relation];
  const needsSource = source.has('Person');
  const allowed = new Set(['A', 'C', 'P', ...target.has('State') ? ['B'] : []]);
  // Talks and texts are things bargained over too: "A invites B to T".
  if (issue || target.has('Issue')) for (const letter of ['I', 'G', 'T', 'V', 'S', 'N']) allowed.add(letter);
  if (source.has('Agreement') || target.has('Agreement')) allowed.add('G');
  if (target.has('Mechanism')) allowed.add('M');
  // Talks that a wording does not name are known by their parties and their subject: "A mediates between B and C over I".
  if (source.has('Talks') || target.has('Talks')) for (const letter of ['T', 'B', 'I', 'V']) allowed.add(letter);
  // An envoy is known by the talks as well: "A heads B's delegation to T".
  if (relation === 'REPRESENTS') allowed.add('T');
  return { relation, needsSource, allowed };
}

/** Notes whose the readings are. Returns what is wrong, or null. */
function claimReadings(owners: Map<string, Owner>, owner: Owner, readings: readonly string[]): string | null {
  const held = readings.map((reading) => owners.get(reading));
  const foreign = held.find((other) => other && other.relation !== owner.relation && !owner.also.includes(other.relation) && !other.also.includes(owner.relation));
  if (foreign) return `is also a frame of ${foreign.relation}; where that is meant, one of the two families says so under "also"`;
  if (held.every((other) => other?.relation === owner.relation && other.isOwn === owner.isOwn)) return 'says nothing that earlier frames do not say';
  for (const reading of readings) if (!owners.has(reading)) owners.set(reading, owner);
  return null;
}
