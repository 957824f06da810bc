/** Letters that count as one, language by language. */

/** Letters of their own in these languages; elsewhere they fold to their base. */
const OWN_LETTERS: Readonly<Record<string, string>> = {
  sv: 'åäö', fi: 'åäö', da: 'æøå', no: 'æøå', nb: 'æøå', nn: 'æøå', is: 'æöðþ', et: 'õäöü',
};

/** What decomposition leaves whole, and the variants of Arabic letters: one alef, one yeh, one kaf, one heh. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ł: 'l', ı: 'i', æ: 'ae', œ: 'oe', þ: 'th', ß: 'ss', ё: 'е', ς: 'σ',
  أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ی: 'ي', ې: 'ي', ئ: 'ي', ؤ: 'و', ک: 'ك', ڪ: 'ك', ة: 'ه', ۀ: 'ه', ە: 'ه', ہ: 'ه', ھ: 'ه',
};

const ASCII = /^[a-z\d]*$/;
const HAS_BASE = /[\p{sc=Latin}\p{sc=Greek}]/u;
/** Combining accents, Hebrew points, Arabic vowel signs and tatweel, joiners, soft hyphens. */
const UNREAD = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200c\u200d\u00ad\u2060\ufeff]/gu;
const DIGIT_ZEROS = [0x660, 0x6f0, 0x966, 0x9e6];
const FOREIGN_DIGIT = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef]/g;

/** Where the small letter of I has no dot. */
const DOTLESS = new Set(['tr', 'az']);

/** Lower case, one form of each character, Western digits, no marks that are left out as often as written. */
export function plainWord(raw: string, lang: string): string {
  const lower = DOTLESS.has(lang) ? raw.toLocaleLowerCase(lang) : raw.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower
    .normalize('NFKC')
    .replace(UNREAD, '')
    .replace(FOREIGN_DIGIT, (digit) => {
      const unit = digit.charCodeAt(0);
      return String(unit - (DIGIT_ZEROS.find((zero) => unit - zero >= 0 && unit - zero < 10) ?? unit));
    });
}

/** The letters of a plain word as `lang` tells them apart; an empty `lang` tells the fewest apart. */
export function foldLetters(plain: string, lang: string): string {
  if (ASCII.test(plain)) return plain;
  const own = OWN_LETTERS[lang] ?? '';
  let folded = '';
  for (const letter of plain) {
    if (own.includes(letter)) folded += letter;
    else if (HAS_BASE.test(letter)) folded += letter.normalize('NFD').replace(UNREAD, '').replace(/./gu, (base) => LETTERS[base] ?? base);
    else folded += LETTERS[letter] ?? letter;
  }
  return folded;
}
