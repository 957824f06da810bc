/** What XML 1.0 (section 2.2) has no room for, beside halves of surrogate pairs. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const UNWRITABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

/** A text that can stand in XML, and that every JSON parser reads: what can't be written becomes U+FFFD. */
export function writable(text: string): string {
  return text.toWellFormed().replace(UNWRITABLE, '\uFFFD');
}
