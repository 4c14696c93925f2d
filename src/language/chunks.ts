/** Tokens that a text may come to before it is cut: a limit of memory, as a token takes some kilobytes while it is worked on. */
const MAX_TOKENS = 8000;

/**
 * Cuts a text into stretches of bounded length, `[start, end)` each, which together are the whole text. Cuts are made
 * behind the last full stop that ends a sentence, else at the last white space, else anywhere but within a character.
 */
export function chunks(text: string, maxTokens = MAX_TOKENS): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let start = 0; start < text.length;) {
    const limit = reach(text, start, maxTokens);
    const end = limit === text.length ? limit : cut(text, start, limit);
    found.push({ start, end });
    start = end;
  }
  return found;
}

/** Where the estimate of tokens reaches the limit: each word is one, and so is each character that is no letter or digit. */
function reach(text: string, start: number, maxTokens: number): number {
  let tokens = 0;
  let inWord = false;
  for (let i = start; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const isWord = (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57);
    if (!isWord || !inWord) tokens += unit === 32 ? 0 : 1;
    inWord = isWord;
    if (tokens >= maxTokens) return i + 1;
  }
  return text.length;
}

function cut(text: string, start: number, limit: number): number {
  const part = text.slice(start, limit);
  const least = part.length / 2;
  const sentence = Math.max(part.lastIndexOf('. '), part.lastIndexOf('.\n'), part.lastIndexOf('\n\n'));
  if (sentence > least) return start + sentence + 2;
  const space = Math.max(part.lastIndexOf(' '), part.lastIndexOf('\n'), part.lastIndexOf('\t'));
  if (space > least) return start + space + 1;
  const withinPair = (text.charCodeAt(limit) & 0xfc00) === 0xdc00 && limit - start > 1;
  return withinPair ? limit - 1 : limit;
}
