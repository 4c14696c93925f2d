import type { Token } from '../../language/analysis.ts';
import { actors, type ActorEntry } from '../lexicon/actors.ts';
import { collectives, type Collective, type CollectiveFamily } from '../lexicon/collectives.ts';
import { nameParts } from '../lexicon/names.ts';
import { slug, Wordings } from '../rules/fold.ts';
import { isVerb } from '../rules/readings.ts';
import type { Item, Role, Scene } from '../rules/scene.ts';
import { isPlainHead, phraseOf, type Phrase } from './phrases.ts';

interface Wording { readonly family: CollectiveFamily; readonly entry: Collective; readonly of: string | null }

const free = new Wordings<Wording>();
const owned = new Wordings<Wording>();
/** Other stages read these. */
const ELSEWHERE = new Set(['last-talks', 'last-agreement', 'demonym', 'unnamed']);
for (const family of collectives) {
  if (ELSEWHERE.has(family.refers)) continue;
  for (const entry of family.entries) {
    for (const wording of entry.wordings) {
      const possessor = /^(its|his|her|their|our|my|X's) (?=\S)/.exec(wording);
      if (possessor) owned.add(wording.slice(possessor[0].length), { family, entry, of: possessor[1] ?? null });
      // Pronouns of one word are the spotter's.
      else if (family.refers !== 'issuers' || wording.includes(' ')) free.add(wording, { family, entry, of: null });
    }
  }
}

// What the gazetteer says of an actor beside its names ("Gulf emirate") and no family has.
const listed = new Set(collectives.flatMap((family) => family.entries.flatMap((entry) => entry.wordings)).map((wording) => wording.toLowerCase()));
const described = new Map<string, ActorEntry[]>();
for (const entry of actors.entries) for (const { kind, text } of entry.forms) if (kind === 'description' && !listed.has(text.toLowerCase())) described.set(text, [...(described.get(text) ?? []), entry]);
for (const [text, entries] of described) {
  const family = collectives.find(({ refers, labels }) => refers === 'last-of-kind' && labels.length === 1 && labels[0] === entries[0]?.label);
  if (family) free.add(text, { family, entry: { wordings: [text], needsArticle: true, candidates: entries.map(({ id }) => id), byDefault: null, group: null }, of: null });
}

/** The family of descriptions that repeat a noun of the name ("the Council"). */
const NAMESAKE = collectives.find((family) => family.refers === 'last-of-kind' && family.labels.length === 1 && family.labels[0] === 'Organization');

/** One referent, which only a definite noun phrase can take up. */
const DEFINITE = new Set(['last-of-kind', 'other-party', 'former', 'latter', 'last-list', 'last-mediator', 'last-host', 'last-person']);
/** Plurals that stand for the sides or go-betweens also without an article. */
const BARE = /^(?:negotiators|chief negotiators|mediators|co-mediators|go-betweens|intermediaries|facilitators|co-facilitators|belligerents|both|each|neither|signatories|guarantors)$/;
/** Words that make another one of it. */
const OTHER = new Set(['other', 'another', 'rival', 'separate', 'new', 'different', 'such', 'certain', 'political', 'some', 'any', 'several', 'many', 'no', 'few', 'more', 'most', 'interested', 'third', 'former']);
const ROLES: ReadonlyMap<string, Role> = new Map([['parties', 'both'], ['no-party', 'both'], ['parties-of-kind', 'both'], ['mediators', 'mediators'], ['issuers', 'issuer'], ['group', 'name']]);
const KEYS: ReadonlyMap<Role, string> = new Map([['both', 'group:both-sides'], ['mediators', 'group:mediators'], ['issuer', 'pronoun:we']]);

/** Adds what collectives.yaml tells of: collectives and descriptions whose referents hang on the document ("both sides", "the Gulf state", "its rival"). */
export function withReferences(scene: Omit<Scene, 'segments'>, folded: string): Item[] {
  let items = [...scene.items];
  const { tokens, sentence } = scene;
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    const found = referenceAt({ ...scene, items }, i, folded);
    if (!found) continue;
    items = [...items.filter((item) => item.last <= found.first || item.first >= found.last), found].sort((a, b) => a.first - b.first);
    i = found.last - 1;
  }
  return items.filter((item) => item.first < item.last && tokens[item.first] !== undefined);
}

