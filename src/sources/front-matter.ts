import { parse } from 'yaml';
import { metadataOf, type Metadata } from './metadata.ts';

export interface Parts {
  readonly metadata: Metadata;
  readonly text: string;
}

/** Front matter is short; a `---` further down is a rule between sections. In UTF-16 units. */
const LONGEST = 16_384;
const RULE = /^---[ \t]*(?:\r?\n|$)/m;
const FIELD = /^([\p{L}][\p{L}\p{N} _.-]{0,40}):(?:[ \t]+(.*))?$/u;

/**
 * Parts a file into its front matter and its text. Two forms are known: YAML between two lines `---` at the top, and lines `key: value`
 * above one line `---`. The text begins right behind the line break of the last `---`; without front matter it is the whole file.
 */
export function splitFrontMatter(file: string): Parts {
  const head = file.slice(0, LONGEST);
  const opening = RULE.exec(head);
  if (opening?.index === 0) {
    const rest = head.slice(opening[0].length);
    const closing = RULE.exec(rest);
    const fields = closing && (yamlFields(rest.slice(0, closing.index)) ?? plainFields(rest.slice(0, closing.index)));
    if (closing && fields) return { metadata: metadataOf(fields), text: file.slice(opening[0].length + closing.index + closing[0].length) };
  } else if (opening) {
    const metadata = metadataOf(plainFields(head.slice(0, opening.index)) ?? {});
    // A dialogue above a rule has lines of that form too: only a field that is known makes them front matter.
    if (Object.keys(metadata).length > 0) return { metadata, text: file.slice(opening.index + opening[0].length) };
  }
  return { metadata: {}, text: file };
}

/** Every scalar as it is written; null when the block is no YAML mapping. */
function yamlFields(block: string): Record<string, unknown> | null {
  try {
    const parsed: unknown = parse(block, { schema: 'failsafe', uniqueKeys: false });
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? { ...parsed } : block.trim() ? null : {};
  } catch {
    return null;
  }
}

/** Null when a line is neither blank nor a field. */
function plainFields(block: string): Record<string, string> | null {
  const fields: Record<string, string> = {};
  for (const line of block.split(/\r?\n/)) {
    if (!line.trim()) continue;
    const [, key, value] = FIELD.exec(line) ?? [];
    if (key === undefined) return null;
    if (value !== undefined) fields[key] = value.trim().replace(/^(["'])(.*)\1$/, '$2');
  }
  return fields;
}
