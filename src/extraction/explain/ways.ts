import { isActor } from '../../model/ontology.ts';
import type { Mention } from '../extractor.ts';
import { actors, type FormKind } from '../lexicon/actors.ts';
import { curatedIssues } from '../lexicon/issues.ts';
import { fold } from '../rules/fold.ts';
import type { Reading } from '../rules/reading.ts';
import { antecedentOf, refersTo } from '../rules/reference.ts';
import type { Item } from '../rules/scene.ts';
import type { SlotExplanation } from './explanation.ts';

export type Resolution = Pick<SlotExplanation, 'way' | 'reason'> & Partial<Pick<SlotExplanation, 'members' | 'antecedent'>>;

const KINDS: Readonly<Record<FormKind, string>> = {
  name: 'its name', alias: 'another name of it', demonym: 'the adjective or the word for its people', capital: 'its capital, here for those who govern there', seat: 'the seat of its government',
  description: 'a description of it', surname: 'the surname of the one person of the gazetteer who has it',
};

/** Why a mention was taken for whom it stands for; the order of the questions is that of reading. */
export function resolutionOf(item: Item, mention: Mention, reading: Reading): Resolution {
  const { role, key } = item;
  if (role === 'implied') return { way: 'implied', reason: mention.label === 'Talks' ? 'the talks that the document is about, not named here' : 'the other side of the talks, not named here' };
  if (role === 'asker') return { way: 'asker', reason: 'whoever asked, offered or pressed last' };
  if (role === 'issuer' || key === 'pronoun:we') return { way: 'issuer', reason: 'who speaks here, or issued the statement', members: membersOf(item, reading) };
  if (role === 'pronoun' || key.startsWith('pronoun:')) return pronoun(item, mention, reading);
  if (item.refers) return { way: 'collective', reason: `a wording of the family "${item.refers.family.name}", whose meaning hangs on the document`, members: membersOf(item, reading) };
  if (item.office !== undefined) return { way: 'office', reason: `"${item.office}" acts for ${mention.name}` };
  if (item.label === 'Talks' || item.label === 'Agreement') return table(item, mention, reading);
  if (item.label === 'Issue') return issue(mention);
  return listed(mention) ?? unlisted(mention);
}

function membersOf(item: Item, reading: Reading): string[] {
  const members = refersTo(item, reading);
  return members.length > 1 ? members.map(({ name }) => name) : [];
}

function pronoun(item: Item, mention: Mention, reading: Reading): Resolution {
  const all = antecedentOf(item, reading);
  const before = all.find(({ key }) => key === mention.key) ?? all[0];
  const office = item.office === undefined ? '' : `, by "${item.office}"`;
  if (!before) return { way: 'pronoun', reason: `the document speaks of nobody else whom it can take up${office}`, members: membersOf(item, reading) };
  const { text, start, end } = before;
  return { way: 'pronoun', reason: `takes up "${text}"${office}`, members: membersOf(item, reading), antecedent: { text, start, end } };
}

function table(item: Item, mention: Mention, { context }: Reading): Resolution {
  const kind = item.label === 'Talks' ? 'talks' : 'an agreement';
  if (item.label !== 'Talks') return { way: 'table', reason: mention.name === item.name ? `${kind} by its words` : `${kind} that the document calls "${mention.name}" elsewhere` };
  const own = context.talks.get(item) ?? [];
  const parties = own.length > 1 ? own : context.parties;
  if (parties.length < 2) return { way: 'table', reason: `${kind} by their words: the document names no parties` };
  return { way: 'table', reason: `${kind} are known by their parties, here ${own.length > 1 ? 'their own' : 'those of the main talks'}`, members: parties.map(({ name }) => name) };
}

function issue({ key, name }: Mention): Resolution {
  if (curatedIssues.some(({ id }) => id === key)) return { way: 'issue', reason: `has the words of the issue "${name}" of the lexicon` };
  return { way: 'words', reason: 'an issue by its own words, which no list has' };
}

/** By the longest form of the gazetteer that the words hold. */
function listed({ key, text }: Mention): Resolution | undefined {
  const entry = actors.byId.get(key);
  if (!entry) return undefined;
  const words = ` ${fold(text).replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const forms = entry.forms.filter((form) => words.includes(` ${fold(form.text).replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()} `)).sort((a, b) => b.text.length - a.text.length);
  const [form] = forms;
  if (!form) return { way: 'listed', reason: `the document means ${entry.name}, who is in the gazetteer` };
  return { way: 'listed', reason: `in the gazetteer "${form.text}" is ${KINDS[form.kind]}` };
}

function unlisted({ label, name, text }: Mention): Resolution {
  if (!isActor(label) || label === 'Group') return { way: 'words', reason: `${label === 'Mechanism' ? 'a way of talking' : `a ${label.toLowerCase()}`} by its words` };
  if (fold(text).includes(fold(name))) return { way: 'introduced', reason: 'a name that the document itself introduces' };
  return { way: 'introduced', reason: `short for "${name}", a name that the document itself introduces` };
}
