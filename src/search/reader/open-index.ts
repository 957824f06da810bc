import { FILE, FORMAT, MANIFEST_PATH, valuePlace } from '../format.ts';
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
  readonly segments: readonly Segment[];
  readonly analyser: Analyser;
  /** Place of each segment's articles among all, by date and id. */
  readonly places: readonly Uint32Array[];
  /** How many there are, and how long they are on average. */
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
  const lengths = segments.flatMap((segment) => [...segment.lengths]);
  return {
    manifest,
    segments,
    analyser: createAnalyser(stemmers),
    places: placesOf(segments),
    articles: lengths.length,
    averageLength: lengths.reduce((sum, words) => sum + words, 0) / Math.max(1, lengths.length),
    names: (file) => files.open(FILE.names, manifest.names.files[file] ?? '', (reader) => JSON.parse(reader.rest()) as NamesFile),
    async value(field, number) {
      const { file, row: place } = valuePlace(number);
      const name = manifest.fields[field]?.files[file] ?? '';
      const rows = await files.open(FILE.values, name, (reader) => JSON.parse(reader.rest()) as readonly ValueRow[]);
      const row = rows[place];
      if (row === undefined) throw new SearchError('wrong-file', name);
      return row;
    },
  };
}

/** Each segment says how many articles of those before it stand before each of its own. */
function placesOf(segments: readonly Segment[]): Uint32Array[] {
  const places: Uint32Array[] = [];
  for (const { articles, ranks } of segments) {
    places.push(Uint32Array.from({ length: articles }, (_, article) => (ranks?.[article] ?? 0) + article));
    if (ranks === undefined) continue;
    for (const before of places.slice(0, -1)) {
      // An article stands behind all whose rank is not above its own place.
      let passed = 0;
      for (const [article, place] of before.entries()) {
        while (passed < articles && (ranks[passed] ?? 0) <= place) passed += 1;
        before[article] = place + passed;
      }
    }
  }
  return places;
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
