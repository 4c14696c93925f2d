import { propose } from '../../src/extraction/candidates/propose.ts';
import { foundOf } from '../../src/extraction/judge/decide.ts';
import { claimsOf } from '../../src/extraction/rules/collect.ts';
import { viewsOf } from '../../src/extraction/rules/extractor.ts';
import { analyse, mend } from '../../src/language/index.ts';

const bare = (key: string | undefined): string => (key ?? '-').replace(/^(?:state|armed|org|person|group|issue|agreement|mechanism|place):/, '');

/** All that the sentences of a text could claim if the judge took every candidate, as `RELATION source -> target (issue) [realis]`. */
export function possible(text: string, publisher: string | null = null): string[] {
  const document = { id: 'doc:test', name: 'test', origin: 'test', title: null, publisher, date: null, url: null, licence: null, text };
  return [...viewsOf({ document, analysis: mend(analyse(text)) })].flatMap((view) => propose(view).flatMap((candidate) => {
    const found = foundOf(view, { ...candidate, probability: 1 });
    return claimsOf(found, { ...view.reading, stance: 'reported', speaker: null }).map((claim) => `${claim.relation} ${bare(claim.source.key)} -> ${bare(claim.target?.key)}${claim.issue ? ` (${bare(claim.issue.key)})` : ''} [${claim.realis}]`);
  }));
}
