/** A new article's file: what was said of it, in the order in which people read it, with a word where help is due. */
import { dayOf } from '../archive/day.ts';
import { MENTION_KEYS } from '../archive/kinds.ts';
import { ENTITY_KINDS } from '../archive/model.ts';
import type { EntityKind } from '../archive/model.ts';
import { titleSlug } from '../import/article-id.ts';
import { FOLDER_OF } from '../schema/front-matter.ts';
import { UsageError } from './command.ts';
import { yamlText } from './entity-file.ts';
import type { Io } from './io.ts';

export interface NewArticle {
  readonly title: string;
  readonly date: string;
  readonly lang?: string | undefined;
  readonly slug?: string | undefined;
  readonly summary?: string | undefined;
  readonly dateline?: string | undefined;
  readonly authors: readonly string[];
  readonly names: Readonly<Record<EntityKind, readonly string[]>>;
  readonly body: string;
}

export function articlePath({ date, slug, title }: Pick<NewArticle, 'date' | 'slug' | 'title'>): string {
  const day = dayOf(date);
  if (day === undefined) throw new UsageError(`--date ${date} is no day; write it as 2011-04-08.`);
  return `${FOLDER_OF.article}/${day.slice(0, -6)}/${titleSlug(slug ?? title)}.md`;
}

/** What appeared on another day says when it enters the archive: the feed of what was added goes by that. */
export function articleText({ title, date, lang, summary, dateline, authors, names, body }: NewArticle, today: string): string {
  const given = (key: string, value: unknown): string => yamlText({ [key]: value });
  const list = (key: string, values: readonly string[]): string => (values.length === 0 ? '' : given(key, values));
  const unsaid = ENTITY_KINDS.filter((kind) => names[kind].length === 0).map((kind) => `# ${MENTION_KEYS[kind]}: []\n`);
  return [
    '---\n',
    yamlText({ title, date, ...(lang !== undefined && { lang }) }),
    summary === undefined ? '# One or two sentences, shown under the headline, in lists and in feeds:\n# summary:\n' : given('summary', summary),
    dateline === undefined ? '# Where it was filed from, as printed:\n# dateline:\n' : given('dateline', dateline),
    list('authors', authors),
    ...ENTITY_KINDS.map((kind) => list(MENTION_KEYS[kind], names[kind])),
    unsaid.length === 0 ? '' : '# Names, ids or aliases; each becomes a link:\n',
    ...unsaid,
    '# Where the text comes from:\n# source: {publisher: , url: }\n',
    date === today ? '' : given('added', today),
    'status: draft # take this line out when it may be published\n',
    '---\n\n',
    body.trim() === '' ? '' : `${body.trim()}\n`,
  ].join('');
}

/** Asks somebody at a terminal for all of it; an empty answer leaves a thing out. */
export async function askForArticle(today: string, io: Io): Promise<Omit<NewArticle, 'body'>> {
  const ask = async (question: string): Promise<string | undefined> => (await io.ask(`${question}: `)).trim() || undefined;
  const names = async (question: string): Promise<readonly string[]> => ((await ask(`${question}, parted by semicolons`)) ?? '').split(';').map((name) => name.trim()).filter((name) => name !== '');
  const title = await ask('Headline');
  if (title === undefined) throw new UsageError('An article needs a headline.');
  return {
    title,
    date: (await ask(`Published on (${today})`)) ?? today,
    dateline: await ask('Filed from, as printed'),
    authors: await names('Authors'),
    names: { place: await names('Places'), organisation: await names('Organisations'), person: await names('People'), event: await names('Events'), tag: await names('Tags') },
    lang: await ask('Language, where it is not the archive’s'),
  };
}
