/** A WordPress export (WXR, “WordPress eXtended RSS”), one file or the several that a large site comes in. */
import { compact } from '../../archive/compact.ts';
import { note, refusal } from '../imported-item.ts';
import type { ImportedItem, ReadItem } from '../imported-item.ts';
import type { Input, InputFile } from '../input/input.ts';
import { textIn } from '../xml/xml-element.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { readXmlRecords } from '../xml/read-xml-records.ts';
import type { XmlRecord } from '../xml/xml-records.ts';
import type { Reader, ReaderOptions } from './reader.ts';
import { articleOf, imageOf } from './wordpress-item.ts';
import { WordPressSite } from './wordpress-site.ts';

/** Of a comment, only that there is one; real exports are mostly comments. */
const SKIPPED = new Set(['wp:comment']);
/** Types of WordPress's own machinery. */
const MACHINERY = new Set(['nav_menu_item', 'revision', 'custom_css', 'customize_changeset', 'oembed_cache', 'user_request', 'wp_block', 'wp_template', 'wp_template_part', 'wp_global_styles', 'wp_navigation', 'wp_font_family', 'wp_font_face', 'acf-field', 'acf-field-group']);

/** The media library of the first reading serves the second: a post may come before its pictures. */
export const readWordPress: Reader = (input, options) => {
  const site = new WordPressSite();
  return () => items(input, options, site);
};

async function* items(input: Input, options: ReaderOptions, site: WordPressSite): AsyncGenerator<ReadItem> {
  const seen = new Map<string, string>();
  const others = new Map<string, number>();
  for (const file of input.files) {
    for await (const { record, progress } of readXmlRecords(file, input, SKIPPED)) {
      if ('remark' in record) {
        yield { item: note(file.path, record.remark.code, record.remark.message), progress };
        continue;
      }
      if (record.element.name !== 'item') {
        site.note(record.element);
        continue;
      }
      const at = placeOf(record, file, input);
      const item = itemOf(record, at, site, options, others);
      if (item !== undefined) yield { item: once(item, record.element, seen), progress };
    }
  }
  for (const term of site.terms(input.name)) yield { item: term, progress: 1 };
  for (const [type, count] of others) yield { item: note(input.name, 'type-left-out', wordsFor(type, count)), progress: 1 };
  yield { item: { kind: 'site', ...compact({ title: site.title, url: site.address, lang: site.lang, description: site.description }) }, progress: 1 };
}

function placeOf({ element, line }: XmlRecord, file: InputFile, { files }: Input): string {
  const post = textIn(element, 'wp:post_id');
  return `${files.length === 1 ? '' : `${file.path} `}line ${line}${post === undefined ? '' : `, post ${post}`}`;
}

function wordsFor(type: string, count: number): string {
  const what = `${count} of type “${type}” ${count === 1 ? 'was' : 'were'} left out`;
  return MACHINERY.has(type) ? `${what}: WordPress needs them, readers don’t.` : `${what}. If they are articles:  --type ${type}`;
}

function itemOf({ element, isCutOff, isTooLarge }: XmlRecord, at: string, site: WordPressSite, options: ReaderOptions, others: Map<string, number>): ImportedItem | undefined {
  const type = textIn(element, 'wp:post_type') ?? 'post';
  const id = textIn(element, 'guid') ?? textIn(element, 'title');
  if (type === 'attachment') {
    noteImage(element, site);
    return undefined;
  }
  const kind = type === 'page' ? 'page' : type === 'post' || options.types.includes(type) ? 'article' : undefined;
  if (kind === undefined) {
    others.set(type, (others.get(type) ?? 0) + 1);
    return undefined;
  }
  if (isTooLarge) return refusal(at, 'too-large', 'It is larger than 16 MB.', id);
  if (textIn(element, 'wp:status') === 'trash') return refusal(at, 'trash', 'It was in the old site’s bin.', id);
  if (!/[?&](?:p|page_id)=/.test(textIn(element, 'link') ?? '?p=')) site.hasNamedAddresses = true;
  const article = articleOf(element, at, kind, site);
  if (!isCutOff) return article;
  if (article.body.text === '') return refusal(at, 'cut-off', 'It breaks off before its text.', id);
  return { ...article, draftBecause: 'It breaks off in the export, so part of it may be missing.' };
}

function noteImage(element: XmlElement, site: WordPressSite): void {
  const image = imageOf(element);
  const id = textIn(element, 'wp:post_id');
  const parent = textIn(element, 'wp:post_parent');
  if (image === undefined) return;
  if (id !== undefined) site.images.set(id, image);
  if (parent !== undefined && parent !== '0' && /\.(?:jpe?g|png|gif|webp|avif)$/i.test(image.url)) {
    const known = site.imagesOf.get(parent) ?? [];
    if (known.every(({ url }) => url !== image.url)) site.imagesOf.set(parent, [...known, image]);
  }
}

/** A copied site may give two posts one guid; the second goes by its number, and keeps none. */
function once(item: ImportedItem, element: XmlElement, seen: Map<string, string>): ImportedItem {
  if (item.kind !== 'article' && item.kind !== 'page') return item;
  const post = textIn(element, 'wp:post_id') ?? item.at;
  const first = seen.get(item.id);
  seen.set(item.id, first ?? post);
  if (first === undefined || first === post) return item;
  const { guid: _, ...rest } = item;
  return { ...rest, id: `${item.id} ${post}`, remarks: [...item.remarks, { code: 'guid-twice', message: `Post ${first} has the guid ${item.id} too: this one goes without.` }] };
}
