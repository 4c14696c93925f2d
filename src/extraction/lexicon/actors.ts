import { z } from 'zod';
import { UserError } from '../../errors.ts';
import type { Label } from '../../model/ontology.ts';
import { fold } from '../rules/fold.ts';
import { readLexicon } from './read.ts';

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

const FILES: readonly { file: string; prefix: string; label: Label }[] = [
  { file: 'states.yaml', prefix: 'state:', label: 'State' },
  { file: 'armed-groups.yaml', prefix: 'armed:', label: 'ArmedGroup' },
  { file: 'organizations.yaml', prefix: 'org:', label: 'Organization' },
  { file: 'offices.yaml', prefix: 'person:', label: 'Person' },
  { file: 'groups.yaml', prefix: 'group:', label: 'Group' },
];
const ambiguity = z.array(z.strictObject({ form: text, entries: z.array(text).min(2) }));

/**
 * Reads the gazetteer: every YAML file of the folder, checked one by one and against each other.
 * @throws UserError `data`, naming the file and the entry, when an entry does not fit, an id comes twice, a tie leads
 * nowhere, or two entries claim the same form that `ambiguous.yaml` does not list. Descriptions and surnames may be shared.
 */
export function loadActors(folder: URL = new URL('./actors/', import.meta.url)): Actors {
  const entries: ActorEntry[] = [];
  const byId = new Map<string, ActorEntry>();
  const fileOf = new Map<string, string>();
  for (const { file, prefix, label } of FILES) {
    for (const raw of readLexicon(new URL(file, folder), z.array(z.unknown()))) {
      const entry = readEntry(raw, file, prefix, label);
      if (byId.has(entry.id)) throw faulty(file, entry.id, 'the id comes twice');
      entries.push(entry);
      byId.set(entry.id, entry);
      fileOf.set(entry.id, file);
    }
  }
  for (const entry of entries) {
    for (const id of [...(entry.of ? [entry.of] : []), ...entry.in]) {
      if (!byId.has(id)) throw faulty(fileOf.get(entry.id) ?? '', entry.id, `it belongs to ${id}, which no file has`);
    }
  }
  return { entries, byId, byForm: indexForms(entries, readAmbiguities(folder, byId), fileOf) };
}

function readEntry(raw: unknown, file: string, prefix: string, label: Label): ActorEntry {
  const checked = record.safeParse(raw);
  const called = z.looseObject({ id: z.string() }).safeParse(raw).data?.id ?? JSON.stringify(raw);
  if (!checked.success) throw faulty(file, called, z.prettifyError(checked.error).replaceAll('\n', ' '));
  const { data } = checked;
  if (!data.id.startsWith(prefix)) throw faulty(file, data.id, `the ids of this file begin with ${prefix}`);
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

function readAmbiguities(folder: URL, byId: ReadonlyMap<string, ActorEntry>): Map<string, readonly string[]> {
  const file = 'ambiguous.yaml';
  return new Map(readLexicon(new URL(file, folder), ambiguity).map(({ form, entries }) => {
    for (const id of entries) if (!byId.get(id)?.forms.some((own) => fold(own.text) === fold(form))) throw faulty(file, form, `${id} has no such form`);
    return [fold(form), entries];
  }));
}

function indexForms(entries: readonly ActorEntry[], ambiguous: ReadonlyMap<string, readonly string[]>, fileOf: ReadonlyMap<string, string>): Map<string, NamedActor[]> {
  const byForm = new Map<string, NamedActor[]>();
  for (const entry of entries) {
    for (const form of entry.forms) {
      const key = fold(form.text);
      const named = byForm.get(key) ?? [];
      const rival = named.find((other) => other.entry !== entry && !isShareable(form) && !isShareable(other.form));
      if (rival && !ambiguous.get(key)?.includes(entry.id)) throw faulty(fileOf.get(entry.id) ?? '', entry.id, `its form "${form.text}" is also one of ${rival.entry.id}; list it in ambiguous.yaml, or drop one`);
      named.push({ entry, form });
      byForm.set(key, named);
    }
  }
  for (const [key, order] of ambiguous) byForm.get(key)?.sort((a, b) => order.indexOf(a.entry.id) - order.indexOf(b.entry.id));
  return byForm;
}

function isShareable(form: ActorForm): boolean {
  return form.kind === 'description' || form.kind === 'surname';
}

function faulty(file: string, entry: string, why: string): UserError {
  return new UserError('data', `The lexicon ${file} is not valid at ${entry}: ${why}.`, 'Mend the entry, or restore the file from the package.');
}

export const actors: Actors = loadActors();

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
