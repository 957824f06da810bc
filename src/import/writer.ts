/** The second reading of an export: each item becomes its file, or a line of the report. */
import { compareDays } from '../archive/day.ts';
import type { Day } from '../archive/day.ts';
import type { KnownEntities } from '../desk/known-entities.ts';
import { routes } from '../plan/routes.ts';
import { entityKey } from '../archive/model.ts';
import { slugOf } from '../archive/names.ts';
import { formatArticle } from './article-file.ts';
import { convertBody } from './body/convert-body.ts';
import { cutDateline } from './body/dateline.ts';
import { escapeText } from './body/markdown-addresses.ts';
import { mendBody } from './body/mend-body.ts';
import type { Catalogue, CatalogueEntry } from './catalogue.ts';
import type { FormerPathRegister } from './former-paths.ts';
import { prepareArticle } from './front-matter.ts';
import type { PreparedArticle } from './front-matter.ts';
import type { ImportReport } from './import-report.ts';
import { contentDigest } from './import-state.ts';
import type { ImportState, RecordName } from './import-state.ts';
import type { ImportedItem, Remark } from './imported-item.ts';
import { suggestions } from './suggestions.ts';
import { MediaCopies } from './media-copies.ts';
import type { FoundFile, MediaFinder } from './media-finder.ts';
import type { Outcome, SafeFolder } from './safe-folder.ts';
import type { TagFile } from './term-book.ts';

export interface WriterContext {
  readonly catalogue: Catalogue;
  readonly folder: SafeFolder;
  readonly state: ImportState;
  readonly today: Day;
  readonly report: ImportReport;
  readonly names: KnownEntities;
  /** The archive's, of articles that say none. */
  readonly lang?: string;
  readonly paths: FormerPathRegister;
  /** Articles that this import has written, in this reading or in one before it. */
  readonly made: Map<string, 'written' | 'updated'>;
  readonly media: MediaFinder;
  readonly ownHost?: string;
}

export interface Outcomes {
  /** New files. */
  readonly written: number;
  /** Files of an earlier import that nobody edited, brought up to what the export says. */
  readonly updated: number;
  /** Files that were there already, word for word. */
  readonly unchanged: number;
  /** Files that were there with another text, and were left alone. */
  readonly edited: number;
  /** Files of an earlier import that were taken away since. */
  readonly removed: number;
}

const OUTCOME_OF: Readonly<Record<Exclude<Outcome, 'outside'>, keyof Outcomes>> = { written: 'written', updated: 'updated', same: 'unchanged', different: 'edited' };

export class Writer {
  readonly #context: WriterContext;
  /** Ids of records that were taken. */
  readonly #seen = new Set<string>();
  readonly #copies: MediaCopies;
  readonly outcomes = { written: 0, updated: 0, unchanged: 0, edited: 0, removed: 0 };
  /** Languages of the articles → how many are in each. */
  readonly languages = new Map<string, number>();
  /** True where an article that others may have linked to has no page. */
  hasSurprises = false;

  constructor(context: WriterContext) {
    this.#context = context;
    this.#copies = new MediaCopies(context);
  }

  async take(item: ImportedItem): Promise<void> {
    const { report } = this.#context;
    if (item.kind === 'note') report.remark(item.at, '', item.remark);
    if (item.kind === 'refusal') report.refuse(item.at, item.id ?? '(no id)', item.refused);
    if (item.kind === 'article' || item.kind === 'page') await this.#takeArticle(prepareArticle(item, this.#context));
  }

  async #takeArticle(article: ReturnType<typeof prepareArticle>): Promise<void> {
    const { report, catalogue } = this.#context;
    if (article.kind === 'refusal') {
      report.refuse(article.at, article.id ?? '(no id)', article.refused);
      return;
    }
    const { at, id } = article.item;
    const entry = catalogue.entry(id);
    if (entry === undefined) report.refuse(at, id, { code: 'changed', message: 'The file changed while it was being read.' });
    else if (entry.at !== at) report.refuse(at, id, { code: 'duplicate-id', message: `${capital(entry.at)} has the same id.` });
    else if (this.#seen.has(id)) report.refuse(at, id, { code: 'duplicate-id', message: 'A record before it has the same id.' });
    else {
      this.#seen.add(id);
      if (entry.isReused) report.remark(at, entry.path, { code: 'id-reused', message: `An earlier import had another article, of another title and day, with the id “${id}”: this one has a file of its own.` });
      else if (entry.isRenamed) report.remark(at, entry.path, { code: 'slug-taken', message: 'Another article has the name that this one would have had.' });
      await this.#writeArticle(article, entry);
    }
  }

