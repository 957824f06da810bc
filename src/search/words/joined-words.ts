/** Words of several parts: that a zero-width joiner or non-joiner holds together, as in Persian («بین‌الملل»), and numbers such as "2,500". */
const JOINTS = /[,.٬'’\u00a0\u202f\u200c\u200d]+/u;
/** A sign after every third digit from the right, always the same; with what comes after it, it is no date, nor an address. */
const NUMBER = /\p{N}{1,3}([,.٬'’\u00a0\u202f])\p{N}{3}(?:\1\p{N}{3})*(?![\p{L}\p{M}]|\1?\p{N})/uy;

export function hasJoiner(raw: string): boolean {
  return /[\u200c\u200d]/u.test(raw);
}

/** The parts, as they would be with a space in between. */
export function joinedParts(raw: string): string[] {
  const parts = raw.split(JOINTS).filter((part) => part !== '');
  return parts.length > 1 ? parts : [];
}

/** Where a number ends whose first digits are `text` from `start` to `end`; `end` where that is no number, or the whole of it. */
export function endOfNumber(text: string, start: number, end: number): number {
  // Sooner said of most words.
  if (end - start > 3 || !JOINTS.test(text.charAt(end))) return end;
  NUMBER.lastIndex = start;
  return NUMBER.test(text) ? NUMBER.lastIndex : end;
}
