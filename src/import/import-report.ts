/** What an import did and could not do, for people: counts first, then record by record. */
import type { BodyCounts } from './body/body-remarks.ts';
import type { Remark } from './imported-article.ts';

export const REPORT_FILE = '_import-report.txt';

/** Keeps one line for each remark; the articles themselves are not kept. */
export class ImportReport {
  articles = 0;
  leftOut = 0;
  readonly #lines: string[] = [];
  readonly #counts = new Map<string, number>();
  readonly #unused = new Map<string, number>();
  readonly #changes: BodyCounts = { articleLinks: 0, completed: 0, templates: 0 };

  remark(line: number, name: string, { code, message }: Remark): void {
    this.#counts.set(code, (this.#counts.get(code) ?? 0) + 1);
    this.#lines.push(oneLine(`line ${line}  ${name}  ${code}  ${message}`));
  }

  refuse(line: number, name: string, { code, message }: Remark): void {
    this.leftOut += 1;
    this.remark(line, name, { code: `left-out:${code}`, message });
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
      `${number(this.articles + this.leftOut)} records: ${plural(this.articles, 'article')}; ${number(this.leftOut)} left out.`,
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

export function plural(count: number, word: string): string {
  return `${number(count)} ${word}${count === 1 ? '' : 's'}`;
}

export function number(count: number): string {
  return new Intl.NumberFormat('en').format(count);
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').toWellFormed();
}
