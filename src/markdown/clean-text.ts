import type { BodyProblem } from './rendered-body.ts';

/** Control characters but tab and line breaks, halves of surrogate pairs, and the two code points that are no characters. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const unprintable = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u{fffe}\u{ffff}\p{Surrogate}]/gu;

/** The same and all signs of two halves, unit by unit: of nearly every text, this look is enough. */
// oxlint-disable-next-line no-control-regex -- as above
const perhaps = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]/;

/** A text that every parser and browser reads alike: each sign that none can show becomes U+FFFD, so columns stay. */
export function cleanText(text: string): { readonly text: string; readonly problems: readonly BodyProblem[] } {
  const found = perhaps.test(text) ? text.match(unprintable) : null;
  if (found === null) return { text, problems: [] };
  const before = text.slice(0, text.search(unprintable)).split(/\r\n|[\r\n]/);
  const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const problem: BodyProblem = {
    code: 'control-character',
    message: `The text holds ${found.length === 1 ? 'a character' : `${found.length} characters`} that nothing can show, first U+${code}.`,
    remedy: 'Each is shown as �. Type the right character; it was probably lost when the text was copied.',
    line: before.length,
    column: (before.at(-1) ?? '').length + 1,
  };
  return { text: text.replace(unprintable, '\ufffd'), problems: [problem] };
}
