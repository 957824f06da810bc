const scriptWithoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Letters and digits, held together by hyphen, apostrophe, point, comma or Persian half-space: "2,500", "می‌خواهد". */
const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c\u200d]*(?:['’.,\-‐‑][\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c\u200d]*)*/gu;

/** Where none of these stands, no such script does; to look for them is much quicker. */
const mayLackSpaces = /[\u0e00-\u1fff\u2e80-\uffff]/;

/** Words of a text in any script; those that write no spaces are divided by the dictionary of `Intl.Segmenter`. */
export function countWords(text: string): number {
  let count = 0;
  if (!mayLackSpaces.test(text) || !scriptWithoutSpaces.test(text)) {
    for (word.lastIndex = 0; word.test(text); ) count += 1;
    return count;
  }
  for (const { isWordLike } of new Intl.Segmenter('und', { granularity: 'word' }).segment(text)) {
    if (isWordLike === true) count += 1;
  }
  return count;
}
