/** What a gazetteer adds to a new place's file: coordinates, what it lies in, other names, ids. */
import { foldName } from '../archive/names.ts';
import { newCommand } from '../archive/new-command.ts';
import type { Candidate, Surrounding } from '../gazetteer/candidate.ts';
import { lookUp, theOneMeant } from '../gazetteer/look-up.ts';
import type { LookUpOptions } from '../gazetteer/look-up.ts';
import { listArchive } from '../source/archive-folder.ts';
import { readFile } from '../source/read-archive.ts';
import { UsageError } from './command.ts';
import { entityFileText } from './entity-file.ts';
import type { Io } from './io.ts';

/** A place that has a file already. */
export interface ListedPlace {
  readonly id: string;
  readonly path: string;
  readonly names: ReadonlySet<string>;
  readonly geonames?: string | undefined;
  readonly wikidata?: string | undefined;
}

export function listedPlaces(archive: string): ListedPlace[] {
  return listArchive(archive).files.filter(({ kind }) => kind === 'place').flatMap((file): ListedPlace[] => {
    const { record } = readFile(archive, file);
    if (record?.kind !== 'place') return [];
    const { name, names = [], 'same-as': same } = record.data;
    return [{ id: record.id, path: record.path, names: new Set([record.id, name, ...names.map((other) => other.name)].map(foldName)), geonames: same?.geonames, wikidata: same?.wikidata }];
  });
}

const MOST_OFFERED = 20;
const NONE = 'none';

/**
 * The one place meant: the only one of that name, the one chosen by `--choose`, or by whoever sits at the terminal.
 * `undefined`: none, and the file starts without. 'several': they were offered and nobody chose.
 */
export async function chooseCandidate(name: string, choice: LookUpOptions & { readonly choose?: string | undefined }, io: Io): Promise<Candidate | 'several' | undefined> {
  if (choice.choose === NONE) return undefined;
  const candidates = lookUp(name, choice);
  if (choice.choose !== undefined) {
    const chosen = candidates.find(({ id }) => id === choice.choose);
    if (chosen === undefined) throw new UsageError(`--choose ${choice.choose} is none of the gazetteer’s places called “${name}”.${candidates.length === 0 ? '' : ` They are:\n${offer(candidates)}`}`);
    return chosen;
  }
  const meant = theOneMeant(name, candidates);
  if (meant !== undefined && candidates.length > 1) io.err(`Others are called “${name}”, too; if one of them is meant, --choose it:\n${offer(candidates.filter((other) => other !== meant))}`);
  if (meant !== undefined) return meant;
  if (candidates.length === 0) {
    io.err(`The gazetteer has no “${name}”${choice.country === undefined ? '' : ` in ${choice.country.toUpperCase()}`}: it knows countries, their first-level divisions, and towns of 500 people and more.`);
    return undefined;
  }
  io.err(`The gazetteer has ${candidates.length} places called “${name}”:\n${offer(candidates)}`);
  return io.isTTY ? await ask(candidates, io) : 'several';
}

async function ask(candidates: readonly Candidate[], io: Io): Promise<Candidate | 'several' | undefined> {
  const answer = (await io.ask(`Which one? Its id, ${NONE} for a file without these facts, or nothing to stop: `)).trim();
  if (answer === NONE) return undefined;
  return candidates.find(({ id }) => id.toLowerCase() === answer.toLowerCase()) ?? 'several';
}

function offer(candidates: readonly Candidate[]): string {
  const shown = candidates.slice(0, MOST_OFFERED).map((candidate) => `  ${candidate.id.padEnd(9)}${describe(candidate)}`);
  const left = candidates.length - shown.length;
  return [...shown, ...(left > 0 ? [`  … and ${left} smaller ones; --country <code> narrows it down`] : [])].join('\n');
}

