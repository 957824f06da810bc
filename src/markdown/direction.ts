export type Direction = 'ltr' | 'rtl';

const rightToLeftLanguages = new Set(
  'ar arc azb ckb dv fa glk he ks lrc mzn nqo pnb prs ps sd syr ug ur yi'.split(' '),
);
const rightToLeftScripts = new Set(['adlm', 'arab', 'hebr', 'mand', 'nkoo', 'rohg', 'samr', 'syrc', 'thaa']);

/** Direction in which a BCP 47 language is written; its script subtag decides where there is one. */
export function directionOf(lang: string): Direction {
  const [language = '', ...subtags] = lang.toLowerCase().split('-');
  const script = subtags.find((subtag) => subtag.length === 4 && /^[a-z]+$/.test(subtag));
  const isRightToLeft = script === undefined ? rightToLeftLanguages.has(language) : rightToLeftScripts.has(script);
  return isRightToLeft ? 'rtl' : 'ltr';
}

const R =
  '[\\p{L}&&[\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}\\p{Script=Adlam}]]';
const L = `[\\p{L}--${R}]`;
const letters = { ltr: new RegExp(L, 'gv'), rtl: new RegExp(R, 'gv') };

/** Where none of these stands, no letter from right to left does; to look for them is much quicker. */
const mayRunFromTheRight = /[\u0590-\u08ff\ud800-\udfff\ufb00-\ufeff]/;

/** How many letters of a text run in a direction. */
export function countLetters(text: string, direction: Direction): number {
  if (direction === 'rtl' && !mayRunFromTheRight.test(text)) return 0;
  return text.match(letters[direction])?.length ?? 0;
}

/** From a first to a last letter of one direction, and the numbers of that script which go with them ("F-16", "3M"). */
const runs = {
  rtl: new RegExp(`${R}(?:[^${L}]*[${R}\\p{M}])?(?:[\\s\\-–.\\/]?[٠-٩۰-۹]+)*`, 'gv'),
  ltr: new RegExp(
    `(?:(?<!\\d)\\d[\\d.,\\-\\/]{0,20})?${L}(?:[^${R}]*[${L}\\p{M}])?(?:[\\s\\-–.\\/]?\\d+)*[+#%°\\/™]*`,
    'gv',
  ),
};

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '«': '»', '“': '”', '‘': '’' };

export interface Run {
  readonly start: number;
  readonly end: number;
}

/**
 * Pieces of a text that run in `direction`, each to be isolated from the text around it. A piece takes in the bracket
 * that closes one of its own, and the last point of an abbreviation: "NCRI (Paris)", "U.S.".
 */
export function findRuns(text: string, direction: Direction): readonly Run[] {
  const found: Run[] = [];
  for (const match of text.matchAll(runs[direction])) {
    const run = widen(text, match.index, match.index + match[0].length);
    const before = found.at(-1);
    // Widened runs may meet.
    if (before !== undefined && run.start < before.end) found[found.length - 1] = { start: before.start, end: run.end };
    else found.push(run);
  }
  return found;
}

function widen(text: string, from: number, to: number): Run {
  const open: string[] = [];
  let start = from;
  for (const sign of text.slice(from, to)) {
    if (sign in closing) open.push(sign);
    else if (closing[open.at(-1) ?? ''] === sign) open.pop();
    else if (closing[text[start - 1] ?? ''] === sign) start -= 1;
  }
  let end = to;
  if (/\.\p{L}$/u.test(text.slice(from, to)) && text[end] === '.') end += 1;
  while (open.length > 0 && text[end] === closing[open.at(-1) ?? '']) {
    open.pop();
    end += 1;
  }
  return { start, end };
}
