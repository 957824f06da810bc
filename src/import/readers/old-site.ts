/** What a Markdown site says once for all its articles: its settings, and the names of its subjects and authors. */
import { compact } from '../../archive/compact.ts';
import type { ImportedTerm, Remark } from '../imported-item.ts';
import { decodeWhole, noEncoding } from '../input/decoding.ts';
import type { Input, InputFile } from '../input/input.ts';
import { isData, readOldFile, readOldYaml, textOf } from './old-front-matter.ts';
import type { Data } from './old-front-matter.ts';
import type { ReaderOptions } from './reader.ts';

export interface OldSite {
  readonly title?: string;
  readonly address?: string;
  readonly lang?: string;
  /** In lower case, those that the settings list; empty where they list none. */
  readonly languages: ReadonlySet<string>;
  /** Pattern of its addresses, in Jekyll's words. */
  readonly permalink?: string;
  /** Hugo's patterns: section → pattern. */
  readonly sections: ReadonlyMap<string, string>;
  /** What stood before every path: `/blog`; mostly nothing. */
  readonly base: string;
  /** Jekyll parts words in one text, and takes folders for categories. */
  readonly isJekyll: boolean;
  /** Folder that Jekyll was told to look in. */
  readonly source?: string;
  /** Id → name as printed. */
  readonly authors: ReadonlyMap<string, string>;
  readonly tags: ReadonlyMap<string, string>;
  readonly terms: readonly ImportedTerm[];
  readonly remarks: readonly Remark[];
}

const SETTINGS = /^(?:_config\.ya?ml|(?:hugo|config)\.(?:toml|ya?ml|json)|config\/_default\/(?:hugo|config)\.(?:toml|ya?ml))$/;
const TERM = /(?:^|\/)(topics|tags|categories|subjects)\/([^/]+)\/_index\.(?:md|markdown)$/;
const AUTHOR = /(?:^|\/)authors\/([^/]+)\/_index\.(?:md|markdown)$/;
const AUTHORS_DATA = /(?:^|\/)(?:_data|data)\/authors\.(?:ya?ml|json)$/;
/** Jekyll's names of patterns. */
const PATTERNS: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title.html', pretty: '/:categories/:year/:month/:day/:title/', ordinal: '/:categories/:year/:y_day/:title.html', none: '/:categories/:title.html',
};

export async function readOldSite({ files }: Input, options: ReaderOptions): Promise<OldSite> {
  const remarks: Remark[] = [];
  const settingsFile = files.find(({ path }) => SETTINGS.test(path));
  const settings = settingsFile === undefined ? {} : await dataOf(settingsFile, remarks);
  const isJekyll = settingsFile?.path.startsWith('_config') === true;
  const address = options.site ?? addressOf(textOf(settings, 'url', 'baseURL', 'baseurl', 'baseUrl'), textOf(settings, 'baseurl'));
  const base = baseOf(address, textOf(settings, 'baseurl'));
  const authors = new Map<string, string>();
  const tags = new Map<string, string>();
  const terms: ImportedTerm[] = [];
  for (const file of files) {
    const [, folder = '', slug = ''] = TERM.exec(file.path) ?? [];
    const author = AUTHOR.exec(file.path)?.[1];
    if (slug === '' && author === undefined && !AUTHORS_DATA.test(file.path)) continue;
    const data = await dataOf(file, remarks);
    if (author !== undefined) authors.set(author, textOf(data, 'display_name', 'title', 'name') ?? author);
    else if (slug === '') for (const [id, value] of Object.entries(data)) authors.set(id, (isData(value) ? textOf(value, 'name', 'display_name', 'full_name') : undefined) ?? id);
    else {
      const name = textOf(data, 'title', 'name') ?? slug;
      tags.set(slug, name);
      terms.push({ kind: 'term', at: file.path, name, ...compact({ summary: textOf(data, 'summary', 'deck', 'description') }), formerUrls: [`${base}/${folder}/${slug}/`] });
    }
  }
  const pattern = textOf(settings, 'permalink');
  return {
    authors, tags, terms, remarks, base,
    languages: languagesOf(settings['languages']),
    sections: sectionsOf(settings['permalinks']),
    // Hexo, which has a file of the same name, always says this.
    isJekyll: isJekyll && settings['source_dir'] === undefined,
    ...compact({
      title: textOf(settings, 'title'), address,
      source: textOf(settings, 'source', 'source_dir')?.replaceAll(/^\.?\/|\/$/g, ''),
      lang: textOf(settings, 'lang', 'languageCode', 'locale', 'defaultContentLanguage'),
      permalink: options.permalink ?? (pattern === undefined ? (isJekyll ? PATTERNS['date'] : undefined) : (PATTERNS[pattern] ?? pattern)),
    }),
  };
}

function addressOf(url: string | undefined, base: string | undefined): string | undefined {
  const whole = url === undefined ? undefined : base !== undefined && base.startsWith('/') ? url.replace(/\/+$/, '') + base : url;
  return whole !== undefined && /^https?:$/.test(URL.parse(whole)?.protocol ?? '') ? whole : undefined;
}

/** `[languages.sv]` of Hugo, or a list. */
function languagesOf(said: unknown): ReadonlySet<string> {
  const names: readonly unknown[] = isData(said) ? Object.keys(said) : [said].flat();
  return new Set(names.flatMap((name) => (typeof name === 'string' ? [name.toLowerCase()] : [])));
}

function baseOf(address: string | undefined, base: string | undefined): string {
  const path = address === undefined ? '' : (URL.parse(address)?.pathname.replace(/\/+$/, '') ?? '');
  return path === '' && base?.startsWith('/') === true ? base.replace(/\/+$/, '') : path;
}

/** `[permalinks] posts = "…"`, or under `[permalinks.page]` as newer versions of Hugo have it. */
function sectionsOf(permalinks: unknown): ReadonlyMap<string, string> {
  if (!isData(permalinks)) return new Map();
  const patterns = { ...permalinks, ...(isData(permalinks['page']) && permalinks['page']) };
  return new Map(Object.entries(patterns).flatMap(([section, pattern]): [string, string][] => (typeof pattern === 'string' ? [[section, pattern]] : [])));
}

async function dataOf(file: InputFile, remarks: Remark[]): Promise<Data> {
  const text = (await decodeWhole(file, 4 * 1024 * 1024, noEncoding))?.text ?? '';
  const read = /\.toml$/i.test(file.path) ? readOldFile(`+++\n${text}\n+++\n`) : /\.ya?ml$/i.test(file.path) ? readOldYaml(text.replace(/^---\s*\n/, '')) : readOldFile(text);
  if ('data' in read) return read.data;
  remarks.push({ code: read.code, message: `${file.path}: ${read.message}` });
  return {};
}
