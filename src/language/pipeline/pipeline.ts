import { Kernels } from '../kernels/kernels.ts';
import { readModel } from '../model/read.ts';
import { Batch } from './batch.ts';
import type { Doc } from './doc.ts';
import { EntityRecognizer } from './ner.ts';
import { Lemmatizer } from './lemmatizer.ts';
import { Parser } from './parser.ts';
import { Rules } from './rules.ts';
import { Tagger } from './tagger.ts';
import { Tok2Vec } from './tok2vec.ts';
import { Tokenizer } from './tokenizer.ts';
import { Vocab } from './vocab.ts';

/** Text that is computed together: about a thousand tokens. */
const BATCH_CHARACTERS = 5000;

/**
 * spaCy's English pipeline: tokenizer, tok2vec, tagger, parser, attribute ruler, lemmatizer, named entities. A text is
 * taken as it is; `analyse` is what prepares documents for it.
 */
export class Pipeline {
  readonly tags: readonly string[];
  readonly labels: readonly string[];
  readonly lemmatizer: Lemmatizer;
  readonly #vocab: Vocab;
  readonly #tokenizer: Tokenizer;
  readonly #tok2vec: Tok2Vec;
  readonly #tagger: Tagger;
  readonly #parser: Parser;
  readonly #rules: Rules;
  readonly #entityTok2Vec: Tok2Vec;
  readonly #entities: EntityRecognizer;

  /** Throws a UserError (`data`) where the model cannot be read. */
  constructor(location?: URL) {
    const model = readModel(location);
    const kernels = new Kernels();
    this.#vocab = new Vocab(kernels, model);
    this.#tokenizer = new Tokenizer(this.#vocab, model.tables.tokenizer);
    this.#tok2vec = new Tok2Vec(kernels, model, 'tok2vec', true);
    this.#tagger = new Tagger(kernels, model, this.#tok2vec.norm);
    this.#parser = new Parser(kernels, model, this.#tok2vec.norm);
    this.lemmatizer = new Lemmatizer(model.tables.lemmatizer);
    this.#rules = new Rules(model, this.lemmatizer, this.#tagger.labels, this.#parser.labels);
    this.#entityTok2Vec = new Tok2Vec(kernels, model, 'ner.tok2vec', false);
    this.#entities = new EntityRecognizer(kernels, model, this.#entityTok2Vec.norm);
    this.tags = this.#tagger.labels;
    this.labels = this.#parser.labels;
  }

  /**
   * Annotates texts, each by itself; what stands beside a text never changes its result. A text is one piece of work:
   * cut long ones beforehand.
   */
  *pipe(texts: Iterable<string>): Generator<Doc> {
    let batch: string[] = [];
    let characters = 0;
    for (const text of texts) {
      batch.push(text);
      characters += text.length;
      if (characters < BATCH_CHARACTERS) continue;
      yield* this.#annotate(batch);
      batch = [];
      characters = 0;
    }
    yield* this.#annotate(batch);
  }

  /** Without a pause, so that nobody clears the vocabulary while documents of this batch hold its lexemes. */
  #annotate(texts: readonly string[]): Doc[] {
    if (texts.length === 0) return [];
    if (this.#vocab.isFull) this.#forget();
    const docs = texts.map((text) => this.#tokenizer.tokenize(text));
    const batch = new Batch(docs);
    const vectors = this.#tok2vec.encode(batch);
    this.#tagger.annotate(batch, vectors);
    this.#parser.annotate(batch, vectors);
    for (const doc of docs) this.#rules.annotate(doc);
    this.#entities.annotate(batch, this.#entityTok2Vec.encode(batch));
    return docs;
  }

  #forget(): void {
    this.#vocab.clear();
    this.#tokenizer.clear();
    this.#tok2vec.clear();
    this.#entityTok2Vec.clear();
  }
}
