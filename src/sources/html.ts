import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { pageMetadata } from './html-metadata.ts';
import { isDeeper, textOf, type PageDocument, type PageNode } from './html-text.ts';
import type { Metadata } from './metadata.ts';

export interface Page {
  readonly metadata: Metadata;
  /** The article's text: paragraphs parted by blank lines, entities resolved, navigation and adverts left out. */
  readonly text: string;
  readonly notes: readonly string[];
}

/** No article is nested so deep; Readability's time grows with the cube of the depth. */
const DEEPEST = 150;
const SCENERY = 'script, style, noscript, template, nav, form, iframe, svg';
const MARGINS = 'header, footer, aside';

/** The encoding that the start of a page names, for bytes that are not UTF-8. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  return /<meta[^>]+charset\s*=\s*["']?([\w:-]+)/i.exec(start)?.[1];
}

/** Reads the article of a web page. Its text is empty when the page has none. */
export function readPage(html: string): Page {
  const page = parsePage(html);
  const metadata = pageMetadata(page);
  const language = page.documentElement?.getAttribute('lang')?.trim();
  const notes = language && !/^en\b/i.test(language) ? [`Its page says that its language is "${language}".`] : [];
  for (const element of page.querySelectorAll(SCENERY)) element.remove();
  return { metadata, text: articleOf(page) || bodyOf(html), notes };
}

function parsePage(html: string): PageDocument {
  // Without the element, the parser takes the first tag for the root.
  return parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`).document;
}

function articleOf(page: PageDocument): string {
  if (!page.body || isDeeper(page.body, DEEPEST)) return '';
  const article = new Readability<PageNode>(page, { serializer: (node) => node, disableJSONLD: true }).parse();
  return article?.content ? textOf(article.content) : '';
}

/** Everything that stands on the page. It is parsed again because Readability takes a page apart. */
function bodyOf(html: string): string {
  const page = parsePage(html);
  for (const element of page.querySelectorAll(`${SCENERY}, ${MARGINS}`)) element.remove();
  return page.body ? textOf(page.body) : '';
}
