/** Snowball's stemmer, told that every word is a noun. */
import { stemmer as stemNoun } from '@orama/stemmers/arabic';

/** With a particle before it, and no less than three letters after it. */
const ARTICLE = /^(?:[وفبك]?ال|لل)(?=.{3})/u;

/** Mostly a teh marbuta whose dots were left out. */
const LAST_HEH = /(?<=.{3})ه$/u;

/**
 * Snowball's knows the Arabic yeh and kaf only. With the article it takes a word for a noun, and without for a verb as
 * well: القوات would not be قوات. So every word has it, and none keeps it.
 */
export function stemmer(word: string): string {
  const bare = word.replaceAll('ی', 'ي').replaceAll('ک', 'ك').replace(ARTICLE, '').replace(LAST_HEH, 'ة');
  return stemNoun(`ال${bare}`).replace(/^ال/u, '');
}
