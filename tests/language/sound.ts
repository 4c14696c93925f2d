import type { Analysis } from '../../src/language/analysis.ts';

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
    next = sentence.endToken;
  }
  if (next !== tokens.length) found.push(`the sentences end at token ${next} of ${tokens.length}`);
  for (const { firstToken, endToken } of [...entities, ...nounChunks]) {
    if (firstToken < 0 || endToken <= firstToken || endToken > tokens.length) found.push(`a span has tokens ${firstToken}-${endToken}`);
  }
  return found;
}