  async #writeArticle(article: PreparedArticle, { path, isKnown }: CatalogueEntry): Promise<void> {
    const { report, names, paths } = this.#context;
    const { at, id, kind } = article.item;
    const first = this.#textOf(article, path);
    const found = 'missing' in first ? [] : first.files;
    const files = await this.#copies.settled(found);
    const broken = await this.#copies.unreadable(files);
    const text = broken.size === 0 && files.every((file, index) => file === found[index]) ? first : this.#textOf(article, path, broken);
    if ('missing' in text) {
      this.#surprise(path);
      report.refuse(at, id, text.missing);
      return;
    }
    const { aliases, remarks } = paths.claim(article.formerUrls, path);
    const drafts = [...text.faults, ...(article.item.draftBecause === undefined ? [] : [article.item.draftBecause]), ...(this.#isFuture(article) ? [`Its date ${String(article.data['date'])} is still to come.`] : [])];
    if (drafts.length > 0 && kind === 'page') {
      this.#surprise(path);
      report.refuse(at, id, { code: 'draft', message: `${drafts[0] ?? ''} A standing page can be no draft.` });
      return;
    }
    if (drafts.length > 0) this.#surprise(path);
    const data = ordered({ ...article.data, ...text.data, ...(aliases.length > 0 && { aliases }), ...(drafts.length > 0 && { status: 'draft' }) });
    const outcome = this.#write(path, formatArticle(data, text.markdown), article.record);
    if (outcome === 'outside') {
      this.#surprise(path);
      report.refuse(at, id, { code: 'outside', message: `${path} is a link that leads out of the folder.` });
      return;
    }
    if (outcome === 'different' && !isKnown) {
      report.refuse(at, id, { code: 'file-differs', message: `${path} was there before any import, with another text, and was left alone. If it is another article, rename that file and import again.` });
      return;
    }
    for (const file of text.files) await this.#copies.copy(file, at, path);
    if (kind === 'page') report.pages += 1;
    else report.articles += 1;
    report.count(text.counts, article.item.unused);
    for (const remark of [...article.remarks, ...text.remarks, ...remarks]) report.remark(at, path, remark);
    const lang = data['lang'];
    if (kind === 'article') {
      for (const remark of suggestions(text.markdown, data, names, typeof lang === 'string' ? lang : this.#context.lang)) report.remark(at, path, remark);
    }
    for (const why of drafts) report.remark(at, path, { code: 'draft', message: `${why} It was written as a draft, which is not built.` });
    this.#tell(outcome, at, path, kind);
    if (kind === 'article' && typeof lang === 'string') this.languages.set(lang, (this.languages.get(lang) ?? 0) + 1);
  }

  /** A file of an earlier import may be replaced only while it is as that import left it. */
  #write(path: string, text: string, record: RecordName): Outcome | 'removed' {
    const { folder, state } = this.#context;
    const known = state.at(path);
    if (known !== undefined && !folder.has(path)) return 'removed';
    const outcome = folder.write(path, text, (there) => known?.digest === contentDigest(there));
    if (outcome === 'written' || outcome === 'updated' || outcome === 'same') state.add(path, contentDigest(text), record);
    return outcome;
  }

  #tell(outcome: Exclude<Outcome, 'outside'> | 'removed', at: string, path: string, kind: 'article' | 'page'): void {
    const { report } = this.#context;
    if (outcome === 'removed') {
      this.outcomes.removed += 1;
      report.remark(at, path, { code: 'file-removed', message: 'The file was imported before, and is gone; it was not written again. Take its line out of _imported.txt to have it back.' });
      return;
    }
    const told = this.#sinceStart(outcome, path);
    if (kind === 'article' || told !== 'written') this.outcomes[OUTCOME_OF[told]] += 1;
    this.#name(told, at, path);
  }

  /** What this import wrote, and came upon again because it had to start anew, it has written. */
  #sinceStart(outcome: Exclude<Outcome, 'outside'>, path: string): Exclude<Outcome, 'outside'> {
    const { made } = this.#context;
    const told = outcome === 'same' || outcome === 'updated' ? (made.get(path) ?? outcome) : outcome;
    if (outcome === 'written' || outcome === 'updated') made.set(path, told === 'written' ? told : outcome);
    return told;
  }

