/** One item of a WordPress export → an article or a page. */
import { compact } from '../../archive/compact.ts';
import { normalisedDate, zonedMoment } from '../dates.ts';
import { NOTHING_SAID } from '../imported-item.ts';
import type { ImportedArticle, LeadImage, Remark } from '../imported-item.ts';
import { childrenOf, detached, textIn, textOf } from '../xml/xml-element.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { lastStep } from './feed.ts';
import { replaceShortcodes } from './wordpress-shortcodes.ts';
import type { WordPressSite } from './wordpress-site.ts';

/** WordPress's own statuses of what only the newsroom could see; plug-ins have others, such as `pitch`. */
const HIDDEN: ReadonlyMap<string, string> = new Map([['draft', 'It was a draft.'], ['pending', 'It was waiting for review.'], ['private', 'It was private.'], ['future', 'It was to appear later.'], ['auto-draft', 'It was a draft.']]);
/** WordPress's own notes on a post; they say nothing to a reader. */
const OWN_TAXONOMIES = new Set(['post_format', 'nav_menu', 'language', 'post_translations', 'term_language', 'term_translations', 'author', 'link_category']);

export function articleOf(element: XmlElement, at: string, kind: 'article' | 'page', site: WordPressSite): ImportedArticle {
  const postId = textIn(element, 'wp:post_id');
  const link = textIn(element, 'link');
  const guid = textIn(element, 'guid');
  const status = textIn(element, 'wp:status') ?? 'publish';
  const meta = metaOf(element);
  const name = decoded(textIn(element, 'wp:post_name') ?? '');
  const dates = datesOf(element);
  const body = bodyOf(element, meta, postId, site);
  const thumbnail = meta.get('_thumbnail_id')?.[0];
  const leadImage = thumbnail === undefined ? undefined : site.images.get(thumbnail);
  const password = textIn(element, 'wp:post_password');
  const isPublic = status === 'publish';
  return {
    ...NOTHING_SAID,
    kind, at,
    id: guid ?? `${site.address ?? ''}?p=${postId ?? link ?? at}`,
    ...compact({
      slug: name !== '' ? name : (isPublic ? lastStep(link) : undefined) ?? textIn(element, 'title'),
      title: textIn(element, 'title'),
      date: kind === 'page' ? undefined : dates.published,
      updated: kind === 'page' ? undefined : dates.modified,
      lang: languageOf(element) ?? site.lang,
      summary: textIn(element, 'excerpt:encoded'),
      sourceUrl: isPublic ? link : undefined,
      guid: kind === 'page' ? undefined : guid,
      leadImage,
      draftBecause: password !== undefined ? 'It was behind a password.' : isPublic ? undefined : (HIDDEN.get(status) ?? `Its status was “${status}”.`),
    }),
    authors: authorsOf(element, site),
    tags: termsOf(element),
    formerUrls: formerUrls(link, guid, postId, meta, site),
    body: { as: body.html.includes('<!-- wp:') ? 'html' : 'wordpress', text: body.html },
    unused: lossesOf(element, meta),
    remarks: [...dates.remarks, ...body.remarks],
  };
}

export function metaOf(element: XmlElement): ReadonlyMap<string, readonly string[]> {
  const meta = new Map<string, string[]>();
  for (const one of childrenOf(element, 'wp:postmeta')) {
    const key = textIn(one, 'wp:meta_key');
    if (key !== undefined) meta.set(key, [...(meta.get(key) ?? []), textIn(one, 'wp:meta_value') ?? '']);
  }
  return meta;
}

type Meta = ReturnType<typeof metaOf>;

interface Dates {
  readonly published?: string;
  readonly modified?: string;
  readonly remarks: readonly Remark[];
}

const NO_DATE = /^0000-00-00/;

function datesOf(element: XmlElement): Dates {
  const at = (name: string): string | undefined => {
    const written = textIn(element, name);
    return written === undefined || NO_DATE.test(written) ? undefined : written;
  };
  const local = at('wp:post_date');
  const utc = at('wp:post_date_gmt');
  const published = local === undefined ? (utc === undefined ? undefined : `${utc.replace(' ', 'T')}Z`) : utc === undefined ? undefined : zonedMoment(local, utc);
  const remarks: Remark[] = [];
  if (published === undefined && local !== undefined) remarks.push({ code: 'time-without-zone', message: `“${local}” has no time zone that could be true: only its day was kept.` });
  const modifiedLocal = at('wp:post_modified');
  const modifiedUtc = at('wp:post_modified_gmt');
  const modified = modifiedLocal === undefined || modifiedUtc === undefined || modifiedLocal.slice(0, 10) <= (local ?? '').slice(0, 10) ? undefined : zonedMoment(modifiedLocal, modifiedUtc);
  // A post that was never dated has the feed's date at best.
  const feed = textIn(element, 'pubDate');
  const fromFeed = feed === undefined || /-0001|1970 00:00:00/.test(feed) ? undefined : normalisedDate(feed);
  return { ...compact({ published: published ?? local?.slice(0, 10) ?? fromFeed, modified }), remarks };
}

