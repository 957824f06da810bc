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
  const own = [data['permalink'], data['url']].find((value) => typeof value === 'string' && value.startsWith('/'));
  const pattern = typeof own === 'string' ? own : (options.permalink ?? site.permalink);
  const path = pattern === undefined ? undefined : expanded(pattern, article);
  const aliases = [data['aliases'], data['redirect_from']].flat().filter((value): value is string => typeof value === 'string' && value !== '').map((alias) => (/^https?:|^\//.test(alias) ? alias : `/${alias}`));
  const sourceUrl = path === undefined || site.address === undefined ? undefined : URL.parse(site.address.replace(/\/+$/, '') + path)?.href;
  return { urls: [...(path === undefined ? [] : [path]), ...aliases], ...(sourceUrl !== undefined && { sourceUrl }) };
}

/** Undefined where the pattern asks for what the article does not say. */
function expanded(pattern: string, { path, name, day, data }: Located): string | undefined {
  const [year, month, date] = day?.split('-') ?? [];
  const categories = [data['categories'], data['category']].flat().flatMap((value) => (typeof value === 'string' ? value.trim().split(/\s+/) : []));
  const slug = typeof data['slug'] === 'string' ? data['slug'] : name;
  const values: Readonly<Record<string, string | undefined>> = {
    year, month, day: date, short_year: year?.slice(2), i_month: month?.replace(/^0/, ''), i_day: date?.replace(/^0/, ''),
    title: slug, slug, slugorfilename: slug, filename: name, name,
    categories: categories.map((category) => category.toLowerCase()).join('/'),
    section: path.replace(/^content\//, '').split('/').length > 1 ? path.replace(/^content\//, '').split('/')[0] : '',
    output_ext: '.html', path: name,
  };
  let isKnown = true;
  const whole = pattern.replace(/:([a-z_]+)/g, (_, key: string) => {
    const value = values[key];
    if (value === undefined) isKnown = false;
    return value ?? '';
  });
  return isKnown ? `/${whole}`.replaceAll(/\/{2,}/g, '/') : undefined;
}
