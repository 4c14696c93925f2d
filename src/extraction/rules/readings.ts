import type { Token } from '../../language/analysis.ts';

const POSSESSIVE = new Set(['its', 'their', 'his', 'her', 'our', 'my']);

/** Is the token a verb? "their earlier demand" is a noun, whatever the tagger takes it for. */
export function isVerb(tokens: readonly Token[], i: number): boolean {
  return tokens[i]?.pos === 'VERB' && !isNominal(tokens, i);
}

/** "operators accused of": a participle that hangs on its noun has no subject in the clause. */
export function isReducedPassive(token: Token): boolean {
  return token.tag === 'VBN' && token.label === 'acl';
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
