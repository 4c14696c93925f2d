/** What a source says about itself, as written there. */
export interface Metadata {
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  readonly date?: string | undefined;
  readonly url?: string | undefined;
  readonly licence?: string | undefined;
}

const KEYS: Readonly<Record<string, keyof Metadata>> = { title: 'title', publisher: 'publisher', date: 'date', url: 'url', licence: 'licence', license: 'licence' };

/** The fields that are known, under any capitals; everything else is ignored. */
export function metadataOf(fields: Readonly<Record<string, unknown>>): Metadata {
  const known: Partial<Record<keyof Metadata, string>> = {};
  for (const [key, value] of Object.entries(fields)) {
    const field = KEYS[key.trim().toLowerCase()];
    if (field && (typeof value === 'string' || typeof value === 'number')) known[field] = String(value);
  }
  return known;
}
