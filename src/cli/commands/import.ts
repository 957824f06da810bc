import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { importArchive } from '../../import/import-archive.ts';
import type { ImportOptions, ImportResult } from '../../import/import-archive.ts';
import { REPORT_FILE, number, plural } from '../../import/import-report.ts';
import { readJsonLinesFile } from '../../import/json-lines-file.ts';
import { UsageError } from '../command.ts';
import type { Io } from '../io.ts';
import { shownFrom, todayIn } from '../places.ts';

export const name = 'import';
export const summary = 'Makes articles of another system’s export';
export const help = `Usage:  npm run import -- <file>.jsonl --into <folder> [options]

Writes one Markdown file for each record of a JSON Lines file, and archive.yaml where there is none.
A record is {"id", "title", "date", "body"}, and may have dateline, authors, places, organisations, people, topics,
source_url, lang and extra.summary. The body is Markdown.

Nothing is ever overwritten: a second run writes what is missing, and leaves what was edited alone.
Whatever was left out or changed stands in <folder>/${REPORT_FILE}, by line of the file.
Exit code 1 when a record was left out.

  --into <folder>   the archive's folder; it is made where it is missing
  --title <title>   title in a new archive.yaml (the folder's name)
  --url <address>   address in a new archive.yaml (https://archive.example)

Example:  npm run import -- old-site.jsonl --into ../old-site --title "The Old Site"
Then:     ARCHIVE=../old-site npm run check`;

interface ImportArgs {
  readonly file: string;
  readonly into: string;
  readonly title?: string;
  readonly url?: string;
}

/** Throws where an argument is missing or makes no sense. */
export function parseImportArgs(args: readonly string[]): ImportArgs {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { into: { type: 'string' }, title: { type: 'string' }, url: { type: 'string' } },
  });
  const [file, ...others] = positionals;
  const { into, title, url } = values;
  if (file === undefined || others.length > 0) throw new UsageError('Name one file to import, such as records.jsonl.');
  if (into === undefined || into.trim() === '') throw new UsageError('--into is missing: the folder to write to.');
  if (title !== undefined && title.trim() === '') throw new UsageError('--title is empty.');
  if (url !== undefined && !/^https?:$/.test(URL.parse(url)?.protocol ?? '')) throw new UsageError(`--url ${url} is no web address; it starts with https://.`);
  return { file, into, ...(title !== undefined && { title }), ...(url !== undefined && { url }) };
}

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { file: written, into: folder, ...settings } = parseImportArgs(args);
  const file = resolve(io.cwd, written);
  const into = resolve(io.cwd, folder);
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) throw new UsageError(`There is no file “${written}”.`);
  if (statSync(into, { throwIfNoEntry: false })?.isDirectory() === false) throw new UsageError(`“${folder}” is a file; --into needs a folder.`);
  try {
    const result = await importArchive({
      name: basename(file), into, ...settings,
      records: () => readJsonLinesFile(file),
      today: (zone) => todayIn(io.now(), zone),
      progress: shareProgress(io),
    });
    if (io.isTTY) io.write('\r\x1b[K');
    io.out(describe(result, shownFrom(io.cwd, into)));
    return result.leftOut === 0 ? 0 : 1;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    io.err(`The import stopped: ${error.message}\nWhat was written stays; run it again to go on.`);
    return 1;
  }
}

/** No right to write, no room on the disk, and the like. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

function describe({ written, unchanged, edited, leftOut, remarks }: ImportResult, shown: string): string {
  return [
    `Wrote ${plural(written, 'article')}; ${number(leftOut)} left out.`,
    ...(unchanged === 0 ? [] : [`${plural(unchanged, 'article')} ${unchanged === 1 ? 'was' : 'were'} there already.`]),
    ...(edited === 0 ? [] : [`${plural(edited, 'file')} with another text ${edited === 1 ? 'was' : 'were'} left alone.`]),
    remarks === 0 ? 'Nothing was changed or left behind.' : `${plural(remarks, 'remark')} on what was changed or left behind: ${shown}/${REPORT_FILE}`,
  ].join('\n');
}

/** One line of a terminal; elsewhere a line every few thousand records. */
function shareProgress(io: Io): NonNullable<ImportOptions['progress']> {
  const step = io.isTTY ? 50 : 5000;
  return (doing, records, share) => {
    if (records % step !== 0) return;
    const line = `${doing} ${number(records)} records, ${Math.floor(share * 100)} %`;
    if (io.isTTY) io.write(`\r${line}`);
    else io.err(line);
  };
}
