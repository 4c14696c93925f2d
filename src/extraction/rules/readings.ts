import type { Token } from '../../language/analysis.ts';
import { cues } from '../lexicon/cues.ts';
import { things } from '../lexicon/things.ts';

const CUE_VERBS = new Set([...cues.flatMap(([, cue]) => cue.verbs.map((phrase) => phrase.split(' ')[0] ?? '')), ...things.reporting]);
const POSSESSIVE = new Set(['its', 'their', 'his', 'her', 'our', 'my']);
const MODAL = /^(?:will|would|can|could|may|might|shall|should|must|wo|ca|did|does|do)$/i;
const BEHIND_VERB = new Set(['DET', 'ADV', 'PRON', 'PROPN', 'NUM', 'SCONJ']);

/** Is the token a verb? Mends what a tagger takes for the other: "their earlier demand" (noun), "Qatar hosts again" (verb). */
export function isVerb(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token) return false;
  if (token.pos === 'VERB') return !isNominal(tokens, i);
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  const isBare = token.text.toLowerCase() === token.lemma;
  if (token.pos === 'ADJ' && before?.pos === 'AUX') return CUE_VERBS.has(verbLemma(token)) && (/(?:ed|ing)$/.test(token.text) || (MODAL.test(before.text) && isBare && next?.pos !== 'PUNCT'));
  if (token.pos !== 'NOUN' || !CUE_VERBS.has(token.lemma)) return false;
  if (before?.text.toLowerCase() === 'to' || before?.pos === 'AUX') return isBare && next !== undefined && !['ADP', 'PUNCT', 'CCONJ'].includes(next.pos);
  // "Currency dealers profit from", "Ordinary Iranians bear the cost": a bare form behind a plural.
  if (isBare && before && ['NOUN', 'PROPN'].includes(before.pos) && /[^s]s$/.test(before.text) && next) return ['DET', 'PRON', 'SCONJ', 'NUM'].includes(next.pos) || ['for', 'from', 'on', 'against'].includes(next.text);
  return token.text.endsWith('s') && before?.pos === 'PROPN' && next !== undefined && (BEHIND_VERB.has(next.pos) || (next.pos === 'NOUN' && isOnlyVerb(tokens, i)));
}

/** "Moldova gains influence.": has its sentence no other verb? */
function isOnlyVerb(tokens: readonly Token[], i: number): boolean {
  const isEnd = (token: Token | undefined): boolean => !token || ['.', '!', '?', ';', ':'].includes(token.text);
  const isOther = (token: Token | undefined): boolean => token?.pos === 'VERB' || token?.pos === 'AUX';
  // An empty line ends a heading that has no full stop.
  const isBreak = (left: Token | undefined, right: Token | undefined): boolean => left !== undefined && right !== undefined && right.start - left.end > 1;
  for (let at = i - 1; !isEnd(tokens[at]) && !isBreak(tokens[at], tokens[at + 1]); at--) if (isOther(tokens[at])) return false;
  for (let at = i + 1; !isEnd(tokens[at]) && !isBreak(tokens[at - 1], tokens[at]); at++) if (isOther(tokens[at])) return false;
  return true;
}

/** "operators accused of": a participle that hangs on its noun has no subject in the clause. */
export function isReducedPassive(token: Token): boolean {
  return token.tag === 'VBN' && token.label === 'acl';
}

/** Lemma of a token read as a verb: a participle that was tagged as an adjective keeps its ending in the tagger's lemma. */
export function verbLemma(token: Token): string {
  if (token.pos !== 'ADJ') return token.lemma;
  const stem = token.text.toLowerCase().replace(/(?:ed|ing)$/, '');
  return [stem, `${stem}e`].find((candidate) => CUE_VERBS.has(candidate)) ?? token.lemma;
}

function isNominal(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const text = token?.text.toLowerCase();
  if (!token || (text !== token.lemma && text !== `${token.lemma}s`)) return false;
  for (let at = i - 1; at >= Math.max(0, i - 3); at--) {
    const before = tokens[at];
    if (!before) return false;
    const word = before.text.toLowerCase();
    if (POSSESSIVE.has(word) || (before.pos === 'DET' && !['that', 'both', 'all'].includes(word)) || /^['’]s?$/.test(word)) return true;
    if (before.pos !== 'ADJ' && !(before.pos === 'ADV' && at === i - 1 && word.endsWith('er'))) return false;
  }
  return false;
}
