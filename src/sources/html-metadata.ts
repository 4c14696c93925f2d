import { z } from 'zod';
import type { PageDocument } from './html-text.ts';
import type { Metadata } from './metadata.ts';

/** Schema.org's ways to say an article's data; what does not fit is left out. */
const named = z.union([z.string(), z.looseObject({ name: z.string() }).transform((thing) => thing.name)]);
const linked = z.union([z.string(), z.looseObject({ '@id': z.string() }).transform((thing) => thing['@id']), z.looseObject({ url: z.string() }).transform((thing) => thing.url)]);
const first = <T extends z.ZodType>(one: T) => z.union([one, z.array(one).transform((many) => many[0])]).optional().catch(undefined);
const article = z.looseObject({
  '@type': z.union([z.string(), z.array(z.string()).transform((types) => types.join(' '))]),
  headline: first(z.string()),
  datePublished: first(z.string()),
  publisher: first(named),
  url: first(z.string()),
  mainEntityOfPage: first(linked),
  license: first(linked),
});
type Article = z.output<typeof article>;

/** What a page says of itself: schema.org data first, then Open Graph and article tags, then other meta tags, title and links. */
export function pageMetadata(page: PageDocument): Metadata {
  const data = [...page.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) => articlesOf(script.textContent ?? ''))[0];
  const meta = (...names: string[]): string | undefined => firstOf(names.map((name) => page.querySelector(`meta[property="${name}" i], meta[name="${name}" i], meta[itemprop="${name}" i]`)?.getAttribute('content')));
  const link = (relation: string): string | undefined => page.querySelector(`link[rel="${relation}"]`)?.getAttribute('href') ?? undefined;
  const published = page.querySelector('time[itemprop="datePublished"], time[pubdate]')?.getAttribute('datetime');
  return {
    title: firstOf([data?.headline, meta('og:title', 'twitter:title'), page.querySelector('title')?.textContent]),
    publisher: firstOf([data?.publisher, meta('og:site_name', 'dc.publisher', 'dcterms.publisher', 'publisher', 'application-name')]),
    date: firstOf([data?.datePublished, meta('article:published_time', 'datePublished', 'date', 'pubdate', 'publish-date', 'dc.date', 'dc.date.issued', 'dcterms.date', 'dcterms.issued'), published]),
    url: firstOf([link('canonical'), meta('og:url'), data?.url, data?.mainEntityOfPage]),
    licence: firstOf([meta('dcterms.license', 'dc.rights', 'dcterms.rights', 'license'), data?.license, link('license')]),
  };
}

function firstOf(values: readonly (string | null | undefined)[]): string | undefined {
  return values.find((value): value is string => typeof value === 'string' && value.trim() !== '');
}

function articlesOf(json: string): Article[] {
  try {
    return candidates(JSON.parse(json)).flatMap((candidate) => {
      const checked = article.safeParse(candidate);
      return checked.success && /article|posting|report/i.test(checked.data['@type']) ? [checked.data] : [];
    });
  } catch {
    // Pages often carry broken data for machines; their tags still tell.
    return [];
  }
}

function candidates(data: unknown): unknown[] {
  if (Array.isArray(data)) return data.flatMap(candidates);
  const graph = z.looseObject({ '@graph': z.array(z.unknown()) }).safeParse(data).data?.['@graph'] ?? [];
  return [data, ...graph];
}
