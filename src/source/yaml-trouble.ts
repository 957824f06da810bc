/** What the `yaml` package complains of → what an editor should look at. */
import { LineCounter, isScalar, parseDocument, visit } from 'yaml';
import type { Document, ScalarTag, Tags, YAMLError } from 'yaml';
import { isPrintedAsWritten } from '../schema/numbers.ts';

export interface Trouble {
  readonly code: 'no-front-matter' | 'front-matter-language' | 'yaml-syntax' | 'front-matter-open';
  readonly message: string;
  readonly remedy: string;
  /** 1-based, in the file. */
  readonly line: number;
  readonly column: number;
}

/** Of numbers, those alone that are printed as they were written; the others stay text. */
function customTags(tags: Tags): Tags {
  return tags.map((tag) => (typeof tag === 'object' && tag.collection === undefined && /:(?:int|float)$/.test(tag.tag) ? asWritten(tag) : tag));
}

function asWritten(tag: ScalarTag): ScalarTag {
  return { ...tag, resolve: (text, ...rest) => (isPrintedAsWritten(text) ? tag.resolve(text, ...rest) : text) };
}

/**
 * YAML 1.2 core: a date stays text. The alias limit stops "billion laughs". Warnings are not printed; at the level
 * `silent`, `parse` would pass over errors too.
 */
export const YAML_OPTIONS = { version: '1.2', schema: 'core', uniqueKeys: true, maxAliasCount: 50, merge: false, logLevel: 'error', customTags } as const;

export function trouble(code: Trouble['code'], message: string, remedy: string, line: number, column = 1): Trouble {
  return { code, message, remedy, line, column };
}

/** `cause`: what `parse` threw. `linesBefore`: lines of the file above the YAML: 1 for front matter, 0 for a YAML file. */
export function yamlTrouble(yaml: string, cause: unknown, linesBefore = 1): Trouble {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { ...YAML_OPTIONS, lineCounter: lines, prettyErrors: false });
  const [problem] = document.errors;
  if ([cause, problem].some(isOverflow)) return trouble('yaml-syntax', 'This is no valid YAML: it nests too deep.', 'Take out brackets.', 1 + linesBefore);
  if (problem === undefined) return aliasTrouble(document, lines, cause, linesBefore);
  const { line, col } = lines.linePos(openingQuote(document, problem) ?? problem.pos[0]);
  const { what, remedy } = wordsFor(problem, yaml);
  return trouble('yaml-syntax', `This is no valid YAML: ${what}.`, remedy, line + linesBefore, col);
}

/** Where the stack ends depends on what stands on it, so no place in the file is told. */
function isOverflow(error: unknown): boolean {
  return error instanceof Error && error.message.includes('call stack');
}

function aliasTrouble(document: Document, lines: LineCounter, cause: unknown, linesBefore: number): Trouble {
  const name = cause instanceof ReferenceError ? /^Unresolved alias.*?: (.*)$/s.exec(cause.message)?.[1] : undefined;
  let at = 0;
  visit(document, {
    Alias(_, alias) {
      if (name !== undefined && alias.source !== name) return undefined;
      at = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  const { line, col } = lines.linePos(at);
  if (name !== undefined) return trouble('yaml-syntax', `This is no valid YAML: a text can’t start with *, as “*${name}” does.`, 'Put it in quotes.', line + linesBefore, col);
  return trouble('yaml-syntax', 'The YAML repeats itself through aliases (&, *) beyond measure.', 'Write the values out.', line + linesBefore, col);
}

/** YAML notices only at the end that a quotation mark was not closed; what helps is where it was opened. */
function openingQuote(document: Document, { code, pos: [end] }: YAMLError): number | undefined {
  if (code !== 'MISSING_CHAR') return undefined;
  let opening: number | undefined;
  visit(document, {
    Scalar(_, scalar) {
      const [start, , after] = scalar.range ?? [0, 0, 0];
      if (isScalar(scalar) && (scalar.type ?? '').startsWith('QUOTE') && start < end && end <= after) opening = start;
    },
  });
  return opening;
}

interface Words {
  readonly what: string;
  readonly remedy: string;
}

/** By code, and by a word of the message where a code has several meanings; the first that fits. */
const WORDS: readonly (Words & { readonly code: string; readonly about?: RegExp })[] = [
  { code: 'TAB_AS_INDENT', what: 'a tab stands where spaces should', remedy: 'Indent with spaces.' },
  { code: 'MISSING_CHAR', about: /quote/, what: 'a quotation mark is not closed', remedy: 'Close it, or take it out where it opens.' },
  { code: 'MISSING_CHAR', about: /Sequence item/, what: 'this line stands neither under the list above nor beside it', remedy: 'Give it the same indentation as the first key of its entry.' },
  { code: 'MISSING_CHAR', about: /Implicit map keys/, what: 'a key has no colon', remedy: 'Write a colon and a space after the key.' },
  { code: 'MISSING_CHAR', about: /directives-end/, what: 'it starts with %', remedy: 'Take that line out.' },
  { code: 'BAD_INDENT', about: /end with a [\]}]/, what: 'a bracket is not closed', remedy: 'Close it on the line where it opens, or indent the lines that follow.' },
  { code: 'BAD_INDENT', what: 'the keys of one group stand in different columns', remedy: 'Give them the same indentation.' },
  { code: 'BLOCK_AS_IMPLICIT_KEY', about: /sequence/, what: 'the entries of one list stand in different columns', remedy: 'Give them the same indentation.' },
  { code: 'BLOCK_AS_IMPLICIT_KEY', what: 'a text with “: ” in it stands without quotes, or the line below is indented', remedy: 'Put the text in quotes, and start every key at the beginning of its line.' },
  { code: 'MULTILINE_IMPLICIT_KEY', what: 'this line is no “key: value”', remedy: 'Write a key, a colon, a space and the value. A text that goes on over several lines is indented.' },
  { code: 'BAD_SCALAR_START', what: 'a text can’t start with this sign', remedy: 'Put it in quotes.' },
  { code: 'BAD_DQ_ESCAPE', what: 'inside "…" a backslash means something else', remedy: 'Write it twice, or use single quotes.' },
  { code: 'MULTIPLE_DOCS', what: 'a second part begins here', remedy: 'Take the line out.' },
  { code: 'UNEXPECTED_TOKEN', about: /flow-(?:seq|map)-end/, what: 'a bracket is closed that was not opened', remedy: 'Take it out.' },
  { code: 'UNEXPECTED_TOKEN', about: /block-seq-ind/, what: 'a list begins on the line of its key', remedy: 'Start it on the next line, or put a text that begins with a hyphen in quotes.' },
  { code: 'UNEXPECTED_TOKEN', what: 'text goes on where a value has ended', remedy: 'Put all of it in quotes. Inside single quotes an apostrophe is written twice.' },
];

function wordsFor({ code, message, pos: [at] }: YAMLError, yaml: string): Words {
  if (code === 'DUPLICATE_KEY') return { what: `the key “${/^[^:\n]*/.exec(yaml.slice(at))?.[0] ?? ''}” stands twice`, remedy: 'Keep one of the two.' };
  const known = WORDS.find((words) => words.code === code && (words.about?.test(message) ?? true));
  return known ?? { what: `${message.charAt(0).toLowerCase()}${message.slice(1)}`, remedy: 'Look at quotes, colons and indentation on this line and the one above.' };
}
