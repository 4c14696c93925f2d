import type { Mention } from '../extractor.ts';
import { fold } from './fold.ts';
import type { Scene } from './scene.ts';

/** Questions that make a text an interview. */
const LEAST = 3;
/** Who speaks, at the head of a line: "MS OKELLO:", "A:", "**Ana Ruiz:**". */
const LABEL = /^(?:\*\*|__|[-–—•]\s)?((?:\p{Lu}[\p{L}.’'-]*)(?: (?:\p{Lu}|de|al|bin|van|von|y)[\p{L}.’'-]*){0,5})(?: \([^)\n]{1,60}\))?(?:\*\*|__)?:/u;
/** Labels of lines that nobody speaks. */
const NO_SPEAKER = /^(?:Note|Notes|Summary|Background|Update|Updated|Source|Sources|Related|Photo|Date|Subject|From|To|Ref|Place|Venue|Status|Result|Analysis|Why it matters|What happened|What next|Next|Up|Down|Winners?|Losers?)$/i;

/** Is the sentence a question of an interview: a line of its own, set off in bold or by "Q"? */
export function isQuestion(scene: Scene): boolean {
  const line = lineOf(scene);
  // In a transcript whatever stands on a journalist's line is asked.
  if (/^Q[.:]?\s/.test(line)) return true;
  return /^(?:\*\*|__|Question:|[A-Z][\w ]+:).*\?(?:\*\*|__)?$/.test(line);
}

function lineOf({ text, sentence }: Scene): string {
  const lineStart = text.lastIndexOf('\n', sentence.start - 1) + 1;
  const lineEnd = text.indexOf('\n', sentence.start);
  return text.slice(lineStart, lineEnd < 0 ? undefined : lineEnd).trim();
}

/** The person who answers in an interview: the first whom the text introduces; null when it is none. */
export function interviewee(scenes: readonly Scene[]): Mention | null {
  if (scenes.filter(isQuestion).length < LEAST) return null;
  return scenes.filter((scene) => !isQuestion(scene)).flatMap((scene) => scene.items).find((item) => item.label === 'Person') ?? null;
}

/** Who speaks each sentence of a transcript whose lines begin with the speaker's name, up to the next such line. Empty for other texts. */
export function turnsOf(scenes: readonly Scene[]): ReadonlyMap<Scene, Mention> {
  const turns = new Map<Scene, Mention>();
  const labels = scenes.map((scene) => labelAt(scene));
  const counts = new Map<string, number>();
  for (const label of labels) if (label) counts.set(label, (counts.get(label) ?? 0) + 1);
  // One line with a colon is no transcript.
  const isTranscript = counts.size >= LEAST || [...counts.values()].some((count) => count >= 2);
  const persons = scenes.flatMap((scene) => scene.items).filter((item) => item.label === 'Person' && item.office === undefined);
  const answering = interviewee(scenes);
  let turn: Mention | null = null;
  for (const [at, scene] of scenes.entries()) {
    const label = labels[at];
    if (isQuestion(scene)) turn = null;
    else if (label && isTranscript) turn = personCalled(label, persons) ?? (/^A(?:nswer)?$/.test(label) ? answering : null);
    if (turn) turns.set(scene, turn);
  }
  return turns;
}

/** The label that a sentence begins with at the head of its line. */
function labelAt(scene: Scene): string | undefined {
  const { text, sentence } = scene;
  if (text.slice(text.lastIndexOf('\n', sentence.start - 1) + 1, sentence.start).trim() !== '') return undefined;
  const label = LABEL.exec(text.slice(sentence.start, sentence.start + 120))?.[1];
  return label !== undefined && !NO_SPEAKER.test(label) && !/^Q(?:uestion)?$/.test(label) ? label : undefined;
}

/** The person of the document who goes by the last word of a label. */
function personCalled<T extends Mention>(label: string, persons: readonly T[]): T | undefined {
  const surname = fold(label).split(/[\s.]+/).at(-1) ?? '';
  return persons.find((person) => fold(person.name) === fold(label)) ?? persons.find((person) => fold(person.name).split(/[\s-]+/).includes(surname));
}
