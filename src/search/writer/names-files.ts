/** The names of entities as files: sorted, and cut at the same names as long as those stay. */
import { FILE } from '../format.ts';
import type { EntityRow, NameRow, NamesEntry, NamesFile } from '../format.ts';
import type { Alias } from '../record.ts';
import { foldedWords } from '../words/folded-words.ts';
import { findCuts } from './cuts.ts';
import type { PieceSizes } from './cuts.ts';
import { compareText } from './digest.ts';
import type { FileWriter } from './file-writer.ts';
import { hasOneName, tellingNames } from './name-trie.ts';

const NAMES_FILE: PieceSizes = { least: 20, most: 100, oneIn: 30 };
/** Endings of names that begin with a shorter word ("of the Interior") are not what anybody types first. */
const SHORTEST_END = 3;

interface NamedRow {
  readonly name: string;
  readonly alias: Alias;
  readonly isEnd: 0 | 1;
}

export function putNames(aliases: readonly Alias[], files: FileWriter): NamesEntry {
  // All rows of one name are in one file.
  const names = [...Map.groupBy(sortedRows(aliases), ({ name }) => name)];
  let first = 0;
  const pieces = findCuts(names.length, (index) => names[index]?.[0] ?? '', (index) => names[index]?.[1].length ?? 0, NAMES_FILE).map((end) => names.slice(first, (first = end)));
  return {
    starts: pieces.map((piece) => piece[0]?.[0] ?? ''),
    files: pieces.map((piece) => files.putJson(FILE.names, encodeRows(piece.flatMap(([, rows]) => rows)))),
  };
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

function encodeRows(rows: readonly NamedRow[]): NamesFile {
  const entities: EntityRow[] = [];
  const places = new Map<Alias, number>();
  const named: NameRow[] = rows.map(({ name, alias, isEnd }) => {
    let place = places.get(alias);
    if (place === undefined) {
      const telling = hasOneName(alias) ? [] : tellingNames(alias);
      place = entities.push([alias.kind, alias.key, alias.label, alias.url, stepOf(alias.weight ?? 0), telling]) - 1;
      places.set(alias, place);
    }
    return [name, place, isEnd];
  });
  return { rows: named, entities };
}

/** A weight in steps of a quarter, so that one article more is a new file for few names. */
function stepOf(weight: number): number {
  return Math.round(Math.log2(1 + weight) * 3);
}