  #name(outcome: Outcome, at: string, path: string): void {
    const { report } = this.#context;
    if (outcome === 'updated') report.remark(at, path, { code: 'file-updated', message: 'Nobody had edited the file of an earlier import, and it was brought up to date.' });
    if (outcome === 'different') report.remark(at, path, { code: 'file-differs', message: 'The file was there with another text, and was left alone.' });
  }

  /** Links to it that were written on this reading lead nowhere. */
  #surprise(path: string): void {
    if (this.#context.catalogue.hide(path)) this.hasSurprises = true;
  }

  #isFuture({ day }: PreparedArticle): boolean {
    return day !== undefined && compareDays(day, this.#context.today) > 0;
  }

  #textOf(article: PreparedArticle, path: string, broken: ReadonlySet<string> = new Set()): ArticleText | { readonly missing: Remark } {
    const { catalogue, media, names } = this.#context;
    const { item, body, day } = article;
    const files = new Map<string, FoundFile>();
    const find = (address: string): string | undefined => {
      const found = media.find(address, item.at);
      if (found !== undefined) files.set(found.path, found);
      return found?.path;
    };
    const converted = convertBody(body, item.lang);
    const cut = item.dateline === undefined && day !== undefined ? cutDateline(converted.markdown, day, (name) => names.has('place', name)) : undefined;
    const lead = leadOf(article, converted.markdown, find);
    const mended = mendBody(lead.markdown + (cut?.rest ?? converted.markdown), { path, articles: catalogue, media: find, isPicture: (file) => !broken.has(file), hasTemplates: body.as === 'markdown', ...(item.sourceUrl !== undefined && { sourceUrl: item.sourceUrl }) });
    if (mended.text.trim() === '') return { missing: converted.remarks.find(({ code }) => code === 'too-deep') ?? { code: 'empty-body', message: 'It has no text once all that was around it is taken away.' } };
    const dateline = cut === undefined ? {} : { dateline: { place: cut.place, ...(cut.date !== undefined && { date: cut.date }) } };
    const said: Remark[] = cut === undefined ? [] : [{ code: 'dateline-parsed', message: `“${cut.written}” became the dateline: ${cut.place}${cut.date === undefined ? '' : `, ${cut.date}`}.` }];
    for (const target of broken) said.push({ code: 'image-unreadable', message: `${files.get(target)?.file.path ?? target} is no picture that can be read. It was copied to ${target}; the text shows only its description.` });
    return { markdown: mended.text, data: dateline, files: [...files.values()], faults: mended.faults, counts: mended.counts, remarks: [...converted.remarks, ...lead.remarks, ...said, ...mended.remarks] };
  }

  writeTerms(tags: readonly TagFile[]): void {
    const { names, paths, report, state } = this.#context;
    for (const { path, id, name, data, formerUrls } of tags) {
      // The archive's own file of that name says what it says.
      if (names.has('tag', name) && !state.isOf(path, { id })) continue;
      const own = routes.entity(entityKey('tag', slugOf(name)));
      const { aliases } = paths.claim(formerUrls.filter((url) => URL.parse(url, 'http://old.invalid')?.pathname !== own), path);
      const outcome = this.#write(path, formatArticle({ ...data, ...(aliases.length > 0 && { aliases }) }, '').trimEnd() + '\n', { id });
      if (outcome === 'outside' || outcome === 'removed') continue;
      report.terms += 1;
      this.#name(this.#sinceStart(outcome, path), path, '');
    }
  }
}

interface ArticleText {
  readonly markdown: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly files: readonly FoundFile[];
  readonly faults: readonly string[];
  readonly counts: ReturnType<typeof mendBody>['counts'];
  readonly remarks: readonly Remark[];
}

/** The picture that stood above the text, where it was given and does not stand in the text too. */
function leadOf({ item: { leadImage: image } }: PreparedArticle, markdown: string, find: (address: string) => string | undefined): { readonly markdown: string; readonly remarks: readonly Remark[] } {
  if (image === undefined) return { markdown: '', remarks: [] };
  const name = image.url.split(/[?#]/, 1)[0]?.split('/').at(-1)?.replace(/\.\w+$/, '') ?? '';
  if (name !== '' && markdown.includes(name)) return { markdown: '', remarks: [] };
  if (find(image.url) === undefined) return { markdown: '', remarks: [{ code: 'lead-image-not-given', message: `Its picture ${image.url} did not come with the export.` }] };
  const caption = image.caption?.replace(/\s+/g, ' ').trim() ?? '';
  const title = caption === '' ? '' : ` "${caption.replace(/["\\]/g, String.raw`\$&`)}"`;
  return { markdown: `![${escapeText(image.alt === '' ? caption : image.alt)}](<${image.url}>${title})\n\n`, remarks: [] };
}

const ORDER = ['title', 'name', 'date', 'lang', 'summary', 'dateline', 'authors', 'places', 'organisations', 'people', 'tags', 'source', 'updated', 'aliases', 'guid', 'status'];

/** Keys as people read them. */
function ordered(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).toSorted(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b)));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
