/** Splits Cypher text into coloured pieces; the pieces joined are the text again. */
export interface Piece {
  readonly kind: 'keyword' | 'label' | 'string' | 'parameter' | 'comment' | 'plain';
  readonly text: string;
}

const TOKEN = /(?<comment>\/\/[^\n]*|\/\*[\s\S]*?\*\/)|(?<string>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|(?<parameter>\$\w+)|(?<label>:[A-Z]\w*(?:\|:?[A-Z]\w*)*)|(?<keyword>\b(?:MATCH|OPTIONAL|WHERE|RETURN|ORDER|BY|LIMIT|SKIP|WITH|UNWIND|AS|AND|OR|XOR|NOT|IN|IS|NULL|DISTINCT|CASE|WHEN|THEN|ELSE|END|EXISTS|DESC|ASC|TRUE|FALSE|UNION|ALL|STARTS|ENDS|CONTAINS|CALL|COUNT)\b)/giu;
const KINDS = ['comment', 'string', 'parameter', 'label', 'keyword'] as const;

export function highlight(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    if (match.index > end) pieces.push({ kind: 'plain', text: text.slice(end, match.index) });
    pieces.push({ kind: KINDS.find((kind) => match.groups?.[kind] !== undefined) ?? 'plain', text: match[0] });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ kind: 'plain', text: text.slice(end) });
  return pieces;
}

/** A saved query's text without its header of `// name: value` lines. */
export function withoutHeader(text: string): string {
  return text.replace(/^(?:\/\/[^\n]*\n)+/u, '').trimEnd();
}
