/**
 * Whole archives, from the folder to the plan: `<case>/content` is read, checked and planned, and what comes out is
 * compared with `<case>/expected`. A missing expectation is written, and `UPDATE=1` writes all anew; never where `CI` is
 * set. `<case>/case.json` may name the pages whose models are kept, where all of them would be too many.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Day } from '../../src/archive/day.ts';
import { reportFindings, summary } from '../../src/cli/reporters/report.ts';
import { loadArchive } from '../../src/pipeline/load-archive.ts';
import type { LoadedArchive } from '../../src/pipeline/load-archive.ts';
import type { FileSpec } from '../../src/plan/page-spec.ts';
import { addressesIn, modelsOf } from '../support/models.ts';

const here = import.meta.dirname;
const cases = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
const isCi = (process.env['CI'] ?? '') !== '';
const isUpdate = process.env['UPDATE'] === '1' && !isCi;

let cacheDir = '';
beforeAll(() => {
  cacheDir = mkdtempSync(join(tmpdir(), 'dateline-cases-'));
});
afterAll(() => rmSync(cacheDir, { recursive: true, force: true }));

describe.each(cases)('%s', (name) => {
  let loaded: LoadedArchive;
  beforeAll(() => {
    loaded = loadArchive({ root: join(here, name, 'content'), cacheDir: join(cacheDir, name), today: () => '2026-06-30' as Day });
  });

  test.each([
    ['findings.txt', findingsText],
    ['pages.txt', pagesText],
    ['files.txt', filesText],
    ['models.json', modelsText],
  ])('%s', (file, textOf) => {
    expectText(join(here, name, 'expected', file), textOf(loaded, name));
  });

  test('every address leads somewhere', () => {
    const { pages = [], files = [] } = loaded.built?.plan ?? {};
    const known = new Set<string>([...pages, ...files].map(({ path }) => path));
    expect(pages.flatMap((page) => addressesIn(page).filter((address) => !known.has(address)).map((address) => `${page.path} → ${address}`))).toEqual([]);
  });
});

function findingsText({ findings }: LoadedArchive): string {
  return `${[reportFindings(findings, 'text', ''), summary(findings)].join('\n\n').trim()}\n`;
}

function pagesText({ built }: LoadedArchive): string {
  return lines((built?.plan.pages ?? []).map(({ kind, path }) => `${kind} ${path}`));
}

function filesText({ built }: LoadedArchive): string {
  const describeFile = (file: FileSpec): string => ('copy' in file ? `${file.path} is ${file.copy}` : 'picture' in file ? `${file.path} is ${file.picture}, smaller` : `${file.path} ${file.type}`);
  return lines([...(built?.plan.files ?? []).map(describeFile), ...(built?.plan.redirects ?? []).map(({ from, to }) => `${from} leads to ${to}`)]);
}

function modelsText({ built }: LoadedArchive, name: string): string {
  const models = built === undefined ? {} : modelsOf(built.plan);
  const kept = pagesKept(join(here, name, 'case.json'));
  const shown = Object.entries(models).filter(([page]) => kept?.includes(page.slice(page.indexOf(' ') + 1)) ?? true);
  if (kept !== undefined && shown.length < kept.length) throw new Error(`${name}/case.json names a page that is not planned`);
  return `${JSON.stringify(Object.fromEntries(shown), null, 1)}\n`;
}

function pagesKept(file: string): readonly string[] | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { models: readonly string[] }).models : undefined;
}

function lines(texts: readonly string[]): string {
  return [...texts].sort().map((text) => `${text}\n`).join('');
}

function expectText(file: string, text: string): void {
  if (existsSync(file) && !isUpdate) {
    expect(text).toBe(readFileSync(file, 'utf8'));
    return;
  }
  if (isCi) expect.fail(`${file} is missing. Run the tests where CI is not set, look at what they wrote, and commit it.`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
