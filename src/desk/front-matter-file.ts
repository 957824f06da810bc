/** A file whose front matter can be edited in place: only what is meant changes, all else stays byte for byte. */
import { isAlias, isCollection, isMap, isPair, isScalar, isSeq, parseDocument, stringify } from 'yaml';
import type { Document, Node, Scalar } from 'yaml';
import type { FieldPath } from '../archive/finding.ts';
import type { Edit } from '../import/edits.ts';
import { YAML_OPTIONS } from '../source/yaml-trouble.ts';

/** `text` as it lies on the disk: with its byte order mark and its line ends. */
export interface FrontMatterFile {
  readonly text: string;
  /** Where the YAML begins in `text`, and the line that closes it. */
  readonly start: number;
  readonly end: number;
  readonly bodyStart: number;
  readonly document: Document;
  readonly lineBreak: '\n' | '\r\n';
}

const OPENING = /^\uFEFF?---[ \t]*(?:ya?ml[ \t]*)?(\r?\n)/;

const CLOSING = /(?<![^\n])---[ \t]*(?:\r\n?|\n|$)/;

/** Undefined where the front matter has faults, or lines in it end in a bare carriage return; those of the body may. */
export function openFrontMatter(text: string): FrontMatterFile | undefined {
  const opening = OPENING.exec(text);
  if (opening === null) return undefined;
  const start = opening[0].length;
  const closing = CLOSING.exec(text.slice(start));
  if (closing === null) return undefined;
  const end = start + closing.index;
  const yaml = text.slice(start, end);
  if (/\r(?!\n)/.test(yaml)) return undefined;
  const document = parseDocument(yaml, { ...YAML_OPTIONS, keepSourceTokens: false });
  if (document.errors.length > 0 || (document.contents !== null && !isMap(document.contents))) return undefined;
  return { text, start, end, bodyStart: end + closing[0].length, document, lineBreak: opening[1] === '\r\n' ? '\r\n' : '\n' };
}

/** Puts `value` in place of the scalar at `path`, quoted as the one before it. */
export function editScalar(file: FrontMatterFile, path: FieldPath, value: string): Edit {
  const node = file.document.getIn(path, true);
  const [start, end] = rangeOf(node);
  return { start: file.start + start, end: file.start + end, text: written(value, isScalar(node) ? node.type : undefined, isInFlow(file, path)) + (endsLine(node) ? file.lineBreak : '') };
}

