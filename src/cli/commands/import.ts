import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dayOf } from '../../archive/day.ts';
import { FORMATS, detectFormat } from '../../import/formats.ts';
import type { Detected, FormatName } from '../../import/formats.ts';
import { importArchive } from '../../import/import-archive.ts';
import type { ImportOptions, ImportResult } from '../../import/import-archive.ts';
import { number, plural } from '../../import/import-report.ts';
import { openInput } from '../../import/input/input.ts';
import type { Input } from '../../import/input/input.ts';
import type { ReadItem } from '../../import/imported-item.ts';
import { note } from '../../import/imported-item.ts';
import type { ReaderOptions } from '../../import/readers/reader.ts';
import { language } from '../../schema/fields.ts';
import { UsageError } from '../command.ts';
import type { Io } from '../io.ts';
import { placesOf, shownFrom, todayIn } from '../places.ts';

export const name = 'import';
export const summary = 'Makes articles of another system’s export';
export const help = `Usage:  npm run import -- <file, folder or zip> … [--into <folder>] [options]

Writes one Markdown file for each article of

  a WordPress export        Tools → Export → All content; one file or several
  an RSS or Atom feed       as a file
  saved web pages           .html, one or a folder of them
  plain text                as copied from a web page: headline first
  a folder of Markdown      of Hugo, Jekyll, Eleventy or Astro
  JSON Lines                {"id", "title", "date", "body", "places", "topics" …}, one a line
  CSV                       with a header: title, date, body …

or a zip of any of these. Which it is, is seen from what is in it. Old addresses become aliases, images that come along are
copied to media/, and archive.yaml is made where there is none.

Nothing is overwritten that somebody edited; an import that was interrupted goes on when it is run again. Whatever was left out, changed or is
doubtful stands in _import-report-….txt in the archive's folder. Exit code 1 when something was left out.

  --into <folder>     the archive's folder (ARCHIVE, else content/); it is made where it is missing
  --media <folder>    images of the old site, such as WordPress's wp-content/uploads
  --date <day>        day of publication, for articles that do not say it
  --lang <tag>        language, for articles that do not say it
  --site <address>    address of the old site, where the export does not say it
  --permalink <form>  how the old site made addresses: /:year/:month/:day/:title/
  --type <names>      WordPress: further types of posts that are articles, with commas
  --as <format>       ${FORMATS.map(({ name }) => name).join(', ')}: where the guess is wrong
  --title, --url      of a new archive.yaml

Example:  npm run import -- old-site.xml --media uploads --into ../old-site
Then:     ARCHIVE=../old-site npm run check`;

interface ImportArgs {
  readonly what: readonly string[];
  readonly into?: string;
  readonly media?: string;
  readonly as?: FormatName;
  readonly title?: string;
  readonly url?: string;
  readonly reading: ReaderOptions;
}

const PACKED = /\.(?:t?gz|t?bz2?|t?xz|zst|7z|rar|tar)$/i;

const OPTIONS = {
  into: { type: 'string' }, media: { type: 'string' }, date: { type: 'string' }, lang: { type: 'string' }, site: { type: 'string' }, permalink: { type: 'string' },
  type: { type: 'string' }, as: { type: 'string' }, title: { type: 'string' }, url: { type: 'string' },
} as const;

