import { existsSync } from 'node:fs';
import { UserError } from '../errors.ts';
import { analyse, analyseRaw } from '../language/analyse.ts';
import type { Analysis } from '../language/analysis.ts';
import { toConllu } from '../language/conllu.ts';
import { drawAnalysis } from '../language/draw.ts';
import { mend } from '../language/mend/mend.ts';
import { documentsOf } from './ingest.ts';
import type { Output } from './output.ts';

export interface ParseOptions {
  readonly format: string;
  /** The bare pipeline over the whole text, without lines, marks and mends. */
  readonly raw?: boolean;
}

/**
 * Shows the grammatical analysis of a sentence, or of the documents in files and folders.
 * @throws UserError `usage` for an unknown format, `input` when a source cannot be read
 */
export async function parseCommand(given: readonly string[], options: ParseOptions, output: Output, signal: AbortSignal): Promise<void> {
  const { format } = options;
  if (format !== 'tree' && format !== 'conllu') throw new UserError('usage', `There is no format "${format}".`, 'Use --format tree or --format conllu.');
  const read = (text: string): Analysis => (options.raw ? analyseRaw(text) : mend(analyse(text)));
  let shown = 0;
  const show = (analysis: Analysis, name?: string): void => {
    for (const { start, end, language } of analysis.skipped) output.note(`Note: not analysed as English${language ? ` (it seems to be "${language}")` : ''}: ${shorten(analysis.text.slice(start, end))}`);
    if (analysis.sentences.length === 0) return;
    if (format === 'conllu') output.out(toConllu(analysis, name).replace(/\n$/, ''));
    else output.out(`${shown > 0 ? '\n' : ''}${name === undefined ? '' : `${name}\n\n`}${drawAnalysis(analysis)}`);
    shown += 1;
  };
  if (!given.some(isSource)) {
    const sentence = given.join(' ');
    if (!sentence.trim()) throw new UserError('usage', 'There is nothing to parse.', 'Give a sentence in quotes, or files and folders; -- before a sentence that begins with a dash.');
    show(read(sentence));
    return;
  }
  let problems = 0;
  const onProblem = (problem: string): void => {
    problems += 1;
    output.note(`Not read: ${problem}`);
  };
  const times = new Map<string, number>();
  for await (const { name, text } of documentsOf(given, {}, signal, onProblem, () => undefined)) {
    // Files of one name in two folders are two documents.
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    show(read(text), time > 1 ? `${name}~${time}` : name);
  }
  if (problems) throw new UserError('input', `${problems} ${problems === 1 ? 'source' : 'sources'} could not be read.`, 'The reasons are above.');
}

/** A file or folder, or one word that is written like one. Anything else is a sentence: "Who hosts?" is no pattern. */
function isSource(given: string): boolean {
  return existsSync(given) || (!/\s/.test(given) && (/[\\/]/.test(given) || /\.(?:txt|md|html?|jsonl)(?:\.gz)?$/i.test(given)));
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
