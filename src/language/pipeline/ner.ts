import type { Kernels } from '../kernels/kernels.ts';
import type { Model } from '../model/read.ts';
import type { Batch } from './batch.ts';
import type { Doc } from './doc.ts';
import { TransitionModel } from './transition-model.ts';

/** Groups of actions: while no entity is open; and for each label, going on with it and ending it. */
const BEGIN = 0;
const UNIT = 1;
const OUT = 2;
const INSIDE = 3;
const INVALID = 62;

interface Action { kind: string; label: number; group: number }

/** Named entities, by greedy begin-inside-last-unit-out transitions. They never cross a sentence's start. */
export class EntityRecognizer {
  readonly labels: readonly string[];
  readonly #kernels: Kernels;
  readonly #model: TransitionModel;
  readonly #actions: readonly Action[];

  constructor(kernels: Kernels, model: Model, inputNorm: number) {
    const names = model.tables.ner.map((name) => ({ kind: name.slice(0, 1), label: name.slice(2) }));
    this.labels = [...new Set(names.map(({ label }) => label))].filter(Boolean);
    this.#kernels = kernels;
    this.#actions = names.map(({ kind, label }) => {
      const index = this.labels.indexOf(label);
      return { kind, label: index, group: this.#group(kind, index) };
    });
    this.#model = new TransitionModel(kernels, model, 'ner', inputNorm, this.#actions.map(({ group }) => group));
  }

  #group(kind: string, label: number): number {
    if (kind === 'O') return OUT;
    if (label < 0) return INVALID;
    if (kind === 'B') return BEGIN;
    if (kind === 'U') return UNIT;
    return INSIDE + label + (kind === 'L' ? this.labels.length : 0);
  }

  /** `vectors`: address of the batch's rows, from the recognizer's own Tok2Vec. The documents must have been parsed. */
  annotate(batch: Batch, vectors: number): void {
    this.#model.prepare(vectors, batch.rows);
    batch.docs.forEach((doc, d) => { this.#recognize(doc, batch.firstRows[d] ?? 0); });
  }

  #recognize(doc: Doc, firstRow: number): void {
    const { integers } = this.#kernels;
    const at = this.#model.featureIndex;
    let start = -1;
    let label = -1;
    for (let i = 0; i < doc.length; i++) {
      const open = start >= 0;
      integers[at] = this.#model.address(firstRow + i, 0);
      integers[at + 1] = this.#model.address(open ? firstRow + start : -1, 1);
      integers[at + 2] = this.#model.address(open ? firstRow + i - 1 : -1, 2);
      const groups = open ? this.#openGroups(doc, i, label) : this.#closedGroups(doc, i);
      const action = this.#actions[this.#model.best(groups | 0, groups >= 2 ** 32 ? Math.floor(groups / 2 ** 32) : 0)];
      if (!action) continue;
      if (action.kind === 'B') {
        start = i;
        label = action.label;
      } else if (action.kind === 'U') {
        doc.entities.push({ start: i, end: i + 1, label: this.labels[action.label] ?? '' });
      } else if (action.kind === 'L') {
        doc.entities.push({ start, end: i + 1, label: this.labels[label] ?? '' });
        start = -1;
      }
    }
  }

  #closedGroups(doc: Doc, i: number): number {
    let groups = 1 << OUT;
    if (!doc.lexemes[i]?.isSpace) {
      groups |= 1 << UNIT;
      if (canGoOn(doc, i)) groups |= 1 << BEGIN;
    }
    return groups;
  }

  #openGroups(doc: Doc, i: number, label: number): number {
    const last = 2 ** (INSIDE + label + this.labels.length);
    return canGoOn(doc, i) ? last + 2 ** (INSIDE + label) : last;
  }
}

/** Whether an entity may reach over to the next token. */
function canGoOn(doc: Doc, i: number): boolean {
  return i + 1 < doc.length && doc.sentenceStarts[i + 1] !== 1;
}
