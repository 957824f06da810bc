/** Front matter as text: split from the body by gray-matter, read as YAML, never run as code. */
import matter from 'gray-matter';
import { LineCounter, isMap, isScalar, parse, parseDocument } from 'yaml';
import type { FieldPath } from '../archive/finding.ts';
import { parseYaml } from './quick-yaml.ts';
import { YAML_OPTIONS, trouble, yamlTrouble } from './yaml-trouble.ts';
import type { Trouble } from './yaml-trouble.ts';

function refuseLanguage(): never {
  throw new Error('front matter in a programming language');
}

const MATTER_OPTIONS = {
  language: 'yaml',
  engines: {
    yaml: (text: string): object => asObject(parseYaml(text)),
    javascript: refuseLanguage,
    js: refuseLanguage,
    json: refuseLanguage,
    coffee: refuseLanguage,
    toml: refuseLanguage,
  },
};

class NoMapping extends Error {}

function asObject(value: unknown): object {
  if (value === null || value === undefined) return {};
  if (typeof value === 'object' && !Array.isArray(value)) return value;
  throw new NoMapping();
}

export interface SplitFile {
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** The file's line on which the body begins, 1-based. */
  readonly bodyLine: number;
}

/** Parts front matter from body. `text` has `\n` line ends and no byte order mark. */
export function splitFile(text: string): SplitFile | Trouble {
  const first = /^---([^\n]*)\n/.exec(text);
  if (first === null) return noFrontMatter(text);
  const language = (first[1] ?? '').trim();
  if (language.startsWith('-')) return trouble('no-front-matter', 'The file starts with a line of more than three hyphens.', 'Open and close the front matter with lines of exactly three: ---', 1);
  if (language !== '' && language !== 'yaml' && language !== 'yml') {
    return trouble('front-matter-language', `Front matter in “${language}” is not read; it might run code.`, 'Write it in YAML, under a first line of just ---.', 1);
  }
  const head = headOf(text);
  if (head === undefined) return trouble('front-matter-open', 'The front matter has no end.', 'Close it with a line of three hyphens: ---', 1);
  try {
    const file = matter(head, MATTER_OPTIONS);
    return { data: file.data, body: text.slice(head.length), bodyLine: head.split('\n').length - (head.endsWith('\n') ? 0 : 1) };
  } catch (error) {
    if (error instanceof NoMapping) return trouble('yaml-syntax', 'The front matter is no list of keys and values.', 'Write one “key: value” a line.', 2);
    return yamlTrouble(yamlOf(head), error);
  }
}

/** The front matter with the lines around it; undefined where it has no end. */
function headOf(text: string): string | undefined {
  const end = /\n---[ \t]*(?:\n|$)/.exec(text.slice(3));
  return end === null ? undefined : text.slice(0, 3 + end.index + end[0].length);
}

/** The body of a file whose front matter is known to be sound. */
export function bodyOf(text: string): string {
  return text.slice(headOf(text)?.length ?? 0);
}

function noFrontMatter(text: string): Trouble {
  if (text.trim() === '') return trouble('no-front-matter', 'The file is empty.', 'Write it, or delete it.', 1);
  if (/^\+\+\+|^;;;|^\{/.test(text)) return trouble('front-matter-language', 'Front matter in TOML or JSON is not read.', 'Write it in YAML, between two lines of three hyphens.', 1);
  return trouble('no-front-matter', 'The file does not start with front matter.', 'Put it at the very top, between two lines of three hyphens: an article’s title and date, or the name of anything else.', 1);
}

function yamlOf(head: string): string {
  return head.slice(head.indexOf('\n') + 1, head.lastIndexOf('\n---'));
}

/** Reads a whole YAML file, such as the settings. */
export function readYaml(text: string): { readonly data: Readonly<Record<string, unknown>> } | Trouble {
  try {
    return { data: { ...asObject(parse(text, YAML_OPTIONS)) } };
  } catch (error) {
    if (error instanceof NoMapping) return trouble('yaml-syntax', 'The file is no list of keys and values.', 'Write one “key: value” a line.', 1);
    return yamlTrouble(text, error, 0);
  }
}

/** Where in a file a value of its front matter stands; the closest thing above it where it is absent. */
export function locate(text: string, field: FieldPath, atKey: boolean): { line: number; column: number } {
  const isFrontMatter = text.startsWith('---');
  const end = isFrontMatter ? /\n---[ \t]*(?:\n|$)/.exec(text.slice(3)) : null;
  const yaml = isFrontMatter ? text.slice(text.indexOf('\n') + 1, end === null ? text.length : 4 + end.index) : text;
  const lines = new LineCounter();
  const document = parseDocument(yaml, { ...YAML_OPTIONS, lineCounter: lines, keepSourceTokens: false });
  let offset: number | undefined;
  let node: unknown = document.contents;
  for (const [depth, step] of field.entries()) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (pair === undefined) break;
      const wanted = atKey && depth === field.length - 1 ? pair.key : (pair.value ?? pair.key);
      offset = startOf(wanted) ?? startOf(pair.key) ?? offset;
      node = pair.value;
    } else {
      const item = document.getIn(field.slice(0, depth + 1), true);
      if (item === undefined) break;
      offset = startOf(item) ?? offset;
      node = item;
    }
  }
  if (offset === undefined) return { line: 1, column: 1 };
  const { line, col } = lines.linePos(offset);
  return { line: line + (isFrontMatter ? 1 : 0), column: col };
}

function startOf(node: unknown): number | undefined {
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : undefined;
}
