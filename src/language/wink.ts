import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Analysis, Sentence, Token } from './analysis.ts';

const nlp = winkNLP(model);

/** The part of wink's items that is used here; its own typings leave the callbacks of `each` untyped. */
interface WinkToken { out(format?: unknown): string }
interface WinkSentence { tokens(): { each(visit: (token: WinkToken) => void): void } }

/**
 * Splits a text into sentences and tokens with lemmas and parts of speech. Each line is analysed by itself, so that a
 * heading never glues to the sentence below it. Offsets are exact: `text.slice(token.start, token.end) === token.text`.
 */
export function analyse(text: string): Analysis {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  for (const line of text.matchAll(/[^\r\n]+/g)) analyseLine(line[0], line.index, tokens, sentences);
  return { text, tokens, sentences };
}

function analyseLine(line: string, offset: number, tokens: Token[], sentences: Sentence[]): void {
  if (!line.trim()) return;
  const document = nlp.readDoc(line);
  const its = nlp.its;
  // wink tells no offsets: its tokens are verbatim pieces of the text in order, so each is looked for behind the last.
  let cursor = 0;
  document.sentences().each((sentence: WinkSentence) => {
    const firstToken = tokens.length;
    sentence.tokens().each((token: WinkToken) => {
      const value = token.out();
      const at = line.indexOf(value, cursor);
      if (at < 0 || !value.trim()) return;
      cursor = at + value.length;
      const raw = token.out(its.lemma);
      tokens.push({ index: tokens.length, text: value, start: offset + at, end: offset + cursor, lemma: raw.toLowerCase(), pos: token.out(its.pos) });
    });
    const first = tokens[firstToken];
    const last = tokens.at(-1);
    if (first && last && tokens.length > firstToken) sentences.push({ start: first.start, end: last.end, firstToken, endToken: tokens.length });
  });
}
