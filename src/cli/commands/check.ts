import { parseArgs } from 'node:util';
import type { Finding } from '../../archive/finding.ts';
import { programVersion } from '../program-version.ts';
import { saveMemory, takeMemory } from '../../pipeline/memory.ts';
import type { BodyStore } from '../../pipeline/body-store.ts';
import { loadArchive } from '../../pipeline/load-archive.ts';
import type { FolderFiles } from '../../source/folder-files.ts';
import type { LoadedArchive } from '../../pipeline/load-archive.ts';
import { UsageError } from '../command.ts';
import type { Io } from '../io.ts';
import { applySuggestions, suggestions } from '../suggestions.ts';
import { placesOf, todayIn } from '../places.ts';
import { requireFolder } from '../require-folder.ts';
import { FORMATS, hasErrors, severitiesOf, summary as sumUp } from '../reporters/report.ts';
import { reporterOf } from '../reporters/reporter.ts';
import type { Reporter } from '../reporters/reporter.ts';

export const name = 'check';
export const summary = 'say everything that is wrong with the archive, by file and line';

export const help = `Usage:  npm run check -- [--format text|github|json | --quiet] [--suggest [--fix]]

Reads the whole archive and prints every finding with its file, line, column and remedy.
Exit code 1 when there is an error; warnings and notes alone give 0. Nothing is written without --fix.

  --format text     for people (the default)
  --format github   annotations for GitHub Actions
  --format json     one array of {code, severity, path, line, column, message, remedy}
  --quiet           errors and the last line only

  --suggest         also what might be added: known names in the texts that front matter lacks, the days that “on Friday”
                    means, names and articles that seem to stand twice
  --fix             with --suggest: adds names of several words, and places and listed names that come back; comments, order
                    and quotes stay
  --dry-run         with --fix: only lists what would change

  ARCHIVE=<folder>  another archive than content/

Example:  npm run check -- --format json > findings.json
          npm run check -- --suggest --fix --dry-run`;

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { format: { type: 'string', default: 'text' }, quiet: { type: 'boolean', default: false }, suggest: { type: 'boolean', default: false }, fix: { type: 'boolean', default: false }, 'dry-run': { type: 'boolean', default: false } } });
  const format = FORMATS.find((known) => known === values.format);
  if (format === undefined) throw new UsageError(`--format ${values.format} is not known; it is one of ${FORMATS.join(', ')}.`);
  if (values.fix && !values.suggest) throw new UsageError('--fix belongs to --suggest: it does what that suggests.');
  const report = reporterOf(io, values.quiet ? 'quiet' : format);
  const loaded = await checkArchive(io, { report, matter: 'last', ...(values.suggest && { more: suggestions(io) }) });
  if (values.fix) applySuggestions(values['dry-run'], io);
  return hasErrors(loaded.findings) ? 1 : 0;
}

interface Checking {
  readonly report?: Reporter;
  readonly more?: readonly Finding[];
  readonly store?: BodyStore;
  /** What the sum of the findings is to the command. */
  readonly matter?: 'last';
  /** False only counts notes. */
  readonly withNotes?: boolean;
  /** The archive's, where somebody has them looked at; without them the file system is asked again. */
  readonly files?: Promise<FolderFiles> | undefined;
}

/** Loads the archive and says what there is to be said of it. */
export async function checkArchive(io: Io, { report = reporterOf(io, 'text'), more = [], store, matter, withNotes = true, files }: Checking = {}): Promise<LoadedArchive> {
  const { archive, cache, shown } = placesOf(io);
  requireFolder({ archive, shown });
  const version = programVersion();
  const memory = takeMemory(archive, cache, version);
  const loaded = loadArchive({ root: archive, cacheDir: cache, today: (zone) => todayIn(io.now(), zone), progress: report.phase('reading'), memory, threads: true, withNotes, ...(store && { store }), states: await files?.catch(() => undefined) });
  saveMemory(archive, memory, loaded.files);
  const findings = [...loaded.findings, ...more];
  report.findings(findings, shown);
  const articles = loaded.built?.archive.articles.length ?? 0;
  const drafts = loaded.drafts === 0 ? '' : `, and ${loaded.drafts} ${loaded.drafts === 1 ? 'draft' : 'drafts'} not looked into`;
  report.say(`${shown}: ${articles} ${articles === 1 ? 'article' : 'articles'}${drafts}. ${sumUp(findings, loaded.untold)}`, { event: 'checked', articles, drafts: loaded.drafts, ...severitiesOf(findings, loaded.untold) }, matter);
  return loaded;
}