/** "Basrah, city in Basra, Iraq; 30.51, 47.78; 1,326,564 people" */
export function describe({ name, type, around, coordinates, population }: Candidate): string {
  const place = [type ?? (coordinates ? 'town' : ''), around.map((outer) => outer.name).join(', ')].filter((part) => part !== '').join(' in ');
  return [
    [name, place].filter((part) => part !== '').join(', '),
    ...(coordinates ? [`${coordinates.lat.toFixed(2)}, ${coordinates.lon.toFixed(2)}`] : []),
    ...(population > 0 ? [`${population.toLocaleString('en')} people`] : []),
  ].join('; ');
}

/** The file that has this very place already: by a register's number, never by name alone. */
export function alreadyListed({ sameAs }: Candidate, listed: readonly ListedPlace[]): ListedPlace | undefined {
  return listed.find(({ geonames, wikidata }) => (geonames !== undefined && geonames === sameAs.geonames) || (wikidata !== undefined && wikidata === sameAs.wikidata));
}

export interface PlaceFacts {
  /** For the top of the file, in its order. */
  readonly frontMatter: Readonly<Record<string, unknown>> & { readonly names?: readonly { readonly name: string }[] };
  /** Spellings whose language the editor must say. */
  readonly undecided: readonly string[];
  /** What it lies in has no file: the command that starts one. */
  readonly parentCommand?: string;
}

export function placeFacts(name: string, candidate: Candidate, listed: readonly ListedPlace[]): PlaceFacts {
  const { type, coordinates, precision, country, sameAs, sources, undecided } = candidate;
  // A name that another place has already would be claimed twice.
  const given = new Set([foldName(name), ...listed.flatMap((place) => [...place.names])]);
  const names = [{ text: candidate.name }, ...candidate.names].filter(({ text }) => !given.has(foldName(text)));
  const parent = parentOf(name, candidate, listed);
  return {
    frontMatter: {
      name,
      ...(type !== undefined && { kind: type }),
      ...(names.length > 0 && { names: names.map((other) => ({ name: other.text, kind: 'other', ...('lang' in other && { lang: other.lang }) })) }),
      ...(parent && { within: parent.within }),
      ...(coordinates && { coordinates }),
      precision, country,
      ...(Object.keys(sameAs).length > 0 && { 'same-as': sameAs }),
      sources,
    },
    undecided: undecided.filter((text) => !given.has(foldName(text))),
    ...(parent?.command !== undefined && { parentCommand: parent.command }),
  };
}

/** The nearest thing around that has a file, under its id; where nothing has, the nearest by a name that is not the place's own. */
function parentOf(name: string, { around, name: own }: Candidate, listed: readonly ListedPlace[]): { readonly within: string; readonly command?: string } | undefined {
  const isOwn = (text: string): boolean => foldName(text) === foldName(name) || foldName(text) === foldName(own);
  for (const outer of around) {
    const file = listed.find((place) => isSame(place, outer, isOwn(outer.name)));
    if (file !== undefined) return { within: file.id };
  }
  const [nearest] = around;
  if (nearest === undefined) return undefined;
  const within = isOwn(nearest.name) ? nearest.fullName : nearest.name;
  return { within, command: `${newCommand('place', within)} --choose ${nearest.id}` };
}

function isSame({ geonames, wikidata, names }: ListedPlace, { sameAs, name, fullName, names: others }: Surrounding, onlyFullName: boolean): boolean {
  if (sameAs.geonames !== undefined && geonames !== undefined) return geonames === sameAs.geonames;
  if (sameAs.wikidata !== undefined && wikidata !== undefined) return wikidata === sameAs.wikidata;
  return [fullName, ...(onlyFullName ? [] : [name, ...others.map(({ text }) => text)])].some((text) => names.has(foldName(text)));
}

/** A file that starts with this, with what is left to say as comments. */
export function placeFileText(frontMatter: object, undecided: readonly string[]): string {
  const spellings = undecided.length === 0 ? '' : `# Spelt so, too; whether in Arabic, Persian or another language the gazetteer does not say:\n# ${undecided.join(', ')}\n`;
  return entityFileText(frontMatter, spellings);
}
