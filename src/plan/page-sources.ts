/**
 * What pages are made of, in digests: whoever knows that none of it changed need not make a page's model to see that it is
 * the same. Holds for models that are made of names (`NamesContext`, `EntityContext`) and of some articles, as their types say.
 */
import type { Archive, Article, Entity, EntityKey } from '../archive/model.ts';
import { referredTo } from '../archive/referred-to.ts';
import { ArticleDigests, lanesOf, sumOf } from './article-digests.ts';
import type { DigestOf } from './article-digests.ts';
import { refsIn } from './body-refs.ts';
import type { NamesContext, TextContext } from './links.ts';
import { NearbySources } from './nearby-sources.ts';
import type { ArticleSources, Digest, MadeOf } from './page-spec.ts';

type Context = NamesContext & TextContext & { readonly archive: Pick<Archive, 'articles' | 'entities' | 'indexes'> };

/** What a model is made of besides names. */
export interface PageSource {
  readonly articles: readonly (readonly (Article | undefined)[])[];
  /** Some of the articles that are near to this one in the lists of its names. */
  readonly nearby?: Article;
  /** Whatever else, as JSON has it. */
  readonly rest: readonly unknown[];
}

export class PageSources implements ArticleSources {
  readonly #context: Context;
  readonly #digests: ArticleDigests;
  readonly #nearby: NearbySources;
  /** Of names that articles mention, with a file or without, by number. */
  #mentioned: Int32Array | undefined;
  #names: string | undefined;

  constructor(context: Context) {
    this.#context = context;
    this.#digests = new ArticleDigests(context.archive.articles.length);
    this.#nearby = new NearbySources(context.archive, this.#digests);
  }

  of(sourceOf: () => PageSource): MadeOf {
    return (digest) => {
      const { articles, nearby, rest } = sourceOf();
      const digestOf = this.#digestBy(digest);
      const near = nearby === undefined ? '' : this.#nearby.of(nearby, digestOf);
      return [this.names(digest), JSON.stringify(rest), near, this.#digests.lists(articles, digestOf)].join('\n');
    };
  }

  /** Everything that any page or feed may show of an article, but for names with a file. */
  article(article: Article, digest: Digest): string {
    return this.#digests.text(article, this.#digestBy(digest));
  }

  list(articles: readonly Article[], digest: Digest): string {
    return this.#digests.lists([articles], this.#digestBy(digest));
  }

  #digestBy(digest: Digest): DigestOf {
    return (article) => this.#articleSource(article, digest);
  }

  #articleSource({ place, mentions, ...article }: Article, digest: Digest): string {
    const table = this.#context.archive.indexes.mentions;
    this.#mentioned ??= lanesOf(table.names.map((key) => digest(JSON.stringify(this.#named(key)))));
    const said = mentions.flatMap(({ about, asWritten, role }, index) => (about || asWritten !== undefined || role !== undefined ? [[index, about, asWritten, role]] : []));
    return digest(JSON.stringify([article, this.#text(article), sumOf(this.#mentioned, table.namesOf(place)), said, namedBesides(article).map((key) => this.#named(key))]));
  }

  #text({ body }: Pick<Article, 'body'>): unknown[] {
    if (body.digest === '') return [];
    const facts = this.#context.bodies.facts(body);
    const { links, images } = refsIn(facts, this.#context);
    return [facts.words, links, images.map(([file, image]) => [image, this.#context.media.get(file)])];
  }

  /** The settings, all that is known of names with a file, and what those are called that such a file refers to. */
  names(digest: Digest): string {
    return (this.#names ??= digest(JSON.stringify(this.#settingsAndNames())));
  }

  #settingsAndNames(): unknown[] {
    const listed = this.#context.archive.entities.filter(isListed);
    const named = new Set(listed.flatMap(referredTo));
    return [this.#context.settings, listed, [...named].map((key) => this.#named(key))];
  }

  /** Who it is, with all that there is to say of a name without a file. */
  #named(key: EntityKey): [EntityKey, string?] {
    const entity = this.#context.archive.indexes.entity.get(key);
    return entity === undefined || isListed(entity) ? [key] : [key, entity.name];
  }
}

function isListed({ path }: Entity): boolean {
  return path !== undefined;
}

/** By whom and from where it reports; they need not be among its mentions. */
function namedBesides({ claims, dateline }: Pick<Article, 'claims' | 'dateline'>): EntityKey[] {
  return [...claims.flatMap(({ source }) => source.entity ?? []), ...(dateline?.place === undefined ? [] : [dateline.place])];
}
