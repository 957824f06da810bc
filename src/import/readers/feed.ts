/** RSS 0.9 to 2.0, RDF and Atom: an item is an article. */
import { compact } from '../../archive/compact.ts';
import { normalisedDate } from '../dates.ts';
import { NOTHING_SAID, note, refusal } from '../imported-item.ts';
import type { Body, ImportedItem, ReadItem } from '../imported-item.ts';
import type { Input } from '../input/input.ts';
import { childrenOf, findChild, innerMarkup, textIn, textOf } from '../xml/xml-element.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { readXmlRecords } from '../xml/read-xml-records.ts';
import type { Reader, ReaderOptions } from './reader.ts';

export const readFeed: Reader = (input, options) => () => items(input, options);

async function* items(input: Input, options: ReaderOptions): AsyncGenerator<ReadItem> {
  for (const file of input.files) {
    const site: Record<string, string> = {};
    const others = new Map<string, number>();
    for await (const { record, progress } of readXmlRecords(file, input)) {
      if ('remark' in record) {
        yield { item: note(file.path, record.remark.code, record.remark.message), progress };
        continue;
      }
      const { element, lang, line, isCutOff } = record;
      if (lang !== undefined) site['language'] ??= lang;
      const at = input.files.length === 1 ? `line ${line}` : `${file.path} line ${line}`;
      if (element.name === 'item' || element.name === 'entry') {
        const other = otherKindOf(element);
        if (other !== undefined) others.set(other, (others.get(other) ?? 0) + 1);
        else if (isCutOff) yield { item: refusal(at, 'cut-off', 'The file ends in the middle of it.', idOf(element)), progress };
        else yield { item: articleOf(element, at, site, options), progress };
      } else noteSite(element, site);
    }
    for (const [kind, count] of others) yield { item: note(file.path, 'kind-left-out', `${count} of kind “${kind}” ${count === 1 ? 'was' : 'were'} left out: only posts are articles.`), progress: 1 };
    yield { item: { kind: 'site', ...compact({ title: site['title'], url: site['link'], lang: site['language'], description: site['description'] ?? site['subtitle'] }) }, progress: 1 };
  }
}

function noteSite(element: XmlElement, site: Record<string, string>): void {
  const alternate = element.name === 'link' ? linkOf(element) : undefined;
  const value = element.name === 'link' ? alternate : element.name === 'dc:language' ? textOf(element).trim() : textOf(element).trim();
  const name = element.name === 'dc:language' ? 'language' : element.name;
  if (['title', 'link', 'language', 'description', 'subtitle'].includes(name) && value !== undefined && value !== '') site[name] ??= value;
}

/** Blogger's export says of each entry what it is: `http://schemas.google.com/blogger/2008/kind#comment`. */
function isKind(category: XmlElement): boolean {
  return category.attributes.get('scheme')?.endsWith('#kind') === true;
}

/** `comment` (also a reply of RFC 4685), `settings`, `template` …; undefined for an article. */
function otherKindOf(element: XmlElement): string | undefined {
  const term = childrenOf(element, 'category').find(isKind)?.attributes.get('term');
  const kind = term?.slice(term.indexOf('#') + 1) ?? 'post';
  if (kind !== 'post') return kind;
  return findChild(element, 'thr:in-reply-to') === undefined ? undefined : 'comment';
}

/** RFC 5023, section 13.1.1. */
function isDraft(element: XmlElement): boolean {
  const control = findChild(element, 'app:control');
  return control !== undefined && textIn(control, 'app:draft')?.toLowerCase() === 'yes';
}

/** `<link>address</link>` of RSS, `<link rel="alternate" href="address">` of Atom. */
function linkOf(link: XmlElement): string | undefined {
  const href = link.attributes.get('href');
  if (href === undefined) return textOf(link).trim() || undefined;
  return (link.attributes.get('rel') ?? 'alternate') === 'alternate' ? href : undefined;
}

function idOf(element: XmlElement): string | undefined {
  const link = childrenOf(element, 'link').map(linkOf).find((address) => address !== undefined);
  return textIn(element, 'guid') ?? textIn(element, 'id') ?? link ?? textIn(element, 'title');
}

