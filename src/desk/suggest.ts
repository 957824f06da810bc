/** What an editor may want to add: names in the texts, days that are meant, things that stand twice. Nothing is an error. */
import { buildArchive } from '../archive/build-archive.ts';
import type { FindingCode } from '../archive/findings-catalogue.ts';
import type { Finding } from '../archive/finding.ts';
import { MENTION_KEYS } from '../archive/kinds.ts';
import { kindOf } from '../archive/model.ts';
import type { Archive, Article, Entity, EntityKey, SourcePath } from '../archive/model.ts';
import { NameFinder, namesLacking, withoutAddresses } from '../archive/name-finder.ts';
import { buildNameIndex, foldName, nearNames as nearOthers } from '../archive/names.ts';
import { newCommand } from '../archive/new-command.ts';
import { contains } from '../archive/date-span.ts';
import { groupBy } from '../archive/group.ts';
import { countriesNamed, countryNames } from '../gazetteer/countries.ts';
import { applyEdits } from '../import/edits.ts';
import { FRONT_MATTER } from '../schema/front-matter.ts';
import { splitFile } from '../source/front-matter-text.ts';
import { readText } from '../source/read-archive.ts';
import { readWhole } from './archive-texts.ts';
import type { DeskArchive } from './archive-texts.ts';
import type { Change } from './change.ts';
import { addItem, openFrontMatter, written } from './front-matter-file.ts';
import { nearPairs, sampleOf } from './near-articles.ts';
import { relativeDates } from './relative-dates.ts';

/** A name that a text has and its front matter lacks. */
export interface MissingName {
  readonly article: Article;
  readonly entity: Entity;
  /** As the text writes it most often. */
  readonly text: string;
  readonly times: number;
  readonly line: number;
  /** Whether it may be added without asking. */
  readonly isSure: boolean;
}

export interface Suggestions {
  readonly missing: readonly MissingName[];
  readonly findings: readonly Finding[];
}

export function suggest(desk: DeskArchive): Suggestions {
  const { archive } = buildArchive({ records: desk.files.map(({ record }) => record), settings: desk.settings });
  const finder = finderOf(archive.entities);
  const missing: MissingName[] = [];
  const dates: Finding[] = [];
  const read: { readonly article: Article; readonly sample: readonly number[] }[] = [];
  for (const article of archive.articles) {
    if (article.status === 'withdrawn') continue;
    const split = splitFile(readText(desk.root, article.path) ?? '');
    if (!('body' in split)) continue;
    const text = withoutAddresses(split.body);
    missing.push(...missingNames(article, { text, bodyLine: split.bodyLine }, finder, archive));
    dates.push(...datesIn(article, { text, bodyLine: split.bodyLine }, archive));
    read.push({ article, sample: sampleOf(text) });
  }
  return { missing, findings: [...missing.map(nameFinding), ...dates, ...nearArticles(read, archive), ...nearNames(archive)] };
}

/** Tags are subjects, and no names. */
export function finderOf(entities: readonly Pick<Entity, 'kind' | 'key' | 'name' | 'names'>[]): NameFinder {
  const finder = new NameFinder();
  for (const { kind, key, name, names } of entities) {
    if (kind === 'tag') continue;
    for (const text of new Set([name, ...names.map((other) => other.text)])) finder.add(text, key);
  }
  return finder;
}

interface Text {
  readonly text: string;
  readonly bodyLine: number;
}

function missingNames(article: Article, { text, bodyLine }: Text, finder: NameFinder, { indexes }: Archive): MissingName[] {
  const listed = new Set<EntityKey>(article.mentions.map(({ entity }) => entity));
  // What a listed place lies in follows by itself.
  for (const { entity } of article.mentions) for (const outer of indexes.ancestors.get(entity) ?? []) listed.add(outer);
  return namesLacking(text, article.lang, finder, listed).flatMap(({ entity: key, text: form, times, start }): MissingName[] => {
    const entity = indexes.entity.get(key);
    return entity === undefined ? [] : [{ article, entity, text: form, times, line: lineOf(text, start, bodyLine), isSure: isSure(entity, form, times) }];
  });
}

/** A name of one word may be another's, or no name at all: it has to come back, and somebody to have listed it, or it is a place's. */
function isSure({ kind, path }: Entity, form: string, times: number): boolean {
  if (foldName(form).includes(' ')) return true;
  const isName = /\p{Lu}|\p{Lo}/u.test(form);
  return times > 1 && isName && (path !== undefined || kind === 'place');
}

function lineOf(text: string, at: number, bodyLine: number): number {
  let line = bodyLine;
  for (let next = text.indexOf('\n'); next !== -1 && next < at; next = text.indexOf('\n', next + 1)) line += 1;
  return line;
}

function nameFinding({ article, entity, text, times, line }: MissingName): Finding {
  return note('name-in-text', article.path, line, `“${text}”${times > 1 ? ` ×${times}` : ''}, not listed.`, `If the article is about it or mentions it, add ${referenceTo(entity, text)} to ${MENTION_KEYS[kindOf(entity.key)]}.`);
}

/**
 * The id, or where the text uses another name, that name: the page shows what the article called it. “Iraq’s Army” is
 * found as the Iraq Army's, and is no name that would be found again.
 */
function referenceTo({ path, id, name, names }: Entity, text: string): string {
  if (path === undefined) return name;
  return names.some((other) => foldName(other.text) === foldName(text)) && foldName(name) !== foldName(text) ? text : id;
}

