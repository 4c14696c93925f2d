import { isReciprocal, ontology } from '../../model/ontology.ts';
import { isItem } from '../candidates/sentence.ts';
import type { Draft } from '../rules/extractor.ts';
import { OTHER_HALF } from '../judge/trades.ts';
import type { Found } from '../rules/found.ts';
import type { Scene } from '../rules/scene.ts';
import type { Words, WordingExplanation } from './explanation.ts';

/** What says the relation of a claim: the frame that matched, else the build of the sentence, else the word that can mean it. */
export function wordingOf({ claim, judged, view, found }: Draft): WordingExplanation {
  const { relation, frame, trigger } = judged;
  const { scene } = view.reading;
  const { plover } = ontology.relations[claim.relation];
  // Judged was the half that the sentence says.
  if (found.found === OTHER_HALF) return { by: 'structure', frame: null, plover, mode: null, words: wordsAt(scene, range(found)), reason: 'the other half of a trade: what is given back for what the sentence says is given' };
  if (frame) {
    const { frame: text, family, isOwn, plover: type, mode } = frame.entry;
    // A wording that looks like another relation and is this one.
    if (family === 'not') return { by: 'frame', frame: { text, family: null, isOwn }, plover, mode, words: wordsAt(scene, frame.literals), reason: `matches the frame "${text}", which looks like another relation and is this one` };
    return {
      by: 'frame', frame: { text, family, isOwn }, plover: type, mode, words: wordsAt(scene, frame.literals.length ? frame.literals : [frame.token]),
      reason: `matches the frame "${text}" of the family "${family}"${isOwn ? ', which the workspace added' : ''}`,
    };
  }
  const told = structureOf({ judged, view });
  if (told) return { by: 'structure', frame: null, plover, mode: null, words: wordsAt(scene, range(told)), reason: `the sentence is built so: ${told.found}` };
  const use = view.triggers.find(({ token }) => token === trigger)?.uses.get(relation);
  if (trigger !== undefined && use) {
    return {
      by: 'word', frame: null, plover, mode: null, words: wordsAt(scene, [trigger]),
      reason: `no frame matches as a whole; "${judged.words.trigger}" is a word of ${use.frames} ${use.frames === 1 ? 'frame' : 'frames'} of ${relation}, ${percent(use.share)} of the frames that it stands in`,
    };
  }
  return { by: 'nearness', frame: null, plover, mode: null, words: [], reason: 'no word says it; two things of these kinds stand together here' };
}

/** What the structure of the sentence says of the two, where it does. */
function structureOf({ judged: { relation, source, target }, view }: Pick<Draft, 'judged' | 'view'>): Found | undefined {
  const joins = ({ sources, targets }: Found, from: typeof source, to: typeof target): boolean => sources.some((item) => isItem(from, item)) && targets.some((item) => isItem(to, item));
  return view.structure.filter((found) => found.relation === relation && (joins(found, source, target) || (isReciprocal(relation) && joins(found, target, source)))).sort((a, b) => b.confidence - a.confidence)[0];
}

function range({ first, last }: Found): number[] {
  return Array.from({ length: last - first }, (_, k) => first + k);
}

/** Tokens as stretches of text, neighbours together. */
function wordsAt({ tokens, text }: Scene, at: readonly number[]): Words[] {
  const runs: { first: number; last: number }[] = [];
  for (const token of [...new Set(at)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.last === token - 1) run.last = token;
    else runs.push({ first: token, last: token });
  }
  return runs.flatMap(({ first, last }): Words[] => {
    const start = tokens[first]?.start;
    const end = tokens[last]?.end;
    return start === undefined || end === undefined ? [] : [{ text: text.slice(start, end), start, end }];
  });
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
