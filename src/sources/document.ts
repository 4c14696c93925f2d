import { createHash } from 'node:crypto';
import type { SourceDocument } from '../model/document.ts';
import { parseDate } from './date.ts';
import type { Metadata } from './metadata.ts';
import { checkText } from './text.ts';

export interface ReadDocument {
  readonly document: SourceDocument;
  /** What was assumed or left open, a sentence each. */
  readonly notes: readonly string[];
}

export interface Raw {
  readonly name: string;
  /** Absolute path, with `#id` for a record. */
  readonly origin: string;
  /** How messages call it. */
  readonly shown: string;
  readonly metadata: Metadata;
  readonly text: string;
  readonly notes: readonly string[];
}

/**
 * The document of what was read.
 * @param fallback ISO date for documents that do not tell theirs
 * @throws UserError `input` when its text is no text
 */
export function makeDocument(raw: Raw, fallback: string | null): ReadDocument {
  const text = checkText(raw.text, raw.shown);
  const notes = [...raw.notes];
  const title = tidy(raw.metadata.title);
  const publisher = tidy(raw.metadata.publisher);
  const date = dateOf(tidy(raw.metadata.date), fallback, notes);
  const url = addressOf(tidy(raw.metadata.url), notes);
  const id = `doc:${createHash('sha256').update(JSON.stringify([publisher, date, url, title, text])).digest('hex').slice(0, 32)}`;
  return { document: { id, name: raw.name, origin: raw.origin, title, publisher, date, url, licence: tidy(raw.metadata.licence), text }, notes };
}

function tidy(value: string | undefined): string | null {
  return value?.replace(/[\s\p{Cc}\p{Surrogate}]+/gu, ' ').trim() || null;
}

function dateOf(written: string | null, fallback: string | null, notes: string[]): string | null {
  const date = written === null ? null : parseDate(written);
  if (date !== null) return date;
  const why = written === null ? 'It tells no date' : `Its date "${written}" names no day`;
  notes.push(fallback === null ? `${why}; its date stays unknown.` : `${why}; ${fallback} is taken, as given.`);
  return fallback;
}

/** Only addresses of the web: the explorer links to them. */
function addressOf(written: string | null, notes: string[]): string | null {
  if (written === null) return null;
  if (URL.canParse(written) && /^https?:$/.test(new URL(written).protocol)) return written;
  notes.push(`Its address "${written}" is none of the web and is left out.`);
  return null;
}
