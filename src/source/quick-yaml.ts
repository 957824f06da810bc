/** YAML by a parser that is quick, where it is known to read what the `yaml` package reads. */
import { CORE_SCHEMA, load } from 'js-yaml';
import { parse } from 'yaml';
import { YAML_OPTIONS } from './yaml-trouble.ts';

// Of what editors write, one line at a time: `key: value`, `- value`, `- key: value`, `key:`, at any depth. A value is a plain
// text, one in quotes, or a list or mapping of these in brackets. All else (texts over several lines, comments, anchors,
// tags, tabs, escapes, numbers with a plus or a letter) is left to the other parser.
const KEY = '(?!null:|true:|false:)[a-z][a-z-]*:';
/** Not of what may be a number in another way than by digits and a point, nor of one with too many digits. */
const START = String.raw`(?!0[box]|\d{16}|\d+(?:\.\d*)?e)[a-z0-9\u00a1-\u1fff\u2010-\u2027\u2030-\ud7ff]`;
/** In quotes, or a number below zero. */
const CLEAR = String.raw`"(?:[^"\\]|\\["\\])*"|'(?:[^']|'')*'|-(?!0(?!\.))\d{1,15}(?:\.\d{1,15})?`;
const PLAIN = String.raw`${START}(?:[^:# ]|:(?! |$)|(?<! )#| (?!$))*`;
/** Inside brackets. No space ends it, so that there is one way to read each line and the pattern takes no time to fail. */
const INNER = String.raw`(?:${CLEAR}|${START}(?:[^:#,[\]{} ]|:(?=/)|(?<! )#| (?=[^,\]} ]))*)`;
const MAPPING = bracketed(String.raw`\{`, `${KEY} ${INNER}`, String.raw`\}`);
const LIST = bracketed(String.raw`\[`, `(?:${INNER}|${MAPPING})`, String.raw`\]`);
const VALUE = `(?:${CLEAR}|${PLAIN}|${LIST}|${MAPPING})`;
const PLAIN_LINE = new RegExp(`^(?: *(?:(?:- )?${KEY}(?: ${VALUE})?|- ${VALUE}))?$`, 'i');

function bracketed(open: string, part: string, close: string): string {
  return `${open} ?(?:${part}(?:, ?${part})* ?)?${close}`;
}

/** Longer ones are few, and no concern of a pattern. */
const LONGEST = 100_000;

/** True for a YAML text of which both parsers make the same value, or which the quick one refuses. */
export function isPlainYaml(text: string): boolean {
  if (text.length > LONGEST) return false;
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  return !/[\0-\t\x0b-\x1f\x7f-\x9f\ufeff]/.test(text) && text.split('\n').every((line) => PLAIN_LINE.test(line));
}

/** The value of a YAML text; throws what `parse` of the `yaml` package throws. */
export function parseYaml(text: string): unknown {
  return isPlainYaml(text) ? parseQuickly(text) : parse(text, YAML_OPTIONS);
}

function parseQuickly(text: string): unknown {
  try {
    // It has `undefined` for a text that holds nothing.
    return load(text, { schema: CORE_SCHEMA }) ?? null;
  } catch {
    // It says better what is wrong, and where.
    return parse(text, YAML_OPTIONS);
  }
}
