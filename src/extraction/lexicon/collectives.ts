import { z } from 'zod';
import { LABELS, RELATIONS, type Label } from '../../model/ontology.ts';
import { fold } from '../rules/fold.ts';
import { actors } from './actors.ts';
import { doubled, faultyFamily, readFamilies, wording } from './families.ts';

const REFERENTS = [
  'parties', 'no-party', 'parties-of-kind', 'other-party', 'former', 'latter', 'last-list', 'mediators', 'last-mediator', 'hosts', 'last-host', 'guarantors', 'observers', 'signatories',
  'belligerents', 'issuers', 'last-of-kind', 'counterpart', 'related', 'last-talks', 'last-agreement', 'last-person', 'group', 'unnamed', 'demonym',
] as const;
const TIES = [...RELATIONS, 'neighbour', 'rival'] as const;

const text = z.string().min(1);
const words = { wordings: z.array(wording).min(1), article: z.literal('required').optional() };
const entry = z.strictObject({ ...words, candidates: z.array(text).min(1).optional(), default: text.nullable().optional(), group: text.optional(), name: text.optional() });
const schema = z.strictObject({
  name: text,
  refers: z.enum(REFERENTS),
  is: z.strictObject({ labels: z.array(z.enum(LABELS)).min(1), feature: text.optional() }),
  count: z.int().min(2).optional(),
  relation: z.enum(TIES).optional(),
  notes: text.optional(),
  wordings: words.wordings.optional(),
  article: words.article,
  entries: z.array(entry).min(1).optional(),
}).refine(({ wordings, article, entries }) => (entries ? wordings === undefined && article === undefined : wordings !== undefined), 'it has either wordings or entries, and an article beside wordings only');

/** Wordings with one and the same meaning. */
export interface Collective {
  /** Without "the"; "X's" and "its" stand for any possessor. */
  readonly wordings: readonly string[];
  /** Without "the" before it, it is another thing. */
  readonly needsArticle: boolean;
  /** Ids of the gazetteer, likeliest first; empty where any actor that fits the family may be meant. */
  readonly candidates: readonly string[];
  /** The candidate that is meant where the document has named none. */
  readonly byDefault: string | null;
  /** The Group that is meant; its id is null where the gazetteer has no entry. */
  readonly group: { readonly id: string | null; readonly name: string } | null;
}

export interface CollectiveFamily {
  readonly name: string;
  /** The kind of referent; the head of collectives.yaml tells what each is. */
  readonly refers: (typeof REFERENTS)[number];
  readonly labels: readonly Label[];
  /** What the referents have in common, in words. */
  readonly feature: string | null;
  /** How many are meant, where the wordings say so. */
  readonly count: number | null;
  /** What ties the referent to the possessor; null unless the family refers to `related`. */
  readonly relation: (typeof TIES)[number] | null;
  readonly entries: readonly Collective[];
}

/**
 * Reads the collective and referring expressions.
 * @throws UserError `data` naming file, family and entry: for a family that does not fit the schema, a wording with "the" or one that comes
 * twice, an id that the gazetteer lacks, or an entry that says less or more than its family needs.
 */
export function loadCollectives(file: URL = new URL('./collectives.yaml', import.meta.url)): readonly CollectiveFamily[] {
  const earlier: CollectiveFamily[] = [];
  for (const raw of readFamilies(file, schema)) {
    const { name, refers, is, count = null, relation = null } = raw;
    const fail = (why: string): never => { throw faultyFamily(file, name, why); };
    if ((refers === 'related') !== (relation !== null)) fail(relation ? `it has a relation and refers to ${refers}` : 'it refers to what is related and has no relation');
    const entries = (raw.entries ?? [{ wordings: raw.wordings ?? [], article: raw.article }]).map((one) => {
      const why = faultOf(one, refers, is.labels);
      if (why) fail(`the entry "${one.wordings[0]}" ${why}`);
      return readEntry(one);
    });
    const family = { name, refers, labels: is.labels, feature: is.feature ?? null, count, relation, entries };
    const twice = doubled(wordingsOf(family));
    if (twice !== undefined) fail(`the wording "${twice}" comes twice`);
    for (const other of earlier.filter((one) => !mayShare(one, family))) {
      const common = doubled([...wordingsOf(other), ...wordingsOf(family)]);
      if (common !== undefined) fail(`the wording "${common}" is also one of the family "${other.name}"`);
    }
    earlier.push(family);
  }
  return earlier;
}

/** What is wrong with an entry, or null. */
function faultOf({ wordings, candidates = [], default: byDefault, group, name }: z.output<typeof entry>, refers: CollectiveFamily['refers'], labels: readonly Label[]): string | null {
  const withArticle = wordings.find((one) => /^the /i.test(one));
  if (withArticle !== undefined) return `has "${withArticle}"; "the" is left out, or said by article: required`;
  const unknown = [...candidates, ...group ? [group] : []].find((id) => !actors.byId.has(id));
  if (unknown !== undefined) return `means ${unknown}, which the gazetteer does not have`;
  const unfit = candidates.find((id) => !labels.some((label) => label === actors.byId.get(id)?.label));
  if (unfit !== undefined) return `means ${unfit}, which is no ${labels.join(' or ')}`;
  const twice = doubled(candidates);
  if (twice !== undefined) return `has the candidate ${twice} twice`;
  if (candidates.length > 0 ? refers !== 'last-of-kind' : byDefault !== undefined) return 'has candidates or a default where none are looked for';
  if (candidates.length > 0 && byDefault === undefined) return 'has no default; write null where there is none';
  if (byDefault && !candidates.includes(byDefault)) return `has the default ${byDefault}, which is no candidate`;
  if ([group, name].filter((one) => one !== undefined).length !== (refers === 'group' ? 1 : 0)) return refers === 'group' ? 'needs either a group or a name' : `has a group, and refers to ${refers}`;
  if (group && actors.byId.get(group)?.label !== 'Group') return `has the group ${group}, which is none`;
  const known = name === undefined ? undefined : actors.byForm.get(fold(name))?.find((one) => one.entry.label === 'Group');
  return known ? `has the name "${name}", which is ${known.entry.id}` : null;
}

function readEntry({ wordings, article, candidates = [], default: byDefault = null, group, name }: z.output<typeof entry>): Collective {
  const called = name ?? (group && actors.byId.get(group)?.name);
  return { wordings, needsArticle: article === 'required', candidates, byDefault, group: called === undefined ? null : { id: group ?? null, name: called } };
}

function wordingsOf(family: CollectiveFamily): string[] {
  return family.entries.flatMap((one) => one.wordings);
}

/** Of two families of kinds the document's latest is meant; a demonym before the wording decides by itself. */
function mayShare(one: CollectiveFamily, other: CollectiveFamily): boolean {
  return one.refers === 'demonym' || other.refers === 'demonym' || (one.refers === 'last-of-kind' && other.refers === 'last-of-kind');
}

export const collectives: readonly CollectiveFamily[] = loadCollectives();