function referenceAt(scene: Omit<Scene, 'segments'>, i: number, folded: string): Item | undefined {
  const { tokens, sentence, text, items } = scene;
  const token = tokens[i];
  if (!token || items.some((item) => item.first < i && item.last > i) || (tokens[i - 1]?.text === '-' && tokens[i - 1]?.end === token.start)) return undefined;
  const owner = ownerBefore(tokens, items, i);
  const match = (owner && owned.at(text, folded, token.start)) ?? free.at(text, folded, token.start);
  const what = match?.values.find((one) => suitsOwner(one, owner, tokens)) ?? namesake(tokens, i);
  if (!what) return undefined;
  const stop = match?.end ?? token.end;
  let last = i + 1;
  while (last < sentence.endToken && (tokens[last]?.start ?? stop) < stop) last++;
  const inside = items.filter((item) => item.first < last && item.last > i);
  const isGroup = what.family.refers === 'group';
  const phrase = phraseOf(tokens, i, sentence.firstToken);
  if (inside.some((item) => item.last > last || isSolid(item) || (isGroup && item.label !== 'Group'))) return undefined;
  // "the National Resistance Army" is a name.
  if (what.of === null && /^\p{Lu}/u.test(token.text) && tokens.slice(phrase.first, i).some((before) => before.pos === 'PROPN' && /^\p{Lu}/u.test(before.text))) return undefined;
  // "the Biden administration", "the loyalist parties": what modifies it makes it somebody else's.
  if (what.of === null && items.some((item) => isSolid(item) && item.first >= phrase.first && item.last <= i)) return undefined;
  if (!isPlainHead(tokens, last, sentence.endToken) || !(what.of === null ? isTakenUp(what, phrase, tokens, i, last) : true)) return undefined;
  const { family, entry } = what;
  const first = what.of === null ? phrase.first : owner?.first ?? i;
  if (items.some((item) => item.first < first && item.last > first)) return undefined;
  // "in the country" is where.
  if (family.refers === 'last-of-kind' && family.labels.includes('State') && what.of === null && /^(?:in|at|across|throughout|inside|around|outside|within|near|into|of)$/.test(tokens[first - 1]?.text.toLowerCase() ?? '') && !(tokens[first - 1]?.text === 'of' && !LANDS.test(tokens[last - 1]?.text ?? ''))) return undefined;
  const role = ROLES.get(family.refers) ?? 'reference';
  // "retired soldiers" are their own group.
  if (role === 'name' && (phrase.modifiers.length > 0 || entry.group === null)) return undefined;
  const start = tokens[first]?.start ?? token.start;
  const end = tokens[last - 1]?.end ?? token.end;
  const written = text.slice(start, end);
  const base = { first, last, start, end, text: written, role, label: 'Group' as const };
  if (role === 'name' && entry.group) return { ...base, key: entry.group.id ?? `group:${slug(entry.group.name)}`, name: entry.group.name };
  const noun = tokens[last - 1]?.text.toLowerCase() ?? '';
  const wording = text.slice(token.start, end).toLowerCase();
  const refers = { family, entry, noun, wording, ...(owner && what.of !== null ? { owner } : {}) };
  return { ...base, key: KEYS.get(role) ?? `reference:${slug(written)}`, name: written, refers, ...(family.refers === 'no-party' ? { negates: true } : {}) };
}

/** What lies around people. */
const LANDS = /^(?:country|nation|region|capital|island|mainland|homeland|territory|enclave|North|South|state)$/;

/** A name that means somebody by itself. */
function isSolid(item: Item): boolean {
  return ['State', 'Organization', 'ArmedGroup', 'Person', 'Place', 'Talks'].includes(item.label);
}

