/** What a web page says of itself: in JSON-LD, in meta tags, in marked-up dates, in a comment of the browser that saved it. */
import { compact } from '../../archive/compact.ts';
import { dayOf } from '../../archive/day.ts';
import { normalisedDate } from '../dates.ts';

export interface PageFacts {
  readonly title?: string;
  readonly date?: string;
  readonly updated?: string;
  readonly lang?: string;
  readonly summary?: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
}

/** What is asked of a DOM here. */
export interface PageDocument {
  readonly title: string;
  readonly documentElement: { getAttribute(name: string): string | null } | null;
  querySelectorAll(selector: string): Iterable<{ getAttribute(name: string): string | null; readonly textContent: string | null }>;
}

type Json = Readonly<Record<string, unknown>>;

export function pageFacts(document: PageDocument, html: string): PageFacts {
  const meta = metaOf(document);
  const data = articleDataOf(document);
  const first = (...names: string[]): string | undefined => names.map((name) => meta.get(name)?.[0]).find((value) => value !== undefined);
  const url = savedFrom(html) ?? webAddress(linkOf(document, 'canonical')) ?? webAddress(first('og:url')) ?? webAddress(textAt(data, 'url')) ?? webAddress(textAt(data, 'mainEntityOfPage'));
  const headings = textsOf(document, 'article h1, .entry-title, [itemprop="headline"], h1');
  const title = textAt(data, 'headline') ?? (headings.length === 1 ? headings[0] : undefined) ?? first('og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'citation_title') ?? headings[0] ?? siteless(document.title, first('og:site_name'));
  return {
    ...compact({
      title,
      date: datesFrom([textAt(data, 'datePublished'), first('article:published_time', 'citation_publication_date', 'citation_date', 'dc.date', 'dc.date.issued', 'dcterms.created', 'dcterms.issued', 'date', 'pubdate', 'publish-date', 'parsely-pub-date', 'sailthru.date'), ...markedDates(document), urlDate(url)]),
      updated: datesFrom([textAt(data, 'dateModified'), first('article:modified_time', 'og:updated_time', 'dcterms.modified')]),
      lang: document.documentElement?.getAttribute('lang') ?? document.documentElement?.getAttribute('xml:lang') ?? textAt(data, 'inLanguage') ?? first('content-language', 'og:locale'),
      summary: first('og:description', 'description', 'dc.description'),
      publisher: nameAt(data, 'publisher')[0] ?? first('og:site_name'),
      url,
    }),
    authors: distinct([...nameAt(data, 'author'), ...(data === undefined ? (meta.get('author') ?? meta.get('citation_author') ?? meta.get('dc.creator') ?? textsOf(document, '[rel="author"], .author .fn, [itemprop="author"]')) : [])]).slice(0, 20),
    tags: distinct([...(meta.get('article:tag') ?? []), ...textsOf(document, 'a[rel~="tag"]')]),
  };
}

function metaOf(document: PageDocument): ReadonlyMap<string, string[]> {
  const meta = new Map<string, string[]>();
  for (const tag of document.querySelectorAll('meta[content]')) {
    const name = (tag.getAttribute('property') ?? tag.getAttribute('name') ?? tag.getAttribute('itemprop') ?? tag.getAttribute('http-equiv') ?? '').toLowerCase();
    const content = tag.getAttribute('content')?.trim() ?? '';
    if (name !== '' && content !== '') meta.set(name, [...(meta.get(name) ?? []), content]);
  }
  return meta;
}

function linkOf(document: PageDocument, rel: string): string | undefined {
  for (const link of document.querySelectorAll(`link[rel="${rel}"]`)) return link.getAttribute('href') ?? undefined;
  return undefined;
}

function webAddress(text: string | undefined): string | undefined {
  return text !== undefined && /^https?:$/.test(URL.parse(text)?.protocol ?? '') ? text : undefined;
}

/** `<!-- saved from url=(0031)https://old.example/raid/ -->` of Internet Explorer, Chrome and Firefox; SingleFile's own. */
function savedFrom(html: string): string | undefined {
  const head = html.slice(0, 4000);
  return webAddress(/saved from url=\(\d+\)(\S+)/.exec(head)?.[1] ?? /Page saved with SingleFile\s+url:\s*(\S+)/.exec(head)?.[1]);
}

/** The first thing in its JSON-LD that is an article. */
function articleDataOf(document: PageDocument): Json | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = findArticle(parsed(script.textContent ?? ''), 0);
    if (found !== undefined) return found;
  }
  return undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // Sites get it wrong; the page says the rest.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function findArticle(value: unknown, depth: number): Json | undefined {
  if (Array.isArray(value)) {
    for (const one of value.slice(0, 100)) {
      const found = depth < 5 ? findArticle(one, depth + 1) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (!isObject(value)) return undefined;
  const types = [value['@type']].flat();
  if (types.some((type) => typeof type === 'string' && /(?:Article|BlogPosting|Report)$/.test(type))) return value;
  return findArticle(value['@graph'], depth + 1);
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textAt(data: Json | undefined, key: string): string | undefined {
  const value = data?.[key];
  const text = isObject(value) ? value['@id'] : value;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}

function nameAt(data: Json | undefined, key: string): string[] {
  return [data?.[key]].flat().flatMap((one) => {
    const name = isObject(one) ? one['name'] : one;
    return typeof name === 'string' && name.trim() !== '' && !/^https?:/.test(name) ? [name.trim()] : [];
  });
}

const MARKED = 'article time[datetime], .entry-date, time[pubdate], [itemprop="datePublished"], time.published, .published[datetime], .entry-meta time, .post-date, .posted-on, .date, .article-date, .pubdate, time[datetime]';

function markedDates(document: PageDocument): string[] {
  return Array.from(document.querySelectorAll(MARKED)).slice(0, 20).flatMap((one) => [one.getAttribute('datetime'), one.getAttribute('content'), one.textContent]).flatMap((text) => (text === null || text.trim() === '' || text.length > 100 ? [] : [text.trim()]));
}

/** The day in `/2011/04/08/raid/`. */
function urlDate(url: string | undefined): string | undefined {
  const [, year, month, date] = /\/(\d{4})\/(\d{2})\/(\d{2})\//.exec(url ?? '') ?? [];
  return year === undefined ? undefined : `${year}-${month ?? ''}-${date ?? ''}`;
}

/** The first that is a date. */
function datesFrom(written: readonly (string | undefined)[]): string | undefined {
  return written.find((text) => text !== undefined && dayOf(normalisedDate(text).slice(0, 10)) !== undefined);
}

function textsOf(document: PageDocument, selector: string): string[] {
  return Array.from(document.querySelectorAll(selector), ({ textContent }) => (textContent ?? '').replace(/\s+/g, ' ').trim()).filter((text) => text !== '' && text.length < 300);
}

/** Most titles end with the site's name. */
function siteless(title: string, site: string | undefined): string | undefined {
  const whole = title.replace(/\s+/g, ' ').trim();
  const cut = site === undefined ? whole : whole.replace(new RegExp(String.raw`\s*[|–—·»-]\s*${site.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}\s*$`, 'i'), '');
  return cut === '' ? undefined : cut;
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '' && text.length < 200))];
}
