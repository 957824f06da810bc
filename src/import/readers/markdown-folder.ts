/** A folder of Markdown with front matter, as Hugo, Jekyll, Eleventy and Astro keep it. */
import { compact } from '../../archive/compact.ts';
import { dayOf } from '../../archive/day.ts';
import { normalisedDate } from '../dates.ts';
import { NOTHING_SAID, note, refusal } from '../imported-item.ts';
import type { ImportedItem, LeadImage, ReadItem, Remark } from '../imported-item.ts';
import { decodeWhole, noEncoding } from '../input/decoding.ts';
import type { Input, InputFile } from '../input/input.ts';
import { languageSuffix, pathWithoutSuffix } from './language-suffix.ts';
import { isData, readOldFile, textOf } from './old-front-matter.ts';
import type { Data } from './old-front-matter.ts';
import { readOldSite } from './old-site.ts';
import type { OldSite } from './old-site.ts';
import { folderCategories, formerAddresses } from './permalinks.ts';
import { LARGEST_PAGE } from './reader.ts';
import type { Reader, ReaderOptions } from './reader.ts';

export const readMarkdownFolder: Reader = (input, options) => {
  let site: Promise<OldSite> | undefined;
  return () => items(input, options, site ??= readOldSite(input, options));
};

/** Files of these names tell of a folder, or of the repository, and are no article. */
const NO_ARTICLE = /(?:^|\/)(?:_index|readme|license|licence|contributing|changelog|code_of_conduct|security|404|search|feed)(?:\.[a-z-]+)?\.(?:md|markdown|mdx)$/i;

/** Jekyll shows nothing of this folder. */
const UNPUBLISHED = /(?:^|\/)_drafts\//;

async function* items(input: Input, options: ReaderOptions, reading: Promise<OldSite>): AsyncGenerator<ReadItem> {
  const site = await reading;
  const articles = input.files.filter(({ path }) => isMarkdown(path));
  let left = 0;
  for (const [index, file] of articles.entries()) {
    const progress = (index + 1) / articles.length;
    if (NO_ARTICLE.test(file.path)) {
      left += 1;
      continue;
    }
    for (const item of await readOne(file, site, options)) yield { item, progress };
  }
  for (const term of site.terms) yield { item: term, progress: 1 };
  if (left > 0) yield { item: note(input.name, 'no-article', `${left} files that tell of a folder or of the repository (_index.md, README.md …) are no articles.`), progress: 1 };
  for (const remark of site.remarks) yield { item: note(input.name, remark.code, remark.message), progress: 1 };
  yield { item: { kind: 'site', ...compact({ title: site.title, url: site.address, lang: site.lang }) }, progress: 1 };
}

export function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown|mdx|mdown)$/i.test(path);
}

async function readOne(file: InputFile, site: OldSite, options: ReaderOptions): Promise<ImportedItem[]> {
  const decoded = await decodeWhole(file, LARGEST_PAGE, noEncoding);
  if (decoded === undefined) return [refusal(file.path, 'too-large', 'The file is larger than 32 MB: no article is.')];
  const read = readOldFile(decoded.text);
  if (!('data' in read)) return [refusal(file.path, read.code, read.message)];
  return [articleOf(file.path, read.data, read.body, [...decoded.remarks, ...read.remarks], site, options)];
}

const USED = new Set([
  'title', 'date', 'pubDate', 'publishDate', 'pubdate', 'publishdate', 'published_at', 'lastmod', 'updated', 'updatedDate', 'last_modified_at', 'modified', 'draft', 'published', 'lang', 'language', 'locale', 'summary',
  'description', 'excerpt', 'deck', 'author', 'authors', 'tags', 'tag', 'categories', 'category', 'topics', 'keywords', 'slug', 'url', 'permalink', 'aliases', 'redirect_from', 'image', 'featured_image', 'cover', 'hero', 'heroImage',
  'image_alt', 'image_caption', 'image_figcaption', 'guid', 'dateline', 'location', 'layout', 'type', 'places', 'people', 'organisations', 'organizations', 'weight',
]);

