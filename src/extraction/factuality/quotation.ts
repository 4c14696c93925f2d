import type { Span } from '../../model/claim.ts';
import type { Item } from '../rules/scene.ts';

/** Words between quotation marks, with who says them. */
export interface Quotation extends Span {
  readonly speaker: Item | null;
}

/** The quotations of a document. */
export interface Quotations {
  /** The quotation that an offset of the text stands in; undefined outside. */
  quotationAt(offset: number): Quotation | undefined;
}
