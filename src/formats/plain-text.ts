/** Every character that XML 1.0 (section 2.2) has no room for: controls, halves of surrogate pairs, U+FFFE and U+FFFF. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A text that can stand in XML, and that every JSON parser reads: what can't be written becomes U+FFFD. */
export function writable(text: string): string {
  return text.replace(UNWRITABLE, '\uFFFD');
}
