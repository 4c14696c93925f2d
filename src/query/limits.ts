import type { Limits } from '../store/store.ts';

/** Rows and milliseconds for Cypher that people type, and rows of saved queries that a server answers. */
export const TYPED_LIMITS: Limits = { rows: 1000, time: 5000 };
