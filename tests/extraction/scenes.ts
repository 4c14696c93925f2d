import { PredicateGraph } from '../../src/extraction/predicates/graph.ts';
import type { Item, Role, Scene } from '../../src/extraction/rules/scene.ts';
import { analyse, mend } from '../../src/language/index.ts';
import type { Label } from '../../src/model/ontology.ts';

export interface Read {
  readonly scenes: readonly Scene[];
  readonly graphs: readonly PredicateGraph[];
  /** The token of a word, the first that has it. */
  token(word: string): number;
  /** The sentence of a token. */
  at(token: number): { readonly scene: Scene; readonly graph: PredicateGraph };
}

/** Analyses a text with the given words as mentions: `name:label` or `name:label:role`. */
export function scenesOf(text: string, mentions: readonly string[] = []): Read {
  const { tokens, sentences } = mend(analyse(text));
  const items = mentions.flatMap((mention): Item[] => {
    const [name = '', label = 'State', role = 'name'] = mention.split(':');
    const found: Item[] = [];
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
      if (/\p{L}/u.test(text[start + name.length] ?? '')) continue;
      const inside = tokens.filter((token) => token.start < start + name.length && token.end > start);
      const [first, last] = [inside[0], inside.at(-1)];
      if (first && last) found.push({ text: name, name, key: name, label: label as Label, role: role as Role, start, end: start + name.length, first: first.index, last: last.index + 1 });
    }
    return found;
  }).sort((a, b) => a.start - b.start);
  const scenes = sentences.map((sentence): Scene => ({ text, tokens, sentence, items: items.filter((item) => item.start >= sentence.start && item.end <= sentence.end), segments: [] }));
  const graphs = sentences.map((sentence) => new PredicateGraph(tokens, sentence));
  return {
    scenes,
    graphs,
    token: (word) => tokens.find((token) => token.text === word)?.index ?? -1,
    at: (token) => {
      const index = sentences.findIndex((sentence) => token >= sentence.firstToken && token < sentence.endToken);
      const [scene, graph] = [scenes[index], graphs[index]];
      if (!scene || !graph) throw new RangeError(`No sentence holds token ${token}.`);
      return { scene, graph };
    },
  };
}
