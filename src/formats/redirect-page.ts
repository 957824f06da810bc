/** A page that leads on: for hosts that know no redirects. */
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

type Tree = Parameters<ReturnType<typeof stringifier>['stringify']>[0];
type Node = Tree['children'][number];

function stringifier() {
  return unified().use(rehypeStringify).freeze();
}

const html = stringifier();

export interface RedirectPage {
  /** Language of the target's title. */
  readonly lang: string;
  readonly title: string;
  /** Path on the site, as it stands in an address. */
  readonly href: string;
  /** Absolute address. */
  readonly url: string;
}

/** Waits no time, keeps the old address out of search engines in favour of the new one, and is a link without both. */
export function formatRedirectPage({ lang, title, href, url }: RedirectPage): string {
  const head = [
    element('meta', { charSet: 'utf-8' }),
    element('title', {}, [text(title)]),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'color-scheme', content: 'light dark' }),
    element('link', { rel: ['canonical'], href: url }),
    element('meta', { httpEquiv: 'refresh', content: `0; url=${href}` }),
  ];
  const body = [element('main', {}, [element('h1', {}, [element('a', { href }, [text(title)])])])];
  return html.stringify({ type: 'root', children: [{ type: 'doctype' }, element('html', { lang }, [element('head', {}, head), element('body', {}, body)])] });
}

function element(tagName: string, properties: Record<string, string | string[]>, children: Node[] = []): Node {
  return { type: 'element', tagName, properties, children: children as never };
}

function text(value: string): Node {
  return { type: 'text', value };
}

/**
 * The `_redirects` file of Netlify, which Cloudflare Pages reads, too; other hosts' rules can be made from it. A query
 * stands as words of its own, and with a `!`, since there may be a page at its path. Cloudflare, which would drop it and
 * send on whoever asks for the path alone, takes no rule of more than three words.
 */
export function formatRedirectRules(rules: readonly { readonly from: string; readonly to: string }[]): string {
  return rules.map(({ from, to }) => {
    const [path, query] = from.split(/\?(.*)/, 2);
    return `${query === undefined ? `${path} ${to} 301` : `${path} ${query.replaceAll('&', ' ')} ${to} 301!`}\n`;
  }).join('');
}
