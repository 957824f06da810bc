/** Links of a body that lead to a file or an address of the archive, rewritten where they stand. */
import { posix } from 'node:path';
import { defaultTreeAdapter, parseFragment } from 'parse5';
import type { DefaultTreeAdapterMap } from 'parse5';
import type { Edit } from '../import/edits.ts';
import { parseMarkdown, spanOf } from '../import/body/markdown-tree.ts';
import { parseAddress } from '../markdown/address.ts';
import { nodesOf } from '../markdown/markdown-nodes.ts';

/** What has moved. Paths of files are the archive's; addresses are the site's, and end with a slash. */
export interface Moved {
  readonly file: readonly [from: string, to: string];
  readonly address: readonly [from: string, to: string];
}

/** `path`: the file that holds the body, as it will be. Only the folder counts: no file leaves its own. */
export function linkEdits(body: string, path: string, moved: Moved): Edit[] {
  if (!mayLead(body, moved)) return [];
  const dir = posix.dirname(path) === '.' ? '' : posix.dirname(path);
  return nodesOf(parseMarkdown(body)).flatMap(({ node }): Edit[] => {
    if (node.type === 'link' || node.type === 'definition' || node.type === 'image') {
      const span = node.data?.destination;
      const rewritten = span === undefined ? undefined : rewrite(node.url, dir, moved);
      return span === undefined || rewritten === undefined ? [] : [{ ...span, text: body[span.start] === '<' ? `<${rewritten}>` : rewritten }];
    }
    if (node.type !== 'html') return [];
    const { start, end } = spanOf(node);
    return htmlEdits(body.slice(start, end), dir, moved).map((edit) => ({ ...edit, start: edit.start + start, end: edit.end + start }));
  });
}

/** Cheap: only a text that holds the name, plain or percent-encoded, is parsed. */
function mayLead(body: string, { file: [file], address: [address] }: Moved): boolean {
  return [posix.basename(file, posix.extname(file)), posix.basename(address)].some((word) => spellings(word).some((spelling) => body.includes(spelling)));
}

function spellings(word: string): readonly string[] {
  const encoded = encodeURIComponent(word);
  return [word, word.normalize('NFD'), encoded, encoded.replaceAll(/%../g, (sign) => sign.toLowerCase())];
}

function rewrite(written: string, dir: string, { file: [oldFile, newFile], address: [oldAddress, newAddress] }: Moved): string | undefined {
  const address = parseAddress(written, dir);
  if (address.kind === 'archive' && address.path.normalize('NFC') === oldFile.normalize('NFC')) {
    const rest = /[?#].*$/s.exec(written)?.[0] ?? '';
    const to = written.startsWith('/') ? `/${newFile}` : posix.relative(dir, newFile);
    return `${written.startsWith('./') && !to.startsWith('.') ? './' : ''}${to.split('/').map(encodeURIComponent).join('/')}${rest}`;
  }
  if (address.kind !== 'site') return undefined;
  const path = decoded(address.path);
  const slashed = path.endsWith('/') ? path : `${path}/`;
  if (!slashed.startsWith(oldAddress)) return undefined;
  const moved = newAddress + slashed.slice(oldAddress.length);
  return encodeURI(path.endsWith('/') ? moved : moved.slice(0, -1)) + (/[?#].*$/s.exec(address.href)?.[0] ?? '');
}

function htmlEdits(html: string, dir: string, moved: Moved): Edit[] {
  const waiting: DefaultTreeAdapterMap['node'][] = [parseFragment(html, { sourceCodeLocationInfo: true })];
  const edits: Edit[] = [];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ('childNodes' in node) waiting.push(...node.childNodes);
    if (!defaultTreeAdapter.isElementNode(node)) continue;
    const href = node.attrs.find(({ name }) => name === 'href' || name === 'src');
    const at = href === undefined ? undefined : node.sourceCodeLocation?.attrs?.[href.name];
    const rewritten = href === undefined ? undefined : rewrite(href.value, dir, moved);
    if (href !== undefined && at !== undefined && rewritten !== undefined) edits.push({ start: at.startOffset, end: at.endOffset, text: attribute(href.name, rewritten, html.slice(at.startOffset, at.endOffset)) });
  }
  return edits;
}

/** In the quotes that it had. */
function attribute(name: string, value: string, before: string): string {
  const quote = before.endsWith("'") ? "'" : '"';
  return `${name}=${quote}${value.replaceAll('&', '&amp;').replaceAll(quote, quote === '"' ? '&quot;' : '&#39;')}${quote}`;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return path;
  }
}
