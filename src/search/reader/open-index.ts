import { FILE, FORMAT, MANIFEST_PATH, sharedPath, valuePlace } from '../format.ts';
import type { Manifest, NamesFile, ValueRow } from '../format.ts';
import { SearchError } from '../search-error.ts';
import { createAnalyser } from '../words/analyser.ts';
import type { Analyser } from '../words/analyser.ts';
import { loadStemmers } from '../words/stemmers.ts';
import { Files } from './files.ts';
import type { LoadFile } from './load-file.ts';
import { openSegment } from './segment.ts';
import type { Segment } from './segment.ts';

/** An index as it stood when its manifest was read. */
export interface Index {
  readonly manifest: Manifest;
  /** The manifest as it was written. */
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly analyser: Analyser;
  /** Articles that count, and how long they are on average. */
  readonly articles: number;
  readonly averageLength: number;
  names(file: number): Promise<NamesFile>;
  /** How the value of this number is shown. */
  value(field: number, number: number): Promise<ValueRow>;
}

export async function readManifest(load: LoadFile): Promise<string> {
  const bytes = await load(MANIFEST_PATH, true);
  if (bytes === undefined) throw new SearchError('no-index', MANIFEST_PATH);
  return new TextDecoder().decode(bytes);
}

export async function openIndex(load: LoadFile, text: string): Promise<Index> {
  const manifest = parseManifest(text);
  const files = new Files(load);
  const [stemmers, ...segments] = await Promise.all([loadStemmers(manifest.langs), ...manifest.segments.map((entry) => openSegment(files, entry))]);
  let articles = 0;
  let words = 0;
  for (const segment of segments) {
    for (const [ordinal, alive] of segment.alive.entries()) {
      articles += alive;
      words += alive * (segment.lengths[ordinal] ?? 0);
    }
  }
  const json = <T>(file: typeof FILE.names | typeof FILE.values, name: string) =>
    files.open(sharedPath(file, name), file, 0, name.slice(0, 8), (reader) => JSON.parse(reader.rest()) as T);
  return {
    manifest,
    text,
    segments,
    analyser: createAnalyser(stemmers),
    articles,
    averageLength: words / Math.max(1, articles),
    names: (file) => json<NamesFile>(FILE.names, manifest.names.files[file] ?? ''),
    async value(field, number) {
      const { file, row: place } = valuePlace(number);
      const rows = await json<readonly ValueRow[]>(FILE.values, manifest.fields[field]?.files[file] ?? '');
      const row = rows[place];
      if (row === undefined) throw new SearchError('wrong-file', sharedPath(FILE.values, manifest.fields[field]?.name ?? ''));
      return row;
    },
  };
}

function parseManifest(text: string): Manifest {
  let manifest: Partial<Manifest>;
  try {
    manifest = JSON.parse(text) as Partial<Manifest>;
  } catch (error) {
    throw new SearchError('damaged-file', MANIFEST_PATH, { cause: error });
  }
  if (manifest.format !== FORMAT) throw new SearchError('unknown-format', MANIFEST_PATH);
  return manifest as Manifest;
}
