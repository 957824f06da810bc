import type { Article, BodyRef } from '../archive/model.ts';
import type { ImageRef, Models, SiteFrame } from './models.ts';
import type { SitePath } from './routes.ts';

/** What every page says it was made by (HTML, 4.2.5.1), from which a build knows a site of ours. */
export const GENERATOR = 'Dateline';

export type PageKind = keyof Models;

/** A page there will be. Its model is built when asked for: a hundred thousand at once would not fit. */
export type PageSpec = {
  [Kind in PageKind]: { readonly kind: Kind; readonly path: SitePath; readonly model: () => Models[Kind]; readonly madeOf?: MadeOf };
}[PageKind];

/** What a model or a text is made of, where that is quicker to say: the same value gives the same. `digest` makes long texts short. */
export type MadeOf = (digest: Digest) => string;

export type Digest = (text: string) => string;

/** All that may be shown of an archive's articles, in digests. */
export interface ArticleSources {
  /** Of one, but for names with a file. */
  article(article: Article, digest: Digest): string;
  /** Of some, in their order. */
  list(articles: readonly Article[], digest: Digest): string;
  /** Of the settings, and all names. */
  names(digest: Digest): string;
}

/** What a file that was made is made of. */
export interface Made {
  /** Digest of all that it shows, and of what shows it. */
  readonly key: string;
  /** Where that is quicker to tell: digest of what its model or text is made of. The same, and so is the key. */
  readonly of?: string;
}

/** A file there will be that is no page: a feed, a sitemap, a copy of a file in the archive's folder, or of one of its images, smaller. */
export type FileSpec = WrittenFile | { readonly path: SitePath; readonly copy: string } | PictureSpec;

export interface PictureSpec {
  readonly path: SitePath;
  /** The image in the archive's folder. */
  readonly picture: string;
  /** In pixels. */
  readonly width: number;
}

export interface WrittenFile {
  readonly path: SitePath;
  readonly type: string;
  readonly text: (bodies: Bodies) => string;
  /** All that the text is made of and nothing else, where that is quicker to say than the text. */
  readonly source?: MadeOf;
  /** Of more than is shown, where that is quicker still. */
  readonly madeOf?: MadeOf;
}

/** Rendered bodies, for files that hold full texts. */
export interface Bodies {
  /** For feed readers: absolute addresses, notes at the end, nothing of the site's own. */
  feedHtml(body: BodyRef, page: SitePath, links: Readonly<Record<string, SitePath>>, images: Readonly<Record<string, ImageRef>>): string;
}

export interface Redirect {
  readonly from: SitePath;
  readonly to: SitePath;
  /** The target's. */
  readonly title: string;
  /** The title's language, where it is not the archive's. */
  readonly lang?: string;
}

export interface Plan {
  readonly frame: SiteFrame;
  readonly pages: readonly PageSpec[];
  readonly files: readonly FileSpec[];
  readonly redirects: readonly Redirect[];
  readonly sources: ArticleSources;
}