function articleOf(element: XmlElement, at: string, site: Readonly<Record<string, string>>, options: ReaderOptions): ImportedItem {
  const id = idOf(element);
  if (id === undefined) return refusal(at, 'no-title', 'It has neither an id nor an address nor a title.');
  const guid = textIn(element, 'guid') ?? textIn(element, 'id');
  const isAddress = findChild(element, 'guid')?.attributes.get('isPermaLink') !== 'false' && guid !== undefined && /^https?:/.test(guid) && findChild(element, 'guid') !== undefined;
  const link = childrenOf(element, 'link').map(linkOf).find((address) => address !== undefined) ?? (isAddress ? guid : undefined);
  const date = ['pubDate', 'published', 'dc:date', 'issued', 'updated', 'atom:updated'].map((name) => textIn(element, name)).find((value) => value !== undefined);
  const updated = textIn(element, 'updated') ?? textIn(element, 'atom:updated') ?? textIn(element, 'modified');
  const full = contentOf(findChild(element, 'content:encoded') ?? findChild(element, 'content'));
  const short = contentOf(findChild(element, 'description') ?? findChild(element, 'summary'));
  const lang = languageOf(element) ?? site['language'] ?? options.lang;
  return {
    ...NOTHING_SAID,
    kind: 'article', at, id,
    ...compact({
      slug: lastStep(link) ?? textIn(element, 'title'),
      title: textIn(element, 'title'),
      date: date === undefined ? options.date : normalisedDate(date),
      updated: updated === undefined || updated === date ? undefined : normalisedDate(updated),
      lang, guid, sourceUrl: link,
      summary: full === undefined ? undefined : short?.text,
      draftBecause: isDraft(element) ? 'It was a draft.' : undefined,
    }),
    authors: authorsOf(element),
    tags: childrenOf(element, 'category').filter((category) => !isKind(category)).map((category) => (category.attributes.get('label') ?? (textOf(category).trim() || (category.attributes.get('term') ?? '')))),
    formerUrls: link === undefined ? [] : [link],
    body: full ?? short ?? { as: 'html', text: '' },
    remarks: full === undefined && short !== undefined ? [{ code: 'summary-only', message: 'The feed holds only its summary or beginning, not a full text.' }] : [],
  };
}

/** What it says of itself, else what its text or its title says: Atom has `xml:lang` on any of them. */
function languageOf(element: XmlElement): string | undefined {
  const said = [element, findChild(element, 'content'), ...(findChild(element, 'content')?.children.slice(0, 2) ?? []), findChild(element, 'title')];
  return element.attributes.get('xml:lang') ?? textIn(element, 'dc:language') ?? said.flatMap((part) => (part === undefined || typeof part === 'string' ? [] : (part.attributes.get('xml:lang') ?? []))).find((lang) => lang !== '');
}

/** Escaped HTML, XHTML as elements, or plain text, as its `type` says. */
function contentOf(element: XmlElement | undefined): Body | undefined {
  if (element === undefined) return undefined;
  const type = element.attributes.get('type') ?? 'html';
  const text = type === 'xhtml' || /xml/.test(type) ? innerMarkup(element) : textOf(element);
  if (text.trim() === '') return undefined;
  return { as: type === 'text' || type === 'text/plain' ? 'text' : 'html', text };
}

/** RSS's `author` is an e-mail address with a name behind it: the name is wanted, the address stays private. */
function authorsOf(element: XmlElement): string[] {
  const named = childrenOf(element, 'dc:creator').map((creator) => textOf(creator).trim());
  const atom = childrenOf(element, 'author').map((author) => textIn(author, 'name') ?? /\(([^)]+)\)/.exec(textOf(author))?.[1] ?? (textOf(author).includes('@') ? '' : textOf(author).trim()));
  return (named.length > 0 ? named : atom).filter((name) => name !== '');
}

/** `https://old.example/2011/04/raid.html?x=1` → `raid`. */
export function lastStep(address: string | undefined): string | undefined {
  const path = address === undefined ? undefined : URL.parse(address)?.pathname;
  const step = path?.split('/').findLast((part) => part !== '' && !/^index\.\w+$/.test(part));
  return step?.replace(/\.(?:html?|php|aspx?|jsp|shtml)$/i, '');
}
