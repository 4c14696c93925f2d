import { signal } from '@preact/signals';
import type { Point } from '../model/curve.ts';

/** What the pointer is over, where, and on how wide a canvas (pixels). */
export interface Hovered {
  readonly kind: 'node' | 'edge';
  readonly key: string;
  readonly at: Point;
  readonly width: number;
}

export const hovered = signal<Hovered | undefined>(undefined);
