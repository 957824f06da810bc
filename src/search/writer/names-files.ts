/** The names of entities as files: sorted, and cut at the same names as long as those stay. */
import { FILE, frame, sharedPath } from '../format.ts';
import type { EntityRow, NameRow, NamesEntry, NamesFile } from '../format.ts';
import type { Alias } from '../record.ts';
import { foldedWords } from '../words/folded-words.ts';
import type { Emit } from './build-segment.ts';
import { compareText, digestOf } from './digest.ts';
import { gzip } from './gzip.ts';
import { tellingNames } from './name-trie.ts';

/** Telling names that the settled segment knew, by `kind/key`. */
export type CoveredNames = Readonly<Record<string, readonly string[]>>;

const FEWEST_ROWS = 50;
const MOST_ROWS = 200;
/** One row in this many ends a file. */
const CUT_ONE_IN = 70;
/** Endings of names that begin with a shorter word ("of the Interior") are not what anybody types first. */
const SHORTEST_END = 3;

interface NamedRow {
  readonly name: string;
  readonly alias: Alias;
  readonly isEnd: 0 | 1;
}

export async function emitNames(aliases: readonly Alias[], covered: CoveredNames | undefined, emit: Emit): Promise<NamesEntry> {
  const starts: string[] = [];
  const files: Promise<string>[] = [];
  let rows: NamedRow[] = [];
  const close = () => {
    const [first] = rows;
    if (first === undefined) return;
    starts.push(first.name);
    files.push(emitShared(FILE.names, encodeRows(rows, covered), emit));
    rows = [];
  };
  for (const row of sortedRows(aliases)) {
    // All rows of one name are in one file.
    if (rows.length >= FEWEST_ROWS && rows.at(-1)?.name !== row.name && (rows.length >= MOST_ROWS || isCut(row.name))) close();
    rows.push(row);
  }
  close();
  return { starts, files: await Promise.all(files) };
}

function isCut(name: string): boolean {
  let hash = 2_166_136_261;
  for (let index = 0; index < name.length; index += 1) hash = Math.imul(hash ^ name.charCodeAt(index), 16_777_619);
  return (hash >>> 8) % CUT_ONE_IN === 0;
}

function sortedRows(aliases: readonly Alias[]): NamedRow[] {
  const rows: NamedRow[] = [];
  for (const alias of aliases) {
    const whole = new Set([alias.label, ...alias.names].map((name) => foldedWords(name).join(' ')));
    whole.delete('');
    const ends = new Set<string>();
    for (const name of whole) {
      const words = name.split(' ');
      for (let from = 1; from < words.length; from += 1) {
        if ((words[from] ?? '').length >= SHORTEST_END) ends.add(words.slice(from).join(' '));
      }
    }
    for (const name of whole) rows.push({ name, alias, isEnd: 0 });
    for (const name of ends) if (!whole.has(name)) rows.push({ name, alias, isEnd: 1 });
  }
  return rows.sort((a, b) => compareText(a.name, b.name) || a.isEnd - b.isEnd || compareText(identity(a.alias), identity(b.alias)));
}

function identity({ kind, key }: Alias): string {
  return `${kind}/${key}`;
}

function encodeRows(rows: readonly NamedRow[], covered: CoveredNames | undefined): Uint8Array {
  const entities: EntityRow[] = [];
  const places = new Map<Alias, number>();
  const named: NameRow[] = rows.map(({ name, alias, isEnd }) => {
    let place = places.get(alias);
    if (place === undefined) {
      const telling = hasOneName(alias) ? [] : tellingNames(alias);
      const known = telling.filter((text) => covered === undefined || covered[identity(alias)]?.includes(text) === true);
      const late = telling.filter((text) => !known.includes(text));
      place = entities.push([alias.kind, alias.key, alias.label, alias.url, alias.weight ?? 0, [...known, ...late], late.length]) - 1;
      places.set(alias, place);
    }
    return [name, place, isEnd];
  });
  const file: NamesFile = { rows: named, entities };
  return new TextEncoder().encode(JSON.stringify(file));
}

function hasOneName(alias: Alias): boolean {
  return new Set([alias.label, ...alias.names]).size < 2;
}

/** The telling names that a segment built with these aliases knows. */
export function coveredNames(aliases: readonly Alias[]): CoveredNames {
  return Object.fromEntries(aliases.filter((alias) => !hasOneName(alias)).map((alias) => [identity(alias), tellingNames(alias)]));
}

/** Whether a name that articles were indexed under has been taken from an entity that still is. */
export function hasLostName(aliases: readonly Alias[], covered: CoveredNames): boolean {
  return aliases.some((alias) => {
    const known = covered[identity(alias)];
    if (known === undefined) return false;
    const telling = new Set(tellingNames(alias));
    return known.some((name) => !telling.has(name));
  });
}

/** Writes a file named for its content, and gives the name. */
export async function emitShared(file: typeof FILE.names | typeof FILE.values, payload: Uint8Array, emit: Emit): Promise<string> {
  const name = digestOf(payload);
  emit(sharedPath(file, name), await gzip(frame(file, 0, name.slice(0, 8), payload)));
  return name;
}
