import { realpathSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { placesOf, shownFrom, todayIn } from '../../../src/cli/places.ts';
import { memoryIo } from '../../support/memory-io.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test('a command works on content/ and publishes dist/, where nothing else is said', () => {
  const { archive, out, shown } = placesOf(memoryIo({ cwd: '/home/editor/project' }));
  expect([archive, out, shown]).toEqual(['/home/editor/project/content', '/home/editor/project/dist', 'content']);
});

test('a variable that is empty is one that nobody has set', () => {
  const { archive, out } = placesOf(memoryIo({ cwd: '/home/editor/project', env: { ARCHIVE: '', OUT: '' } }));
  expect([archive, out]).toEqual(['/home/editor/project/content', '/home/editor/project/dist']);
});

test('a link in the way to OUT is followed, to what is there and to what is not yet', async () => {
  const cwd = realpathSync(await temporaryFolder({ 'host/site/index.html': '' }));
  symlinkSync('host', join(cwd, 'web'));
  const outOf = (OUT: string): string => placesOf(memoryIo({ cwd, env: { OUT } })).out;

  expect(outOf('web/site')).toBe(join(cwd, 'host/site'));
  expect(outOf('web/new/site')).toBe(join(cwd, 'host/new/site'));
});

test('two archives share no cache', () => {
  const cacheOf = (archive: string): string => placesOf(memoryIo({ cwd: '/home/editor/project', env: { ARCHIVE: archive } })).cache;
  expect(cacheOf('a')).not.toBe(cacheOf('b'));
  expect(cacheOf('a')).toBe(cacheOf('/home/editor/project/a'));
});

test.each([
  ['/home/editor/project', '/home/editor/project/content', 'content'],
  ['/home/editor/project', '/home/editor/project', '.'],
  ['/home/editor/project', '/home/editor/other', '/home/editor/other'],
])('from %s, %s is %s', (cwd, path, shown) => {
  expect(shownFrom(cwd, path)).toBe(shown);
});

test.each([
  ['2026-05-01T12:00:00Z', 'UTC', '2026-05-01'],
  ['2026-05-01T12:00:00Z', 'Pacific/Kiritimati', '2026-05-02'],
  ['2026-01-01T00:30:00Z', 'America/New_York', '2025-12-31'],
  ['2026-03-29T23:30:00Z', 'Europe/London', '2026-03-30'],
])('at %s it is in %s the day %s', (instant, zone, day) => {
  expect(todayIn(new Date(instant), zone)).toBe(day);
});
