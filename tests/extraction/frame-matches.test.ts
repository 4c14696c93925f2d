import { describe, expect, test } from '@jest/globals';
import { frameMatches } from '../../src/extraction/frames/find.ts';
import { lexicon } from '../../src/extraction/frames/lexicon.ts';
import { scenesOf } from '../../src/extraction/mentions/scenes.ts';
import { PredicateGraph } from '../../src/extraction/predicates/graph.ts';
import { analyse, mend } from '../../src/language/index.ts';
import type { Relation } from '../../src/model/ontology.ts';
import { WORDINGS } from './wordings.ts';

/** What the frames of a sentence say of a relation, each as `A=Kenya B=Mali`: the heads of what fills the placeholders. */
function fillings(text: string, relation: Relation): string[] {
  const { scenes } = scenesOf(mend(analyse(text)));
  return scenes.flatMap((scene) => {
    const graph = new PredicateGraph(scene.tokens, scene.sentence);
    return frameMatches(scene, graph, lexicon().book)
      .filter(({ entry }) => entry.relation === relation)
      .map(({ bound }) => [...bound].map(([letter, token]) => `${letter}=${scene.tokens[token]?.text ?? ''}`).sort().join(' '));
  });
}

describe.each(Object.entries(WORDINGS))('%s', (relation, wordings) => {
  test.each(wordings)('%s: %s', (_, sentence, fillers) => {
    const found = fillings(sentence, relation as Relation);
    const isThere = found.some((one) => fillers.split(' ').every((filler) => one.split(' ').includes(filler)));
    expect(isThere ? fillers : found).toBe(fillers);
  });
});
