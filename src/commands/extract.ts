import { readConfig } from '../config.ts';
import { UserError } from '../errors.ts';
import { ontology } from '../model/ontology.ts';
import type { Claim } from '../model/claim.ts';
import type { Entity } from '../model/entity.ts';
import type { ResolvedDocument } from '../model/resolved.ts';
import { documentsOf, gatherNotes, type DocumentNote, type SourceOptions } from './ingest.ts';
import type { Output } from './output.ts';
import { loadPipeline } from './reading.ts';

/**
 * Prints the claims of documents without storing them, one JSON object a line.
 * @throws UserError `input` at the end when something could not be read
 */
export async function extractCommand(paths: readonly string[], options: SourceOptions & { readonly format: string; readonly workspace?: string }, output: Output, signal: AbortSignal): Promise<void> {
  if (options.format !== 'jsonl') throw new UserError('usage', `There is no format "${options.format}".`, 'Use --format jsonl.');
  const { readDocument } = await loadPipeline(readConfig(options));
  let problems = 0;
  const notes: DocumentNote[] = [];
  const onProblem = (problem: string): void => {
    problems += 1;
    output.note(`Not read: ${problem}`);
  };
  for await (const document of documentsOf(paths, options, signal, onProblem, (note) => notes.push(note))) {
    const resolved = await readDocument(document);
    notes.push(...resolved.skipped.map((note) => ({ document: document.name, note })));
    for (const claim of resolved.claims) output.out(JSON.stringify(flatten(claim, resolved)));
  }
  for (const note of gatherNotes(notes)) output.note(`Note: ${note}`);
  if (problems) throw new UserError('input', `${problems} ${problems === 1 ? 'source' : 'sources'} could not be read.`, 'The reasons are above.');
}

/** A claim with its entities written out, for programs that compare or score extraction. */
export function flatten(claim: Claim, { document, entities }: Pick<ResolvedDocument, 'document' | 'entities'>): Record<string, unknown> {
  const slot = (id: string | null, text: string | null): (Pick<Entity, 'id' | 'label' | 'name'> & { text: string | null }) | null => {
    const entity = entities.find((candidate) => candidate.id === id);
    return entity ? { id: entity.id, label: entity.label, name: entity.name, text } : null;
  };
  const { relation, realis, stance, time, quote, start, end, confidence } = claim;
  return {
    doc: document.name,
    relation,
    plover: ontology.relations[relation].plover,
    source: slot(claim.source, claim.sourceText),
    target: slot(claim.target, claim.targetText),
    issue: slot(claim.issue, claim.issueText),
    realis,
    stance,
    speaker: slot(claim.speaker, claim.speakerText),
    time,
    quote,
    start,
    end,
    confidence,
  };
}
