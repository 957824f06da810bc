/** The vocabulary of a segment some of whose articles are others. */
import { FILE } from '../format.ts';
import { decodeVocabulary } from '../reader/segment.ts';
import type { Block } from './block.ts';
import type { Stretch } from './patch-segment.ts';
import { pieceOf, recutPieces } from './pieces.ts';
import type { Piece } from './pieces.ts';
import { beginningOf, runsOf, wordsMaker } from './shards.ts';
import type { Directory, PutFile } from './shards.ts';
import { openStored } from './stored-files.ts';
import type { ReadFile } from './stored-files.ts';

type Counts = ReadonlyMap<string, number>;

/** In how many articles a word was, and is. */
interface Change {
  readonly word: string;
  readonly before: number;
  readonly after: number;
}

export function patchWords({ common, rare }: Directory, stretches: readonly Stretch[], read: ReadFile, put: PutFile): Pick<Directory, 'common' | 'rare'> {
  const [commonWords, rareWords] = [wordsIn(common, read), wordsIn(rare, read)];
  const changes = [...differences(stretches)].map(([word, more]): Change => {
    const beginning = beginningOf(word);
    const before = commonWords(pieceOf(common, beginning)).get(word) ?? rareWords(pieceOf(rare, beginning)).get(word) ?? 0;
    return { word, before, after: before + more };
  });
  return {
    common: patchTier(common, commonWords, changes, (count) => count > 1, put),
    rare: patchTier(rare, rareWords, changes, (count) => count === 1, put),
  };
}

/** In how many articles more each word is, or fewer. */
function differences(stretches: readonly Stretch[]): Counts {
  const more = new Map<string, number>();
  const count = (blocks: readonly Block[], sign: number) => {
    for (const { surfaces, surfaceCounts } of blocks) {
      for (const [place, word] of surfaces.entries()) more.set(word, (more.get(word) ?? 0) + sign * (surfaceCounts[place] ?? 0));
    }
  };
  for (const { before, after } of stretches) {
    count(before, -1);
    count(after, 1);
  }
  return new Map([...more].filter(([, count]) => count !== 0));
}

/** The words of each piece; there may be none. */
function wordsIn(pieces: readonly Piece[], read: ReadFile): (piece: number) => Counts {
  const opened = new Map<number, Counts>();
  return (number) => {
    const piece = pieces[number];
    const known = opened.get(number);
    if (piece === undefined || known !== undefined) return known ?? new Map<string, number>();
    const { words, counts } = openStored(read, FILE.vocabulary, piece.file, decodeVocabulary);
    const found = new Map(words.map((word, place) => [word, counts[place] ?? 0]));
    opened.set(number, found);
    return found;
  };
}

function patchTier(pieces: readonly Piece[], wordsOf: (piece: number) => Counts, changes: readonly Change[], belongs: (count: number) => boolean, put: PutFile): Piece[] {
  const changed = new Map<number, Map<string, number>>();
  for (const { word, before, after } of changes) {
    if (!belongs(before) && !belongs(after)) continue;
    const number = pieceOf(pieces, beginningOf(word));
    const words = changed.get(number) ?? new Map(wordsOf(number));
    changed.set(number, words);
    if (belongs(after)) words.set(word, after);
    else words.delete(word);
  }
  const open = (number: number) => {
    const words = [...(changed.get(number) ?? wordsOf(number))].sort(([a], [b]) => (a < b ? -1 : 1));
    return runsOf(words.map(([word, count]) => ({ word, count })));
  };
  return recutPieces(pieces, changed.keys(), open, wordsMaker(put));
}
