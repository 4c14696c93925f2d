import type { Analysis, Sentence, Token } from './analysis.ts';
import { entityTags } from './entity-tags.ts';

/**
 * An analysis in the CoNLL-U format, with an empty line behind each sentence. FEATS hold the morphology, MISC holds
 * `SpaceAfter=No` and the entity as `NER=B-ORG`; labels and tags are those of the model (ClearNLP, Penn Treebank).
 * `documentId` becomes a comment before the first sentence.
 */
export function toConllu(analysis: Analysis, documentId?: string): string {
  const tags = entityTags(analysis);
  const head = documentId === undefined ? '' : `# newdoc id = ${oneLine(documentId)}\n`;
  return head + analysis.sentences.map((sentence, i) => writeSentence(analysis, sentence, i + 1, tags)).join('');
}

function writeSentence({ text, tokens }: Analysis, sentence: Sentence, id: number, tags: readonly string[]): string {
  const rows = tokens.slice(sentence.firstToken, sentence.endToken).map((token) => writeToken(text, token, sentence, tags[token.index] ?? 'O'));
  return `# sent_id = ${id}\n# text = ${oneLine(text.slice(sentence.start, sentence.end))}\n${rows.join('\n')}\n\n`;
}

function writeToken(text: string, token: Token, { firstToken }: Sentence, tag: string): string {
  const misc: string[] = [];
  if (tag !== 'O') misc.push(`NER=${tag}`);
  if (/\S/.test(text.charAt(token.end))) misc.push('SpaceAfter=No');
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
