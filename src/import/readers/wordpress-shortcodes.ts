/**
 * WordPress's shortcodes: `[caption …]<img> words[/caption]`, `[gallery ids="1,2"]`. Those of WordPress itself become
 * HTML; of others the words inside stay, and the marks go, and are named. `[sic]` and `[1]` are no shortcodes.
 */
import { escapeHtml } from '../body/html-addresses.ts';
import { quote } from '../body/body-remarks.ts';
import type { LeadImage, Remark } from '../imported-item.ts';

export interface ShortcodeContext {
  /** The picture that the old site kept under this number. */
  readonly image: (id: string) => LeadImage | undefined;
  /** Pictures that belong to the article. */
  readonly own: readonly LeadImage[];
}

const MARK = /\[(\[?)(\/?)([a-z][\w-]{0,60})((?:\s+(?:"[^"\]]*"|'[^'\]]*'|[^\]"'[<]|<[^>]*>)*)?)\s*(\/?)\](\]?)/gi;
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
/** Their content is an address. */
const EMBEDS = new Set(['embed', 'youtube', 'vimeo', 'soundcloud', 'video', 'audio', 'tweet', 'twitter', 'dailymotion', 'googlevideo', 'instagram', 'facebook', 'gist', 'ted', 'slideshare', 'scribd', 'iframe', 'wpvideo', 'spotify']);

export function replaceShortcodes(html: string, context: ShortcodeContext): { readonly html: string; readonly remarks: readonly Remark[] } {
  if (!html.includes('[')) return { html, remarks: [] };
  const remarks: Remark[] = [];
  const closed = new Set(Array.from(html.matchAll(/\[\/([a-z][\w-]{0,60})\]/gi), ([, name = '']) => name.toLowerCase()));
  const replaced = html.replace(MARK, (written: string, escaped: string, slash: string, given: string, attributes: string | undefined, _alone: string, end: string) => {
    const name = given.toLowerCase();
    if (escaped !== '' && end !== '') return written.slice(1, -1);
    const values = attributesOf(attributes ?? '');
    const known = Object.hasOwn(CLOSED, name) ? CLOSED[name] : undefined;
    if (known !== undefined && closed.has(name)) return escaped + (slash === '' ? known[0] : known[1]) + end;
    if (name === 'gallery' && slash === '') return galleryOf(values, context, remarks);
    if (EMBEDS.has(name)) return slash === '' ? embedOf(values) : '';
    if (!closed.has(name) && !/=\s*["']?\S/.test(attributes ?? '') && !name.includes('_')) return written;
    if (slash === '') remarks.push({ code: 'shortcode-removed', message: `${quote(written)} was taken out: its meaning is not known.` });
    return escaped + end;
  });
  return { html: captioned(replaced), remarks };
}


/** Older WordPress wrote the words as an attribute; they stand after the picture either way. */
function captioned(html: string): string {
  return html.replace(/(<figure class="wp-caption">)([\s\S]*?)(<\/figure>)/g, (_, open: string, inside: string, close: string) => {
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

/** `[embed]address[/embed]`, `[youtube address]`, `[video src="address"]`: the address stays, and becomes a link. */
function embedOf(values: ReadonlyMap<string, string>): string {
  const address = [...values].filter(([name]) => /^(?:\d+|src|url|mp4|mp3|ogg|webm|m4a|href)$/.test(name)).map(([, value]) => value.replace(/^=/, '')).find((value) => /^https?:\/\//.test(value));
  return address === undefined ? '' : ` ${escapeHtml(address)} `;
}
