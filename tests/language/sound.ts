import type { Analysis, Token } from '../../src/language/analysis.ts';

/** What is wrong with an analysis: whatever the text, there must be nothing. */
export function faults({ text, tokens, sentences, entities, nounChunks }: Analysis): string[] {
  const found: string[] = [];
  let end = 0;
  tokens.forEach((token, i) => {
    if (token.index !== i) found.push(`token ${i} has index ${token.index}`);
    if (token.start < end || token.end <= token.start) found.push(`token ${i} is at ${token.start}-${token.end}`);
    if (text.slice(token.start, token.end) !== token.text) found.push(`token ${i} is not '${token.text}'`);
    if (!tokens[token.head]) found.push(`token ${i} has the head ${token.head}`);
    end = token.end;
  });
  let next = 0;
  for (const sentence of sentences) {
    if (sentence.firstToken !== next || sentence.endToken <= next) found.push(`a sentence has tokens ${sentence.firstToken}-${sentence.endToken}, not from ${next}`);
    if (sentence.start !== tokens[sentence.firstToken]?.start || sentence.end !== tokens[sentence.endToken - 1]?.end) found.push(`the sentence from token ${next} is not where its tokens are`);
    found.push(...faultsOfTree(tokens.slice(sentence.firstToken, sentence.endToken), sentence.firstToken));
    next = sentence.endToken;
  }
  if (next !== tokens.length) found.push(`the sentences end at token ${next} of ${tokens.length}`);
  for (const { firstToken, endToken } of [...entities, ...nounChunks]) {
    if (firstToken < 0 || endToken <= firstToken || endToken > tokens.length) found.push(`a span has tokens ${firstToken}-${endToken}`);
  }
  for (const spans of [entities, nounChunks]) {
    spans.forEach(({ firstToken }, i) => {
      const before = spans[i - 1];
      if (before && firstToken < before.endToken) found.push(`a span from token ${firstToken} overlaps the one before it`);
    });
  }
  for (const entity of entities) {
    if (entity.start !== tokens[entity.firstToken]?.start || entity.end !== tokens[entity.endToken - 1]?.end) found.push(`the entity from token ${entity.firstToken} is not where its tokens are`);
  }
  return found;
}

/** A sentence is one tree: its heads are its own tokens, one is the root, and all lead to it. */
function faultsOfTree(sentence: readonly Token[], first: number): string[] {
  const outside = sentence.filter(({ head }) => !sentence[head - first]);
  if (outside.length > 0) return outside.map(({ index, head }) => `the head ${head} of token ${index} is in another sentence`);
  const roots = sentence.filter(({ head, index }) => head === index);
  if (roots.length !== 1 || roots.some(({ label }) => label !== 'ROOT')) return [`the sentence from token ${first} has ${roots.length} roots: ${roots.map(({ label }) => label).join(', ')}`];
  // Whether a token leads to the root, found out once for all tokens on its way.
  const leads = new Set(roots.map(({ index }) => index));
  for (const token of sentence) {
    const way = new Set<number>();
    for (let at = token.index; !leads.has(at); at = sentence[at - first]?.head ?? at) {
      if (way.has(at)) return [`the heads from token ${token.index} go in a circle`];
      way.add(at);
    }
    for (const index of way) leads.add(index);
  }
  return [];
}