function languageOf(element: XmlElement): string | undefined {
  const term = childrenOf(element, 'category').find((category) => category.attributes.get('domain') === 'language');
  return term?.attributes.get('nicename')?.replace(/^pll_/, '');
}

/** Categories first, as on the old site; “Uncategorized” says nothing. */
function termsOf(element: XmlElement): string[] {
  const terms = childrenOf(element, 'category').filter((term) => !OWN_TAXONOMIES.has(term.attributes.get('domain') ?? '') && !/^(?:uncategori[sz]ed|okategoriserade?|allgemein|non-classe|sin-categoria)(?:-\w{2})?$/.test(term.attributes.get('nicename') ?? ''));
  const isCategory = (term: XmlElement): boolean => term.attributes.get('domain') === 'category';
  return [...terms.filter(isCategory), ...terms.filter((term) => !isCategory(term))].map((term) => detached(textOf(term).trim()));
}

/** Co-Authors Plus names them as terms; WordPress itself by their login. */
function authorsOf(element: XmlElement, site: WordPressSite): string[] {
  const several = childrenOf(element, 'category').filter((term) => term.attributes.get('domain') === 'author').map((term) => site.authors.get(textOf(term).trim()) ?? textOf(term).trim());
  const creator = textIn(element, 'dc:creator');
  return several.length > 0 ? several : creator === undefined ? [] : [site.authors.get(creator) ?? creator];
}

function formerUrls(link: string | undefined, guid: string | undefined, postId: string | undefined, meta: Meta, site: WordPressSite): string[] {
  const base = site.address?.replace(/\/+$/, '') ?? (link === undefined ? '' : (URL.parse(link)?.origin ?? ''));
  const isOwn = (url: string): boolean => /^https?:/.test(url) && URL.parse(url)?.host === URL.parse(base)?.host;
  const old = link === undefined || /[?&](?:p|page_id)=/.test(link) ? [] : (meta.get('_wp_old_slug') ?? []).filter((slug) => slug !== '').map((slug) => link.replace(/[^/]+\/?$/, (step) => slug + (step.endsWith('/') ? '/' : '')));
  return [...(link === undefined ? [] : [link]), ...old, ...(guid !== undefined && isOwn(guid) ? [guid] : []), ...(postId === undefined || base === '' ? [] : [`${base}/?p=${postId}`])];
}

function bodyOf(element: XmlElement, meta: Meta, postId: string | undefined, site: WordPressSite): { html: string; remarks: readonly Remark[] } {
  const written = textIn(element, 'content:encoded') ?? '';
  const withPages = written.replaceAll(/<!--\s*(?:nextpage|more\b[^>]*)\s*-->/g, '\n\n');
  const { html, remarks } = replaceShortcodes(withPages, { image: (id) => site.images.get(id), own: site.imagesOf.get(postId ?? '') ?? [] });
  return { html: html + notesOf(meta), remarks };
}

/** The block editor keeps its footnotes beside the text. */
function notesOf(meta: Meta): string {
  const [written] = meta.get('footnotes') ?? [];
  if (written === undefined) return '';
  const notes = parsedNotes(written);
  return notes.length === 0 ? '' : `<ol>${notes.map(({ id, content }) => `<li id="${id}">${content} <a href="#${id}-link">↩︎</a></li>`).join('')}</ol>`;
}

function parsedNotes(written: string): { id: string; content: string }[] {
  try {
    const parsed: unknown = JSON.parse(written);
    return Array.isArray(parsed) ? parsed.flatMap((one: unknown) => (isNote(one) && /^[\w-]+$/.test(one.id) ? [one] : [])) : [];
  } catch (error) {
    // Somebody else's key of that name.
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

function isNote(value: unknown): value is { id: string; content: string } {
  return typeof value === 'object' && value !== null && 'id' in value && 'content' in value && typeof value.id === 'string' && typeof value.content === 'string';
}

/** What has no place in an archive, for the report to count. WordPress's own keys start with an underscore. */
function lossesOf(element: XmlElement, meta: Meta): string[] {
  const comments = childrenOf(element, 'wp:comment').length;
  const keys = [...meta.keys()].filter((key) => !key.startsWith('_') && key !== 'footnotes').map((key) => `meta ${key}`);
  return [...Array.from({ length: comments }, () => 'comments'), ...keys];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign that stands for itself.
    return text;
  }
}

/** A picture of the media library. */
export function imageOf(element: XmlElement): LeadImage | undefined {
  const url = textIn(element, 'wp:attachment_url') ?? textIn(element, 'guid');
  if (url === undefined) return undefined;
  const alt = metaOf(element).get('_wp_attachment_image_alt')?.[0] ?? '';
  return { url, alt, ...compact({ caption: textIn(element, 'excerpt:encoded') }) };
}
