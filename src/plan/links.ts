/** Links as pages show them: address, words, and their language where it is not the page's. */
import type { Archive, ArchiveIndexes, Article, BodyRef, Entity, EntityKey, Event, Party, Settings, SharedName } from '../archive/model.ts';
import { coverageOf } from '../archive/coverage.ts';
import { lineageOf } from '../archive/containment.ts';
import { inOrder } from '../archive/offices.ts';
import type { MediaFile } from './build-plan.ts';
import type { ArticleLink, CountedLink, EntityLink, EventLink, ImageRef, PageLink, PartyText } from './models.ts';
import type { PageSources } from './page-sources.ts';
import type { PlaceGrid } from './place-grid.ts';
import { routes } from './routes.ts';
import type { SitePath } from './routes.ts';

/** Names and settings, by which no article can be reached: what is made of these and of some articles changes with nothing else (`page-sources.ts`). */
export interface NamesContext {
  readonly archive: { readonly indexes: Pick<ArchiveIndexes, 'entity' | 'ancestors'> };
  readonly settings: Settings;
}

/** What can be said of texts. */
export interface TextContext {
  readonly bodies: BodyFacts;
  /** Archive path → site path, for links between files. */
  readonly pageOf: ReadonlyMap<string, SitePath>;
  readonly images: ReadonlyMap<string, ImageRef>;
  /** Archive path → what is known of the file. */
  readonly media: ReadonlyMap<string, MediaFile>;
}

/** What can be said of entities besides what was reported of them. */
export interface EntityContext extends NamesContext, TextContext {
  readonly archive: { readonly indexes: Pick<ArchiveIndexes, 'entity' | 'ancestors' | 'children' | 'events' | 'members'> };
  readonly placeGrid: PlaceGrid;
  /** The ambiguous names of each entity that has some. */
  readonly sharedNames: ReadonlyMap<EntityKey, readonly SharedName[]>;
}

/** What the builders of pages share: the archive, its settings, and the facts of its bodies. */
export interface PlanContext extends EntityContext {
  readonly archive: Archive;
  readonly sources: PageSources;
}

/** Where each body links to. */
export interface BodyFacts {
  facts(body: BodyRef): { readonly links: readonly string[]; readonly images: readonly string[]; readonly words: number };
}

/** `lang` only where it differs from the page's. */
function foreign(lang: string | undefined, pageLang: string): { readonly lang?: string } {
  return lang === undefined || lang === pageLang ? {} : { lang };
}

export function articleLink(article: Article, pageLang: string, { archive }: NamesContext, full = true): ArticleLink {
  const tag = article.mentions.find((mention) => mention.entity.startsWith('tag/'));
  const kicker = tag === undefined ? undefined : archive.indexes.entity.get(tag.entity);
  const withdrawn = article.status === 'withdrawn';
  return {
    href: routes.article(article.published, article.slug),
    text: article.title,
    ...foreign(article.lang, pageLang),
    published: article.published,
    ...(full && !withdrawn && article.summary !== undefined && { summary: article.summary }),
    ...(article.added !== undefined && { added: article.added }),
    ...(full && kicker !== undefined && { kicker: entityText(kicker, pageLang) }),
    ...(withdrawn && { withdrawn }),
  };
}

/** The entity's name in the language of the page's text where it has one, else its own. */
export function nameIn(entity: Entity, pageLang: string, archiveLang: string, textLang = pageLang): { readonly text: string; readonly lang?: string } {
  if (textLang !== archiveLang) {
    const own = entity.names.find((name) => name.lang === textLang && name.kind !== 'acronym' && name.to === undefined);
    if (own !== undefined) return { text: own.text, ...foreign(textLang, pageLang) };
  }
  return { text: entity.name, ...foreign(entity.nameLang ?? archiveLang, pageLang) };
}

function entityText(entity: Entity, pageLang: string): PageLink {
  return { href: routes.entity(entity.key), ...nameIn(entity, pageLang, pageLang) };
}

export function entityLink(key: EntityKey, pageLang: string, context: NamesContext, textLang = pageLang): EntityLink {
  const entity = entityOf(key, context);
  const note = telling(entity, context);
  return {
    kind: entity.kind,
    href: routes.entity(key),
    ...nameIn(entity, pageLang, context.settings.lang, textLang),
    ...(note !== undefined && { note, ...(pageLang === context.settings.lang ? {} : { noteLang: context.settings.lang }) }),
  };
}

export function countedLink(key: EntityKey, pageLang: string, context: PlanContext, count = coverageOf(context.archive.indexes.coverage, key).within.length): CountedLink {
  return { ...entityLink(key, pageLang, context), count };
}

/** A line that tells an entity from others of its name: where a place lies, what an organisation is. */
function telling(entity: Entity, context: NamesContext): string | undefined {
  switch (entity.kind) {
    case 'place': {
      const chain = (context.archive.indexes.ancestors.get(entity.key) ?? []).map((key) => context.archive.indexes.entity.get(key)?.name);
      const shown = chain.length > 2 ? [chain.at(-2), chain.at(-1)] : chain;
      return shown.length > 0 ? shown.join(', ') : entity.type;
    }
    case 'organisation':
      return entity.type;
    case 'person':
      return inOrder(entity.roles).at(-1)?.title;
    case 'event':
    case 'tag':
      return undefined;
  }
}

export function eventLink(event: Event, pageLang: string, context: NamesContext): EventLink {
  return {
    href: routes.entity(event.key),
    ...nameIn(event, pageLang, context.settings.lang),
    ...(event.date !== undefined && { date: event.date }),
    ...(event.summary !== undefined && { summary: event.summary }),
  };
}

export function partyText(party: Party, pageLang: string, context: NamesContext): PartyText {
  if (party.entity === undefined) return { text: party.asWritten, ...foreign(context.settings.lang, pageLang) };
  const entity = entityOf(party.entity, context);
  return { ...nameIn(entity, pageLang, context.settings.lang), href: routes.entity(entity.key), kind: entity.kind };
}

export function entityOf(key: EntityKey, { archive }: NamesContext): Entity {
  const entity = archive.indexes.entity.get(key);
  if (entity === undefined) throw new Error(`${key} is in no archive`);
  return entity;
}

/** From the outermost down to the entity's own parent. */
export function containmentCrumbs(entity: Entity, pageLang: string, context: NamesContext): PageLink[] {
  const lineage = lineageOf(entity.key, context.archive.indexes.entity);
  return lineage.map((key) => ({ href: routes.entity(key), ...nameIn(entityOf(key, context), pageLang, context.settings.lang) }));
}
