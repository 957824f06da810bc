import { parse, type DefaultTreeAdapterTypes } from 'parse5';

const elements = new Set(
  (
    'html head body a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em ' +
    'figcaption figure h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p picture pre q rp rt ruby s samp section small source span ' +
    'strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr'
  ).split(' '),
);

const attributes = new Set(
  (
    'abbr alt aria-label class colspan datetime decoding dir fetchpriority height href hreflang id lang loading open reversed role ' +
    'rowspan scope sizes span src srcset start tabindex title type value width'
  ).split(' '),
);

const classes = new Set(['para', 'note-ref', 'note-back', 'table-scroll', 'align-left', 'align-right', 'align-center', 'original']);

/** Everything in a piece of HTML, as a browser would read it, that no body may hold. */
export function dangersIn(html: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if (node.nodeName === '#comment') found.push('a comment');
    if ('tagName' in node) found.push(...dangersOf(node));
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(`<!doctype html><body>${html}`));
  return found;
}

function dangersOf({ tagName, attrs }: DefaultTreeAdapterTypes.Element): readonly string[] {
  const found = elements.has(tagName) ? [] : [`<${tagName}>`];
  for (const { name, value } of attrs) {
    if (!attributes.has(name)) found.push(`${tagName} ${name}`);
    if (name === 'class' && !classes.has(value)) found.push(`class ${value}`);
    if (name === 'id' && !/^(?:s-.|[pn]\d+$|r\d+(?:-\d+)?$)/u.test(value)) found.push(`id ${value}`);
    if (name === 'href' && !isSafe(value, ['http:', 'https:', 'mailto:', 'tel:', 'dateline:'])) found.push(value);
    if (name === 'src' && !isOwn(value)) found.push(value);
    if (name === 'srcset' && !value.split(', ').every(isOwn)) found.push(value);
  }
  return found;
}

const base = 'https://archive.example/2011/';

function isSafe(value: string, protocols: readonly string[]): boolean {
  const url = URL.parse(value, base);
  return url !== null && protocols.includes(url.protocol);
}

/** Loaded from this site, or not yet resolved. */
function isOwn(value: string): boolean {
  return value.startsWith('dateline:') || URL.parse(value, base)?.origin === new URL(base).origin;
}
