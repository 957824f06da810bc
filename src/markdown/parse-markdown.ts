import { createRequire } from 'node:module';
import type { Root } from 'mdast';
import type RemarkGfm from 'remark-gfm';
import type RemarkParse from 'remark-parse';
import { markdownToMdast } from 'satteri';
import { unified } from 'unified';

const require = createRequire(import.meta.url);
let remark: ReturnType<typeof makeRemark> | undefined;

/** Loaded when a text asks for it: a build that reads a day's articles starts the sooner. */
function makeRemark() {
  const { default: remarkParse } = require('remark-parse') as { readonly default: typeof RemarkParse };
  const { default: remarkGfm } = require('remark-gfm') as { readonly default: typeof RemarkGfm };
  return unified().use(remarkParse).use(remarkGfm).freeze();
}

/**
 * What the two parsers were seen to read differently, in 4,600 real articles and some hundred thousand made-up ones: long
 * or mixed runs of emphasis, tables, tasks, code in a list or note, a note in a note, odd addresses. Wider than need be. Each
 * pattern stands with signs of which its text has one at least: they are found sooner, and most texts have none.
 */
const READ_DIFFERENTLY: readonly (readonly [signs: readonly string[], pattern?: RegExp])[] = [
  // Four signs of emphasis in a row, one sign after the other kind, or one after a backslash.
  [['*_', '_*', '****', '____', '\\*', '\\_']],
  [['|'], /^[ \t>]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\||$)/m],
  [['-'], /-:?[ \t]*$(?<=^[ \t>]*(?:\|[ \t]*)?:?-+:?[ \t]*)/m],
  [['['], /\[[ \t\nxX]\]/],
  [['```', '~~~'], /^[ \t]*(?:[-+*>]|\d+[.)]|\[\^).*(?:```|~~~)/m],
  [['[^'], /\]:[ \t]*\[\^/],
  [[':'], /https?:\/\/(?:[^\p{L}\p{N}]|[^\s/]*_)|[*_~]https?:/iu],
  [['.'], /(?<!:\/\/)(?<=[^\s(])www\.|www\.(?![\p{L}\p{N}])/iu],
  [['@'], /\/[\w.+-]*@/],
  // A line of white space with a tab in it.
  [['\t'], /^[ \t]*\t[ \t]*$/m],
];
/**
 * An address that is neither a link's nor an attribute's; between brackets the two parsers may differ about it. Its signs are
 * looked for first, since they are few, and then what stands before them.
 */
const BARE_ADDRESS = /(?:https?:\/\/|www\.)(?<!(?:(?<!\\)\]\(|<|="|:\/\/)(?:https?:\/\/|www\.))|@(?<=[\p{L}\p{N}]@)/iu;

function mayBeReadDifferently(text: string): boolean {
  if (READ_DIFFERENTLY.some(([signs, pattern]) => signs.some((sign) => text.includes(sign)) && pattern?.test(text) !== false)) return true;
  return text.includes('[') && BARE_ADDRESS.test(text) && text.split(/\n[ \t]*\n/).some((block) => block.includes('[') && BARE_ADDRESS.test(block));
}

/**
 * Text → Markdown tree (mdast) of CommonMark and GFM, positions included. Sätteri makes the same tree as remark's parser in
 * a thirtieth of the time; a text with anything in it that they are known to read differently is remark's.
 */
export function parseMarkdown(text: string): Root {
  return mayBeReadDifferently(text) ? parseByRemark(text) : (markdownToMdast(text, { features: { frontmatter: false } }) as Root);
}

/** The same by remark alone: the reference, which tests compare with. */
export function parseByRemark(text: string): Root {
  return (remark ??= makeRemark()).parse(text);
}
