import type { Kernels } from '../kernels/kernels.ts';
import type { Model } from '../model/read.ts';
import { ArcEager, Move } from './arc-eager.ts';
import type { Batch } from './batch.ts';
import type { Doc } from './doc.ts';
import { setEdges, startSentences } from './edges.ts';
import { deprojectivize } from './nonproj.ts';
import { TransitionModel } from './transition-model.ts';

/** Dependency trees and sentence boundaries, by greedy transitions. */
export class Parser {
  /** Labels by the number that `Doc.labels` holds. Those with `||` do not outlast the parser. */
  readonly labels: readonly string[];
  readonly #root: number;
  readonly #model: TransitionModel;
  readonly #state = new ArcEager();
  readonly #kernels: Kernels;
  readonly #moves: Uint8Array;
  readonly #moveLabels: Uint8Array;

  constructor(kernels: Kernels, model: Model, inputNorm: number) {
    const moves = model.tables.parser.map(readMove);
    this.labels = ['ROOT', 'dep', ...new Set(moves.map(({ label }) => label))].filter((label, i, all) => label && all.indexOf(label) === i);
    this.#root = this.labels.indexOf('ROOT');
    this.#kernels = kernels;
    this.#moves = Uint8Array.from(moves, ({ move }) => move);
    this.#moveLabels = Uint8Array.from(moves, ({ label }) => Math.max(0, this.labels.indexOf(label)));
    this.#model = new TransitionModel(kernels, model, 'parser', inputNorm, moves.map(({ move }) => move));
  }

  /** `vectors`: address of the batch's rows. */
  annotate(batch: Batch, vectors: number): void {
    this.#model.prepare(vectors, batch.rows);
    batch.docs.forEach((doc, d) => { this.#parse(doc, batch.firstRows[d] ?? 0); });
  }

  #parse(doc: Doc, firstRow: number): void {
    const state = this.#state;
    state.start(doc.length);
    while (!state.isFinal) {
      this.#writeFeatures(firstRow);
      const action = this.#model.best(state.validMoves(), 0);
      state.apply(this.#moves[action] ?? Move.Reduce, this.#moveLabels[action] ?? 0);
    }
    for (let i = 0; i < doc.length; i++) {
      const head = state.heads[i] ?? -1;
      doc.heads[i] = head < 0 ? i : head;
      doc.labels[i] = head < 0 ? this.#root : (state.labels[i] ?? 0);
    }
    setEdges(doc);
    deprojectivize(doc, this.labels);
    setEdges(doc);
    startSentences(doc);
  }

  #writeFeatures(firstRow: number): void {
    const state = this.#state;
    const first = state.buffer(0);
    const top = state.stack(0);
    const { integers } = this.#kernels;
    const at = this.#model.featureIndex;
    const address = (word: number, feature: number): number => this.#model.address(word < 0 ? -1 : firstRow + word, feature);
    integers[at] = address(first, 0);
    integers[at + 1] = address(state.buffer(1), 1);
    integers[at + 2] = address(top, 2);
    integers[at + 3] = address(state.stack(1), 3);
    integers[at + 4] = address(state.stack(2), 4);
    integers[at + 5] = address(state.leftChild(first), 5);
    integers[at + 6] = address(state.leftChild(top), 6);
    integers[at + 7] = address(state.rightChild(top), 7);
  }
}

const MOVES: Record<string, number> = { S: Move.Shift, D: Move.Reduce, L: Move.Left, R: Move.Right, B: Move.Break };

/** `L-nsubj`: a move and the label of the arc that it adds. */
function readMove(name: string): { move: number; label: string } {
  const [kind = '', ...label] = name.split('-');
  const move = MOVES[kind];
  if (move === undefined) throw new Error(`The parser has an unknown move '${name}'.`);
  return { move, label: label.join('-') };
}
