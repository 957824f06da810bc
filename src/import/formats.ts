/** The formats that can be imported, and how each is recognised by what it holds. */
import type { Remark } from './imported-item.ts';
import type { Input, InputFile } from './input/input.ts';
import { readCsv } from './readers/csv.ts';
import { readFeed } from './readers/feed.ts';
import { isPage, readHtmlPages } from './readers/html-page.ts';
import { readJsonLines } from './readers/json-lines-file.ts';
import { isMarkdown, readMarkdownFolder } from './readers/markdown-folder.ts';
import { readPlainText } from './readers/plain-text.ts';
import type { Reader } from './readers/reader.ts';
import { readWordPress } from './readers/wordpress.ts';

export interface Format {
  /** As `--as` takes it. */
  readonly name: string;
  /** For people. */
  readonly label: string;
  readonly reader: Reader;
  /** Whether a file of the input is this format's to read; others may be its images. */
  readonly reads: (path: string) => boolean;
}

const ending = (pattern: RegExp) => (path: string): boolean => pattern.test(path);

export const FORMATS = [
  { name: 'wordpress', label: 'a WordPress export', reader: readWordPress, reads: ending(/\.(?:xml|wxr)$/i) },
  { name: 'feed', label: 'an RSS or Atom feed', reader: readFeed, reads: ending(/\.(?:xml|rss|atom|rdf)$/i) },
  { name: 'html', label: 'saved web pages', reader: readHtmlPages, reads: isPage },
  { name: 'markdown', label: 'Markdown files', reader: readMarkdownFolder, reads: isMarkdown },
  { name: 'jsonl', label: 'JSON Lines', reader: readJsonLines, reads: ending(/\.(?:jsonl|ndjson)$/i) },
  { name: 'csv', label: 'CSV', reader: readCsv, reads: ending(/\.(?:csv|tsv)$/i) },
  { name: 'text', label: 'plain text', reader: readPlainText, reads: ending(/\.(?:txt|text)$/i) },
] as const satisfies readonly Format[];

export type FormatName = (typeof FORMATS)[number]['name'];

export interface Detected {
  readonly format: Format;
  /** The files that the reader gets; Markdown's gets all, for the settings among them. */
  readonly input: Input;
  /** Files that nobody reads and no article can show. */
  readonly remarks: readonly Remark[];
}

const MEDIA = /\.(?:jpe?g|png|gif|webp|avif|svg|pdf|mp3|m4a|ogg|mp4|webm|mov|css|js|mjs|woff2?|ttf|ico|map|json|ya?ml|toml|webmanifest|lock|gitignore)$/i;

/** The format that most of the input's files are in; undefined where none is known. */
export async function detectFormat(input: Input, forced?: FormatName): Promise<Detected | undefined> {
  const formats = forced === undefined ? await formatsOf(input.files) : new Map(input.files.map((file) => [file, forcedFor(forced, file, input)]));
  const counts = new Map<FormatName, number>();
  for (const name of formats.values()) if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  // Pages of a site saved as a whole are HTML, whatever feeds and texts lie among them.
  const [first] = [...counts].toSorted(([a, countA], [b, countB]) => countB - countA || rank(a) - rank(b));
  const format = FORMATS.find(({ name }) => name === first?.[0]);
  if (format === undefined) return undefined;
  const own = input.files.filter((file) => formats.get(file) === format.name);
  const others = input.files.filter((file) => !own.includes(file) && !MEDIA.test(file.path));
  const remarks = others.slice(0, 100).map(({ path }) => ({ code: 'not-read', message: `${path} is no ${format.label.replace(/^an? /, '')}, and was not read.` }));
  if (others.length > 100) remarks.push({ code: 'not-read', message: `${others.length - 100} more files were not read.` });
  return { format, input: { ...input, files: format.name === 'markdown' ? input.files : own }, remarks };
}

function forcedFor(forced: FormatName, { path }: InputFile, { files }: Input): FormatName | undefined {
  const format = FORMATS.find(({ name }) => name === forced);
  return files.length === 1 || format?.reads(path) === true ? forced : undefined;
}

function rank(name: FormatName): number {
  return FORMATS.findIndex((format) => format.name === name);
}

async function formatsOf(files: readonly InputFile[]): Promise<Map<InputFile, FormatName | undefined>> {
  const formats = new Map<InputFile, FormatName | undefined>();
  for (const file of files) formats.set(file, byName(file.path) ?? (MEDIA.test(file.path) ? undefined : byContent(await headOf(file), /\.\w+$/.test(file.path) && files.length > 1)));
  return formats;
}

/** Endings that leave no doubt. */
function byName(path: string): FormatName | undefined {
  if (isMarkdown(path)) return 'markdown';
  if (/\.(?:jsonl|ndjson)$/i.test(path)) return 'jsonl';
  if (/\.(?:csv|tsv)$/i.test(path)) return 'csv';
  return isPage(path) ? 'html' : undefined;
}

function byContent(head: string, isUnsure: boolean): FormatName | undefined {
  const text = head.replace(/^\ufeff?\s*/, '');
  const root = /^<([\w:]+)/.exec(withoutProlog(text))?.[1]?.toLowerCase() ?? '';
  if (root === 'rss' || root === 'channel' || root === 'feed' || root === 'rdf:rdf') return /wordpress\.org\/export\/|<wp:/.test(text) ? 'wordpress' : 'feed';
  if (/^(?:html|head|body|div|article|p|h1|meta|title|main|section)$/.test(root)) return 'html';
  if (/^(?:---|\+\+\+)[^\n]*\n/.test(text)) return 'markdown';
  if (/^\{\s*"/.test(text)) return 'jsonl';
  if (text.includes('\0') || text === '' || root !== '') return undefined;
  return isUnsure && !/^[\p{L}\p{N}\p{P}\p{Z}\s]*$/u.test(text.slice(0, 200)) ? undefined : 'text';
}

/** What comes after the XML declaration, the document type and comments. */
function withoutProlog(text: string): string {
  for (let rest = text; ; ) {
    const end = rest.startsWith(']>') ? 2 : rest.startsWith('<!--') ? rest.indexOf('-->') + 3 : /^<[?!]/.test(rest) ? rest.indexOf('>') + 1 : 0;
    if (end < 2) return rest;
    rest = rest.slice(end).trimStart();
    if (rest === '') return rest;
  }
}

async function headOf(file: InputFile): Promise<string> {
  const stream = await file.open();
  let head = Buffer.alloc(0);
  for await (const piece of stream) {
    head = Buffer.concat([head, piece as Buffer]);
    if (head.length >= 64 * 1024) break;
  }
  stream.destroy();
  // Two bytes say that it is UTF-16, and in which order.
  const wide = head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : undefined;
  return new TextDecoder(wide).decode(head);
}
