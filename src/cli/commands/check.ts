import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadArchive } from '../../pipeline/load-archive.ts';
import type { LoadedArchive } from '../../pipeline/load-archive.ts';
import { UsageError } from '../command.ts';
import type { Io } from '../io.ts';
import { placesOf, todayIn } from '../places.ts';
import { countProgress } from '../progress.ts';
import { FORMATS, hasErrors, reportFindings, summary as sumUp } from '../reporters/report.ts';
import type { Format } from '../reporters/report.ts';

export const name = 'check';
export const summary = 'say everything that is wrong with the archive, by file and line';

export const help = `Usage:  npm run check -- [--format text|github|json]

Reads the whole archive and prints every finding with its file, line, column and remedy.
Exit code 1 when there is an error; warnings and notes alone give 0. Nothing is written.

  --format text     for people (the default)
  --format github   annotations for GitHub Actions
  --format json     one array of {code, severity, path, line, column, message, remedy}

  ARCHIVE=<folder>  another archive than content/

Example:  npm run check -- --format json > findings.json`;

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { format: { type: 'string', default: 'text' } } });
  const format = FORMATS.find((known) => known === values.format);
  if (format === undefined) throw new UsageError(`--format ${values.format} is not known; it is one of ${FORMATS.join(', ')}.`);
  const loaded = checkArchive(io, format);
  return hasErrors(loaded.findings) ? 1 : 0;
}

/** Loads the archive and prints its findings: to standard output as `format`, a summary to standard error. */
export function checkArchive(io: Io, format: Format): LoadedArchive {
  const { archive, cache, shown } = placesOf(io);
  if (!existsSync(archive)) throw new UsageError(`There is no folder “${shown}”. ARCHIVE names the archive’s folder.`);
  const progress = countProgress('Reading', io);
  const loaded = loadArchive({ root: archive, cacheDir: cache, today: (zone) => todayIn(io.now(), zone), progress });
  progress.end();
  const report = reportFindings(loaded.findings, format, shown);
  if (report !== '') io.out(report);
  const articles = loaded.built?.archive.articles.length ?? 0;
  const drafts = loaded.drafts === 0 ? '' : `, and ${loaded.drafts} ${loaded.drafts === 1 ? 'draft' : 'drafts'} not looked into`;
  if (format !== 'json') io.err(`${shown}: ${articles} ${articles === 1 ? 'article' : 'articles'}${drafts}. ${sumUp(loaded.findings)}`);
  return loaded;
}
