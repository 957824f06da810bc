import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isEntity, listedName } from '../../archive/build-archive.ts';
import { ENTITY_KINDS } from '../../archive/model.ts';
import type { EntityKind } from '../../archive/model.ts';
import { foldName, slugOf } from '../../archive/names.ts';
import { newCommand } from '../../archive/new-command.ts';
import type { LookUpOptions } from '../../gazetteer/look-up.ts';
import { GazetteerMissing } from '../../gazetteer/towns.ts';
import { language } from '../../schema/fields.ts';
import { FOLDER_OF } from '../../schema/front-matter.ts';
import { listArchive } from '../../source/archive-folder.ts';
import { plainLines, readFile, readSettings } from '../../source/read-archive.ts';
import { UsageError } from '../command.ts';
import { entityFileText } from '../entity-file.ts';
import type { Io } from '../io.ts';
import { articlePath, articleText, askForArticle } from '../new-article.ts';
import { alreadyListed, chooseCandidate, listedPlaces, placeFacts, placeFileText } from '../new-place.ts';
import { writePlaces } from '../new-places.ts';
import { sayWhatIsNamed } from '../suggestions.ts';
import { placesOf, todayIn } from '../places.ts';

export const name = 'new';
export const summary = 'start an article, a place, an organisation, a person, an event or a tag';
export const help = `Usage:  npm run new -- [article] "<headline>" [options]
        npm run new -- place|organisation|person|event|tag "<name>"
        npm run new -- place --all
        npm run new

Writes a file with the front matter that is needed, and a word where help is due, and prints where. Nothing is ever
overwritten. Without a headline it asks for one, and for the rest.

  --date <day>      publication; today when left out. Of an event: when it happened, as vague as need be
  --lang <tag>      language, where it is not the archive's
  --slug <words>    last part of the address, where the headline makes no good one
  --summary <text>  --dateline <place>  --author <name>
  --place <name>    --organisation, --person, --event and --tag likewise; each may be given several times
  --body <file>     its text; - for what stands on standard input
  --edit            open the file in $VISUAL or $EDITOR

A place's coordinates, parent, other names and ids come from a gazetteer when it has exactly one of that name. When it has
several, they are listed with their ids, and nothing is written until one is chosen:

  --country <code>  only in that country (ISO 3166-1)
  --kind <kind>     only a town, a division (province, state, county …) or a country
  --choose <id>     that one; --choose none for a file without these facts
  --all             a file for each place that articles name and no file lists, where there is no doubt which it is,
                    and for what it lies in; the others are listed

  ARCHIVE=<folder>  another archive than content/

Example:  npm run new -- "Iraqi forces raid Camp Ashraf" --date 2011-04-08 --place "Camp Ashraf" --body - < raid.txt
          npm run new -- person "Alistair Burt" --edit
          npm run new -- place "Basra"`;

const LISTS = { author: { type: 'string', multiple: true }, place: { type: 'string', multiple: true }, organisation: { type: 'string', multiple: true }, person: { type: 'string', multiple: true }, event: { type: 'string', multiple: true }, tag: { type: 'string', multiple: true } } as const;
const OPTIONS = {
  date: { type: 'string' }, lang: { type: 'string' }, slug: { type: 'string' }, summary: { type: 'string' }, dateline: { type: 'string' }, body: { type: 'string' }, edit: { type: 'boolean' },
  country: { type: 'string' }, kind: { type: 'string' }, choose: { type: 'string' }, all: { type: 'boolean' }, ...LISTS,
} as const;

function parseNew(args: readonly string[]) {
  return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
}
type Values = ReturnType<typeof parseNew>['values'];

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseNew(args);
  const isPlace = positionals[0] === 'place';
  if ((values.all === true || GAZETTEER.some((option) => values[option] !== undefined)) && !isPlace) throw new UsageError(`--all, --${GAZETTEER.join(' and --')} are for places.`);
  const look = lookUpOptions(values);
  if (values.all === true) return placesText(look, positionals.slice(1), io);
  const [first = '', second, more] = positionals[0] === 'article' && positionals.length > 1 ? positionals.slice(1) : positionals;
  const asks = positionals.length === 0 && io.isTTY;
  if (!asks && ((second ?? first).trim() === '' || more !== undefined)) throw new UsageError('Give one headline, in quotation marks, or a kind and a name.');
  if (values.lang !== undefined && !language.safeParse(values.lang).success) throw new UsageError(`--lang ${values.lang} is no language tag; use one such as en, sv, fa or ar.`);
  const { archive, shown } = placesOf(io);
  const file = second === undefined
    ? await newArticle(asks ? undefined : first, values, archive, io)
    : await newEntity(kindOf(first), second, values, { archive, shown, look }, io);
  if (file === undefined) return 1;
  const target = join(archive, file.path);
  if (existsSync(target)) return refuse(`${shown}/${file.path} exists already.`, io);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, file.text, { flag: 'wx' });
  io.out(`Wrote ${shown}/${file.path}`);
  if (second === undefined) sayWhatIsNamed(archive, file.path, io);
  if (values.edit === true) openEditor(target, io);
  io.err('Fill it in, then:  npm run check');
  return 0;
}

interface NewFile {
  readonly path: string;
  readonly text: string;
}

async function newArticle(title: string | undefined, values: Values, archive: string, io: Io): Promise<NewFile> {
  const today = todayIn(io.now(), readSettings(archive).settings?.timeZone ?? 'UTC');
  const body = values.body === undefined ? '' : readBody(values.body, io);
  const { author: authors = [], place = [], organisation = [], person = [], event = [], tag = [], date = today, lang, slug, summary, dateline } = values;
  const article = title === undefined
    ? { ...(await askForArticle(today, io)), slug, body }
    : { title, date, lang, slug, summary, dateline, authors, names: { place, organisation, person, event, tag }, body };
  return { path: articlePath(article), text: articleText(article, today) };
}

