import { readDocument } from '../../src/pipeline.ts';
import type { ResolvedDocument } from '../../src/model/resolved.ts';

/** Reads a text as one document. */
export function read(text: string, publisher: string | null = null): Promise<ResolvedDocument> {
  return readDocument({ id: 'doc:test', name: 'test', origin: 'test', title: null, publisher, date: null, url: null, licence: null, text });
}

/** The claims of a text as `RELATION source -> target (issue) [realis]`, ids without the kind in front. */
export async function claimsOf(text: string, publisher: string | null = null): Promise<string[]> {
  const bare = (id: string | null): string => (id ?? '-').replace(/^(?:state|armed|org|person|group|issue|agreement|mechanism|place):/, '');
  return (await read(text, publisher)).claims.map((claim) => `${claim.relation} ${bare(claim.source)} -> ${bare(claim.target)}${claim.issue ? ` (${bare(claim.issue)})` : ''} [${claim.realis}]`);
}
