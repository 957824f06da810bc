/** Addresses in a body's Markdown: settled at their place, everything around them untouched. */
import type { Definition, Image, Link, LinkReference, Nodes, Root } from 'mdast';
import { nodesOf } from '../../markdown/markdown-nodes.ts';
import type { Edit } from '../edits.ts';
import { quote } from './body-remarks.ts';
import type { BodyNotes } from './body-remarks.ts';
import { spanOf } from './markdown-tree.ts';
import { settleImage, settleLink } from './settle-address.ts';
import type { AddressContext, SettledAddress } from './settle-address.ts';

export function editAddresses(tree: Root, source: string, context: AddressContext, notes: BodyNotes): Edit[] {
  const nodes = nodesOf(tree).map(({ node }) => node);
  const linked = new Set(nodes.flatMap((node) => (node.type === 'linkReference' ? [node.identifier] : [])));
  const shown = new Set(nodes.flatMap((node) => (node.type === 'imageReference' && !linked.has(node.identifier) ? [node.identifier] : [])));
  const lost = new Set<string>();
  const edits = nodes.flatMap((node): Edit[] => {
    switch (node.type) {
      case 'link':
        return node.data?.resource === undefined ? editBareAddress(node, source, context, notes) : editLink(node, source, context, notes);
      case 'image':
        return editImage(node, source, context, notes);
      case 'definition':
        return editDefinition(node, source, shown, lost, context, notes);
      default:
        return [];
    }
  });
  return [...edits, ...nodes.flatMap((node) => editReference(node, lost))];
}

function editLink(link: Link, source: string, context: AddressContext, notes: BodyNotes): Edit[] {
  const settled = settleLink(link.url, context);
  count(settled, notes);
  noteMended(link, settled, source, notes);
  if (settled.kind !== 'lost') return writeAddress(link, settled);
  say(link, source, settled.why, notes);
  const { start, end } = spanOf(link);
  return [{ start, end: start + 1, text: bracketless(source[start - 1]) }, { start: labelEnd(link), end, text: bracketless(source[end]) }];
}

/** Next to `_`, `*` or `~`, an empty comment: like the bracket that goes, it lets them mark emphasis. */
function bracketless(neighbour: string | undefined): string {
  return neighbour !== undefined && '_*~'.includes(neighbour) ? '<!-- -->' : '';
}

/** Where the `]` of a link's words stands: right before its `(…)`. */
function labelEnd(link: Link): number {
  return (link.data?.resource?.start ?? 1) - 1;
}

/** `<http://…>` and bare addresses: one that no page can link to is set as code, so that nothing reads a link in it. */
function editBareAddress(link: Link, source: string, context: AddressContext, notes: BodyNotes): Edit[] {
  const settled = settleLink(link.url, context);
  if (settled.kind === 'kept') return [];
  const { start, end } = spanOf(link);
  const written = source.slice(start, end).replace(/^<|>$/g, '').replace(/\\([!-/:-@[-`{-~])/g, '$1');
  say(link, source, settled.kind === 'lost' ? settled.why : 'it is no address', notes);
  return [{ start, end, text: `\`${written.replaceAll('`', '%60')}\`` }];
}

function editImage(image: Image, source: string, context: AddressContext, notes: BodyNotes): Edit[] {
  const settled = settleImage(image.url, context);
  count(settled, notes);
  noteMended(image, settled, source, notes);
  const { start, end } = spanOf(image);
  if (settled.kind === 'lost') {
    say(image, source, settled.why, notes);
    return [{ start, end, text: escapeText(image.alt ?? '') }];
  }
  if (settled.kind !== 'file') noteDistant(settled.kind === 'kept' ? image.url : settled.address, notes);
  const edits = writeAddress(image, settled);
  return image.alt?.trim() || !isShown(image.url) ? edits : [...edits, { start: start + 2, end: start + 2, text: escapeText(describe(image, source, notes)) }];
}

/** Readers of the archive get a link to it, as long as the old site stands. */
export function noteDistant(address: string, notes: BodyNotes): void {
  if (isShown(address)) notes.remarks.push({ code: 'image-not-given', message: `${address} did not come with the export.` });
}

/** False for `data:` and the like, which a page takes out. */
export function isShown(address: string): boolean {
  return !/^\s*(?!https?:)[a-z][a-z\d+.-]*:/i.test(address);
}

/** An image that nobody described goes by its title, or by its file's name: what readers would be shown in any case. */
function describe(image: Image, source: string, notes: BodyNotes): string {
  const title = image.title?.trim() ?? '';
  const { start, end } = spanOf(image);
  const name = title === '' ? fileNameOf(image.url) : title;
  notes.remarks.push({ code: 'image-without-alt', message: `${quote(source.slice(start, end))} has no description: “${name}” stands there instead.` });
  return name;
}

export function fileNameOf(address: string): string {
  const [path = ''] = address.trim().split(/[?#]/, 1);
  const name = path.split('/').findLast((step) => step !== '') ?? address;
  try {
    return decodeURIComponent(name);
  } catch {
    // Not percent-encoded after all.
    return name;
  }
}

function editDefinition(definition: Definition, source: string, shown: ReadonlySet<string>, lost: Set<string>, context: AddressContext, notes: BodyNotes): Edit[] {
  const settled = shown.has(definition.identifier) ? settleImage(definition.url, context) : settleLink(definition.url, context);
  count(settled, notes);
  noteMended(definition, settled, source, notes);
  if (settled.kind !== 'lost') return writeAddress(definition, settled);
  say(definition, source, settled.why, notes);
  lost.add(definition.identifier);
  return [];
}

/** `[words][lost]` → `words`; `![words][lost]` → `words`. */
function editReference(node: Nodes, lost: ReadonlySet<string>): Edit[] {
  if (node.type !== 'linkReference' && node.type !== 'imageReference') return [];
  if (!lost.has(node.identifier)) return [];
  const { start, end } = spanOf(node);
  if (node.type === 'imageReference') return [{ start, end, text: escapeText(node.alt ?? '') }];
  return [{ start, end: start + 1, text: '' }, { start: endOfText(node) ?? start + 1, end, text: '' }];
}

function endOfText({ children }: LinkReference): number | undefined {
  return children.at(-1)?.position?.end.offset;
}

function writeAddress(node: Link | Image | Definition, settled: Exclude<SettledAddress, { kind: 'lost' }>): Edit[] {
  const destination = node.data?.destination;
  if (settled.kind === 'kept' || destination === undefined) return [];
  return [{ ...destination, text: escapeDestination(settled.address) }];
}

/** Safe without `<…>`, in a table too. What looks like a character reference must not become one. */
function escapeDestination(address: string): string {
  return address
    .replace(/[\s()|\\<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
    .replace(/&(?=#?\w+;)/g, '&amp;');
}

export function escapeText(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(/[\\`*_{}[\]<>|#]/g, String.raw`\$&`);
}

function count(settled: SettledAddress, { counts }: BodyNotes): void {
  if (settled.kind === 'article') counts.articleLinks += 1;
  if (settled.kind === 'completed') counts.completed += 1;
}

function noteMended(node: Nodes, settled: SettledAddress, source: string, { remarks }: BodyNotes): void {
  if (settled.kind !== 'mended') return;
  const { start, end } = spanOf(node);
  remarks.push({ code: 'link-mended', message: `${quote(source.slice(start, end))} leads to ${settled.address}.` });
}

function say(node: Nodes, source: string, why: string, notes: BodyNotes): void {
  const { start, end } = spanOf(node);
  notes.remarks.push({ code: 'link-lost', message: `${quote(source.slice(start, end))} was turned into its words: ${why}.` });
}
