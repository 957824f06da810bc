/**
 * WordPress's shortcodes: `[caption …]<img> words[/caption]`, `[gallery ids="1,2"]`. Those of WordPress itself become
 * HTML; of others the words inside stay, and the marks go, and are named. `[sic]` and `[1]` are no shortcodes.
 */
import { escapeHtml } from '../body/html-addresses.ts';
import { quote } from '../body/body-remarks.ts';
import type { LeadImage, Remark } from '../imported-item.ts';
import { EMBEDS, embeddedAddress } from './wordpress-embeds.ts';

export interface ShortcodeContext {
  /** The picture that the old site kept under this number. */
  readonly image: (id: string) => LeadImage | undefined;
  /** Pictures that belong to the article. */
  readonly own: readonly LeadImage[];
}

const MARK = /\[(\[?)(\/?)([a-z][\w-]{0,60})((?:[\s=](?:"[^"\]]*"|'[^'\]]*'|[^\]"'[<]|<[^<>]*>)*)?)(\/?)\](\]?)/gi;
/** `[youtube]…[/youtube]` with one word inside. */
const ENCLOSED = /(?<!\[)\[([a-z]{2,20})((?:\s[^[\]<]*)?)\]\s*([^\s[\]<>]+)\s*\[\/\1\]/gi;
const ATTRIBUTE = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'\]]+))|"([^"]*)"|([^\s"']+)/g;

/** A shortcode's name → the HTML that stands for its opening and closing mark. */
const CLOSED: Readonly<Record<string, readonly [string, string]>> = {
  caption: ['<figure class="wp-caption">', '</figure>'],
  wp_caption: ['<figure class="wp-caption">', '</figure>'],
  blockquote: ['<blockquote>', '</blockquote>'],
  quote: ['<blockquote>', '</blockquote>'],
  pullquote: ['<blockquote>', '</blockquote>'],
  code: ['<pre><code>', '</code></pre>'],
  sourcecode: ['<pre><code>', '</code></pre>'],
};

export function replaceShortcodes(html: string, context: ShortcodeContext): { readonly html: string; readonly remarks: readonly Remark[] } {
  if (!html.includes('[')) return { html, remarks: [] };
  const remarks: Remark[] = [];
  const remove = (written: string): string => {
    remarks.push({ code: 'shortcode-removed', message: `${quote(written)} was taken out: its meaning is not known.` });
    return '';
  };
  const settled = html.replace(ENCLOSED, (written: string, name: string, attributes: string, content: string) => {
    const values = attributesOf(attributes);
    const service = name.toLowerCase();
    // With an address of its own, the word inside is for those who see no player.
    if (!EMBEDS.has(service) || embeddedAddress(service, values) !== undefined) return written;
    return linkTo(embeddedAddress(service, values, content)) ?? remove(written);
  });
  const closed = new Set(Array.from(settled.matchAll(/\[\/([a-z][\w-]{0,60})\]/gi), ([, name = '']) => name.toLowerCase()));
  const replaced = settled.replace(MARK, (written: string, escaped: string, slash: string, given: string, attributes: string, _alone: string, end: string) => {
    const name = given.toLowerCase();
    const isEmbed = EMBEDS.has(name);
    if (attributes.startsWith('=') && !isEmbed) return written;
    if (escaped !== '' && end !== '') return written.slice(1, -1);
    const values = attributesOf(attributes);
    const known = Object.hasOwn(CLOSED, name) ? CLOSED[name] : undefined;
    if (known !== undefined && closed.has(name)) return escaped + (slash === '' ? known[0] + captionIn(values) : known[1]) + end;
    if (name === 'gallery' && slash === '') return galleryOf(values, context, remarks);
    if (isEmbed && (slash !== '' || (values.size === 0 && closed.has(name)))) return escaped + end;
    if (isEmbed) return escaped + (linkTo(embeddedAddress(name, values)) ?? remove(written)) + end;
    if (!closed.has(name) && !/=\s*["']?\S/.test(attributes) && !name.includes('_')) return written;
    if (slash === '') remove(written);
    return escaped + end;
  });
  return { html: captioned(replaced), remarks };
}

/** A path would not be seen to be one between the words. */
function linkTo(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  const shown = escapeHtml(address);
  return address.startsWith('/') ? ` <a href="${shown}">${shown}</a> ` : ` ${shown} `;
}

/** Before WordPress 3.4 the words of `[caption]` were an attribute. */
function captionIn(values: ReadonlyMap<string, string>): string {
  const caption = values.get('caption')?.trim() ?? '';
  return caption === '' ? '' : `<figcaption>${caption}</figcaption>`;
}

/** The words stand after the picture. */
function captioned(html: string): string {
  return html.replace(/(<figure class="wp-caption">)(?!<figcaption>)([\s\S]*?)(<\/figure>)/g, (_, open: string, inside: string, close: string) => {
    const picture = /^\s*(?:<a\b[^>]*>\s*<img\b[^>]*>\s*<\/a>|<img\b[^>]*>)/i.exec(inside)?.[0] ?? '';
    const words = inside.slice(picture.length).trim();
    return words === '' ? open + inside + close : `${open}${picture}<figcaption>${words}</figcaption>${close}`;
  });
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  let position = 0;
  for (const [, name, double, single, bare, quoted, word] of text.matchAll(ATTRIBUTE)) {
    if (name !== undefined) values.set(name.toLowerCase(), double ?? single ?? bare ?? '');
    else if ((quoted ?? word ?? '') !== '/') values.set(String(position++), quoted ?? word ?? '');
  }
  return values;
}

function galleryOf(values: ReadonlyMap<string, string>, { image, own }: ShortcodeContext, remarks: Remark[]): string {
  const ids = (values.get('ids') ?? values.get('include') ?? '').split(',').map((id) => id.trim()).filter((id) => id !== '');
  const found = ids.length === 0 ? own : ids.flatMap((id) => image(id) ?? []);
  if (found.length < Math.max(1, ids.length)) remarks.push({ code: 'gallery', message: `Of a gallery of ${ids.length === 0 ? 'the article’s own pictures' : `${ids.length} pictures`}, ${found.length} ${found.length === 1 ? 'is' : 'are'} in the export.` });
  return found.map(({ url, alt, caption }) => `\n\n<figure><img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}">${caption === undefined ? '' : `<figcaption>${escapeHtml(caption)}</figcaption>`}</figure>\n\n`).join('');
}
