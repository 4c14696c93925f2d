import { z } from 'zod';
import { UserError } from '../../errors.ts';
import type { Label } from '../../model/ontology.ts';
import { fold } from '../rules/fold.ts';
import { isOwn, ownFile } from './own.ts';
import { readLexicon, remedyFor, titleOf } from './read.ts';

export const FORM_KINDS = ['name', 'alias', 'demonym', 'capital', 'seat', 'description', 'surname'] as const;
export type FormKind = (typeof FORM_KINDS)[number];

/** One way to write an actor. */
export interface ActorForm {
  readonly text: string;
  readonly kind: FormKind;
  /** Counts only with exactly these capitals: in another case it is a common word (US, WHO, Turkey). */
  readonly exactCase: boolean;
  /** Means something else as well (Georgia, Santiago): counts only where the document names the actor otherwise too. */
  readonly needsContext: boolean;
}

export interface ActorEntry {
  readonly id: string;
  readonly label: Label;
  readonly name: string;
  /** No two with the same text; the name first. */
  readonly forms: readonly ActorForm[];
  /** Id of the state, organisation or armed group to which an organisation or an office belongs. */
  readonly of: string | null;
  /** Ids of the states where an armed group is at home. */
  readonly in: readonly string[];
  readonly office: string | null;
}

export interface NamedActor {
  readonly entry: ActorEntry;
  readonly form: ActorForm;
}

export interface Actors {
  readonly entries: readonly ActorEntry[];
  readonly byId: ReadonlyMap<string, ActorEntry>;
  /** Keyed by `fold(form)`; where several entries share a form, the likelier first. Case and context are the caller's to check. */
  readonly byForm: ReadonlyMap<string, readonly NamedActor[]>;
}

const text = z.string().min(1);
const texts = z.array(text).default([]);
const record = z.strictObject({
  id: z.string().regex(/^(?:state|armed|org|person|group):[a-z0-9]+(?:-[a-z0-9]+)*$/),
  name: text,
  aliases: texts,
  wordings: texts,
  demonyms: texts,
  capital: texts,
  seats: texts,
  descriptions: texts,
  surname: text.optional(),
  office: text.optional(),
  of: text.optional(),
  in: texts,
  exact: texts,
  context: texts,
});
type ActorRecord = z.output<typeof record>;
const LISTS = ['aliases', 'wordings', 'demonyms', 'capital', 'seats', 'descriptions', 'in', 'exact', 'context'] as const;

const FILES: readonly { file: string; prefix: string; label: Label }[] = [
  { file: 'states.yaml', prefix: 'state:', label: 'State' },
  { file: 'armed-groups.yaml', prefix: 'armed:', label: 'ArmedGroup' },
  { file: 'organizations.yaml', prefix: 'org:', label: 'Organization' },
  { file: 'offices.yaml', prefix: 'person:', label: 'Person' },
  { file: 'groups.yaml', prefix: 'group:', label: 'Group' },
];
const ambiguity = z.array(z.strictObject({ form: text, entries: z.array(text).min(2) }));

/** A record with the file that it comes from. */
interface Read { readonly data: ActorRecord; readonly label: Label; readonly file: URL }

/**
 * Reads the gazetteer: every YAML file of the folder, checked one by one and against each other, and what a file of the workspace adds.
 * @param own actors of the workspace: new ones, or further forms of those that the folder has
 * @throws UserError `data`, naming the file and the entry, when an entry does not fit, an id comes twice, a tie leads
 * nowhere, or two entries claim the same form that `ambiguous.yaml` does not list. Descriptions and surnames may be shared.
 */
export function loadActors(folder: URL = new URL('./actors/', import.meta.url), own: URL | null = null): Actors {
  const records = new Map<string, Read>();
  for (const { file: name, prefix } of FILES) {
    const file = new URL(name, folder);
    for (const raw of readLexicon(file, z.array(z.unknown()))) {
      const read = readRecord(raw, file);
      if (!read.data.id.startsWith(prefix)) throw faulty(file, read.data.id, `the ids of this file begin with ${prefix}`);
      if (records.has(read.data.id)) throw faulty(file, read.data.id, 'the id comes twice');
      records.set(read.data.id, read);
    }
  }
  if (own) addOwn(records, own);
  const entries = [...records.values()].map(entryOf);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const fileOf = (id: string): URL => records.get(id)?.file ?? folder;
  for (const entry of entries) {
    for (const id of [...(entry.of ? [entry.of] : []), ...entry.in]) {
      if (!byId.has(id)) throw faulty(fileOf(entry.id), entry.id, `it belongs to ${id}, which no file has`);
    }
  }
  return { entries, byId, byForm: indexForms(entries, readAmbiguities(new URL('ambiguous.yaml', folder), byId), fileOf) };
}

/** Adds the actors of a workspace, each to the entry that has its id. */
function addOwn(records: Map<string, Read>, file: URL): void {
  const own = new Set<string>();
  for (const raw of readLexicon(file, z.array(z.unknown()))) {
    const id = calledBy(raw);
    const listed = records.get(id)?.data;
    // Who adds to an entry need not repeat its name.
    const { data, label } = readRecord(listed && typeof raw === 'object' ? { name: listed.name, ...raw } : raw, file);
    if (own.has(id)) throw faulty(file, id, 'the id comes twice');
    own.add(id);
    if (listed && listed.name !== data.name) throw faulty(file, id, `it is called "${listed.name}"; other names are its aliases`);
    records.set(id, { data: listed ? joined(listed, data) : data, label, file });
  }
}

