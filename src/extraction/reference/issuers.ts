import type { Mention } from '../extractor.ts';
import { interviewee } from '../rules/interview.ts';
import type { Names } from '../rules/names.ts';
import type { Scene } from '../rules/scene.ts';

/** Publishers that speak for a government or body. */
const OFFICIAL = /ministry|government|office|department|embassy|presiden|council|white house|kremlin|secretariat|union|nations|commission|prime minister|foreign affairs|chancellery|cabinet|delegation|mission|organi[sz]ation/i;
const STATEMENT = /\b(?:joint|trilateral|quadrilateral|common)\b.*\b(?:statement|communiqu[eé]|declaration|readout|press release)\b|\b(?:statement|communiqu[eé]|declaration)\b (?:by|from|of)\b/i;

/**
 * Who "we" is in a document: all governments that a joint statement names in its title, the one whose ministry published it, or the person who
 * is interviewed. Empty in a report.
 */
export function issuersOf(title: string | null, publisher: string | null, names: Names, scenes: readonly Scene[]): readonly Mention[] {
  if (title && STATEMENT.test(title)) {
    const by = /\b(?:by|from|of|between)\b(.*?)(?:\b(?:on|regarding|about|concerning|following|after)\b|$)/i.exec(title);
    const signers = names.actorsIn(by?.[1] ?? title).filter(({ label }) => label === 'State' || label === 'Organization');
    if (signers.length > 1) return signers;
  }
  const official = publisher && OFFICIAL.test(publisher) ? names.actorsIn(publisher).find(({ label }) => label !== 'Person' && label !== 'Group') : undefined;
  const person = official ?? interviewee(scenes);
  return person ? [person] : [];
}