/** A day on which an event of the article's own happened is told already. */
function datesIn(article: Article, { text, bodyLine }: Text, { indexes }: Archive): Finding[] {
  const filed = article.dateline?.date ?? article.published;
  const by = article.dateline?.date === undefined ? 'the day of publication' : 'the dateline';
  const told = article.mentions.flatMap(({ entity }) => {
    const event = indexes.entity.get(entity);
    return event?.kind === 'event' && event.date !== undefined ? [event.date] : [];
  });
  const untold = relativeDates(text, article.lang, filed).filter(({ day }) => !told.some((span) => contains(span, day)));
  const once = groupBy(untold, (date) => date.text.toLowerCase());
  return [...once.values()].flatMap(([first]) => (first === undefined ? [] : [
    note('relative-date', article.path, lineOf(text, first.start, bodyLine), `“${first.text}” is ${first.day}, by ${by} (${filed}) and if it is past.`, 'If an event happened then, its file may say so: date. The text stays as it was printed.'),
  ]));
}

function nearArticles(read: readonly { readonly article: Article; readonly sample: readonly number[] }[], { indexes }: Archive): Finding[] {
  return nearPairs(read.map(({ sample }) => sample)).flatMap(([earlier, later]): Finding[] => {
    const [first, second] = [read[earlier]?.article, read[later]?.article];
    if (first === undefined || second === undefined || indexes.translations.get(first.id)?.includes(second) === true) return [];
    return [note('near-duplicate-article', second.path, 1, `Its text is nearly that of ${first.path}.`, 'If it is one report, keep one file, and give it the other’s address among its aliases.')];
  });
}

function nearNames(archive: Archive): Finding[] {
  return [...groupBy(archive.entities, ({ kind }) => kind)].flatMap(([kind, same]) => {
    const byName = new Map(same.flatMap((entity) => [entity.name, ...entity.names.map(({ text }) => text)].map((name) => [foldName(name), entity] as const)));
    const index = buildNameIndex(byName.keys());
    const near = same.flatMap((entity) => nearOthers(entity.name, index).flatMap((name) => byName.get(name) ?? []).filter((other) => other.key < entity.key).map((other) => [other, entity, 'have nearly one name'] as const));
    const registered = [...groupBy(same.flatMap((entity) => Object.entries(entity.sameAs).map(([register, id]) => ({ entity, id: `${register} ${id}` }))), ({ id }) => id)]
      .flatMap(([id, [first, ...rest]]) => (first === undefined ? [] : rest.map(({ entity }) => [first.entity, entity, `are both ${id}`] as const)));
    const said = new Set<string>();
    return [...registered, ...near.filter(([first, second]) => kind !== 'place' || !areCountries(first, second))].flatMap(([first, second, why]): Finding[] => {
      const pair = `${first.key} ${second.key}`;
      const path = second.path ?? first.path ?? firstUse(rarer(first, second, archive), archive);
      if (path === undefined || said.has(pair)) return [];
      said.add(pair);
      return [note('near-duplicate-name', path, 1, `“${second.name}” (${second.key}) and “${first.name}” (${first.key}) ${why}.`, `If they are one:  ${mergeOf(kind, first, second, archive)}`)];
    });
  });
}

/** Iceland and Ireland are no slips of each other. */
function areCountries(...places: readonly Entity[]): boolean {
  const names = new Set(countriesNamed().flatMap((country) => countryNames(country)).map(foldName));
  return places.every(({ name }) => names.has(foldName(name)));
}

/** What has no file becomes a name of what has one; where neither has, the one that is used more gets one first. */
function mergeOf(kind: Entity['kind'], first: Entity, second: Entity, archive: Archive): string {
  const gone = second.path === undefined && first.path === undefined ? rarer(first, second, archive) : second.path === undefined ? second : first;
  const stays = gone === second ? first : second;
  const merge = `npm run merge -- ${kind}/${gone.id} ${stays.id}`;
  return stays.path === undefined ? `${newCommand(kind, stays.name)}, and then  ${merge}` : merge;
}

function rarer(first: Entity, second: Entity, { indexes }: Archive): Entity {
  const uses = ({ key }: Entity): number => indexes.coverage.get(key)?.direct.length ?? 0;
  return uses(second) <= uses(first) ? second : first;
}

function firstUse({ key }: Entity, { indexes }: Archive): SourcePath | undefined {
  return indexes.coverage.get(key)?.direct[0]?.path;
}

function note(code: FindingCode, path: SourcePath, line: number, message: string, remedy: string): Finding {
  return { code, severity: 'note', where: { path, line, column: 1 }, message, remedy };
}

/** Adds the sure ones, each to its list; a file that can't be edited in place is left alone. */
export function planAdditions({ root }: DeskArchive, missing: readonly MissingName[]): Change[] {
  return [...groupBy(missing.filter(({ isSure }) => isSure), ({ article }) => article.path)].flatMap(([path, names]): Change[] => {
    let text = readWhole(root, path);
    for (const { entity, text: form } of names) {
      const open = text === undefined ? undefined : openFrontMatter(text);
      text = open && applyEdits(open.text, [addItem(open, MENTION_KEYS[kindOf(entity.key)], written(referenceTo(entity, form), 'PLAIN', true), Object.keys(FRONT_MATTER.article.shape))]);
    }
    return text === undefined ? [] : [{ path, text, notes: names.map(({ entity, text: form, times }) => `${MENTION_KEYS[kindOf(entity.key)]}: ${referenceTo(entity, form)} (×${times})`) }];
  });
}
