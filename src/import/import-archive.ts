/** The whole way from an export to articles in an archive's folder. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compareDays, dayOf } from '../archive/day.ts';
import type { Day } from '../archive/day.ts';
import { readKnownEntities } from '../desk/known-entities.ts';
import { findExcess } from '../markdown/limits.ts';
import type { SitePath } from '../plan/routes.ts';
import { routes } from '../plan/routes.ts';
import { SETTINGS_FILE } from '../source/archive-folder.ts';
import { readSettings } from '../source/read-archive.ts';
import { formatSettings } from './archive-settings-file.ts';
import { Catalogue } from './catalogue.ts';
import { existingArticles } from './existing-articles.ts';
import { FormerPathRegister } from './former-paths.ts';
import { bareHost, prepareArticle } from './front-matter.ts';
import { ImportReport, reportFile } from './import-report.ts';
import { ImportState, STATE_FILE } from './import-state.ts';
import type { ImportedItem, ReadItem, SiteFacts } from './imported-item.ts';
import { MediaFinder } from './media-finder.ts';
import type { InputFile } from './input/input.ts';
import { openSafeFolder } from './safe-folder.ts';
import { TermBook } from './term-book.ts';
import { Writer } from './writer.ts';
import type { Outcomes, WriterContext } from './writer.ts';

export interface ImportOptions {
  /** Name of the export, for the report. */
  readonly name: string;
  /** Reads the export from its start; called twice. */
  readonly items: () => AsyncIterable<ReadItem>;
  /** Images and other files that came with it. */
  readonly media: readonly InputFile[];
  /** Absolute folder of the archive. */
  readonly into: string;
  readonly title?: string;
  readonly url?: string;
  /** The newsroom's day, by its time zone. */
  readonly today: (timeZone: string) => Day;
  readonly progress?: (step: 'Reading' | 'Writing', records: number, share: number) => void;
}

export interface ImportResult extends Outcomes {
  readonly pages: number;
  readonly terms: number;
  readonly images: number;
  readonly leftOut: number;
  readonly remarks: number;
  /** Name of the report, in the archive's folder. */
  readonly report: string;
  /** The remarks themselves, where there are few. */
  readonly lines: readonly string[];
}

interface Plan {
  readonly catalogue: Catalogue;
  readonly terms: TermBook;
  readonly site: SiteFacts;
}

/** Reads the export twice: once to know every article's file, once to write them. Keeps no article in memory. */
export async function importArchive(options: ImportOptions): Promise<ImportResult> {
  const folder = openSafeFolder(options.into);
  const state = new ImportState(folder.root);
  const { settings } = readSettings(folder.root);
  const today = options.today(settings?.timeZone ?? 'UTC');
  const names = readKnownEntities(folder.root);
  const { catalogue, terms, site } = await planImport(options, new Catalogue(existingArticles(folder.root), state), today);
  const address = settings?.url ?? options.url ?? site.url;
  const ownHost = address === undefined ? undefined : bareHost(URL.parse(address)?.host ?? '');
  const made: WriterContext['made'] = new Map();
  for (;;) {
    const report = new ImportReport();
    const paths = new FormerPathRegister(livePaths(catalogue));
    const writer = new Writer({ catalogue, folder, state, today, report, names, paths, made, media: new MediaFinder(options.media), ...(settings !== undefined && { lang: settings.lang }), ...(ownHost !== undefined && { ownHost }) });
    let count = 0;
    for await (const { item, progress } of options.items()) {
      count += 1;
      options.progress?.('Writing', count, progress);
      await writer.take(heldBack(item, today));
    }
    writer.writeTerms(terms.files());
    state.flush();
    // Where a text turned out to be empty, the links to it that were written just now are written anew.
    if (writer.hasSurprises) continue;
    const { languages, outcomes } = writer;
    if (!existsSync(join(folder.root, SETTINGS_FILE))) {
      folder.replace(SETTINGS_FILE, formatSettings({ folder: options.into, languages, ...site, ...(site.url !== undefined && { url: originOf(site.url) }), ...(options.title !== undefined && { title: options.title }), ...(options.url !== undefined && { url: options.url }) }));
    }
    folder.replace(reportFile(options.name), report.format(options.name));
    if (!state.isEmpty) folder.replace(STATE_FILE, state.format());
    const { pages, terms: tagFiles, images, leftOut, remarks } = report;
    return { ...outcomes, pages, terms: tagFiles, images, leftOut, remarks, report: reportFile(options.name), lines: report.firstLines(10) };
  }
}

/** The first reading: which record becomes which file, and what the export says of its site. */
async function planImport(options: ImportOptions, catalogue: Catalogue, today: Day): Promise<Plan> {
  const terms = new TermBook();
  let site: SiteFacts = { kind: 'site' };
  let count = 0;
  for await (const { item: read, progress } of options.items()) {
    count += 1;
    options.progress?.('Reading', count, progress);
    const item = heldBack(read, today);
    if (item.kind === 'term') terms.add(item);
    if (item.kind === 'site') site = { ...item, ...site };
    if (item.kind !== 'article' && item.kind !== 'page') continue;
    const article = prepareArticle(item);
    if (article.kind === 'refusal') continue;
    if (item.kind === 'article') terms.use(item.tags);
    const isFuture = article.day !== undefined && compareDays(article.day, today) > 0;
    catalogue.add({
      ...article.record, kind: item.kind, at: item.at, formerUrls: item.formerUrls,
      ...(item.slug !== undefined && { slug: item.slug }), ...(item.sourceUrl !== undefined && { sourceUrl: item.sourceUrl }),
      isLinkable: !isFuture && item.draftBecause === undefined && findExcess(article.body.text) === undefined,
    });
  }
  return { catalogue, terms, site };
}

/** Pages of the archive lead to each other from the top of its host, wherever the old site lay. */
function originOf(address: string): string {
  const parsed = URL.parse(address);
  return parsed === null || parsed.pathname === '/' || !/^https?:$/.test(parsed.protocol) ? address : parsed.origin;
}

/** What was to appear after today is a draft, as it was on the old site. */
function heldBack(item: ImportedItem, today: Day): ImportedItem {
  if ((item.kind !== 'article' && item.kind !== 'page') || item.draftBecause !== undefined) return item;
  const day = dayOf(item.notBefore?.slice(0, 10) ?? '');
  return day !== undefined && compareDays(day, today) > 0 ? { ...item, draftBecause: `It was to appear on ${day}.` } : item;
}

function livePaths({ live }: Catalogue): Iterable<SitePath> {
  return [...live, routes.front, routes.search, routes.subscribe];
}
