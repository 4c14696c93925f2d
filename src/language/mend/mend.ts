import type { Analysis } from '../analysis.ts';
import { mendComplements, mendSchedules, mendWhere } from './attachments.ts';
import { mendReducedRelatives, mendSemicolons, mendVerbsLikeNouns } from './clauses.ts';
import { Draft } from './draft.ts';
import { Gazetteer, STANDARD_NAMES } from './gazetteer.ts';
import { mendHyphenatedNames, mendIntroducedNames, mendKnownNames, mendTitledNames } from './names.ts';

const STANDARD = new Gazetteer(STANDARD_NAMES);

/**
 * Corrects what the model gets wrong in reports on diplomacy: names, by a gazetteer and by what the document itself
 * introduced, and a few constructions. The text, its tokens and sentences stay as they are.
 */
export function mend(analysis: Analysis, gazetteer: Gazetteer = STANDARD): Analysis {
  const draft = new Draft(analysis);
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
  return draft.finish();
}
