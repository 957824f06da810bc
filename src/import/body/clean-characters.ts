import type { BodyNotes } from './body-remarks.ts';

// oxlint-disable-next-line no-control-regex -- they are what is looked for
const UNPRINTABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u{fffe}\u{ffff}\p{Surrogate}]/gu;
/** What programs meant by the control characters U+0080 to U+009F (WHATWG Encoding, windows-1252). */
const WINDOWS = new TextDecoder('windows-1252');

/** `\n` line ends, and no character that nothing can show: quotation marks and dashes in a Windows encoding are put right. */
export function cleanCharacters(text: string, notes: BodyNotes): string {
  const body = text.replace(/\r\n?/g, '\n');
  const found = body.match(UNPRINTABLE);
  if (found === null) return body;
  notes.remarks.push({ code: 'control-characters', message: `${found.length} of its characters can't be shown; those of a Windows encoding were put right, the others taken out.` });
  return body.replace(UNPRINTABLE, (sign) => (/[\x80-\x9f]/.test(sign) ? WINDOWS.decode(Uint8Array.of(sign.charCodeAt(0))).replace(UNPRINTABLE, '') : ''));
}
