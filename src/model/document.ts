/** A document as ingested. Its text never changes; every offset in the system is a UTF-16 index into `text`. */
export interface SourceDocument {
  /** `doc:` and the first 32 hex digits of the sha-256 of publisher, date, url, title and text. */
  readonly id: string;
  /** Short name for people and for extraction output: the file's name without its ending, or a JSON Lines record's `id`. */
  readonly name: string;
  /** Where it was read from: an absolute path, with `#id` for a JSON Lines record. Identifies the document when its text changes. */
  readonly origin: string;
  readonly title: string | null;
  readonly publisher: string | null;
  /** ISO date `YYYY-MM-DD`, or null when the document does not say and nobody gave one. */
  readonly date: string | null;
  readonly url: string | null;
  readonly licence: string | null;
  readonly text: string;
}
