import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../../../src/cli/command.ts';
import type { Io } from '../../../../src/cli/io.ts';
import { readArchive } from '../../../../src/source/read-archive.ts';
import { memoryIo } from '../../../support/memory-io.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const SETTINGS = 'title: The Archive\nid: archive\nurl: https://archive.example\n';

async function newPlace(args: readonly string[], files: Readonly<Record<string, string>> = {}, given: Partial<Io> = {}) {
  const cwd = await temporaryFolder({ 'content/archive.yaml': SETTINGS, ...files });
  const io = memoryIo({ cwd, ...given });
  const code = await runCommand(['new', 'place', ...args], io, { new: () => import('../../../../src/cli/commands/new.ts') });
  return { code, out: io.written.out.join('\n'), err: io.written.err.join('\n'), content: join(cwd, 'content') };
}

describe('a place', { timeout: 60_000 }, () => {
  test('the only one of its name comes with its facts, and a parent that is not itself', async () => {
    const { code, err, content } = await newPlace(['Basra']);
    expect([code, err]).toEqual([0, expect.stringContaining('npm run new -- place "Basra Province" --choose IQ-BA')]);
    expect(readFileSync(join(content, 'places/basra.md'), 'utf8')).toMatchInlineSnapshot(`
      "---
      name: Basra
      kind: city
      names:
        - {name: Basrah, kind: other}
        - {name: البصرة, kind: other, lang: ar}
        - {name: بصرة, kind: other, lang: ar}
        - {name: بصره, kind: other, lang: fa}
      within: Basra Province
      coordinates: {lat: 30.50852, lon: 47.7804}
      precision: settlement
      country: IQ
      same-as: {geonames: "99532"}
      sources:
        - {publisher: GeoNames, url: https://www.geonames.org/99532/, licence: CC BY 4.0}
      # One telling line, which tells it from others of the same name:
      # summary:
      ---
      "
    `);
    expect(readArchive(content).findings).toEqual([]);
  });

  test('lies in what has a file, known by its number, and takes no name that is another’s', async () => {
    const { content } = await newPlace(['Basra'], { 'content/places/basra-gov.md': '---\nname: Basra Governorate\nnames: [Basrah]\nsame-as: {geonames: "89341"}\n---\n' });
    expect(readFileSync(join(content, 'places/basra.md'), 'utf8')).toContain('\nwithin: basra-gov\n');
    expect(readFileSync(join(content, 'places/basra.md'), 'utf8')).not.toContain('Basrah');
  });

  test('several are offered, and nothing is written', async () => {
    const { code, err, content } = await newPlace(['Damascus']);
    expect(code).toBe(1);
    expect(err).toContain('  170654   Damascus, city in Damascus, Syria; 33.51, 36.29; 1,569,394 people');
    expect(err).toContain('Say which with --choose <id>, or --choose none. Nothing was written.');
    expect(readArchive(content).records).toEqual([]);
  });

  test.each([
    [['Damascus', '--country', 'SY'], { country: 'SY' }],
    [['Damascus', '--choose', '4352728'], { country: 'US' }],
    [['Damascus', '--choose', 'none'], { name: 'Damascus' }],
    [['Xyzzyville'], { name: 'Xyzzyville' }],
  ])('%j', async (args, data) => {
    const { code, content } = await newPlace(args);
    expect(code).toBe(0);
    expect(readArchive(content).records).toMatchObject([{ data }]);
  });

  test('one is chosen at a terminal', async () => {
    const { code, content } = await newPlace(['Damascus'], {}, { isTTY: true, ask: () => Promise.resolve(' 170654 ') });
    expect([code, readArchive(content).records]).toMatchObject([0, [{ data: { country: 'SY' } }]]);
  });

  test('nothing chosen at a terminal, nothing written', async () => {
    const { code, content } = await newPlace(['Damascus'], {}, { isTTY: true, ask: () => Promise.resolve('') });
    expect([code, readArchive(content).records]).toEqual([1, []]);
  });

  test('one that has a file under another name is not started again', async () => {
    const { code, err } = await newPlace(['Basrah'], { 'content/places/bsr.md': '---\nname: Port of sinbad\nsame-as: {geonames: "99532"}\n---\n' });
    expect([code, err]).toEqual([1, expect.stringContaining('content/places/bsr.md is that place already')]);
  });

  test.each([[['Damascus', '--choose', 'XX'], 'is none of the gazetteer’s places called “Damascus”']])('%j is refused', async (args, words) => {
    const { code, err } = await newPlace(args);
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
  });

  test('all that articles name, where there is no doubt, and what they lie in', async () => {
    const { code, err, content } = await newPlace(['--all'], { 'content/articles/a.md': '---\ntitle: A\ndate: 2011-04-08\nplaces: [Basrah, Damascus, Xyzzyville, "Phoenix, Arizona", Camp]\n---\nText.', 'content/places/camp.md': '---\nname: Camp\n---\n' });
    expect(code).toBe(0);
    expect(err).toMatch(/several[^]*\n {2}Damascus\n[^]*none[^]*\n {2}Xyzzyville\n6 files written, for 2 of 4/);
    const { records, findings } = readArchive(content);
    expect(findings).toEqual([]);
    const parents = records.flatMap((record) => (record.kind === 'place' ? [[record.id, record.data.within?.map(({ ref }) => ref).join()]] : []));
    expect(parents).toEqual([
      ['arizona', 'united-states'], ['basra', 'iraq'], ['basrah', 'basra'], ['camp', undefined], ['iraq', undefined], ['phoenix-arizona', 'arizona'], ['united-states', undefined],
    ]);
  });

  test.each([[['--all', 'Basra']], [['Basra', '--kind', 'village']], [['Basra', '--country', 'Iraq']]])('%j make no sense', async (args) => {
    const { code, content } = await newPlace(args);
    expect([code, readArchive(content).records]).toEqual([2, []]);
  });
});