/** The possessive pronoun or the possessor right before a token, adjectives aside ("its closest ally", "Iran's rival"). */
function ownerBefore(tokens: readonly Token[], items: readonly Item[], i: number): Item | undefined {
  let at = i;
  while (i - at < 2 && tokens[at - 1]?.pos === 'ADJ') at--;
  if (/^['’]s?$/.test(tokens[at - 1]?.text ?? '')) return items.find((item) => item.last === at - 1 && item.label !== 'Place');
  return items.find((item) => item.last === at && item.last - item.first === 1 && item.key.startsWith('pronoun:') && item.role === 'modifier');
}

function suitsOwner({ of }: Wording, owner: Item | undefined, tokens: readonly Token[]): boolean {
  if (of === null) return true;
  if (!owner) return false;
  const isFirst = owner.key === 'pronoun:we' && tokens[owner.first] !== undefined;
  return of === 'our' || of === 'my' ? isFirst : !isFirst;
}

/** "the Council", "the movement": the noun of a name that the document has, by itself. */
function namesake(tokens: readonly Token[], i: number): Wording | undefined {
  const word = tokens[i]?.text.toLowerCase() ?? '';
  const family = NAMESAKE;
  if (!family || tokens[i - 1]?.text.toLowerCase() !== 'the' || !(nameParts.organizations.has(word) || nameParts.armed.has(word))) return undefined;
  return { family, entry: { wordings: [word], needsArticle: true, candidates: [], byDefault: null, group: null }, of: null };
}

/** Can a noun phrase with this determiner take up somebody named before? */
function isTakenUp({ family, entry }: Wording, { determiner, modifiers }: Phrase, tokens: readonly Token[], first: number, last: number): boolean {
  const { refers } = family;
  // "both sides of the Atlantic"
  if (SIDES.has(refers) && tokens[last]?.text === 'of' && !/^(?:the )?(?:conflict|dispute|war|table|talks|negotiations|line|divide|front|border|house)/i.test(tokens.slice(last + 1, last + 3).map((next) => next.text).join(' '))) return false;
  if (SIDES.has(refers) && modifiers.some((word) => !/^(?:two|three|main|warring|negotiating|conflicting|opposing|relevant|rival|respective|principal|sides|armed|-)$/.test(word))) return false;
  const wording = tokens[last - 1]?.text.toLowerCase() ?? '';
  if (modifiers.some((word) => OTHER.has(word)) || (determiner !== null && OTHER.has(determiner))) return false;
  const definite = determiner !== null && /^(?:the|this|these|those)$/.test(determiner);
  if (entry.needsArticle && !/^(?:government|federal|rebel|army|opposition)$/i.test(last - first > 1 ? tokens[first]?.text ?? '' : '') && determiner !== 'the' && !(definite && refers === 'last-of-kind')) return false;
  const single = last - first === 1;
  if (['both', 'each', 'neither'].includes(wording)) return isPronoun(tokens, last - 1);
  if (refers === 'last-of-kind' && determiner === null && !single && /^(?:government|federal|rebel|army|opposition)$/i.test(tokens[first]?.text ?? '') && !modifiers.length) return true;
  if (refers === 'last-of-kind' && modifiers.some((word) => UNIQUE.test(word))) return false;
  if (DEFINITE.has(refers)) return definite && (refers !== 'last-of-kind' || isActing(tokens, last));
  if (refers === 'group') return determiner === null || definite;
  if (determiner !== null && !definite) return false;
  return definite || !single || BARE.test(wording);
}

/** "the first nation to" names by itself. */
const UNIQUE = /^(?:first|second|last|next|only|same|whole|entire|very|own|\w+est|most|least)$/;
const SIDES = new Set(['parties', 'no-party', 'belligerents', 'signatories']);

/** "Both agreed", "urged each to": the word stands for itself. */
function isPronoun(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  return token !== undefined && !(['det', 'preconj', 'cc', 'predet', 'appos'].includes(token.label) || (token.label === 'advmod' && token.pos !== 'PRON')) && !(next && ['NOUN', 'PROPN', 'ADJ', 'NUM', 'DET'].includes(next.pos)) && next?.text !== 'of';
}

/** "in the country" is where, and "the country that hosts them" names by itself. */
function isActing(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last];
  return !(next !== undefined && ['that', 'which', 'who', 'whose', 'of'].includes(next.text.toLowerCase()) && !isVerb(tokens, last));
}
