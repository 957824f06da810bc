/** Where an article of a Markdown site stood on the web. */
import type { Data } from './old-front-matter.ts';
import type { OldSite } from './old-site.ts';
import type { ReaderOptions } from './reader.ts';

interface Located {
  readonly path: string;
  /** Of the file, without date and ending. */
  readonly name: string;
  readonly day: string | undefined;
  readonly data: Data;
}

/** Only what the site says, in the article or in its settings; what it would have done by default is not guessed at. */
export function formerAddresses(article: Located, site: OldSite, options: ReaderOptions): { readonly urls: string[]; readonly sourceUrl?: string } {
  const { data } = article;
  const pattern = ownPattern(data) ?? options.permalink;
  const hugo = pattern === undefined ? site.sections.get(sectionOf(article.path)) : undefined;
  const said = pattern ?? hugo ?? site.permalink;
  const expansion = said === undefined ? undefined : expanded(said, { ...valuesOf(article, site), ...(hugo !== undefined && hugoValues(article)) });
  // Who gives the pattern may have given all of it.
  const isWhole = said === options.permalink && said?.startsWith(`${site.base}/`) === true;
  const path = expansion === undefined ? undefined : (isWhole ? '' : site.base) + expansion;
  const aliases = [data['aliases'], data['redirect_from']].flat().filter((value): value is string => typeof value === 'string' && value !== '').map((alias) => (/^https?:/.test(alias) ? alias : site.base + rooted(alias)));
  const sourceUrl = path === undefined || site.address === undefined ? undefined : URL.parse(path, site.address)?.href;
  return { urls: [...(path === undefined ? [] : [path]), ...aliases], ...(sourceUrl !== undefined && { sourceUrl }) };
}

/** Hugo takes `url: old/second.html` to start at the top of the site. */
function ownPattern({ permalink, url }: Data): string | undefined {
  if (typeof permalink === 'string' && permalink.startsWith('/')) return permalink;
  return typeof url === 'string' && /^(?!\/\/|www\.|[a-z][a-z\d+.-]*:)\S+$/i.test(url) ? rooted(url) : undefined;
}

function rooted(path: string): string {
  return path.startsWith('/') ? path : `/${path}`;
}

function sectionOf(path: string): string {
  const steps = path.replace(/^content\//, '').split('/');
  return steps.length > 1 ? (steps[0] ?? '') : '';
}

/** Jekyll: `sport/_posts/goal.md` is of the category “sport”. */
export function folderCategories(path: string, { isJekyll, source = '' }: OldSite): string[] {
  const steps = (path.startsWith(`${source}/`) ? path.slice(source.length + 1) : path).split('/');
  const posts = steps.indexOf('_posts');
  return isJekyll && posts > 0 ? steps.slice(0, posts) : [];
}

type Values = Readonly<Record<string, string | undefined>>;

function valuesOf({ path, name, day, data }: Located, site: OldSite): Values {
  const [year, month, date] = day?.split('-') ?? [];
  const named = [data['categories'], data['category']].flat().flatMap((value) => (typeof value === 'string' ? value.trim().split(/\s+/) : []));
  const categories = new Set([...folderCategories(path, site), ...named].map((category) => category.toLowerCase()));
  const slug = typeof data['slug'] === 'string' ? data['slug'] : name;
  return {
    year, month, day: date, short_year: year?.slice(2), i_month: month?.replace(/^0/, ''), i_day: date?.replace(/^0/, ''),
    title: slug, slug, slugorfilename: slug, filename: name, name,
    categories: [...categories].join('/'),
    section: sectionOf(path),
    output_ext: '.html', path: name,
  };
}

/** What Hugo means by other words than Jekyll: `:title` is the headline, and `:slug` is too where there is none. */
function hugoValues({ name, data }: Located): Values {
  const [title, slug] = [data['title'], data['slug']].map((value) => (typeof value === 'string' && value !== '' ? hugoStep(value) : undefined));
  const file = hugoStep(name);
  return { title, slug: slug ?? title, slugorfilename: slug ?? file, slugorcontentbasename: slug ?? file, filename: file, contentbasename: file };
}

/** As Hugo writes a text in an address: “Why Vue.js? A note” → `why-vue.js-a-note`. */
function hugoStep(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{Nd}\s./\\_+~@-]/gu, '').trim().replace(/\s*(-+)\s*|\s+/gu, (_, hyphens?: string) => hyphens ?? '-').toLowerCase();
}

/** Undefined where the pattern asks for what the article does not say, or in words that are not known. */
function expanded(pattern: string, values: Values): string | undefined {
  let isKnown = true;
  const whole = pattern.replace(/:([a-z_]+(?:\[[^\]]*\])?|\d[\w-]*)/g, (_, key: string) => {
    const value = values[key];
    if (value === undefined) isKnown = false;
    return value ?? '';
  });
  return isKnown ? `/${whole}`.replaceAll(/\/{2,}/g, '/') : undefined;
}
