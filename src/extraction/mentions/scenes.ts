import type { Analysis, Sentence } from '../../language/analysis.ts';
import { segments } from '../rules/clauses.ts';
import { withDefinites } from '../rules/definites.ts';
import { fold } from '../rules/fold.ts';
import { Issues, turnedIssue } from '../rules/issues.ts';
import { Names } from '../rules/names.ts';
import { withPeople } from '../rules/people.ts';
import type { Scene } from '../rules/scene.ts';
import { spot, type Vocabulary } from '../rules/spot.ts';
import { withFullNames } from '../rules/surnames.ts';
import { withNegotiations } from '../rules/talks.ts';
import { withAppositions } from './appositions.ts';
import { datelineLength } from './dateline.ts';
import { withReferences } from './references.ts';

/** The sentences of a document with their mentions, and the names that it uses. */
export function scenesOf(analysis: Analysis): { readonly scenes: readonly Scene[]; readonly names: Names } {
  const folded = fold(analysis.text);
  const vocabulary = { names: new Names(analysis, folded), issues: new Issues(analysis.text, folded) };
  return { scenes: withFullNames(analysis.sentences.map((sentence) => sceneOf(analysis, folded, sentence, vocabulary))), names: vocabulary.names };
}

/** Each step sees the mentions of those before it: names, who they are of, wordings that refer, groups, talks, issues. */
function sceneOf({ text, tokens }: Analysis, folded: string, sentence: Sentence, vocabulary: Vocabulary): Scene {
  // What a dateline names is where the report was written, not what it says.
  const skip = sentence.start + datelineLength(text.slice(sentence.start, sentence.end));
  let firstToken = sentence.firstToken;
  while (firstToken < sentence.endToken - 1 && (tokens[firstToken]?.start ?? skip) < skip) firstToken++;
  const body = { ...sentence, firstToken };
  let scene = { text, tokens, sentence: body, items: spot(text, folded, tokens, body, vocabulary) };
  scene = { ...scene, items: withDefinites(scene, folded) };
  scene = { ...scene, items: withAppositions(scene) };
  scene = { ...scene, items: withReferences(scene, folded) };
  // Now also those that collectives tell of ("the army's spokesman").
  scene = { ...scene, items: withAppositions(scene) };
  scene = { ...scene, items: withPeople(scene) };
  const items = withNegotiations(scene).map((item) => turnedIssue(scene, item));
  return { ...scene, items, segments: segments(body, tokens, items) };
}
