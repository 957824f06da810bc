/** What an import did and could not do, for people: counts first, then record by record. */
import { articleIdOf } from './article-id.ts';
import type { BodyCounts } from './body/body-remarks.ts';
import type { Remark } from './imported-item.ts';
import { detached } from './xml/xml-element.ts';

/** Each export has its own, so that one import's losses are not forgotten for another's. */
export function reportFile(name: string): string {
  return `_import-report-${articleIdOf(name.replace(/\.\w+$/, ''))}.txt`;
}

/** Keeps one line for each remark; the articles themselves are not kept. */
export class ImportReport {
  articles = 0;
  pages = 0;
  terms = 0;
  images = 0;
  leftOut = 0;
  readonly #lines: string[] = [];
  readonly #counts = new Map<string, number>();
  readonly #unused = new Map<string, number>();
  readonly #changes: BodyCounts = { articleLinks: 0, completed: 0, templates: 0 };

  remark(at: string, name: string, { code, message }: Remark): void {
    this.#counts.set(code, (this.#counts.get(code) ?? 0) + 1);
    this.#lines.push(detached(oneLine(`${at}  ${name === '' || name === at ? '' : `${name}  `}${code}  ${message}`)));
  }

  refuse(at: string, name: string, { code, message }: Remark): void {
    this.leftOut += 1;
    this.remark(at, name, { code: `left-out:${code}`, message });
  }

  /** What needs no line of its own. */
  count({ articleLinks, completed, templates }: BodyCounts, unused: readonly string[]): void {
    for (const key of unused) this.#unused.set(key, (this.#unused.get(key) ?? 0) + 1);
    this.#changes.articleLinks += articleLinks;
    this.#changes.completed += completed;
    this.#changes.templates += templates;
  }

  get remarks(): number {
    return this.#lines.length;
  }

  /** All of them, if there are no more than `most`. */
  firstLines(most: number): readonly string[] {
    return this.#lines.length <= most ? this.#lines : [];
  }

  /** The same for the same file and archive, whenever and however often it is imported. */
  format(file: string): string {
    const { articleLinks, completed, templates } = this.#changes;
    const counted = [
      [articleLinks, 'Relative links that lead to other articles of the archive'],
      [completed, 'Relative addresses completed with source_url (the pages and images were not looked for)'],
      [templates, 'Templates of the old system that became text, links or images'],
    ] as const;
    const unused = inOrder(this.#unused).map(([key, count]) => `${key} (${number(count)})`);
    const codes = inOrder(this.#counts);
    return [
      `Import of ${file}`,
      '',
      `${number(this.articles + this.pages + this.leftOut)} records: ${plural(this.articles, 'article')}${this.pages === 0 ? '' : `, ${plural(this.pages, 'standing page')}`}; ${number(this.leftOut)} left out.`,
      ...(this.terms === 0 ? [] : [`${plural(this.terms, 'file')} for categories and tags.`]),
      ...(this.images === 0 ? [] : [`${plural(this.images, 'image or other file', 'images and other files')} copied to media/.`]),
      ...counted.flatMap(([count, words]) => (count === 0 ? [] : [`${words}: ${number(count)}.`])),
      ...(unused.length === 0 ? [] : [`Keys that an article has no place for were left behind: ${unused.join(', ')}.`]),
      '',
      ...codes.map(([code, count]) => `${number(count).padStart(8)}  ${code}`),
      ...(codes.length === 0 ? ['Nothing was changed or left behind.'] : ['']),
      ...this.#lines,
      '',
    ].join('\n');
  }
}

function inOrder(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

export function plural(count: number, word: string, several = `${word}s`): string {
  return `${number(count)} ${count === 1 ? word : several}`;
}

export function number(count: number): string {
  return new Intl.NumberFormat('en').format(count);
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').toWellFormed();
}
