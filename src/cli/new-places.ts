/** Files for all places that articles name and no file lists, where the gazetteer leaves no doubt; and for what they lie in. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildArchive } from '../archive/build-archive.ts';
import { foldName, slugOf } from '../archive/names.ts';
import type { Candidate, Surrounding } from '../gazetteer/candidate.ts';
import { surroundingCandidate } from '../gazetteer/divisions.ts';
import { isNameOf, lookUpAll, theOneMeant } from '../gazetteer/look-up.ts';
import type { LookUpOptions } from '../gazetteer/look-up.ts';
import { FOLDER_OF } from '../schema/front-matter.ts';
import { readArchive } from '../source/read-archive.ts';
import type { Io } from './io.ts';
import { alreadyListed, describe, listedPlaces, placeFacts, placeFileText } from './new-place.ts';
import type { ListedPlace } from './new-place.ts';

interface FoundPlace {
  readonly name: string;
  readonly candidate: Candidate;
  readonly id: string;
}

export function writePlaces(archive: string, shown: string, options: LookUpOptions, io: Io): number {
  const names = unlistedPlaces(archive);
  const candidates = lookUpAll(names, options);
  const found = names.flatMap((name) => {
    const candidate = theOneMeant(name, candidates.get(name) ?? []);
    return candidate === undefined || !isNameOf(name, candidate) ? [] : [{ name, candidate, id: slugOf(name) }];
  });
  const listed = listedPlaces(archive);
  const written = withSurroundings(unique(found, listed), listed);
  const known = new Map([...listed, ...written.map(({ id, name, candidate: { sameAs } }): ListedPlace => ({ id, path: '', names: new Set([foldName(id), foldName(name)]), ...sameAs }))].map((place) => [place.id, place]));
  for (const { id, name, candidate } of written) {
    const path = `${FOLDER_OF.place}/${id}.md`;
    const file = join(archive, path);
    if (existsSync(file)) continue;
    const { frontMatter, undecided } = placeFacts(name, candidate, [...known.values()].filter((place) => place.id !== id));
    // What this one is called is taken for those that follow.
    const own = known.get(id);
    if (own) known.set(id, { ...own, names: new Set([...own.names, ...(frontMatter.names ?? []).map((other) => foldName(other.name))]) });
    mkdirSync(join(archive, FOLDER_OF.place), { recursive: true });
    writeFileSync(file, placeFileText(frontMatter, undecided), { flag: 'wx' });
    io.out(`Wrote ${shown}/${path} ${describe(candidate)}`);
  }
  const doubtful = names.filter((name) => (candidates.get(name)?.length ?? 0) > 0 && !found.some((each) => each.name === name));
  const missing = names.filter((name) => candidates.get(name)?.length === 0);
  if (doubtful.length > 0) io.err(`The gazetteer has several of each of these, or one whose own name is another; start them one by one, or narrow it down with --kind and --country:\n  ${doubtful.join(', ')}`);
  if (missing.length > 0) io.err(`The gazetteer has none of these:\n  ${missing.join(', ')}`);
  io.err(`${written.length} files written, for ${found.length} of ${names.length} places without one. Look through them, then:  npm run check`);
  return 0;
}

/** As articles and entities write them. */
function unlistedPlaces(archive: string): string[] {
  const { records, settings } = readArchive(archive);
  if (settings === undefined) return [];
  return buildArchive({ records, settings }).archive.entities.filter(({ kind, path }) => kind === 'place' && path === undefined).map(({ name }) => name);
}

/** Two names of one place make one file, the first of them by its id; one that has a file makes none. */
function unique(found: readonly FoundPlace[], listed: readonly ListedPlace[]): FoundPlace[] {
  const first = new Map(found.toReversed().map((each) => [each.candidate.id, each]));
  return [...first.values()].reverse().filter(({ candidate }) => alreadyListed(candidate, listed) === undefined);
}

/** With a file for each division and country around them that has none. */
function withSurroundings(found: readonly FoundPlace[], listed: readonly ListedPlace[]): FoundPlace[] {
  const all = new Map(found.map((each) => [each.candidate.id, each]));
  const taken = new Set([...listed.flatMap(({ names }) => [...names]), ...found.map(({ name }) => foldName(name))]);
  for (const { candidate } of found) {
    for (const outer of candidate.around) {
      if (all.has(outer.id) || taken.has(foldName(outer.fullName))) continue;
      const name = nameFor(outer, taken);
      taken.add(foldName(name));
      all.set(outer.id, { name, candidate: surroundingCandidate(outer, candidate.country), id: slugOf(name) });
    }
  }
  return [...all.values()];
}

function nameFor({ name, fullName }: Surrounding, taken: ReadonlySet<string>): string {
  return taken.has(foldName(name)) ? fullName : name;
}
