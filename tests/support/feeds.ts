/** Feeds as a program finds them: texts by address, read by parsers that are none of ours. */
import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import sax from 'sax';
import type { Bodies, Plan } from '../../src/plan/page-spec.ts';

export type Texts = ReadonlyMap<string, string>;

const PLAIN: Bodies = { feedHtml: (body) => `<p>The text of ${body.path}.</p>` };

/** What the files of a plan that look like feeds will hold, by path. */
export function feedTexts(plan: Plan, bodies: Bodies = PLAIN): Map<string, string> {
  return new Map(plan.files.flatMap((file) => ('text' in file && /rss|atom|feed\+json|opml/.test(file.type) ? [[file.path, file.text(bodies)] as const] : [])));
}

export interface ReadItem {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly published: string;
  readonly updated: string | undefined;
  readonly summary: string | undefined;
  readonly html: string | undefined;
}

/** Items of a feed document of any format, read by feedsmith, or by `JSON.parse`. */
export function itemsOf(path: string, text: string): ReadItem[] {
  if (path.endsWith('.json')) return jsonItems(text);
  return text.includes('<rss') ? rssItems(text) : atomItems(text);
}

function rssItems(text: string): ReadItem[] {
  return (parseRssFeed(text).items ?? []).map(({ guid, title, link, pubDate, atom, description, content }) => ({
    id: guid?.value ?? '', title: title ?? '', url: link ?? '', published: iso(pubDate), updated: atom?.updated === undefined ? undefined : iso(atom.updated), summary: description, html: content?.encoded,
  }));
}

function atomItems(text: string): ReadItem[] {
  return (parseAtomFeed(text).entries ?? []).map(({ id, title, links, published, updated, summary, content }) => ({
    id: id ?? '', title: textOf(title) ?? '', url: links?.find(({ rel }) => rel === 'alternate')?.href ?? '', published: iso(published), updated: iso(updated), summary: textOf(summary), html: textOf(content),
  }));
}

interface JsonItem {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly date_published: string;
  readonly date_modified?: string;
  readonly summary?: string;
  readonly content_html?: string;
}

function jsonItems(text: string): ReadItem[] {
  const { items } = JSON.parse(text) as { items: readonly JsonItem[] };
  return items.map((item) => ({ id: item.id, title: item.title, url: item.url, published: iso(item.date_published), updated: item.date_modified && iso(item.date_modified), summary: item.summary, html: item.content_html }));
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string' || value === undefined) return value;
  return typeof value === 'object' && value !== null && 'value' in value ? String(value.value) : undefined;
}

function iso(moment: unknown): string {
  return new Date(String(moment)).toISOString();
}

/** An element as sax saw it: a parser that shares no code with the others, and stops at the first fault. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/** Throws where the text is not well-formed. */
export function parseXml(text: string): XmlElement {
  interface Open { name: string; attributes: Record<string, string>; children: Open[]; text: string }
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = sax.parser(true);
  const addText = (piece: string): void => {
    const at = open.at(-1);
    if (at) at.text += piece;
  };
  Object.assign(parser, {
    onerror: (error: Error) => {
      throw error;
    },
    onopentag: ({ name, attributes }: { readonly name: string; readonly attributes: Readonly<Record<string, unknown>> }) => {
      const element: Open = { name, attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, String(value)])), children: [], text: '' };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    onclosetag: () => open.pop(),
    ontext: addText,
    oncdata: addText,
  });
  parser.write(text).close();
  const [document] = root.children;
  if (document === undefined) throw new Error('no document');
  return document;
}

export function childrenOf({ children }: XmlElement, name: string): XmlElement[] {
  return children.filter((child) => child.name === name);
}

/** The channel of RSS, the feed of Atom. */
export function feedElement(text: string): XmlElement {
  const root = parseXml(text);
  return childrenOf(root, 'channel')[0] ?? root;
}

export function linkOf(text: string, rel: string): string | undefined {
  const { children } = feedElement(text);
  return children.find(({ name, attributes }) => /^(?:atom:)?link$/.test(name) && attributes['rel'] === rel)?.attributes['href'];
}
