import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FINDINGS } from '../../../src/archive/findings-catalogue.ts';
import { referencePages } from '../../../src/cli/reference.ts';
import { archiveSettings } from '../../../src/schema/archive-settings.ts';
import { FRONT_MATTER } from '../../../src/schema/front-matter.ts';

const checkout = join(import.meta.dirname, '../../..');

describe.each([...referencePages()])('%s', (path, text) => {
  test('is what the schemas and the catalogue say; else:  npm run docs', () => {
    expect(text).toBe(readFileSync(join(checkout, path), 'utf8'));
  });

  test('every table keeps its two columns', () => {
    const rows = text.split('\n').filter((line) => line.startsWith('|'));
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter((row) => row.split(/(?<!\\)\|/).length !== 4)).toEqual([]);
  });
});

test('every key at the top of a file has its row', () => {
  const text = referencePages().get('docs/front-matter.md') ?? '';
  const keys = [...Object.values(FRONT_MATTER).flatMap(({ shape }) => Object.keys(shape)), ...Object.keys(archiveSettings.shape)];
  expect(keys.filter((key) => !text.includes(`\`${key}\``))).toEqual([]);
});

test('a finding’s code is in the catalogue if and only if something says it', () => {
  const sources = readdirSync(join(checkout, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('findings-catalogue.ts'))
    .map((file) => readFileSync(join(checkout, 'src', file), 'utf8'))
    .join('\n');
  expect(Object.keys(FINDINGS).filter((code) => !sources.includes(`'${code}'`) && !new RegExp(`\\b${code}: `).test(sources))).toEqual([]);
});

test('codes stand in alphabetical order, so that each is found and none is there twice', () => {
  const codes = Object.keys(FINDINGS);
  expect(codes).toEqual([...codes].sort());
});