function readBody(from: string, io: Io): string {
  try {
    return plainLines(readFileSync(from === '-' ? 0 : resolve(io.cwd, from), 'utf8'));
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new UsageError(`--body ${from} can’t be read: ${error.message}`);
  }
}

/** Undefined where nothing is to be written, which has been said. */
async function newEntity(kind: EntityKind, entityName: string, values: Values, { archive, shown, look }: { readonly archive: string; readonly shown: string; readonly look: ReturnType<typeof lookUpOptions> }, io: Io): Promise<NewFile | undefined> {
  const path = `${FOLDER_OF[kind]}/${slugOf(values.slug ?? entityName)}.md`;
  const known = existsSync(join(archive, path)) || values.slug !== undefined ? undefined : listedAs(kind, entityName, archive);
  if (known !== undefined) {
    refuse(`“${entityName}” is a name of ${shown}/${known} already; another of that name needs --slug.`, io);
    return undefined;
  }
  if (existsSync(join(archive, path))) return { path, text: '' };
  const { date, place } = values;
  const text = kind === 'place'
    ? await placeText(entityName, archive, shown, look, io)
    : entityFileText({ name: entityName, ...(kind === 'event' && date !== undefined && { date }), ...(kind === 'event' && place?.[0] !== undefined && { place: place[0] }) }, '', kind);
  return text === undefined ? undefined : { path, text };
}

/** The file that has this name already. */
function listedAs(kind: EntityKind, text: string, archive: string): string | undefined {
  const fold = foldName(text);
  for (const file of listArchive(archive).files) {
    if (file.kind !== kind) continue;
    const { record } = readFile(archive, file);
    if (record === undefined || !isEntity(record)) continue;
    const { name, names } = listedName(record);
    if ([name, ...names.map((other) => other.text)].some((other) => foldName(other) === fold)) return record.path;
  }
  return undefined;
}

function openEditor(file: string, { env, err }: Io): void {
  const editor = env['VISUAL'] ?? env['EDITOR'];
  if (editor === undefined || editor.trim() === '') return err('No editor is set: $EDITOR is empty.');
  // An editor may be set with options of its own ("code --wait"), which only a shell takes apart.
  const opened = process.platform === 'win32' ? spawnSync(editor, [`"${file}"`], { stdio: 'inherit', shell: true }) : spawnSync('sh', ['-c', `${editor} "$1"`, 'sh', file], { stdio: 'inherit' });
  if (opened.status !== 0) err(`${editor} could not open it.`);
}

function refuse(reason: string, io: Io): 1 {
  io.err(`${reason} Nothing was written.`);
  return 1;
}

const GAZETTEER = ['country', 'kind', 'choose'] as const;
const PLACE_KINDS = ['town', 'division', 'country'] as const;

function lookUpOptions({ country, kind, choose }: Readonly<Partial<Record<(typeof GAZETTEER)[number], string>>>): LookUpOptions & { readonly choose?: string | undefined } {
  const known = PLACE_KINDS.find((each) => each === kind);
  if (kind !== undefined && known === undefined) throw new UsageError(`--kind ${kind} is none that the gazetteer knows; it is one of ${PLACE_KINDS.join(', ')}.`);
  if (country !== undefined && !/^[a-z]{2}$/i.test(country)) throw new UsageError(`--country ${country} is no code of two letters (ISO 3166-1), such as IQ.`);
  return { country, kind: known, choose };
}

/** Undefined where nothing is to be written, which has been said. */
async function placeText(placeName: string, archive: string, shown: string, choice: ReturnType<typeof lookUpOptions>, io: Io): Promise<string | undefined> {
  try {
    const candidate = await chooseCandidate(placeName, choice, io);
    if (candidate === 'several') {
      refuse('Say which with --choose <id>, or --choose none.', io);
      return undefined;
    }
    if (candidate === undefined) return entityFileText({ name: placeName });
    const listed = listedPlaces(archive);
    const twin = alreadyListed(candidate, listed);
    if (twin !== undefined) {
      refuse(`${shown}/${twin.path} is that place already, by its number; add “${placeName}” to its names, or use --choose none.`, io);
      return undefined;
    }
    const { frontMatter, undecided, parentCommand } = placeFacts(placeName, candidate, listed);
    if (parentCommand !== undefined) io.err(`What it lies in has no file yet:  ${parentCommand}`);
    return placeFileText(frontMatter, undecided);
  } catch (error) {
    if (!(error instanceof GazetteerMissing)) throw error;
    refuse(`${error.message}\nOr start the file without it:  ${newCommand('place', placeName)} --choose none\n`, io);
    return undefined;
  }
}

function placesText(options: LookUpOptions, names: readonly string[], io: Io): number {
  if (names.length > 0) throw new UsageError('--all takes the names from the archive; give none.');
  const { archive, shown } = placesOf(io);
  try {
    return writePlaces(archive, shown, options, io);
  } catch (error) {
    if (!(error instanceof GazetteerMissing)) throw error;
    return refuse(error.message, io);
  }
}

function kindOf(word: string): EntityKind {
  const kind = ENTITY_KINDS.find((known) => known === word);
  if (kind === undefined) throw new UsageError(`“${word}” is no kind; it is one of ${ENTITY_KINDS.join(', ')}.`);
  return kind;
}
