/** Texts to search in tests: this archive's own articles, and where CORPORA names the shared corpora, real thousands. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import matter from 'gray-matter';
import { parse } from 'yaml';
import type { SearchRecord } from '../../src/search/record.ts';
import { aRecord } from './search-index.ts';

const CONTENT = fileURLToPath(new URL('../../content/articles', import.meta.url));

interface FrontMatter {
  readonly title: string;
  readonly date: string | Date;
  readonly lang?: string;
  readonly summary?: string;
  readonly places?: readonly unknown[];
  readonly organisations?: readonly unknown[];
  readonly tags?: readonly string[];
}

/** The articles in `content/`, in English, Swedish, Arabic and Persian; facet values as they are written there. */
export function readOwnArticles(): SearchRecord[] {
  return globSync('**/*.md', { cwd: CONTENT })
    .sort()
    .map((path) => {
      const { data, content } = matter(readFileSync(join(CONTENT, path), 'utf8'), { engines: { yaml: (text) => parse(text) as object } });
      // These files have passed the archive's own check.
      const { title, date, lang = 'en', summary = '', places = [], organisations = [], tags = [] } = data as FrontMatter;
      return aRecord({
        id: path.replace(/^.*\/|\.md$/gu, ''),
        title,
        date: typeof date === 'string' ? date.slice(0, 10) : date.toISOString().slice(0, 10),
        lang,
        body: plainText(`${summary}\n\n${content}`),
        fields: { place: places.map(nameOf), organisation: organisations.map(nameOf), tag: tags },
      });
    });
}

function nameOf(mention: unknown): string {
  return typeof mention === 'string' ? mention : (mention as { readonly id: string }).id;
}

interface CorpusLine {
  readonly id: string;
  readonly title: string;
  readonly date: string | null;
  readonly body: string;
  readonly lang: string;
  readonly source_url: string | null;
  readonly places: readonly string[];
  readonly organisations: readonly string[];
  readonly people: readonly string[];
  readonly topics: readonly string[];
}

/** A shared corpus, or undefined where there is none: CORPORA is the folder of them. */
export function readCorpus(name: string): SearchRecord[] | undefined {
  const folder = process.env['CORPORA'];
  const file = folder === undefined ? undefined : join(folder, name, 'records.jsonl');
  if (file === undefined || !existsSync(file)) return undefined;
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const { id, title, date, body, lang, source_url: source, places, organisations, people, topics } = JSON.parse(line) as CorpusLine;
      return aRecord({
        id,
        title,
        date: date ?? '',
        lang,
        body: plainText(body),
        fields: { place: places, organisation: organisations, person: people, topic: topics },
        ...(source !== null && { shown: { source } }),
      });
    });
}

/** Markdown without its signs: near enough to what a page shows. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/!\[[^\]]*\]\([^)]*\)/gu, '')
    .replace(/\[\^[^\]]*\]:?/gu, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/\{[{%][^}]*[%}]\}|<[^>]*>/gu, '')
    .replace(/^[\s>#*-]+|[*_`]+/gmu, '')
    .replace(/[ \t]*\n(?!\n)/gu, ' ')
    .trim();
}
