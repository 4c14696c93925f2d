import { forbidden } from './messages.ts';

export interface Token {
  /** `quoted`: a string or a name in backticks, whose content is nobody's keyword. */
  readonly kind: 'word' | 'number' | 'quoted' | 'symbol';
  readonly text: string;
  readonly start: number;
}

/** Tried in this order at each place of the query. Numbers take no letters that could begin a keyword: `1SET` is two tokens. */
const PATTERNS: readonly (readonly [Token['kind'] | 'skip', RegExp])[] = [
  ['skip', /\s+/y],
  ['skip', /\/\/[^\n]*/y],
  ['skip', /\/\*[^]*?\*\//y],
  ['quoted', /'(?:[^'\\]|\\[^])*'|"(?:[^"\\]|\\[^])*"|`[^`]*`/y],
  ['word', /[\p{L}\p{Nl}\p{Pc}][\p{L}\p{N}\p{M}\p{Pc}]*/uy],
  ['number', /0x[\da-f]+|\d+(?:e[+-]?\d+)?/iy],
  ['symbol', /[^]/uy],
];

/** What a quoted `\u` escape may not stand for: Neo4j resolves escapes before it looks for quotes. */
const DELIMITERS = /['"`\\\n\r/*]/;
/** Characters that end a line for one parser and not for another. */
const DOUBTFUL_LINE_END = /\r(?!\n|$)|[\v\f\u0085\u2028\u2029]/;

/**
 * Splits a query into tokens, leaving out comments.
 * @throws UserError `query` at what two parsers could read differently, so that nothing hides from the guard
 */
export function scan(cypher: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let start = 0; start < cypher.length;) {
    const [kind, text] = next(cypher, start);
    if (kind === 'skip') checkComment(cypher, text, start);
    else {
      checkToken(cypher, kind, text, start);
      tokens.push({ kind, text, start });
    }
    start += text.length;
  }
  return tokens;
}

function next(cypher: string, start: number): readonly [Token['kind'] | 'skip', string] {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = start;
    const [text] = pattern.exec(cypher) ?? [];
    if (text) return [kind, text];
  }
  return ['symbol', cypher.charAt(start)];
}

function checkComment(cypher: string, text: string, start: number): void {
  if (!text.startsWith('/')) return;
  if (DOUBTFUL_LINE_END.test(text) || text.includes('\\u') || text.indexOf('/*', 1) > 0) {
    throw forbidden('a comment with an escape, an unusual line end or another comment inside', 'Leave the comment out.', cypher, start);
  }
}

function checkToken(cypher: string, kind: Token['kind'], text: string, start: number): void {
  if (kind === 'quoted') {
    for (const { index, 1: digits = '' } of text.matchAll(/\\u+([\da-f]{4})?/gi)) {
      if (digits === '' || DELIMITERS.test(String.fromCharCode(Number.parseInt(digits, 16)))) throw forbidden('this escape', 'Write the character itself.', cypher, start + index);
    }
    return;
  }
  if (text === '\\') throw forbidden('a backslash outside a string', 'Write the characters themselves.', cypher, start);
  if (text === "'" || text === '"' || text === '`') throw forbidden(`a ${text === '`' ? 'backtick' : 'quotation mark'} that is never closed`, 'Close it.', cypher, start);
  if (text === '/' && cypher.startsWith('/*', start)) throw forbidden('a comment that is never closed', 'Close it.', cypher, start);
}
