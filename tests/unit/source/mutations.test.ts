/** Each fault that an editor may make yields one finding, in its file and on its line, and nothing else goes wrong. */
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Day } from '../../../src/archive/day.ts';
import type { Finding } from '../../../src/archive/finding.ts';
import { loadArchive } from '../../../src/pipeline/load-archive.ts';
import { OF_ARTICLES, OF_ENTITIES } from '../../support/faults.ts';
import type { Fault, Mutant } from '../../support/faults.ts';

// A round reads a whole archive, which takes its time where a machine is busy.
vi.setConfig({ testTimeout: 120_000 });

const content = join(import.meta.dirname, '../../../content');
const paths = (pattern: string): string[] => globSync(pattern, { cwd: content }).map((path) => path.replaceAll('\\', '/')).sort();
const original = (path: string): string => readFileSync(join(content, path), 'utf8');

let work = '';
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'dateline-mutations-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const inShort = ({ where, code }: Finding): string => `${where.path}:${where.line} ${code}`;

/** Findings of the demonstration archive with these files in place of its own. */
function findingsWith(files: ReadonlyMap<string, string | Uint8Array>): readonly Finding[] {
  const root = mkdtempSync(join(work, 'archive-'));
  cpSync(content, root, { recursive: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const { findings } = loadArchive({ root, cacheDir: join(work, 'cache'), today: () => '2026-12-31' as Day });
  rmSync(root, { recursive: true });
  return findings;
}

test('the demonstration archive itself is sound', () => {
  expect(findingsWith(new Map())).toEqual([]);
});

interface Planned extends Mutant {
  readonly name: string;
  readonly path: string;
}

/** Rounds of mutants, one fault a file, until every file has had its turn at many of the faults. */
function planRounds(files: readonly string[], faults: Readonly<Record<string, Fault>>, rounds: number): Planned[][] {
  const all = Object.entries(faults);
  let next = 0;
  return Array.from({ length: rounds }, () => files.flatMap((path) => {
    for (let tries = 0; tries < all.length; tries += 1) {
      const [name, fault] = all[next++ % all.length] ?? [];
      const mutant = fault?.(original(path));
      if (name !== undefined && mutant !== undefined) return [{ ...mutant, name, path }];
    }
    return [];
  }));
}

function expectAsPlanned(round: readonly Planned[]): void {
  const findings = findingsWith(new Map(round.map(({ path, text }) => [path, text])));
  expect(findings.map(inShort).sort()).toEqual(round.map(({ path, line, code }) => `${path}:${line} ${code}`).sort());
  for (const { path, remedy } of round) if (remedy !== undefined) expect(findings.find(({ where }) => where.path === path)?.remedy).toContain(remedy);
}

const articles = paths('articles/**/*.md').slice(1);
const articleRounds = planRounds(articles, OF_ARTICLES, 6);
const entityRounds = planRounds(paths('{places,organisations,people,events,tags}/*.md').filter((_, index) => index % 4 === 0), OF_ENTITIES, 4);
const planned = [...articleRounds, ...entityRounds].flat();

test('there are many mutants, and every fault has its share', () => {
  expect(planned.length).toBeGreaterThanOrEqual(270);
  expect(new Set(planned.map(({ code }) => code)).size).toBeGreaterThanOrEqual(35);
  const times = (name: string): number => planned.filter((mutant) => mutant.name === name).length;
  for (const name of new Set([...Object.keys(OF_ARTICLES), ...Object.keys(OF_ENTITIES)])) expect([name, times(name) >= 2]).toEqual([name, true]);
});

describe('in articles', () => {
  test.each(articleRounds.map((round, index) => [index + 1, round] as const))('round %i', (_, round) => {
    expectAsPlanned(round);
  });
});

describe('in what articles are about', () => {
  test.each(entityRounds.map((round, index) => [index + 1, round] as const))('round %i', (_, round) => {
    expectAsPlanned(round);
  });
});

describe('between files', () => {
  const withKey = (path: string, line: string): [string, string] => [path, original(path).replace('\n---\n', `\n${line}\n---\n`)];
  const lineOf = (path: string, start: string): number => original(path).split('\n').findIndex((line) => line.startsWith(start)) + 1;
  const article = (title: string, ...lines: string[]): string => ['---', `title: ${title}`, 'date: 2001-02-03', ...lines, '---', 'Text.', ''].join('\n');
  const entity = (name: string, ...lines: string[]): string => ['---', `name: ${name}`, ...lines, '---', ''].join('\n');

  const faults: readonly (readonly [string, readonly (readonly [string, string])[], readonly string[]])[] = [
    ['a name that is another’s', [[`places/france.md`, original('places/france.md').replace('names:\n', 'names:\n  - Spain\n')]], [`places/france.md:${lineOf('places/france.md', 'names:') + 1} alias-claimed-twice`]],
    ['a place in itself', [withKey('places/iran.md', 'within: iran')], [`places/iran.md:${original('places/iran.md').split('\n').indexOf('---', 1) + 1} containment-loop`]],
    ['two places in each other', [withKey('places/uk.md', 'within: london')], [`places/london.md:${lineOf('places/london.md', 'within')} containment-loop`]],
    ['three places in a circle', [withKey('places/iraq.md', 'within: al-khalis-district')], [`places/al-khalis-district.md:${lineOf('places/al-khalis-district.md', 'within')} containment-loop`]],
    ['two subjects in each other', [withKey('tags/law.md', 'broader: universal-jurisdiction')], [`tags/law.md:${original('tags/law.md').split('\n').indexOf('---', 1) + 1} containment-loop`]],
    ['two places with one id', [['places/zone/spain.md', entity('Some other Spain')]], ['places/zone/spain.md:1 duplicate-id']],
    ['two articles with one id', [['articles/zone/iraqi-forces-raid-camp-ashraf.md', article('Another raid')]], ['articles/zone/iraqi-forces-raid-camp-ashraf.md:1 duplicate-id']],
    ['two files for one address', [['articles/zone/a/same.md', article('Same', 'id: same-a')], ['articles/zone/b/same.md', article('Same', 'id: same-b')]], ['articles/zone/b/same.md:1 address-taken']],
    ['two files for one former address', [['articles/zone/one.md', article('One', 'aliases: [/former/]')], ['articles/zone/two.md', article('Two', 'aliases: [/former]')]], ['articles/zone/two.md:4 alias-is-live']],
    ['pages in the site’s way', [['pages/search.md', article('Search').replace('date: 2001-02-03\n', '')], ['pages/feed.xml.md', article('Feed').replace('date: 2001-02-03\n', '')]], ['pages/feed.xml.md:1 address-taken', 'pages/search.md:1 address-taken']],
    ['a link to a draft', [['articles/zone/draft.md', article('Draft', 'status: draft')], ['articles/zone/hasty.md', `${article('Hasty')}\nSee [it](draft.md).\n`]], ['articles/zone/hasty.md:7 broken-link']],
    ['merged into each other', [['places/zone/here.md', entity('Here or so', 'merged-into: there')], ['places/zone/there.md', entity('There or so', 'merged-into: here')]], ['places/zone/here.md:3 merged-into-nothing', 'places/zone/there.md:3 merged-into-nothing']],
    ['translations of each other', [['articles/zone/hither.md', article('Hither', 'translation-of: thither')], ['articles/zone/thither.md', article('Thither', 'translation-of: hither')]], ['articles/zone/hither.md:4 translation-loop']],
    ['a name of two', [['places/zone/east.md', entity('East Twinburg', 'names: [{name: Twinburg, ambiguous: true}]')], ['places/zone/west.md', entity('West Twinburg', 'names: [{name: Twinburg, ambiguous: true}]')], ['articles/zone/twins.md', article('Twins', 'places: [Twinburg]')]], ['articles/zone/twins.md:4 ambiguous-name']],
    ['a slip in an entity', [['organisations/zone/branch.md', entity('A branch', 'part-of: Amnesty Internatonal')]], ['organisations/zone/branch.md:3 unknown-name']],
    ['a file out of place', [['README.md', 'Read me.']], ['README.md:1 misplaced-file']],
    ['a file’s name with a space', [['articles/zone/my report.md', article('My report')]], ['articles/zone/my report.md:1 file-name']],
    ['an image that is none', [['articles/zone/gate.png', 'no image'], ['articles/zone/gate.md', `${article('Gate')}\n![A gate](gate.png)\n`]], ['articles/zone/gate.md:7 broken-image']],
    ['coordinates off the globe', [['places/zone/off.md', entity('Off the globe', 'coordinates: {lat: 44, lon: 200}')]], ['places/zone/off.md:3 bad-coordinates']],
    ['a life that ends before it begins', [['people/zone/backwards.md', entity('Benjamin Backwards', 'born: 1962', 'died: 1951')]], ['people/zone/backwards.md:4 reversed-interval']],
  ];

  test('each fault is found once', () => {
    const files = new Map(faults.flatMap(([, changed]) => changed));
    expect(findingsWith(files).map(inShort).sort()).toEqual(faults.flatMap(([, , said]) => said).sort());
  });

  test('settings that can’t be read are the only trouble', () => {
    expect(findingsWith(new Map([withSettings('per-page: 5')])).map(({ where, code }) => `${where.path} ${code}`)).toEqual(['archive.yaml wrong-type']);
    expect(findingsWith(new Map([withSettings('timezone: UTC')])).map(({ where, code }) => `${where.path} ${code}`)).toEqual(['archive.yaml unknown-key']);
  });

  function withSettings(line: string): [string, string] {
    const key = line.split(':')[0] ?? '';
    return ['archive.yaml', `${original('archive.yaml').replace(new RegExp(`^${key}:.*$`, 'm'), '')}\n${line}\n`];
  }
});