function articleOf(path: string, data: Data, written: string, remarks: readonly Remark[], site: OldSite, options: ReaderOptions): ImportedItem {
  const suffix = languageSuffix(path, site.languages);
  const bare = pathWithoutSuffix(path, suffix);
  const name = bare.split('/').findLast((step) => step !== 'index') ?? bare;
  const [, nameDate, plainName = name] = /^(\d{4}-\d{1,2}-\d{1,2})[-_](.+)$/.exec(name) ?? [];
  const date = textOf(data, 'date', 'pubDate', 'publishDate', 'pubdate', 'publishdate', 'published_at') ?? nameDate ?? options.date;
  const day = date === undefined ? undefined : normalisedDate(date);
  const updated = textOf(data, 'lastmod', 'updated', 'updatedDate', 'last_modified_at', 'modified');
  const summary = textOf(data, 'summary', 'description', 'excerpt');
  const deck = textOf(data, 'deck');
  const isUnpublished = UNPUBLISHED.test(path);
  const former = isUnpublished ? { urls: [] } : formerAddresses({ path, name: plainName, day: day?.slice(0, 10), data }, site, options);
  const lang = textOf(data, 'lang', 'language', 'locale') ?? suffix ?? site.lang ?? options.lang;
  const isPage = day === undefined && (textOf(data, 'layout', 'type') === 'page' || path.split('/').filter((step) => step !== 'content' && step !== 'pages' && step !== 'src').length === 1);
  const embargo = textOf(data, 'publishDate', 'publishdate');
  return {
    ...NOTHING_SAID,
    kind: isPage ? 'page' : 'article',
    // Links name an article in the site's own language without its suffix.
    at: path, id: bare.replace(/\/index$/i, '') + (suffix === undefined || suffix.split('-', 1)[0] === site.lang?.split('-', 1)[0] ? '' : `.${suffix}`),
    slug: textOf(data, 'slug') ?? plainName,
    ...compact({
      title: textOf(data, 'title'), date: day, lang, summary, standfirst: deck,
      updated: updated === undefined || dayOf(normalisedDate(updated).slice(0, 10)) === dayOf(day?.slice(0, 10) ?? '') ? undefined : normalisedDate(updated),
      guid: textOf(data, 'guid'),
      dateline: textOf(data, 'dateline'),
      sourceUrl: former.sourceUrl,
      leadImage: imageOf(data),
      draftBecause: isUnpublished || isSaid('yes', data['draft']) || isSaid('no', data['published']) ? 'It was a draft.' : undefined,
      notBefore: embargo === undefined || embargo === date ? undefined : normalisedDate(embargo),
    }),
    authors: textsOf(data, 'author', 'authors').map((author) => site.authors.get(author) ?? author),
    tags: [...new Set([...folderCategories(path, site), ...textsOf(site.isJekyll ? wordsApart(data) : data, 'categories', 'category', 'topics', 'tags', 'tag', 'keywords')])].map((tag) => site.tags.get(tag) ?? tag),
    places: textsOf(data, 'places', 'location'),
    organisations: textsOf(data, 'organisations', 'organizations'),
    people: textsOf(data, 'people'),
    formerUrls: former.urls,
    body: { as: 'markdown', text: /\.mdx$/i.test(path) ? withoutImports(written) : inBase(written, site) },
    unused: Object.entries(data).flatMap(([key, value]) => (USED.has(key) || isNothing(value) ? [] : [key])),
    remarks,
  };
}

/** Hugo reads a text such as "true" as what it says; YAML 1.1 has more words for it than ours. */
function isSaid(wanted: 'yes' | 'no', value: unknown): boolean {
  return (wanted === 'yes' ? /^(?:true|t|yes|y|on|1)$/i : /^(?:false|f|no|n|off|0)$/i).test(String(value));
}

/** Links of a Jekyll site that lay in a folder of its host. */
function inBase(body: string, { base }: OldSite): string {
  return base === '' ? body : body.replaceAll(/\{\{-?\s{0,9}site\.baseurl\s{0,9}-?\}\}/g, base);
}

/** MDX begins with the components that it uses. */
function withoutImports(body: string): string {
  return body.replace(/^(?:\s*\n|(?:import|export)\s[^\n]*\n)+/, '');
}

function isNothing(value: unknown): boolean {
  return value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);
}

/** Jekyll parts one text into tags by its spaces; where there are commas, they are meant. */
function wordsApart(data: Data): Data {
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, (key === 'tags' || key === 'categories') && typeof value === 'string' && !value.includes(',') ? value.trim().split(/\s+/) : value]));
}

/** A text, a list of texts, or a list of things with names. */
function textsOf(data: Data, ...keys: readonly string[]): string[] {
  const found = keys.flatMap((key) => [data[key]].flat().flatMap((value): string[] => {
    if (isData(value)) return [textOf(value, 'name', 'title', 'id')].filter((name) => name !== undefined);
    if (typeof value === 'number') return [String(value)];
    if (typeof value !== 'string') return [];
    return ['tags', 'keywords', 'categories'].includes(key) && !Array.isArray(data[key]) && value.includes(',') ? value.split(',') : [value];
  }));
  return [...new Set(found.map((text) => text.trim()).filter((text) => text !== ''))];
}

function imageOf(data: Data): LeadImage | undefined {
  for (const key of ['image', 'featured_image', 'cover', 'hero', 'heroImage']) {
    const value = data[key];
    const url = isData(value) ? textOf(value, 'src', 'url', 'path', 'image') : typeof value === 'string' ? value.trim() : undefined;
    if (url === undefined || url === '') continue;
    const alt = textOf(data, 'image_alt') ?? (isData(value) ? textOf(value, 'alt') : undefined) ?? '';
    return { url, alt, ...compact({ caption: textOf(data, 'image_caption', 'image_figcaption') ?? (isData(value) ? textOf(value, 'caption') : undefined) }) };
  }
  return undefined;
}
