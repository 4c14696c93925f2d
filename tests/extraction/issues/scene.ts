import { PredicateGraph } from '../../../src/extraction/predicates/graph.ts';
import { segments } from '../../../src/extraction/rules/clauses.ts';
import { fold } from '../../../src/extraction/rules/fold.ts';
import { Issues } from '../../../src/extraction/rules/issues.ts';
import { Names } from '../../../src/extraction/rules/names.ts';
import type { Scene } from '../../../src/extraction/rules/scene.ts';
import { spot } from '../../../src/extraction/rules/spot.ts';
import { analyse } from '../../../src/language/analyse.ts';
import { mend } from '../../../src/language/mend/mend.ts';

/** The first sentence of a text, read. */
export function read(text: string): { scene: Scene; graph: PredicateGraph } {
  const analysis = mend(analyse(text));
  const folded = fold(text);
  const [sentence] = analysis.sentences;
  if (!sentence) throw new Error('The text has no sentence.');
  const items = spot(text, folded, analysis.tokens, sentence, { names: new Names(analysis, folded), issues: new Issues(text, folded) });
  const scene: Scene = { text, tokens: analysis.tokens, sentence, items, segments: segments(sentence, analysis.tokens, items) };
  return { scene, graph: new PredicateGraph(analysis.tokens, sentence) };
}

/** Index of the first token with a text. */
export function tokenOf({ tokens }: Scene, text: string): number {
  const index = tokens.findIndex((token) => token.text === text);
  if (index < 0) throw new Error(`No token "${text}".`);
  return index;
}
