/** Part of the cache key of every rendered body: raise it with any change that may change what `renderBody` returns. */
export const MARKDOWN_VERSION = '5';

/**
 * A body's HTML and everything that was learnt on the way. A plain value: it is cached as it stands.
 *
 * Links and images of the archive are written `dateline:<path>` in the HTML, because their addresses are
 * known only when the whole archive is. `resolveBody` puts the addresses in.
 */
export interface RenderedBody {
  readonly html: string;
  /** The `<ol>` of source notes (`n1`, `n2` …), or `''`. The page shows it in its Sources. */
  readonly notesHtml: string;
  /** The body as plain text, one block a line; without the notes. */
  readonly text: string;
  /** The notes as plain text, in the order of their numbers. */
  readonly notes: readonly string[];
  /** Words of `text`, for the reading time. */
  readonly words: number;
  readonly links: readonly BodyLink[];
  readonly images: readonly BodyImage[];
  /** Ids inside `html` and `notesHtml`: what a link may name after its `#` (see `anchorFor`). */
  readonly anchors: readonly string[];
  readonly leftovers: readonly Leftover[];
  readonly problems: readonly BodyProblem[];
}

/** What rendering needs to know about the body. All of it belongs into the cache key. */
export interface BodyContext {
  /** Folder of the file, relative to the archive: `articles/2011`; `''` at the top. */
  readonly dir: string;
  /** BCP 47 language of the body. */
  readonly lang: string;
  readonly words: BodyWords;
}

/** Interface words that stand inside the HTML, in the page's language. */
export interface BodyWords {
  readonly paragraph: (number: number) => string;
  readonly source: (number: number) => string;
  readonly backToText: (number: number) => string;
  /** A note's number as the reader sees it; Latin digits without it. */
  readonly number?: (number: number) => string;
}

/** 1-based, in the body. */
export interface BodyPosition {
  readonly line: number;
  readonly column: number;
}

/** A link that stays inside the site. */
export interface BodyLink extends BodyPosition {
  /** Archive-relative path (`places/camp-ashraf.md`), site path (`/places/camp-ashraf/`), or `#fragment`. */
  readonly target: string;
  /** What stood after the `#` of a path, decoded. */
  readonly fragment?: string;
}

export interface BodyImage extends BodyPosition {
  /** Archive-relative path, or the absolute URL of an image elsewhere (which is linked, never loaded). */
  readonly target: string;
  readonly alt: string;
  readonly caption?: string;
}

export type LeftoverKind =
  | 'comment-form'
  | 'spam-filter-note'
  | 'share-bar'
  | 'cookie-notice'
  | 'related-links'
  | 'newsletter'
  | 'post-navigation';

/** A line that belongs to the web page an article was copied from, not to the article. */
export interface Leftover extends BodyPosition {
  readonly kind: LeftoverKind;
  /** The line as written, trimmed. */
  readonly text: string;
}

export type BodyProblemCode =
  | 'bad-address'
  | 'control-character'
  | 'duplicate-footnote'
  | 'empty-link'
  | 'image-without-alt'
  | 'link-outside-archive'
  | 'too-complex'
  | 'undefined-footnote'
  | 'unknown-fragment'
  | 'unsafe-address'
  | 'unsafe-html'
  | 'unused-footnote';

export interface BodyProblem extends BodyPosition {
  readonly code: BodyProblemCode;
  /** What is wrong, quoting it. */
  readonly message: string;
  /** What to do. */
  readonly remedy: string;
}

/** What a page shows of a body. */
export type BodyHtml = Pick<RenderedBody, 'html' | 'notesHtml'>;
