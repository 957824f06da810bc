/** Parts of a page that are around an article, not in it: recognised by what site software calls them. */
import type { Element, Root } from 'hast';
import { quote } from '../body/body-remarks.ts';
import type { Remark } from '../imported-item.ts';
import { elementsIn, hasContent, isElement, property, replaceEach, textIn } from './html-tree.ts';

/** Never text for a reader. */
const UNSEEN = new Set(['script', 'style', 'noscript', 'template', 'link', 'meta', 'title', 'head', 'base', 'map', 'canvas', 'svg', 'math-src', 'dialog']);
/** Forms and the like can't work in an archive. */
const CONTROLS = new Set(['form', 'input', 'button', 'select', 'textarea', 'option', 'datalist', 'progress', 'meter', 'label', 'fieldset', 'nav']);

/** Classes and ids of WordPress, its commonest plug-ins, other site software and cookie banners. */
const AROUND = new RegExp(String.raw`^(?:${[
  'sharedaddy', 'sd-sharing.*', 'sd-block', 'jp-relatedposts.*', 'jp-post-flair', 'sharing', 'share(?:-?(?:bar|buttons?|links?|post|this|icons?|box|tools))?', 'social-?(?:share|sharing|links|icons|buttons|bar|media-links)?.*',
  'addtoany.*', 'a2a_.*', 'addthis.*', 'ssba.*', 'heateor.*', 'sassy-social.*', 'shareaholic.*', 'essb_.*', 'mashsb.*', 'swp_social.*', 'post-?share.*', 'entry-share.*', 'article-?share.*',
  'related-?(?:posts?|articles?|content|stories|links|news)?', 'yarpp.*', 'crp_related.*', 'rp4wp.*', 'wp_rp.*', 'zem_rp.*', 'nrelate.*', 'you-may-(?:also-)?like', 'read-?more-?(?:posts|articles)', 'recommended(?:-posts|-articles)?',
  'comments?(?:-area|-list|-respond|-form|s?-wrap(?:per)?|-section)?', 'respond', 'reply-title', 'commentlist', 'disqus.*', 'fb-comments', 'comment-reply.*', 'akismet.*', 'pingbacks?', 'trackbacks?',
  'cookie-?(?:notice|banner|consent|bar|law).*', 'cookie', 'cookies', 'gdpr.*', 'cc-window', 'cmplz.*', 'onetrust.*', 'eu-cookie.*', 'cli-bar.*',
  'newsletter.*', 'subscribe(?:-form|-box|-widget)?', 'mc4wp.*', 'mc_embed.*', 'jetpack_subscription.*', 'signup-form', 'optin.*', 'wp-block-jetpack-subscriptions.*',
  'post-?navigation', 'nav-links', 'navigation', 'nav-(?:above|below|single|previous|next)', 'pagination', 'page-links', 'breadcrumbs?', 'yoast-breadcrumbs?', 'wp-pagenavi', 'prev-?next', 'skip-link',
  'screen-reader-(?:text|response)', 'sr-only', 'visually-?hidden', 'printfriendly.*', 'print-(?:link|button)', 'edit-link', 'author-(?:box|bio|info)', 'about-author', 'abh_box.*', 'saboxplugin.*', 'widget(?:-area|s)?', 'sidebar', 'ad', 'ads', 'adsbygoogle', 'advert.*', 'google-auto-placed', 'wpcnt', 'wpa', 'rating-stars', 'post-ratings', 'kk-star-ratings', 'wp-block-(?:post-comments|comments|search|latest-posts|social-links|post-navigation-link|query|calendar|archives|categories|tag-cloud|rss|loginout).*',
  'mw-editsection', 'toc_container', 'ez-toc.*', 'noprint',
].join('|')})$`, 'i');

/** Left out only on a saved page: in a text, an author may have meant it. */
const AROUND_ON_PAGE = new Set(['aside', 'header', 'footer']);

export interface BoilerplateOptions {
  /** True for a whole saved page, false for the text of one article. */
  readonly isPage: boolean;
}

/** Takes out what is around the article; what had words is named. */
export function dropBoilerplate(root: Root, { isPage }: BoilerplateOptions): Remark[] {
  const remarks: Remark[] = [];
  rescueUnscripted(root);
  replaceEach(root, (element) => {
    if (UNSEEN.has(element.tagName)) return [];
    const isLoud = CONTROLS.has(element.tagName) || (isPage && AROUND_ON_PAGE.has(element.tagName) && !isInArticle(element)) || isAround(element);
    if (!isLoud && !isHidden(element)) return undefined;
    // A form around the whole page is how some old sites were built; so is a menu that is a text.
    if (element.tagName === 'form' && textIn(element).length > 2000) return element.children;
    if (element.tagName === 'label') return element.children;
    if (hasContent(element)) remarks.push({ code: 'boilerplate', message: `${quote(textIn(element)) === '“”' ? `<${element.tagName}>` : quote(textIn(element))} belongs to the old page, not to the text, and was left out.` });
    return [];
  });
  dropComments(root);
  return remarks;
}

/** `<noscript><img></noscript>` beside an image that scripts would load: the one in it is the true one. */
function rescueUnscripted(root: Root): void {
  replaceEach(root, (element) => (element.tagName === 'noscript' && element.children.some((child) => isElement(child, 'img')) ? [] : undefined));
}

function isAround(element: Element): boolean {
  // The elements that hold the whole article may carry such words too (body.comments-open is no match, but div.share may be).
  if (['body', 'html', 'main', 'article', 'img', 'a', 'em', 'strong'].includes(element.tagName)) return false;
  const names = [...(property(element, 'className') ?? '').split(/\s+/), property(element, 'id') ?? ''];
  return names.some((name) => name !== '' && AROUND.test(name));
}

function isHidden(element: Element): boolean {
  if (element.tagName === 'html' || element.tagName === 'body') return false;
  return element.properties['hidden'] === true || /(?:^|;)\s*display\s*:\s*none/i.test(property(element, 'style') ?? '');
}

/** The header of an article may hold its first picture. */
function isInArticle(element: Element): boolean {
  return element.tagName === 'header' && element.children.some((child) => isElement(child, 'figure'));
}

/** Marks of the block editor, and of editors before it. */
function dropComments(root: Root): void {
  for (const parent of [root, ...elementsIn(root)]) parent.children = parent.children.filter(({ type }) => type !== 'comment' && type !== 'doctype') as Element['children'];
}