/** The lists of both; of what an entry has once, the other's where it says so. */
function joined(one: ActorRecord, other: ActorRecord): ActorRecord {
  const lists = Object.fromEntries(LISTS.map((list) => [list, [...one[list], ...other[list]]] as const));
  return { ...one, ...other, ...lists };
}

function readRecord(raw: unknown, file: URL): Read {
  const checked = record.safeParse(raw);
  if (!checked.success) throw faulty(file, calledBy(raw), z.prettifyError(checked.error).replaceAll('\n', ' '));
  const { data } = checked;
  const kind = FILES.find(({ prefix }) => data.id.startsWith(prefix));
  if (!kind) throw faulty(file, data.id, 'its id says no kind');
  return { data, label: kind.label, file };
}

/** How a message names an entry that may not fit. */
function calledBy(raw: unknown): string {
  return z.looseObject({ id: z.string() }).safeParse(raw).data?.id ?? JSON.stringify(raw);
}

function entryOf({ data, label, file }: Read): ActorEntry {
  const forms = formsOf(data, label);
  const known = new Set(forms.map((form) => form.text));
  for (const marked of [...data.exact, ...data.context]) if (!known.has(marked)) throw faulty(file, data.id, `"${marked}" is marked and is none of its forms`);
  return { id: data.id, label, name: data.name, forms, of: data.of ?? null, in: data.in, office: data.office ?? null };
}

function formsOf(data: ActorRecord, label: Label): ActorForm[] {
  const all: [FormKind, readonly string[]][] = [
    ['name', [data.name]],
    ['alias', [...data.aliases, ...data.wordings]],
    ['demonym', data.demonyms],
    ['capital', data.capital],
    ['seat', data.seats],
    ['surname', label === 'Person' ? [data.surname ?? lastWord(data.name)] : []],
    ['description', data.descriptions],
  ];
  const forms = new Map<string, ActorForm>();
  for (const [kind, written] of all) {
    for (const form of written) {
      if (!forms.has(form)) forms.set(form, { text: form, kind, exactCase: data.exact.includes(form) || form === form.toUpperCase(), needsContext: data.context.includes(form) });
    }
  }
  return [...forms.values()];
}

function lastWord(name: string): string {
  return name.replace(/,? Jr\.?$/, '').split(' ').at(-1) ?? name;
}

function readAmbiguities(file: URL, byId: ReadonlyMap<string, ActorEntry>): Map<string, readonly string[]> {
  return new Map(readLexicon(file, ambiguity).map(({ form, entries }) => {
    for (const id of entries) if (!byId.get(id)?.forms.some((own) => fold(own.text) === fold(form))) throw faulty(file, form, `${id} has no such form`);
    return [fold(form), entries];
  }));
}

function indexForms(entries: readonly ActorEntry[], ambiguous: ReadonlyMap<string, readonly string[]>, fileOf: (id: string) => URL): Map<string, NamedActor[]> {
  const byForm = new Map<string, NamedActor[]>();
  for (const entry of entries) {
    for (const form of entry.forms) {
      const key = fold(form.text);
      const named = byForm.get(key) ?? [];
      const rival = named.find((other) => other.entry !== entry && !isShareable(form) && !isShareable(other.form));
      if (rival && !ambiguous.get(key)?.includes(entry.id)) throw clash(form.text, entry.id, rival.entry.id, fileOf);
      named.push({ entry, form });
      byForm.set(key, named);
    }
  }
  for (const [key, order] of ambiguous) byForm.get(key)?.sort((a, b) => order.indexOf(a.entry.id) - order.indexOf(b.entry.id));
  return byForm;
}

/** Of two, the one that somebody added is at fault. */
function clash(form: string, one: string, other: string, fileOf: (id: string) => URL): UserError {
  if (isOwn(fileOf(one))) return faulty(fileOf(one), one, `its form "${form}" is also one of ${other}`);
  if (isOwn(fileOf(other))) return clash(form, other, one, fileOf);
  return faulty(fileOf(one), one, `its form "${form}" is also one of ${other}; list it in ambiguous.yaml, or drop one`);
}

function isShareable(form: ActorForm): boolean {
  return form.kind === 'description' || form.kind === 'surname';
}

function faulty(file: URL, entry: string, why: string): UserError {
  return new UserError('data', `The lexicon ${titleOf(file)} is not valid at ${entry}: ${why}.`, remedyFor(file));
}

export const actors: Actors = loadActors(undefined, ownFile('actors.yaml'));

const title = z.union([
  z.strictObject({ word: text, is: z.enum(['office', 'role', 'rank', 'honorific']), plural: text.optional() }),
  z.strictObject({ word: text, short_for: text }),
]);

const titleEntries = readLexicon(new URL('./actors/titles.yaml', import.meta.url), z.array(title));

/** Words for offices, roles, ranks and forms of address, with their plurals and abbreviations. */
export const titles: readonly string[] = titleEntries.flatMap((entry) => ('short_for' in entry ? [entry.word] : entry.is === 'honorific' ? [entry.word] : withPlural(entry)));

/** The offices and ranks among them: who has one acts for whoever gave it. */
export const offices: readonly string[] = titleEntries.flatMap((entry) => ('is' in entry && (entry.is === 'office' || entry.is === 'rank') ? withPlural(entry) : []));

function withPlural({ word, plural }: { readonly word: string; readonly plural?: string | undefined }): string[] {
  return [word, plural ?? pluralOf(word)];
}

function pluralOf(word: string): string {
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : /(?:s|ch|sh|x)$/.test(word) ? `${word}es` : `${word}s`;
}
