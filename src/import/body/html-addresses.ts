/** Addresses in a body's HTML: attributes are rewritten where they stand, by parse5's positions. */
import { defaultTreeAdapter, parseFragment } from 'parse5';
import type { DefaultTreeAdapterMap, Token } from 'parse5';
import type { Root } from 'mdast';
import { nodesOf } from '../../markdown/markdown-nodes.ts';
import type { Edit } from '../edits.ts';
import { quote } from './body-remarks.ts';
import type { BodyNotes } from './body-remarks.ts';
import { fileNameOf, isShown, noteDistant } from './markdown-addresses.ts';
import { spanOf } from './markdown-tree.ts';
import { settleImage, settleLink } from './settle-address.ts';
import type { AddressContext, SettledAddress } from './settle-address.ts';

type HtmlElement = DefaultTreeAdapterMap['element'];

interface Snippet {
  /** Where it starts in the body. */
  readonly offset: number;
  readonly html: string;
  readonly context: AddressContext;
  readonly notes: BodyNotes;
}

export function editHtml(tree: Root, source: string, context: AddressContext, notes: BodyNotes): Edit[] {
  return nodesOf(tree).flatMap(({ node }): Edit[] => {
    if (node.type !== 'html') return [];
    const { start, end } = spanOf(node);
    const snippet = { offset: start, html: source.slice(start, end), context, notes };
    return elementsOf(parseFragment(snippet.html, { sourceCodeLocationInfo: true })).flatMap((element) => editElement(element, snippet));
  });
}

/** With `root` itself, if that is an element, as the first. */
function elementsOf(root: DefaultTreeAdapterMap['parentNode']): HtmlElement[] {
  const found: HtmlElement[] = [];
  const waiting: DefaultTreeAdapterMap['node'][] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (defaultTreeAdapter.isElementNode(node)) found.push(node);
    if ('childNodes' in node) waiting.push(...node.childNodes);
  }
  return found;
}

function editElement(element: HtmlElement, snippet: Snippet): Edit[] {
  switch (element.tagName) {
    case 'a':
      return editLink(element, snippet);
    case 'img':
      return editImage(element, snippet);
    case 'iframe':
    case 'audio':
    case 'video':
    case 'embed':
      return editPlayer(element, snippet);
    case 'source':
      // Within a line, Markdown takes every tag for itself: this one's player is another piece of HTML.
      return element.parentNode !== null && 'tagName' in element.parentNode ? [] : editPlayer(element, snippet);
    default:
      return [];
  }
}

function editLink(link: HtmlElement, snippet: Snippet): Edit[] {
  const href = attributeOf(link, 'href');
  if (href === undefined) return [];
  const settled = settleLink(href, snippet.context);
  return writeSettled(link, 'href', settled, snippet);
}

function editImage(image: HtmlElement, snippet: Snippet): Edit[] {
  const src = attributeOf(image, 'src');
  if (src === undefined) return [];
  const settled = settleImage(src, snippet.context);
  const edits = writeSettled(image, 'src', settled, snippet);
  if (settled.kind !== 'file' && settled.kind !== 'lost') noteDistant(settled.kind === 'kept' ? src.trim() : settled.address, snippet.notes);
  if (settled.kind === 'lost' || attributeOf(image, 'alt')?.trim() || !isShown(src)) return edits;
  const title = attributeOf(image, 'title')?.trim();
  const name = title === undefined || title === '' ? fileNameOf(src) : title;
  snippet.notes.remarks.push({ code: 'image-without-alt', message: `${quoteTag(image, snippet)} has no description: “${name}” stands there instead.` });
  return [...edits, ...writeAttribute(image, 'alt', name, snippet)];
}

/** A page embeds nothing of other sites; what was embedded is linked to. */
function editPlayer(element: HtmlElement, snippet: Snippet): Edit[] {
  const parts = elementsOf(element);
  const src = parts.map((part) => attributeOf(part, 'src')).find((value) => value !== undefined && value.trim() !== '');
  const location = element.sourceCodeLocation;
  const settled = src === undefined ? undefined : settleLink(src, snippet.context);
  if (src === undefined || settled === undefined || settled.kind === 'lost' || !location) return [];
  const address = settled.kind === 'kept' ? src.trim() : settled.address;
  const text = attributeOf(element, 'title')?.trim() || address;
  snippet.notes.remarks.push({ code: 'embedded', message: `${quoteTag(element, snippet)} became a link.` });
  return [{ start: snippet.offset + location.startOffset, end: snippet.offset + location.endOffset, text: `<a href="${escapeHtml(address)}">${escapeHtml(text)}</a>` }];
}

function writeSettled(element: HtmlElement, name: string, settled: SettledAddress, snippet: Snippet): Edit[] {
  const { counts, remarks } = snippet.notes;
  switch (settled.kind) {
    case 'kept':
      return [];
    case 'lost':
      remarks.push({ code: 'link-lost', message: `${quoteTag(element, snippet)} was turned into its words: ${settled.why}.` });
      return removeAttribute(element, name, snippet);
    case 'article':
      counts.articleLinks += 1;
      break;
    case 'file':
      break;
    case 'completed':
      counts.completed += 1;
      break;
    case 'mended':
      remarks.push({ code: 'link-mended', message: `${quoteTag(element, snippet)} leads to ${settled.address}.` });
  }
  return writeAttribute(element, name, settled.address, snippet);
}

function writeAttribute(element: HtmlElement, name: string, value: string, { offset }: Snippet): Edit[] {
  const written = `${name}="${escapeHtml(value)}"`;
  const place = placeOf(element, name);
  if (place !== undefined) return [{ start: offset + place.startOffset, end: offset + place.endOffset, text: written }];
  const tag = element.sourceCodeLocation?.startTag ?? element.sourceCodeLocation;
  if (!tag) return [];
  const at = offset + tag.startOffset + 1 + element.tagName.length;
  return [{ start: at, end: at, text: ` ${written}` }];
}

function removeAttribute(element: HtmlElement, name: string, { offset }: Snippet): Edit[] {
  const place = placeOf(element, name);
  return place === undefined ? [] : [{ start: offset + place.startOffset, end: offset + place.endOffset, text: '' }];
}

function placeOf({ sourceCodeLocation }: HtmlElement, name: string): Token.Location | undefined {
  return sourceCodeLocation?.attrs?.[name];
}

function attributeOf({ attrs }: HtmlElement, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}

function quoteTag({ sourceCodeLocation: location }: HtmlElement, { html }: Snippet): string {
  const tag = location?.startTag ?? location;
  return quote(tag ? html.slice(tag.startOffset, tag.endOffset) : '');
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
