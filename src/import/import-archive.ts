/** The whole way from an export to articles in an archive's folder. */
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { compareDays, dayOf } from '../archive/day.ts';
import type { Day } from '../archive/day.ts';
import { findExcess } from '../markdown/limits.ts';
import { SETTINGS_FILE, listArchive } from '../source/archive-folder.ts';
import { fileId, readSettings } from '../source/read-archive.ts';
import { formatArticle } from './article-file.ts';
import { formatSettings } from './archive-settings-file.ts';
import { mendBody } from './body/mend-body.ts';
import { Catalogue } from './catalogue.ts';
import { prepareArticle } from './front-matter.ts';
import type { PreparedArticle } from './front-matter.ts';
import { ImportReport, REPORT_FILE } from './import-report.ts';
import { isRefusal } from './imported-article.ts';
import type { ImportedArticle, Refusal } from './imported-article.ts';
import { openSafeFolder } from './safe-folder.ts';
import type { SafeFolder } from './safe-folder.ts';

/** A record of an export, as its reader found it. */
export interface ReadRecord {
  readonly record: ImportedArticle | Refusal;
  /** Share of the export that was read, 0 to 1. */
  readonly progress: number;
}

export interface ImportOptions {
  /** Name of the export, for the report. */
  readonly name: string;
  /** Reads the export from its start; called twice. */
  readonly records: () => AsyncIterable<ReadRecord>;
  /** Absolute folder of the archive. */
  readonly into: string;
  readonly title?: string;
  readonly url?: string;
  /** The newsroom's day, by its time zone. */
  readonly today: (timeZone: string) => Day;
  readonly progress?: (step: 'Reading' | 'Writing', records: number, share: number) => void;
}

export interface ImportResult {
  /** New files. */
  readonly written: number;
  /** Files that were there already, word for word. */
  readonly unchanged: number;
  /** Files that were there with another text, and were left alone. */
  readonly edited: number;
  readonly leftOut: number;
  readonly remarks: number;
}

/** Reads the export twice: once to know every article's file, once to write them. Keeps no article in memory. */
export async function importArchive(options: ImportOptions): Promise<ImportResult> {
  const folder = openSafeFolder(options.into);
  const { settings } = readSettings(folder.root);
  const today = options.today(settings?.timeZone ?? 'UTC');
  const catalogue = await listRecords(options, folder, today);
  const report = new ImportReport();
  const outcomes = { written: 0, unchanged: 0, edited: 0 };
  const languages = new Map<string, number>();
  let count = 0;
  for await (const { record, progress } of options.records()) {
    count += 1;
    options.progress?.('Writing', count, progress);
    const outcome = importRecord(record, { catalogue, folder, today, report });
    if (outcome === undefined) continue;
    outcomes[outcome.kind] += 1;
    if (outcome.lang !== undefined) languages.set(outcome.lang, (languages.get(outcome.lang) ?? 0) + 1);
  }
  if (!existsSync(join(folder.root, SETTINGS_FILE))) {
    folder.writeNew(SETTINGS_FILE, formatSettings({ ...options, folder: options.into, languages }));
  }
  folder.replace(REPORT_FILE, report.format(options.name));
  return { ...outcomes, leftOut: report.leftOut, remarks: report.remarks };
}

async function listRecords(options: ImportOptions, folder: SafeFolder, today: Day): Promise<Catalogue> {
  const catalogue = new Catalogue(existingArticles(folder.root));
  let count = 0;
  for await (const { record, progress } of options.records()) {
    count += 1;
    options.progress?.('Reading', count, progress);
    const article = isRefusal(record) ? record : prepareArticle(record);
    if (!isRefusal(article)) catalogue.add({ ...article, isLinkable: !isFuture(article, today) && findExcess(article.body) === undefined });
  }
  return catalogue;
}

/** Ids of the articles that the folder holds, and their files. */
function existingArticles(root: string): [id: string, path: string][] {
  return listArchive(root).files.filter(({ kind }) => kind === 'article').map(({ path }) => [ownId(join(root, path)) ?? fileId(path), path]);
}

/** A renamed article keeps its id in its front matter. */
function ownId(file: string): string | undefined {
  const head = Buffer.alloc(16 * 1024);
  const handle = openSync(file, 'r');
  try {
    const text = head.toString('utf8', 0, readSync(handle, head));
    const end = text.indexOf('\n---', 3);
    return /^id:[ \t]*["']?([^\s"'#]+)/m.exec(text.slice(0, end === -1 ? text.length : end))?.[1];
  } finally {
    closeSync(handle);
  }
}

interface WriteContext {
  readonly catalogue: Catalogue;
  readonly folder: SafeFolder;
  readonly today: Day;
  readonly report: ImportReport;
}

interface Imported {
  readonly kind: 'written' | 'unchanged' | 'edited';
  readonly lang?: string;
}

function importRecord(record: ImportedArticle | Refusal, context: WriteContext): Imported | undefined {
  const { catalogue, report } = context;
  const article = isRefusal(record) ? record : prepareArticle(record);
  const refuse = (code: string, message: string): undefined => {
    report.refuse(article.line, article.id ?? '(no id)', { code, message });
  };
  if (isRefusal(article)) return refuse(article.refused.code, article.refused.message);
  const entry = catalogue.entry(article.id);
  if (entry === undefined) return refuse('changed', 'The file changed while it was being read.');
  if (entry.line !== article.line) return refuse('duplicate-id', `Line ${entry.line} has the same id.`);
  return writeArticle(article, entry.path, context);
}

function writeArticle(article: PreparedArticle, path: string, { catalogue, folder, today, report }: WriteContext): Imported | undefined {
  const body = mendBody(article.body, { path, articles: catalogue, ...(article.sourceUrl !== undefined && { sourceUrl: article.sourceUrl }) });
  const drafts = [...body.faults, ...(isFuture(article, today) ? [`Its date ${String(article.data['date'])} is still to come.`] : [])];
  const data = drafts.length === 0 ? article.data : { ...article.data, status: 'draft' };
  const outcome = folder.writeNew(path, formatArticle(data, body.text));
  if (outcome === 'outside') {
    report.refuse(article.line, article.id, { code: 'outside', message: `${path} is a link that leads out of the folder.` });
    return undefined;
  }
  report.articles += 1;
  report.count(body.counts, article.unused);
  for (const remark of [...article.remarks, ...body.remarks]) report.remark(article.line, path, remark);
  for (const why of drafts) report.remark(article.line, path, { code: 'draft', message: `${why} It was written as a draft, which is not built.` });
  if (outcome === 'different') report.remark(article.line, path, { code: 'file-differs', message: 'The file was there with another text, and was left alone.' });
  const lang = article.data['lang'];
  return { kind: outcome === 'same' ? 'unchanged' : outcome === 'different' ? 'edited' : 'written', ...(typeof lang === 'string' && { lang }) };
}

function isFuture({ data }: PreparedArticle, today: Day): boolean {
  const day = dayOf(String(data['date']).slice(0, 10));
  return day !== undefined && compareDays(day, today) > 0;
}
