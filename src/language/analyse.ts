import type { Analysis, SkippedText } from './analysis.ts';
import { AnalysisBuilder } from './analysis-builder.ts';
import { chunks } from './chunks.ts';
import { foreignLanguages } from './languages/lines.ts';
import { segments } from './lines.ts';
import { normalize, type Normalized } from './normalize.ts';
import { sharedPipeline } from './shared-pipeline.ts';

/**
 * Analyses an English document: each line by itself, typographic marks made plain for the model, citation marks left
 * out. Offsets are exact: `text.slice(token.start, token.end) === token.text`. Lines in other languages are named in
 * `skipped` instead. Throws a UserError (`data`) where the model cannot be read, a TypeError for anything but a string.
 *
 * @example
 * const { tokens, entities } = analyse('Oman’s foreign minister met Iranian envoys in Muscat.');
 * tokens[3]?.lemma; // 'minister'
 */
export function analyse(text: string): Analysis {
  requireText(text);
  const skipped: SkippedText[] = [];
  const prepared: Normalized[] = [];
  const parts = segments(text);
  const languages = foreignLanguages(parts.map(({ start, end }) => text.slice(start, end)));
  for (const [i, { start, end }] of parts.entries()) {
    const language = languages[i];
    if (language !== undefined) {
      skipped.push({ start, end, language });
      continue;
    }
    for (const chunk of chunks(text.slice(start, end))) {
      const normalized = normalize(text, start + chunk.start, start + chunk.end);
      if (normalized.text) prepared.push(normalized);
    }
  }
  return build(text, prepared, skipped);
}

/**
 * Analyses a text as it is, whatever its lines, marks and language, as spaCy would: for comparing with it. Texts of
 * more than about 8,000 tokens are cut.
 */
export function analyseRaw(text: string): Analysis {
  requireText(text);
  const prepared = chunks(text).map(({ start, end }) => {
    const offsets = new Int32Array(end - start);
    for (let i = 0; i < offsets.length; i++) offsets[i] = start + i;
    return { text: text.slice(start, end), offsets };
  });
  return build(text, prepared, []);
}

/** Callers in JavaScript have no types to stop them. */
function requireText(text: unknown): asserts text is string {
  if (typeof text !== 'string') throw new TypeError(`A text to analyse is a string, not ${text === null ? 'null' : `of type ${typeof text}`}.`);
}

function build(text: string, prepared: readonly Normalized[], skipped: readonly SkippedText[]): Analysis {
  const pipeline = sharedPipeline();
  const builder = new AnalysisBuilder(text, pipeline);
  let next = 0;
  for (const doc of pipeline.pipe(prepared.map((part) => part.text))) {
    const offsets = prepared[next++]?.offsets;
    if (offsets) builder.add(doc, offsets);
  }
  return builder.finish(skipped);
}
