import type { Analysis } from '../analysis.ts';
import { mendComplements, mendSchedules, mendWhere } from './attachments.ts';
import { mendReducedRelatives, mendSemicolons, mendVerbsLikeNouns } from './clauses.ts';
import { Draft } from './draft.ts';
import { Gazetteer, STANDARD_NAMES } from './gazetteer.ts';
import { mendHyphenatedNames, mendIntroducedNames, mendKnownNames } from './names.ts';
import { mendTitledNames } from './titles.ts';

const STANDARD = new Gazetteer(STANDARD_NAMES);
/** What one rule changes may be what another waits for; more rounds than this are never needed. */
const MAX_ROUNDS = 6;

/**
 * Corrects what the model gets wrong in reports on diplomacy: names, by a gazetteer and by what the document itself
 * introduced, and a few constructions. The text, its tokens and sentences stay as they are. What has been mended needs no more mending.
 */
export function mend(analysis: Analysis, gazetteer: Gazetteer = STANDARD): Analysis {
  const draft = new Draft(analysis);
  const hasChanged = draft.watch();
  for (let round = 0; round < MAX_ROUNDS; round++) {
    applyRules(draft, gazetteer);
    if (!hasChanged()) break;
  }
  return draft.finish();
}

function applyRules(draft: Draft, gazetteer: Gazetteer): void {
  mendKnownNames(draft, gazetteer);
  mendTitledNames(draft, gazetteer);
  mendHyphenatedNames(draft, gazetteer);
  mendIntroducedNames(draft, gazetteer);
  mendSemicolons(draft);
  mendVerbsLikeNouns(draft);
  mendReducedRelatives(draft);
  mendSchedules(draft);
  mendComplements(draft);
  mendWhere(draft);
}
