import { isNounLemma, lemmaOfNoun, lemmaOfVerb } from '../../language/lemmas.ts';
import { issueWords } from '../lexicon/issue-words.ts';
import { slug } from '../rules/fold.ts';

const SPELLING = new Map(issueWords.spellings.flatMap(([first, ...others]) => others.map((other): [string, string] => [other, first ?? other])));
const ISE = new Set(issueWords.ise);
const ACT_OF_VERB = new Map<string, (typeof issueWords.acts)[number]>();
const ACT_OF_NOUN = new Map<string, (typeof issueWords.acts)[number]>();
for (const act of issueWords.acts) {
  for (const verb of [...act.verbs, ...act.particles]) ACT_OF_VERB.set(verb, act);
  // A noun of two acts is the first's ("removal" of sanctions, not of a minister).
  for (const noun of act.nouns) if (!ACT_OF_NOUN.has(noun)) ACT_OF_NOUN.set(noun, act);
}

export type Act = (typeof issueWords.acts)[number];

/** The act that a verb does, by its lemma and, where it has one, its particle. */
export function actOfVerb(lemma: string, particle?: string): Act | undefined {
  return (particle ? ACT_OF_VERB.get(`${lemma} ${particle}`) : undefined) ?? ACT_OF_VERB.get(lemma);
}

/** The act that a noun names ("withdrawal", "pullouts"). */
export function actOfNoun(word: string): Act | undefined {
  const lemma = singular(word);
  const act = ACT_OF_NOUN.get(word) ?? ACT_OF_NOUN.get(lemma);
  if (act || !lemma.endsWith('ing') || isNounLemma(lemma)) return act;
  const verb = lemmaOfVerb(lemma);
  return verb === undefined ? undefined : ACT_OF_VERB.get(verb);
}

/** The model's rules take the "s" off adjectives and of singulars, too ("serious", "crisis"). */
function singular(word: string): string {
  return word.length < 4 || /(?:ss|us|is|ics)$/.test(word) ? word : lemmaOfNoun(word);
}

/** The one form of a noun, adjective or gerund: singular, American, an act by its first noun ("pullouts" gives "withdrawal"). */
export function normalWord(word: string): string {
  const lower = word.toLowerCase();
  const act = actOfNoun(lower);
  if (act) return act.nouns[0] ?? lower;
  const lemma = singular(lower);
  return SPELLING.get(lower) ?? SPELLING.get(lemma) ?? american(lemma);
}

export function normalVerb(lemma: string, particle?: string): string {
  return actOfVerb(lemma, particle)?.nouns[0] ?? SPELLING.get(lemma) ?? american(lemma);
}

function american(word: string): string {
  const ending = /^(.{3,})is(e[ds]?|ing|ations?|er|ers)$/.exec(word);
  return ending && !ISE.has(`${ending[1]}ise`) ? `${ending[1]}iz${ending[2]}` : word;
}

/** What several normal words make together, whatever their order: "troop-withdrawal". */
export function normalKey(words: readonly string[]): string {
  return [...new Set(words.flatMap((word) => slug(word).split('-')))].sort().join('-');
}
