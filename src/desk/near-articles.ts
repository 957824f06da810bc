/** Articles that are nearly one text: each keeps a sample of its runs of five words, and samples are compared by index. */
import { foldName } from '../archive/names.ts';

const RUN = 5;
const SAMPLE = 24;
/** Of the samples, so many in common make two texts near. */
const SHARED = 14;
/** A run that so many texts have is a set phrase, and says nothing. */
const SET_PHRASE = 20;

/** Runs with the smallest hashes: the same texts give the same sample, and like texts much of it. Empty for a short text. */
export function sampleOf(text: string): readonly number[] {
  const words = foldName(text.slice(0, 40_000)).split(' ');
  if (words.length < RUN * 8) return [];
  const hashes = new Set<number>();
  for (let at = 0; at + RUN <= words.length; at += 1) hashes.add(hashOf(words.slice(at, at + RUN).join(' ')));
  return [...hashes].sort((a, b) => a - b).slice(0, SAMPLE);
}

/** Pairs of positions in `samples`, the earlier one first. */
export function nearPairs(samples: readonly (readonly number[])[]): (readonly [number, number])[] {
  const byHash = new Map<number, number[]>();
  for (const [index, sample] of samples.entries()) {
    for (const hash of sample) {
      const holders = byHash.get(hash);
      if (holders === undefined) byHash.set(hash, [index]);
      else if (holders.length <= SET_PHRASE) holders.push(index);
    }
  }
  return samples.flatMap((sample, index) => {
    const shared = new Map<number, number>();
    for (const hash of sample) {
      const holders = byHash.get(hash) ?? [];
      if (holders.length <= SET_PHRASE) for (const other of holders) if (other < index) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    const enough = Math.min(SHARED, Math.ceil(sample.length * (SHARED / SAMPLE)));
    return [...shared].filter(([, count]) => count >= enough).map(([other]) => [other, index] as const);
  });
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
