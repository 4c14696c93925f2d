/** What is used of a page, whatever library parsed it. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

export interface PageElement extends PageNode {
  getAttribute(name: string): string | null;
  remove(): void;
}

export interface PageDocument {
  readonly documentElement: PageElement | null;
  readonly body: PageElement | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

const TEXT = 3;
const ELEMENT = 1;
const SILENT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'SVG', 'HEAD']);
const BLOCKS = new Set([
  'ADDRESS', 'ARTICLE', 'ASIDE', 'BLOCKQUOTE', 'BODY', 'CAPTION', 'DD', 'DIV', 'DL', 'DT', 'FIGCAPTION', 'FIGURE', 'FOOTER', 'FORM', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6',
  'HEADER', 'HR', 'LI', 'MAIN', 'NAV', 'OL', 'P', 'PRE', 'SECTION', 'TABLE', 'TBODY', 'THEAD', 'TR', 'UL',
]);
const CELLS = new Set(['TD', 'TH']);

/** The text of a node as it is seen: white space as one space, line breaks kept, blocks parted by a blank line, cells by a tab. */
export function textOf(root: PageNode): string {
  const parts: string[] = [];
  collect(root, parts);
  return parts.join('')
    .replace(/[ \t\u00a0]*\n[ \u00a0]*/g, '\n')
    .replace(/^\t+|\t+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function collect(root: PageNode, parts: string[]): void {
  // A stack of its own: pages nest deeper than calls may.
  const open: (PageNode | string)[] = [root];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') parts.push(next);
    else if (next.nodeType === TEXT) parts.push((next.textContent ?? '').replace(/[ \t\r\n\f]+/g, ' '));
    else if (next.nodeType === ELEMENT) {
      const name = next.nodeName.toUpperCase();
      if (SILENT.has(name)) continue;
      const around = BLOCKS.has(name) ? '\n\n' : '';
      parts.push(name === 'BR' ? '\n' : CELLS.has(name) ? '\t' : around);
      open.push(around);
      for (const child of [...next.childNodes].reverse()) open.push(child);
    }
  }
}

/** Are elements nested more than `limit` deep? */
export function isDeeper(root: PageNode, limit: number): boolean {
  let level = [root];
  for (let depth = 0; depth <= limit; depth++) level = level.flatMap((node) => [...node.childNodes].filter((child) => child.nodeType === ELEMENT));
  return level.length > 0;
}
