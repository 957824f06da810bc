/** What an archive promises, and which of the promises of its seal it would break. */
import type { Finding } from '../archive/finding.ts';
import { groupBy } from '../archive/group.ts';
import type { Archive, Article, Settings, SourcePath } from '../archive/model.ts';
import { SEAL_FILE } from '../archive/seal.ts';
import type { Seal, SealedArticle } from '../archive/seal.ts';
import { itemId } from '../formats/item-id.ts';
import type { PageKind, Plan } from './page-spec.ts';

/** Digest of a published article's text, without regard to white space. */
export type TextDigest = (article: Article) => string | undefined;

/**
 * Pages whose addresses hold: those of a thing. Lists by day, by letter and by page come and go with what they list.
 * Feeds and files of the archive hold, too; what hosts and search engines alone read does not.
 */
const PROMISED: ReadonlySet<PageKind> = new Set(['front', 'article', 'entity', 'ambiguous', 'index', 'standing', 'timeline', 'calendar', 'on-this-day', 'map', 'subscribe', 'search', 'corrections']);
const PART_OF_LIST = /\/page\/\d+\/$|\/letter\/[^/]+\/$|\/feed\/[^/]+$/;
const FEED_TYPES: ReadonlySet<string> = new Set(['application/rss+xml', 'application/atom+xml', 'application/feed+json', 'text/x-opml']);

export function promisedAddresses({ pages, files, redirects }: Plan): string[] {
  const feeds = files.filter((file) => 'copy' in file || ('text' in file && FEED_TYPES.has(file.type)));
  return [
    ...pages.filter(({ kind }) => PROMISED.has(kind)).map(({ path }) => path),
    ...feeds.map(({ path }) => path),
    ...redirects.map(({ from }) => from),
  ].filter((path) => !PART_OF_LIST.test(path) && !/\s*[\r\n]/.test(path));
}

/** `sealed`: what the last seal says; an accession that it recorded stays. */
export function sealedArticles({ articles }: Archive, settings: Settings, digest: TextDigest, sealed: Seal | undefined, today: string): SealedArticle[] {
  const known = new Map(sealed?.articles.map((article) => [article.id, article]));
  return articles.map((article): SealedArticle => {
    const text = digest(article);
    return {
      id: article.id, guid: guidOf(article, settings), added: known.get(article.id)?.added ?? article.added ?? today,
      corrections: article.corrections.length, ...(text !== undefined && { text }),
    };
  });
}

function guidOf({ guid, id }: Article, settings: Settings): string {
  return guid ?? itemId(settings.id, id);
}

export function checkSeal(seal: Seal, archive: Archive, plan: Plan, settings: Settings, digest: TextDigest): Finding[] {
  return [
    ...seal.unread.map(({ line, text }) => finding('seal-unreadable', line, `“${text.slice(0, 60)}” is no line of a seal.`, 'Take the file as it was from the last commit; where two versions met, keep the lines of both.')),
    ...checkAddresses(seal, plan),
    ...checkArticles(seal, archive, settings, digest),
  ];
}

function checkAddresses({ addresses }: Seal, { pages, files, redirects }: Plan): Finding[] {
  const live = new Set([...pages, ...files].map(({ path }) => bare(path)));
  for (const { from } of redirects) live.add(bare(from));
  return [...addresses].filter(([address]) => !live.has(bare(address))).map(([address, line]) =>
    finding('sealed-address-gone', line, `${address} was published, and nothing would stand there.`, 'Put it among the aliases of what took its place (npm run rename and npm run merge do that), or set status: withdrawn with the reason instead of deleting an article.'),
  );
}

function bare(path: string): string {
  return decoded(path).replace(/\/+$/, '');
}

function decoded(path: string): string {
  try {
    return path.includes('%') ? decodeURI(path) : path;
  } catch {
    return path;
  }
}

/** Where two versions were merged, an article may be as any of its lines says. */
function checkArticles(seal: Seal, { indexes }: Archive, settings: Settings, digest: TextDigest): Finding[] {
  const byId = new Map<string, Article>(indexes.article);
  return [...groupBy(seal.articles, ({ id }) => id)].flatMap(([id, lines]): Finding[] => {
    const article = byId.get(id);
    if (article === undefined) return [finding('sealed-article-gone', lines[0]?.line ?? 1, `The article “${id}” was published, and is in the archive no more.`, `If its file has another name now, write id: ${id} in it. If it may not stay, set status: withdrawn with the reason; if it was set to draft, publish it again.`)];
    const guid = guidOf(article, settings);
    const said = lines.map((line) => line.guid);
    return [
      ...(said.includes(guid) ? [] : [{ code: 'sealed-guid-changed', severity: 'error', where: { path: article.path, ...(article.guid !== undefined && { field: ['guid'] }) }, message: `Feed readers know this article by “${said[0] ?? ''}”, and would see it anew as “${guid}”.`, remedy: `Write guid: ${said[0] ?? ''}` } as const]),
      ...(lines.some((line) => mayDiffer(article, line) || digest(article) === line.text) ? [] : [textChanged(article.path)]),
    ];
  });
}

/** What was withdrawn has no text; what was withdrawn when it was sealed may have any. */
function mayDiffer(article: Article, { corrections, text }: SealedArticle): boolean {
  return article.status === 'withdrawn' || text === undefined || article.corrections.length > corrections;
}

function textChanged(path: SourcePath): Finding {
  return {
    code: 'sealed-text-changed', severity: 'error', where: { path, field: ['corrections'] },
    message: 'The text is not the one that was published, and no correction says so.',
    remedy: 'Add to corrections: - {date: …, kind: fact, note: what was changed, and why}. Or put the text back as it was.',
  };
}

function finding(code: Finding['code'], line: number, message: string, remedy: string): Finding {
  return { code, severity: 'error', where: { path: SEAL_FILE as SourcePath, line, column: 1 }, message, remedy };
}
