import type { Analysis, Sentence, Token } from './analysis.ts';

/** A token's dependents, in order. */
export function children(analysis: Analysis, token: Token): Token[] {
  const { firstToken, endToken } = sentenceOf(analysis, token);
  return analysis.tokens.slice(firstToken, endToken).filter(({ head, index }) => head === token.index && index !== token.index);
}

/** The token's head, or undefined for a root. */
export function headOf(analysis: Analysis, token: Token): Token | undefined {
  return token.head === token.index ? undefined : analysis.tokens[token.head];
}

/** The heads above a token, nearest first. */
export function ancestors(analysis: Analysis, token: Token): Token[] {
  const found: Token[] = [];
  const seen = new Set([token.index]);
  for (let head = headOf(analysis, token); head && !seen.has(head.index); head = headOf(analysis, head)) {
    found.push(head);
    seen.add(head.index);
  }
  return found;
}

/** The token and everything below it, in order. */
export function subtree(analysis: Analysis, token: Token): Token[] {
  const { firstToken, endToken } = sentenceOf(analysis, token);
  const sentence = analysis.tokens.slice(firstToken, endToken);
  const dependents = new Map<number, Token[]>();
  for (const dependent of sentence) {
    if (dependent.head === dependent.index) continue;
    const siblings = dependents.get(dependent.head);
    if (siblings) siblings.push(dependent);
    else dependents.set(dependent.head, [dependent]);
  }
  const below = new Set<number>();
  const stack = [token];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (below.has(next.index)) continue;
    below.add(next.index);
    stack.push(...(dependents.get(next.index) ?? []));
  }
  return sentence.filter(({ index }) => below.has(index));
}

/** The tokens coordinated with a token, without itself, in order: of "A, B and C", A and C for B. */
export function conjuncts(analysis: Analysis, token: Token): Token[] {
  let first = token;
  const above = ancestors(analysis, token);
  for (const head of above) {
    if (first.label !== 'conj') break;
    first = head;
  }
  const found = [first];
  for (let i = 0; i < found.length; i++) {
    const member = found[i];
    if (member) found.push(...children(analysis, member).filter(({ label }) => label === 'conj'));
  }
  return found.filter(({ index }) => index !== token.index).toSorted((a, b) => a.index - b.index);
}

/** The sentence that a token is in. Throws a RangeError where the token is not of this analysis. */
export function sentenceOf({ sentences }: Analysis, token: Token): Sentence {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.endToken ?? 0) <= token.index) low = middle + 1;
    else high = middle;
  }
  const sentence = sentences[low];
  if (!sentence || token.index < sentence.firstToken) throw new RangeError(`Token ${token.index} ('${token.text}') is not in this analysis.`);
  return sentence;
}

/** The stretch of text from the first to the last of some tokens. */
export function textOf({ text }: Analysis, tokens: readonly Token[]): string {
  const first = tokens[0];
  const last = tokens.at(-1);
  return first && last ? text.slice(first.start, last.end) : '';
}
