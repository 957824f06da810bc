import { Readable } from 'node:stream';
import type { ImportedArticle, ImportedItem } from '../../src/import/imported-item.ts';
import type { Reader, ReaderOptions } from '../../src/import/readers/reader.ts';

/** What a reader makes of files that are in memory only. */
export async function readItems(reader: Reader, files: Readonly<Record<string, string>>, options: Partial<ReaderOptions> = {}): Promise<ImportedItem[]> {
  const given = Object.entries(files).map(([path, text]) => ({ path, size: Buffer.byteLength(text), open: () => Promise.resolve(Readable.from([Buffer.from(text)])) }));
  const read = reader({ name: 'given', files: given, remarks: [], close: () => undefined }, { types: [], ...options });
  const items: ImportedItem[] = [];
  for await (const { item } of read()) items.push(item);
  return items;
}

/** Only the articles and pages, by where they stood. */
export async function readArticles(reader: Reader, files: Readonly<Record<string, string>>, options: Partial<ReaderOptions> = {}): Promise<ReadonlyMap<string, ImportedArticle>> {
  const items = await readItems(reader, files, options);
  return new Map(items.flatMap((item) => (item.kind === 'article' || item.kind === 'page' ? [[item.at, item]] : [])));
}
