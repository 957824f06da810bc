/** What a WordPress export says once, for all its posts: authors, categories, the media library. */
import { compact } from '../../archive/compact.ts';
import type { ImportedTerm, LeadImage } from '../imported-item.ts';
import { detached, textIn, textOf } from '../xml/xml-element.ts';
import type { XmlElement } from '../xml/xml-element.ts';

interface Term {
  readonly domain: string;
  readonly slug: string;
  readonly name: string;
  readonly parent?: string;
  readonly summary?: string;
}

export class WordPressSite {
  title: string | undefined;
  address: string | undefined;
  lang: string | undefined;
  description: string | undefined;
  /** True once a post was seen whose address is no `?p=…`. */
  hasNamedAddresses = false;
  /** Login → name as printed. */
  readonly authors = new Map<string, string>();
  /** Number of a post of the media library → its picture. */
  readonly images = new Map<string, LeadImage>();
  /** Number of an article → pictures that were uploaded for it. */
  readonly imagesOf = new Map<string, LeadImage[]>();
  readonly #terms = new Map<string, Term>();

  /** Takes in whatever stands beside the posts. */
  note(element: XmlElement): void {
    const text = detached(textOf(element).trim());
    switch (element.name) {
      case 'title':
        this.title ??= text;
        break;
      case 'link':
        this.address ??= text || undefined;
        break;
      case 'wp:base_blog_url':
        this.address = text || this.address;
        break;
      case 'language':
        this.lang ??= text || undefined;
        break;
      case 'description':
        this.description ??= text || undefined;
        break;
      case 'wp:author':
        this.#noteAuthor(element);
        break;
      case 'wp:category':
        this.#noteTerm({ domain: 'category', slug: textIn(element, 'wp:category_nicename'), name: textIn(element, 'wp:cat_name'), parent: textIn(element, 'wp:category_parent'), summary: textIn(element, 'wp:category_description') });
        break;
      case 'wp:tag':
        this.#noteTerm({ domain: 'post_tag', slug: textIn(element, 'wp:tag_slug'), name: textIn(element, 'wp:tag_name'), parent: undefined, summary: textIn(element, 'wp:tag_description') });
        break;
      case 'wp:term':
        this.#noteTerm({ domain: textIn(element, 'wp:term_taxonomy') ?? '', slug: textIn(element, 'wp:term_slug'), name: textIn(element, 'wp:term_name'), parent: textIn(element, 'wp:term_parent'), summary: textIn(element, 'wp:term_description') });
    }
  }

  #noteAuthor(element: XmlElement): void {
    const login = textIn(element, 'wp:author_login');
    const names = [textIn(element, 'wp:author_first_name'), textIn(element, 'wp:author_last_name')].filter((name) => name !== undefined).join(' ');
    const name = textIn(element, 'wp:author_display_name') ?? (names === '' ? undefined : names);
    if (login !== undefined && name !== undefined) this.authors.set(login, name);
  }

  #noteTerm({ domain, slug, name, parent, summary }: { domain: string; slug: string | undefined; name: string | undefined; parent: string | undefined; summary: string | undefined }): void {
    if (slug === undefined && name === undefined) return;
    const key = slug ?? name ?? '';
    this.#terms.set(`${domain} ${key}`, { domain, slug: key, name: name ?? slug ?? '', ...compact({ parent, summary }) });
  }

  /** Menus and the like are terms too; they are on no article. */
  terms(at: string): ImportedTerm[] {
    return [...this.#terms.values()].filter(({ domain }) => domain !== 'nav_menu').map((term) => ({
      kind: 'term', at, name: term.name,
      ...compact({ broader: this.#parentOf(term)?.name, summary: term.summary }),
      formerUrls: this.#addressesOf(term),
    }));
  }

  #parentOf({ domain, parent }: Term): Term | undefined {
    return parent === undefined ? undefined : (this.#terms.get(`${domain} ${parent}`) ?? [...this.#terms.values()].find((term) => term.domain === domain && term.name === parent));
  }

  /** Where WordPress puts them unless it is told otherwise: an export does not say. */
  #addressesOf(term: Term): string[] {
    const base = this.address?.replace(/\/+$/, '');
    if (base === undefined || !this.hasNamedAddresses) return [];
    if (term.domain === 'post_tag') return [`${base}/tag/${term.slug}/`];
    if (term.domain !== 'category') return [];
    const steps: string[] = [];
    for (let at: Term | undefined = term; at !== undefined && steps.length < 10; at = this.#parentOf(at)) steps.unshift(at.slug);
    return [`${base}/category/${steps.join('/')}/`];
  }
}
