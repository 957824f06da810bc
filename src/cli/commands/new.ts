import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { dayOf } from '../../archive/day.ts';
import { ENTITY_KINDS } from '../../archive/model.ts';
import type { EntityKind } from '../../archive/model.ts';
import { slugOf } from '../../archive/names.ts';
import { titleSlug } from '../../import/article-id.ts';
import { language } from '../../schema/fields.ts';
import { FOLDER_OF } from '../../schema/front-matter.ts';
import { readSettings } from '../../source/read-archive.ts';
import { UsageError } from '../command.ts';
import type { Io } from '../io.ts';
import { placesOf, todayIn } from '../places.ts';

export const name = 'new';
export const summary = 'start an article, a place, an organisation, a person, an event or a tag';
export const help = `Usage:  npm run new -- [article] "<headline>" [--date 2011-04-08] [--lang fa]
        npm run new -- place|organisation|person|event|tag "<name>"

Writes a file with the front matter that is needed and prints where. Nothing is overwritten.

  --date <day>      publication; today when left out
  --lang <tag>      language, where it is not the archive's
  --slug <words>    last part of the address, where the headline makes no good one

  ARCHIVE=<folder>  another archive than content/

Example:  npm run new -- "Iraqi forces raid Camp Ashraf" --date 2011-04-08
          npm run new -- person "Alistair Burt"`;

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args], allowPositionals: true,
    options: { date: { type: 'string' }, lang: { type: 'string' }, slug: { type: 'string' } },
  });
  const [first = '', second, more] = positionals[0] === 'article' && positionals.length > 1 ? positionals.slice(1) : positionals;
  if ((second ?? first).trim() === '' || more !== undefined) throw new UsageError('Give one headline, in quotation marks, or a kind and a name.');
  if (values.lang !== undefined && !language.safeParse(values.lang).success) throw new UsageError(`--lang ${values.lang} is no language tag; use one such as en, sv, fa or ar.`);
  const { archive, shown } = placesOf(io);
  const kind = second === undefined ? undefined : kindOf(first);
  const today = todayIn(io.now(), readSettings(archive).settings?.timeZone ?? 'UTC');
  const path = second === undefined || kind === undefined
    ? articlePath(values.date ?? today, values.slug ?? first)
    : `${FOLDER_OF[kind]}/${slugOf(values.slug ?? second)}.md`;
  const text = second === undefined || kind === undefined ? articleText(first, values.date ?? today, today, values.lang) : entityText(second);
  const file = join(archive, path);
  if (existsSync(file)) {
    io.err(`${shown}/${path} exists already. Nothing was written.`);
    return 1;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text, { flag: 'wx' });
  io.out(`Wrote ${shown}/${path}`);
  io.err('Fill it in, then:  npm run check');
  return 0;
}

/** Each value on one line, however long. */
function yaml(values: object): string {
  return stringify(values, { lineWidth: 0 });
}

function kindOf(word: string): EntityKind {
  const kind = ENTITY_KINDS.find((known) => known === word);
  if (kind === undefined) throw new UsageError(`“${word}” is no kind; it is one of ${ENTITY_KINDS.join(', ')}.`);
  return kind;
}

function articlePath(date: string, title: string): string {
  const day = dayOf(date);
  if (day === undefined) throw new UsageError(`--date ${date} is no day; write it as 2011-04-08.`);
  return `${FOLDER_OF.article}/${day.slice(0, -6)}/${titleSlug(title)}.md`;
}

/** What appeared on another day says when it enters the archive: the feed of what was added goes by that. */
function articleText(title: string, date: string, today: string, lang: string | undefined): string {
  const head = yaml({ title, date, ...(date !== today && { added: today }), ...(lang !== undefined && { lang }) });
  return `---\n${head}# One or two sentences, shown under the headline, in lists and in feeds:\n# summary:\n# Names, ids or aliases; each becomes a link:\n# places: []\n# organisations: []\n# people: []\n# events: []\n# tags: []\n# Where the text comes from:\n# source: {publisher: , url: }\nstatus: draft # take this line out when it may be published\n---\n\n`;
}

function entityText(entityName: string): string {
  return `---\n${yaml({ name: entityName })}# One telling line, which tells it from others of the same name:\n# summary:\n---\n`;
}
