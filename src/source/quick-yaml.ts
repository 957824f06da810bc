/** YAML by a parser that is quick, where it is known to read what the `yaml` package reads. */
import { CORE_SCHEMA, Type, load } from 'js-yaml';
import { parse } from 'yaml';
import { isPrintedAsWritten } from '../schema/numbers.ts';
import { YAML_OPTIONS } from './yaml-trouble.ts';

// Of what editors write, one line at a time: `key: value`, `- value`, `- key: value`, `key:`, at any depth. A value is a plain
// text, one in quotes, or a list or mapping of these in brackets. All else (texts over several lines, comments, anchors,
// tags, tabs, escapes) is left to the other parser.
const KEY = '(?!null:|true:|false:)[a-z][a-z-]*:';
const START = String.raw`[a-z0-9\u00a1-\u1fff\u2010-\u2027\u2030-\ud7ff]`;
/** In quotes, or a number below zero. */
const CLEAR = String.raw`"(?:[^"\\]|\\["\\])*"|'(?:[^']|'')*'|-\d+(?:\.\d+)?`;
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

const NUMBER = new Type('tag:yaml.org,2002:int', { kind: 'scalar', resolve: (text: string) => /^-?\d/.test(text) && isPrintedAsWritten(text), construct: Number });
/** What has a point is of the type above too. */
const NO_FLOAT = new Type('tag:yaml.org,2002:float', { kind: 'scalar', resolve: () => false });
const SCHEMA = CORE_SCHEMA.extend({ implicit: [NUMBER, NO_FLOAT] });

/** The value of a YAML text; throws what `parse` of the `yaml` package throws. */
export function parseYaml(text: string): unknown {
  return isPlainYaml(text) ? parseQuickly(text) : parse(text, YAML_OPTIONS);
}

function parseQuickly(text: string): unknown {
  try {
    // It has `undefined` for a text that holds nothing.
    return load(text, { schema: SCHEMA }) ?? null;
  } catch {
    // It says better what is wrong, and where.
    return parse(text, YAML_OPTIONS);
  }
}
