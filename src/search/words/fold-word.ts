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
/** Combining accents, Hebrew points, Arabic vowel signs and tatweel, joiners, soft hyphens; signs between thousands, spaces plain by then. */
const UNREAD = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200c\u200d\u00ad\u2060\ufeff ,.٬'’]/gu;
const ARABIC_DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/g;
const INDIAN_DIGIT = /[\u0966-\u096f\u09e6-\u09ef]/g;

/** Lower case, one form of each character, Western digits without signs in between, no marks that are left out as often as written. */
export function plainWord(raw: string, lang: string): string {
  // There, the small letter of I has no dot.
  const lower = lang === 'tr' || lang === 'az' ? raw.toLocaleLowerCase(lang) : raw.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower
    .normalize('NFKC')
    .replace(UNREAD, '')
    .replace(ARABIC_DIGIT, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(INDIAN_DIGIT, (digit) => String((digit.charCodeAt(0) - 6) & 15));
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
