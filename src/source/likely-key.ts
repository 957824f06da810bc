import { buildNameIndex, foldName, nearestName } from '../archive/names.ts';
import type { RecordKind } from '../schema/front-matter.ts';
import { synonymInside, synonymOf } from '../schema/synonyms.ts';

export interface LikelyKey {
  readonly ours: string;
  /** Another word for it; else a slip, or another spelling. */
  readonly isSynonym: boolean;
}

/** Which of the `known` keys stands behind one that is not among them. `isTop`: at the top of a file, not inside a value. */
export function likelyKey(written: string, known: readonly string[], kind: RecordKind | 'settings', isTop: boolean): LikelyKey | undefined {
  const respelt = known.find((ours) => foldName(ours) === foldName(written));
  if (respelt !== undefined) return { ours: respelt, isSynonym: false };
  const synonym = !isTop ? synonymInside(written, known) : kind === 'settings' ? undefined : synonymOf(kind, written);
  if (synonym !== undefined) return { ours: synonym, isSynonym: true };
  const near = known.find((ours) => isOneSlip(written, ours)) ?? nearestName(written, buildNameIndex(known))[0];
  return near === undefined ? undefined : { ours: near, isSynonym: false };
}

/** One letter too many, missing, other, or two swapped. Keys are short, and only a few: names would need more care. */
function isOneSlip(a: string, b: string): boolean {
  if (a.length < 3) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)
    || (restA.slice(0, 2) === [restB[1], restB[0]].join('') && restA.slice(2) === restB.slice(2));
}
