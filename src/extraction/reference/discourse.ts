import type { Mention } from '../extractor.ts';
import type { Context } from '../rules/context.ts';
import { isQuestion, turnsOf } from '../rules/interview.ts';
import type { Reading } from '../rules/reading.ts';
import { newSalience, refersTo, remember } from '../rules/reference.ts';
import type { Item, Scene } from '../rules/scene.ts';

/** A sentence as it is read: who says it, and whom its mentions can take up. */
export interface Told extends Reading {
  readonly speaker: Mention | null;
}

/**
 * The sentences of a document in order, questions of interviews left out; each is remembered for the next once the caller is done with it.
 * @param speakers who is said to speak in each sentence, as `attributionIn` finds them
 */
export function* discourse(scenes: readonly Scene[], speakers: readonly (Item | null)[], context: Context): Generator<Told> {
  const salience = newSalience();
  const turns = turnsOf(scenes);
  let quoted: Mention | null = null;
  for (const [at, scene] of scenes.entries()) {
    if (isQuestion(scene)) continue;
    const turn = turns.get(scene) ?? null;
    const said = speakers[at] ?? null;
    const speaker = said && (refersTo(said, { scene, context, salience, firstPerson: context.issuer })[0] ?? null);
    const isNamed = speaker !== null && said?.role !== 'unnamed';
    // A quotation that goes on in the next sentence has the same speaker.
    const words = scene.text.slice(scene.sentence.start, scene.sentence.end);
    const opens = /^["“‘]/.test(words);
    const firstPerson = isNamed && /["“”]/.test(words) ? speaker : opens && said === null ? quoted ?? turn ?? context.issuer : opens ? null : turn ?? context.issuer;
    quoted = isNamed ? speaker : said ? null : quoted;
    const told: Told = { scene, context, salience, firstPerson, speaker: speaker ?? turn };
    yield told;
    remember(told);
  }
}
