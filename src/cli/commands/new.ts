import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { dayOf } from '../../archive/day.ts';
import { ENTITY_KINDS } from '../../archive/model.ts';
import type { EntityKind } from '../../archive/model.ts';
import { slugOf } from '../../archive/names.ts';
import { newCommand } from '../../archive/new-command.ts';
import type { LookUpOptions } from '../../gazetteer/look-up.ts';
import { GazetteerMissing } from '../../gazetteer/towns.ts';
import { titleSlug } from '../../import/article-id.ts';
import { language } from '../../schema/fields.ts';
import { FOLDER_OF } from '../../schema/front-matter.ts';
import { readSettings } from '../../source/read-archive.ts';
import { UsageError } from '../command.ts';
import { entityFileText, yamlText } from '../entity-file.ts';
import type { Io } from '../io.ts';
import { alreadyListed, chooseCandidate, listedPlaces, placeFacts, placeFileText } from '../new-place.ts';
import { writePlaces } from '../new-places.ts';
import { placesOf, todayIn } from '../places.ts';

export const name = 'new';
export const summary = 'start an article, a place, an organisation, a person, an event or a tag';
export const help = `Usage:  npm run new -- [article] "<headline>" [--date 2011-04-08] [--lang fa]
        npm run new -- place|organisation|person|event|tag "<name>"
        npm run new -- place --all

Writes a file with the front matter that is needed and prints where. Nothing is overwritten.

  --date <day>      publication; today when left out
  --lang <tag>      language, where it is not the archive's
  --slug <words>    last part of the address, where the headline makes no good one

A place's coordinates, parent, other names and ids come from a gazetteer when it has exactly one of that name. When it has
several, they are listed with their ids, and nothing is written until one is chosen:

  --country <code>  only in that country (ISO 3166-1)
  --kind <kind>     only a town, a division (province, state, county …) or a country
  --choose <id>     that one; --choose none for a file without these facts
  --all             a file for each place that articles name and no file lists, where there is no doubt which it is,
                    and for what it lies in; the others are listed

  ARCHIVE=<folder>  another archive than content/

Example:  npm run new -- "Iraqi forces raid Camp Ashraf" --date 2011-04-08
          npm run new -- person "Alistair Burt"
          npm run new -- place "Basra"`;

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args], allowPositionals: true,
    options: { date: { type: 'string' }, lang: { type: 'string' }, slug: { type: 'string' }, country: { type: 'string' }, kind: { type: 'string' }, choose: { type: 'string' }, all: { type: 'boolean' } },
  });
  const isPlace = positionals[0] === 'place';
  if ((values.all === true || GAZETTEER.some((option) => values[option] !== undefined)) && !isPlace) throw new UsageError(`--all, --${GAZETTEER.join(' and --')} are for places.`);
  const look = lookUpOptions(values);
  if (values.all === true) return placesText(look, positionals.slice(1), io);
  const [first = '', second, more] = positionals[0] === 'article' && positionals.length > 1 ? positionals.slice(1) : positionals;
  if ((second ?? first).trim() === '' || more !== undefined) throw new UsageError('Give one headline, in quotation marks, or a kind and a name.');
  if (values.lang !== undefined && !language.safeParse(values.lang).success) throw new UsageError(`--lang ${values.lang} is no language tag; use one such as en, sv, fa or ar.`);
  const { archive, shown } = placesOf(io);
  const kind = second === undefined ? undefined : kindOf(first);
  const today = todayIn(io.now(), readSettings(archive).settings?.timeZone ?? 'UTC');
  const path = second === undefined || kind === undefined
    ? articlePath(values.date ?? today, values.slug ?? first)
    : `${FOLDER_OF[kind]}/${slugOf(values.slug ?? second)}.md`;
  const file = join(archive, path);
  if (existsSync(file)) return refuse(`${shown}/${path} exists already.`, io);
  const text = second === undefined || kind === undefined
    ? articleText(first, values.date ?? today, today, values.lang)
    : kind === 'place' ? await placeText(second, archive, shown, look, io) : entityFileText({ name: second });
  if (text === undefined) return 1;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text, { flag: 'wx' });
  io.out(`Wrote ${shown}/${path}`);
  io.err('Fill it in, then:  npm run check');
  return 0;
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

function articlePath(date: string, title: string): string {
  const day = dayOf(date);
  if (day === undefined) throw new UsageError(`--date ${date} is no day; write it as 2011-04-08.`);
  return `${FOLDER_OF.article}/${day.slice(0, -6)}/${titleSlug(title)}.md`;
}

/** What appeared on another day says when it enters the archive: the feed of what was added goes by that. */
function articleText(title: string, date: string, today: string, lang: string | undefined): string {
  const head = yamlText({ title, date, ...(date !== today && { added: today }), ...(lang !== undefined && { lang }) });
  return `---\n${head}# One or two sentences, shown under the headline, in lists and in feeds:\n# summary:\n# Names, ids or aliases; each becomes a link:\n# places: []\n# organisations: []\n# people: []\n# events: []\n# tags: []\n# Where the text comes from:\n# source: {publisher: , url: }\nstatus: draft # take this line out when it may be published\n---\n\n`;
}
