import type { Mention } from '../extractor.ts';
import type { Scene } from './scene.ts';

/** Questions that make a text an interview. */
const LEAST = 3;

/** Is the sentence a question of an interview: a line of its own, set off in bold or by "Q"? */
export function isQuestion(scene: Scene): boolean {
  const { text, sentence } = scene;
  const lineStart = text.lastIndexOf('\n', sentence.start - 1) + 1;
  const lineEnd = text.indexOf('\n', sentence.start);
  const line = text.slice(lineStart, lineEnd < 0 ? undefined : lineEnd).trim();
  // In a transcript whatever stands on a journalist's line is asked.
  if (/^Q[.:]?\s/.test(line)) return true;
  return /^(?:\*\*|__|Question:|[A-Z][\w ]+:).*\?(?:\*\*|__)?$/.test(line);
}

/** The person who answers in an interview: the first whom the text introduces; null when it is none. */
export function interviewee(scenes: readonly Scene[]): Mention | null {
  if (scenes.filter(isQuestion).length < LEAST) return null;
  return scenes.filter((scene) => !isQuestion(scene)).flatMap((scene) => scene.items).find((item) => item.label === 'Person') ?? null;
}
