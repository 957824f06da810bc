/** Templates whose meaning is known → what they put into a text. */
import { escapeHtml } from './html-addresses.ts';
import { escapeText } from './markdown-addresses.ts';
import type { TemplateArguments } from './template-arguments.ts';

export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly href: string; readonly text?: string }
  | { readonly kind: 'image'; readonly src: string; readonly alt: string; readonly caption?: string }
  /** Code between an opening and a closing template. */
  | { readonly kind: 'fence'; readonly language: string };

type Meaning = (given: TemplateArguments) => Piece | undefined;

/** `{{< name … >}}` of Hugo, and `{% name … %}` of Jekyll, Eleventy and their plug-ins. */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  ref: ({ positional: [file] }) => text(file),
  relref: ({ positional: [file] }) => text(file),
  link: ({ positional: [file] }) => text(file?.split('/').at(-1)),
  post_url: ({ positional: [name] }) => text(name === undefined ? undefined : `${name.split('/').at(-1) ?? name}.md`),
  youtube: (given) => player(given, 'https://www.youtube.com/watch?v='),
  vimeo: (given) => player(given, 'https://vimeo.com/'),
  instagram: (given) => player(given, 'https://www.instagram.com/p/'),
  tweet: post,
  twitter: post,
  x: post,
  gist: ({ positional: [user, id] }) => (user === undefined || id === undefined ? undefined : { kind: 'link', href: `https://gist.github.com/${user}/${id}` }),
  figure: (given) => image(given, given.positional[0]),
  img: (given) => image(given, given.positional[0], given.positional[1]),
  image: (given) => image(given, given.positional[0], given.positional[1]),
  image_with_class: (given) => image(given, given.positional[0], given.positional[2]),
  include: (given) => image(given, undefined),
  highlight: ({ positional: [language = ''] }) => ({ kind: 'fence', language: /^[\w+#-]+$/.test(language) ? language : '' }),
  endhighlight: () => ({ kind: 'fence', language: '' }),
};

/** Every site has its own template for pictures: `legacy-img`, `image-left`. */
const PICTURE_NAME = /(?:^|[-_])(?:img|image|figure|picture|photo)(?:$|[-_])/;

export function meaningOf(name: string, given: TemplateArguments): Piece | undefined {
  if (Object.hasOwn(MEANINGS, name)) return MEANINGS[name]?.(given);
  return PICTURE_NAME.test(name) && given.named.has('src') ? image(given, undefined) : undefined;
}

/** `{{ "…" | filter: "…" }}` of Liquid. */
export function meaningOfFilter(value: string, filter: string, { positional: [first] }: TemplateArguments): Piece | undefined {
  if (/^(?:url|relative_url|absolute_url|prepend|escape|xml_escape|strip)$/.test(filter)) return { kind: 'text', text: value };
  if (filter === 'embed') return { kind: 'link', href: value, ...(first === undefined ? {} : { text: first }) };
  // A person's page, whose address is not told: the name at least.
  return filter.endsWith('_link') ? { kind: 'text', text: value } : undefined;
}

/** In HTML, Markdown would be shown as it is written. */
export function formatPiece(piece: Piece, isInHtml: boolean): string {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'fence':
      return `\n\`\`\`${piece.language}\n`;
    case 'link':
      if (isInHtml) return `<a href="${escapeHtml(piece.href)}">${escapeHtml(piece.text ?? piece.href)}</a>`;
      return piece.text === undefined ? `<${piece.href}>` : `[${escapeText(piece.text)}](<${piece.href}>)`;
    case 'image':
      return formatImage(piece, isInHtml);
  }
}

function formatImage({ src, alt, caption }: Extract<Piece, { kind: 'image' }>, isInHtml: boolean): string {
  if (isInHtml) return `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}"${caption === undefined ? '' : ` title="${escapeHtml(caption)}"`}>`;
  const title = caption === undefined ? '' : ` "${caption.replace(/\s+/g, ' ').replace(/["\\]/g, String.raw`\$&`)}"`;
  return `![${escapeText(alt)}](<${src}>${title})`;
}

function text(value: string | undefined): Piece | undefined {
  return value === undefined ? undefined : { kind: 'text', text: value };
}

function player({ positional, named }: TemplateArguments, base: string): Piece | undefined {
  const id = named.get('id') ?? positional[0];
  if (id === undefined) return undefined;
  if (/^https?:\/\/[^\s<>]+$/.test(id)) return { kind: 'link', href: id };
  return /^[\w-]+$/.test(id) ? { kind: 'link', href: base + id } : undefined;
}

function post({ positional, named }: TemplateArguments): Piece | undefined {
  const user = named.get('user') ?? (positional.length > 1 ? positional[0] : 'i/web');
  const id = named.get('id') ?? positional.at(-1);
  return id !== undefined && /^\d+$/.test(id) ? { kind: 'link', href: `https://twitter.com/${user}/status/${id}` } : undefined;
}

/** Generators take an image's path from the top of the site, with or without a slash. */
function image({ named }: TemplateArguments, first: string | undefined, second?: string): Piece | undefined {
  const src = named.get('src') ?? named.get('image') ?? first;
  if (src === undefined || /[<>\s]/.test(src)) return undefined;
  const caption = named.get('caption') ?? named.get('title');
  const whole = /^(?:[a-z][a-z\d+.-]*:|\/)/i.test(src) || !src.includes('/') ? src : `/${src}`;
  return { kind: 'image', src: whole, alt: named.get('alt') ?? second ?? caption ?? '', ...(caption === undefined ? {} : { caption }) };
}
