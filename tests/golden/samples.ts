import { readSources } from '../../src/sources/read.ts';
import { readDocument } from '../../src/pipeline.ts';
import type { ResolvedDocument } from '../../src/model/resolved.ts';

/** The sample documents as the program reads them, in the order of their names. */
export async function readSamples(): Promise<ResolvedDocument[]> {
  const found: ResolvedDocument[] = [];
  for await (const source of readSources(['samples'])) {
    if ('problem' in source) throw source.problem;
    if (source.document.name !== 'README') found.push(await readDocument(source.document));
  }
  return found.sort((a, b) => (a.document.name < b.document.name ? -1 : 1));
}
