import { defaultSchema, type Options as Schema } from 'rehype-sanitize';

/** Put before every id that an author or a heading gives, so that none can be taken for one of the page's own. */
export const ANCHOR_PREFIX = 's-';

const refused = new Set(['input', 'picture', 'source', 'strike', 'tt']);

const added = [
  'abbr', 'bdi', 'bdo', 'caption', 'cite', 'col', 'colgroup', 'dfn', 'figcaption', 'figure', 'mark', 'small',
  'time', 'u', 'wbr',
];

/**
 * The HTML that a body may hold. GitHub's list is where it starts; forms, styles, classes, events and everything that
 * loads something are not on it. Classes come only from the plugins that run after it.
 */
export const allowList: Schema = {
  ...defaultSchema,
  tagNames: [...(defaultSchema.tagNames ?? []).filter((name) => !refused.has(name)), ...added],
  attributes: {
    '*': ['id', 'lang', 'dir', 'title'],
    // The data-… properties mark GFM's footnotes; `rehypeNotes` takes them away.
    a: ['href', 'hrefLang', 'name', 'dataFootnoteRef', 'dataFootnoteBackref'],
    section: ['dataFootnotes'],
    col: ['span'],
    colgroup: ['span'],
    del: ['dateTime'],
    details: ['open'],
    img: ['src', 'alt'],
    ins: ['dateTime'],
    li: ['value'],
    ol: ['start', 'reversed', ['type', '1', 'a', 'A', 'i', 'I']],
    td: ['colSpan', 'rowSpan', 'align'],
    th: ['colSpan', 'rowSpan', 'align', 'abbr', ['scope', 'row', 'col', 'rowgroup', 'colgroup']],
    time: ['dateTime'],
  },
  ancestors: {
    ...defaultSchema.ancestors,
    caption: ['table'],
    col: ['table'],
    colgroup: ['table'],
    dd: ['dl'],
    dt: ['dl'],
    figcaption: ['figure'],
    li: ['ol', 'ul'],
    rp: ['ruby'],
    rt: ['ruby'],
    summary: ['details'],
  },
  clobber: ['id', 'name'],
  clobberPrefix: ANCHOR_PREFIX,
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['http', 'https'] },
  required: {},
  // Elements whose content is code or fallback, never text for a reader. Others that are refused leave their text.
  strip: [
    'iframe', 'math', 'noembed', 'noframes', 'noscript', 'plaintext', 'script', 'select', 'style', 'svg', 'template',
    'textarea', 'title', 'xmp',
  ],
};

/** Refused elements that only changed the look: their text stays, and nobody needs to hear of it. */
export const presentational: ReadonlySet<string> = new Set([
  'basefont', 'big', 'blink', 'center', 'font', 'marquee', 'nobr', 'strike', 'tt',
  'address', 'article', 'aside', 'footer', 'header', 'hgroup', 'main', 'nav',
]);