/** Throws where an argument is missing or makes no sense. */
export function parseImportArgs(args: readonly string[]): ImportArgs {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  const { into, media, date, lang, site, permalink, type, as, title, url } = values;
  if (positionals.length === 0) throw new UsageError('Name what to import: a file, a folder or a zip.');
  for (const [key, value] of Object.entries(values)) if (value.trim() === '') throw new UsageError(`--${key} is empty.`);
  const format = FORMATS.find(({ name }) => name === as)?.name;
  if (as !== undefined && format === undefined) throw new UsageError(`--as ${as} is no format; it is one of ${FORMATS.map(({ name }) => name).join(', ')}.`);
  for (const [key, address] of [['url', url], ['site', site]] as const) {
    if (address !== undefined && !/^https?:$/.test(URL.parse(address)?.protocol ?? '')) throw new UsageError(`--${key} ${address} is no web address; it starts with https://.`);
  }
  if (date !== undefined && dayOf(date) === undefined) throw new UsageError(`--date ${date} is no day; write it as 2011-04-08.`);
  if (lang !== undefined && !language.safeParse(lang).success) throw new UsageError(`--lang ${lang} is no language tag; use one such as en, sv, fa or ar.`);
  if (permalink !== undefined && !permalink.startsWith('/')) throw new UsageError(`--permalink ${permalink} starts with no slash; write it as /:year/:month/:day/:title/.`);
  return {
    what: positionals,
    ...(into !== undefined && { into }), ...(media !== undefined && { media }), ...(format !== undefined && { as: format }), ...(title !== undefined && { title }), ...(url !== undefined && { url }),
    reading: {
      types: type?.split(',').map((one) => one.trim()).filter((one) => one !== '') ?? [],
      ...(date !== undefined && { date }), ...(lang !== undefined && { lang }), ...(site !== undefined && { site }), ...(permalink !== undefined && { permalink }),
    },
  };
}

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { what, into: folder, media, as, reading, ...settings } = parseImportArgs(args);
  const into = folder === undefined ? placesOf(io).archive : resolve(io.cwd, folder);
  const paths = what.map((one) => resolve(io.cwd, one));
  for (const [index, path] of paths.entries()) if (!existsSync(path)) throw new UsageError(`There is no file or folder “${what[index] ?? ''}”.`);
  if (statSync(into, { throwIfNoEntry: false })?.isDirectory() === false) throw new UsageError(`“${folder ?? into}” is a file; --into needs a folder.`);
  if (media !== undefined && statSync(resolve(io.cwd, media), { throwIfNoEntry: false })?.isDirectory() !== true) throw new UsageError(`There is no folder “${media}” for --media.`);
  const opened: Input[] = [];
  try {
    const input = await openInput(paths);
    opened.push(input);
    const given = media === undefined ? undefined : await openInput([resolve(io.cwd, media)]);
    if (given !== undefined) opened.push(given);
    const detected = await detectFormat(input, as);
    if (detected === undefined && what.some((one) => PACKED.test(one))) throw new UsageError(`“${what.join(' ')}” is packed in a way that is not read; unpack it first. Zips are read as they are.`);
    if (detected === undefined) throw new UsageError(`Nothing in “${what.join(' ')}” is in a format that can be imported. If it is, name it with --as.`);
    io.err(`Reading ${detected.format.label}.`);
    const result = await importArchive({
      name: input.name, into, ...settings,
      items: itemsOf(detected, input, reading),
      media: [...input.files, ...(given?.files ?? [])],
      today: (zone) => todayIn(io.now(), zone),
      progress: shareProgress(io),
    });
    if (io.isTTY) io.write('\r\x1b[K');
    io.out(describe(result, shownFrom(io.cwd, into)));
    return result.leftOut === 0 && !isEmpty(result) ? 0 : 1;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    io.err(`The import stopped: ${error.message}\nWhat was written stays; run it again to go on.`);
    return 1;
  } finally {
    for (const input of opened) input.close();
  }
}

/** What the reader finds, after what was said of the input as a whole. */
function itemsOf({ format, input, remarks }: Detected, whole: Input, reading: ReaderOptions): () => AsyncGenerator<ReadItem> {
  const read = format.reader(input, reading);
  return async function* all() {
    for (const remark of whole.remarks) yield { item: note(remark.at, remark.code, remark.message), progress: 0 };
    for (const remark of remarks) yield { item: note(whole.name, remark.code, remark.message), progress: 0 };
    yield* read();
  };
}

/** No right to write, no room on the disk, a zip that is none, and the like. */
function isSystemError(error: unknown): error is Error {
  return error instanceof Error && ('syscall' in error || /end of central directory|invalid|unexpected end/i.test(error.message));
}

function isEmpty({ written, updated, unchanged, edited, removed, leftOut, pages, terms }: ImportResult): boolean {
  return written + updated + unchanged + edited + removed + leftOut + pages + terms === 0;
}

function describe(result: ImportResult, shown: string): string {
  const { written, updated, unchanged, edited, removed, leftOut, remarks, pages, terms, images, report, lines } = result;
  const was = (count: number): string => (count === 1 ? 'was' : 'were');
  const also = [
    ...(pages === 0 ? [] : [plural(pages, 'standing page')]),
    ...(terms === 0 ? [] : [`${plural(terms, 'tag')}`]),
    ...(images === 0 ? [] : [plural(images, 'image')]),
  ];
  return [
    `Wrote ${[plural(written, 'article'), ...also].join(', ')}; ${number(leftOut)} left out.`,
    ...(updated === 0 ? [] : [`${plural(updated, 'file')} that nobody had edited ${was(updated)} brought up to date.`]),
    ...(unchanged === 0 ? [] : [`${plural(unchanged, 'article')} ${was(unchanged)} there already.`]),
    ...(edited === 0 ? [] : [`${plural(edited, 'file')} with another text ${was(edited)} left alone.`]),
    ...(removed === 0 ? [] : [`${plural(removed, 'file')} that ${was(removed)} taken away since an earlier import stayed away.`]),
    ...(lines.length === 0 ? [] : ['', ...lines.map((line) => `  ${line}`), '']),
    isEmpty(result) ? 'There is no article in it.' : remarks === 0 ? 'Nothing was changed or left behind.' : `${plural(remarks, 'remark')} on what was changed, left behind or is doubtful: ${shown}/${report}`,
  ].join('\n');
}

/** A bar on one line of a terminal; elsewhere a line every few thousand records. */
function shareProgress(io: Io): NonNullable<ImportOptions['progress']> {
  const step = io.isTTY ? 25 : 5000;
  return (doing, records, share) => {
    if (records % step !== 0) return;
    const done = Math.floor(share * 20);
    if (io.isTTY) io.write(`\r\x1b[K${doing} ${'█'.repeat(done)}${'░'.repeat(20 - done)} ${Math.floor(share * 100)} %, ${number(records)} records`);
    else io.err(`${doing} ${number(records)} records, ${Math.floor(share * 100)} %`);
  };
}
