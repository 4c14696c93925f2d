import type { Model } from '../model/read.ts';
import { AttributeRuler, combine, type RulerToken } from './attribute-ruler.ts';
import type { Doc } from './doc.ts';
import type { Lemmatizer } from './lemmatizer.ts';
import type { Annotation, Lexeme, Rule } from './lexeme.ts';

const MAX_LABELS = 256;

/** Parts of speech, morphology and lemmas: the attribute ruler, then the lemmatizer, remembered for each word. */
export class Rules {
  readonly #ruler: AttributeRuler;
  readonly #lemmatizer: Lemmatizer;
  readonly #tags: readonly string[];
  readonly #labels: readonly string[];
  readonly #seconds = new WeakMap<Lexeme, boolean>();

  constructor(model: Model, lemmatizer: Lemmatizer, tags: readonly string[], labels: readonly string[]) {
    this.#ruler = new AttributeRuler(model.tables.ruler);
    this.#lemmatizer = lemmatizer;
    this.#tags = tags;
    this.#labels = labels;
  }

  annotate(doc: Doc): void {
    const changed = this.#matchPairs(doc);
    for (let i = 0; i < doc.length; i++) {
      const annotation = changed?.get(i) ?? this.#annotation(doc, i);
      doc.pos.push(annotation.pos);
      doc.morphs.push(annotation.morph);
      doc.lemmas.push(annotation.lemma);
      doc.tags[i] = annotation.tag;
      doc.labels[i] = annotation.label;
    }
  }

  /** The annotations of tokens that a rule about two neighbours changes. */
  #matchPairs(doc: Doc): Map<number, Annotation> | undefined {
    let pairs: Map<number, Rule[]> | undefined;
    for (let i = 1; i < doc.length; i++) {
      const lexeme = doc.lexemes[i];
      if (!lexeme || !this.#isSecond(lexeme)) continue;
      for (const { rule, index } of this.#ruler.matchPair(this.#token(doc, i - 1), this.#token(doc, i))) {
        pairs ??= new Map();
        const at = i - 1 + index;
        pairs.set(at, [...(pairs.get(at) ?? []), rule]);
      }
    }
    if (!pairs) return undefined;
    return new Map([...pairs].map(([i, rules]) => {
      const token = this.#token(doc, i);
      return [i, this.#derive(token, [...this.#annotation(doc, i).rules, ...rules])];
    }));
  }

  #annotation(doc: Doc, i: number): Annotation {
    const lexeme = doc.lexemes[i];
    if (!lexeme) throw new RangeError(`There is no token ${i}.`);
    const key = (doc.tags[i] ?? 0) * MAX_LABELS + (doc.labels[i] ?? 0);
    const known = lexeme.annotations.get(key);
    if (known) return known;
    const token = this.#token(doc, i);
    const annotation = this.#derive(token, this.#ruler.matchToken(token));
    lexeme.annotations.set(key, annotation);
    return annotation;
  }

  #derive(token: RulerToken, rules: readonly Rule[]): Annotation {
    const { pos = '', morph = '', lemma, tag = token.tag, label = token.label } = combine(rules);
    return {
      pos,
      morph,
      lemma: lemma ?? this.#lemmatizer.lemmatize(token.lexeme.orth, pos, morph),
      tag: this.#tags.indexOf(tag),
      label: this.#labels.indexOf(label),
      rules,
    };
  }

  #token(doc: Doc, i: number): RulerToken {
    const lexeme = doc.lexemes[i];
    if (!lexeme) throw new RangeError(`There is no token ${i}.`);
    return { lexeme, tag: this.#tags[doc.tags[i] ?? 0] ?? '', label: this.#labels[doc.labels[i] ?? 0] ?? '' };
  }

  #isSecond(lexeme: Lexeme): boolean {
    let second = this.#seconds.get(lexeme);
    if (second === undefined) {
      second = this.#ruler.isSecond(lexeme);
      this.#seconds.set(lexeme, second);
    }
    return second;
  }
}