/** A block scalar (`>`, `|`) owns its line's end. */
function endsLine(node: unknown): boolean {
  return isScalar(node) && (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL');
}

/** Adds `yaml`, an item's text, to the list at `key`; makes a list of a single value, and the key where it is missing. */
export function addItem(file: FrontMatterFile, key: string, yaml: string, order: readonly string[]): Edit {
  const node = file.document.get(key, true);
  if (node === undefined || (isScalar(node) && node.value === null)) return addOrFillKey(file, key, `[${yaml}]`, order);
  if (isSeq(node)) return node.flow === true ? addToFlow(file, node, yaml) : addToBlock(file, node, yaml);
  const [start, end] = rangeOf(node);
  const single = file.text.slice(file.start + start, file.start + end);
  return { start: file.start + start, end: file.start + end, text: `[${inFlow(single, node)}, ${yaml}]` };
}

/** A plain text with a comma or a bracket needs quotes once it stands in a list. */
function inFlow(source: string, node: unknown): string {
  return isScalar(node) && typeof node.value === 'string' && !source.startsWith('"') && !source.startsWith("'") ? written(node.value, 'PLAIN', true) : source;
}

function addToFlow(file: FrontMatterFile, list: { readonly items: readonly unknown[]; readonly range?: Node['range'] }, yaml: string): Edit {
  const last = list.items.at(-1);
  const at = file.start + (last === undefined ? rangeOf(list)[0] + 1 : contentEnd(last));
  return { start: at, end: at, text: last === undefined ? yaml : `, ${yaml}` };
}

function addToBlock(file: FrontMatterFile, list: { readonly items: readonly unknown[]; readonly range?: Node['range'] }, yaml: string): Edit {
  const dash = file.start + rangeOf(list)[0];
  const indent = file.text.slice(file.text.lastIndexOf('\n', dash - 1) + 1, dash);
  return insertLine(file, file.start + contentEnd(list.items.at(-1)), `${indent}- ${yaml}`);
}

/** A line of its own after the one on which `after` stands. */
function insertLine(file: FrontMatterFile, after: number, line: string): Edit {
  const { text, end, lineBreak } = file;
  const startsLine = text[after - 1] === '\n';
  const lineEnd = text.indexOf('\n', after);
  const at = startsLine ? after : lineEnd === -1 || lineEnd >= end ? end : lineEnd + 1;
  return { start: at, end: at, text: `${line}${lineBreak}` };
}

function addOrFillKey(file: FrontMatterFile, key: string, yaml: string, order: readonly string[]): Edit {
  const node = file.document.get(key, true);
  if (node === undefined) return addKey(file, key, yaml, order);
  const pair = pairsOf(file).find((other) => other.key === key);
  const [start, end] = isScalar(node) && node.range !== undefined && node.range !== null ? rangeOf(node) : [pair?.keyEnd ?? 0, pair?.keyEnd ?? 0];
  const colon = file.text.indexOf(':', file.start + (pair?.keyEnd ?? start));
  const at = start < end ? file.start + start : colon + 1;
  return { start: at, end: start < end ? file.start + end : at, text: start < end ? yaml : ` ${yaml}` };
}

/** Adds a key after those that stand before it in `order`. */
export function addKey(file: FrontMatterFile, key: string, yaml: string, order: readonly string[]): Edit {
  const rank = order.indexOf(key);
  const before = pairsOf(file).filter((pair) => order.indexOf(pair.key) < rank).at(-1);
  const line = `${key}: ${yaml}`;
  if (before === undefined && pairsOf(file).length > 0) return { start: file.start, end: file.start, text: `${line}${file.lineBreak}` };
  return before === undefined ? { start: file.end, end: file.end, text: `${line}${file.lineBreak}` } : insertLine(file, file.start + before.end, line);
}

function pairsOf({ document }: FrontMatterFile): { readonly key: string; readonly keyEnd: number; readonly end: number }[] {
  if (!isMap(document.contents)) return [];
  return document.contents.items.flatMap(({ key, value }) => (isScalar(key) ? [{ key: String(key.value), keyEnd: rangeOf(key)[1], end: Math.max(rangeOf(key)[1], value === null ? 0 : contentEnd(value)) }] : []));
}

/** A text as YAML, in the manner of the scalar that it replaces. */
export function written(value: string, manner: Scalar['type'] | undefined, inFlow: boolean): string {
  if (manner === 'QUOTE_SINGLE') return `'${value.replaceAll("'", "''")}'`;
  if (manner === 'QUOTE_DOUBLE') return JSON.stringify(value);
  const plain = stringify(value, { lineWidth: 0, blockQuote: false }).trimEnd();
  return inFlow && /[,[\]{}]/.test(plain) && !/^["']/.test(plain) ? JSON.stringify(value) : plain;
}

function isInFlow({ document }: FrontMatterFile, path: FieldPath): boolean {
  return path.some((_, depth) => {
    const node = document.getIn(path.slice(0, depth), true);
    return isCollection(node) && node.flow === true;
  });
}

function rangeOf(node: unknown): readonly [number, number] {
  const range = isScalar(node) || isAlias(node) || isCollection(node) || (typeof node === 'object' && node !== null && 'range' in node) ? node.range : undefined;
  if (!Array.isArray(range) || typeof range[0] !== 'number' || typeof range[1] !== 'number') throw new Error('a parsed node has a range');
  return [range[0], range[1]];
}

/** Where the last thing written in a node ends: before comments, blank lines and line ends. */
function contentEnd(node: unknown): number {
  if (isPair(node)) return node.value === null || node.value === undefined ? contentEnd(node.key) : Math.max(contentEnd(node.key), contentEnd(node.value));
  if (isCollection(node) && node.flow !== true && node.items.length > 0) return contentEnd(node.items.at(-1));
  return rangeOf(node)[1];
}
