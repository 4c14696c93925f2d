import { signal } from '@preact/signals';
import type { Renderer } from './renderer.ts';

/** The picture's camera, while a canvas is mounted: for buttons and keys outside it. */
export const camera = signal<Pick<Renderer, 'zoom' | 'fit'> | undefined>(undefined);
