import type { Analysis, Sentence, Token } from './analysis.ts';
import { entityTags } from './entity-tags.ts';

/**
 * An analysis in the CoNLL-U format, with an empty line behind each sentence; empty where there is no sentence. FEATS hold
 * the morphology, MISC holds `SpaceAfter=No` and the entity as `NER=B-ORG`; labels and tags are those of the model
 * (ClearNLP, Penn Treebank). `# text` is what the tokens and the spaces between them make. `documentId` becomes a comment
 * before the first sentence and the beginning of each `sent_id`.
 */
export function toConllu(analysis: Analysis, documentId?: string): string {
  const tags = entityTags(analysis);
  const id = documentId === undefined ? undefined : oneLine(documentId);
  const head = id === undefined || analysis.sentences.length === 0 ? '' : `# newdoc id = ${id}\n`;
  return head + analysis.sentences.map((sentence, i) => writeSentence(analysis, sentence, id === undefined ? `${i + 1}` : `${id}-${i + 1}`, tags)).join('');
}

function writeSentence(analysis: Analysis, sentence: Sentence, id: string, tags: readonly string[]): string {
  const tokens = analysis.tokens.slice(sentence.firstToken, sentence.endToken);
  const text = tokens.map((token) => oneLine(token.text) + (hasSpaceAfter(analysis, token) ? ' ' : '')).join('').trimEnd();
  const rows = tokens.map((token) => writeToken(token, sentence, tags[token.index] ?? 'O', hasSpaceAfter(analysis, token)));
  return `# sent_id = ${id}\n# text = ${text}\n${rows.join('\n')}\n\n`;
}

/** Whether white space stands between a token and the next, whatever else was left out there. */
function hasSpaceAfter({ text, tokens }: Analysis, { index, end }: Token): boolean {
  const next = tokens[index + 1];
  return next === undefined || /\s/.test(text.slice(end, next.start));
}

function writeToken(token: Token, { firstToken }: Sentence, tag: string, isSpaced: boolean): string {
  const misc: string[] = [];
  if (tag !== 'O') misc.push(`NER=${tag}`);
  if (!isSpaced) misc.push('SpaceAfter=No');
  return [
    token.index - firstToken + 1,
    oneLine(token.text),
    oneLine(token.lemma),
    token.pos,
    token.tag,
    token.morph || '_',
    token.head === token.index ? 0 : token.head - firstToken + 1,
    token.label,
    '_',
    misc.join('|') || '_',
  ].join('\t');
}

/** Fields end at tabs and line ends. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ') || '_';
}
