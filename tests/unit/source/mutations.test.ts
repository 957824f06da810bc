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
  const inShort = (path: string, line: number | undefined, code: string): string => `${path}:${line} ${code}`;
  expect(findings.map(({ where, code }) => inShort(where.path, where.line, code)).sort()).toEqual(round.map(({ path, line, code }) => inShort(path, line, code)).sort());
  for (const { path, remedy } of round) if (remedy !== undefined) expect(findings.find(({ where }) => where.path === path)?.remedy).toContain(remedy);
}

const articles = paths('articles/**/*.md').slice(1);
const articleRounds = planRounds(articles, OF_ARTICLES, 9);
const entityRounds = planRounds(paths('{places,organisations,people,events,tags}/*.md').filter((_, index) => index % 4 === 0), OF_ENTITIES, 6);
const planned = [...articleRounds, ...entityRounds].flat();

test('there are many mutants, and every fault has its share', () => {
  expect(planned.length).toBeGreaterThanOrEqual(400);
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
