import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleIdOf, withDigest } from '../../../src/import/article-id.ts';
import { ID } from '../../../src/schema/fields.ts';

test.each([
  ['raid', 'raid'],
  ['18f-2015-02-25-We-Are-Hiring', '18f-2015-02-25-we-are-hiring'],
  ['wikinews-interview_ants', 'wikinews-interview_ants'],
  ['student-aid’s-assistant', 'student-aids-assistant'],
  ['services-sin%e2%80%8a-%e2%80%8aready', 'services-sin-ready'],
  ['100%', '100'],
  ['حمله به کمپ اشرف', 'hmlh-bh-kmp-ashrf'],
  ['Åre på väg', 'are-pa-vag'],
  ['Größe', 'grosse'],
  ['Иракские войска', 'irakskie-voyska'],
  ['معسكر أشرف', 'meskr-ashrf'],
  ['../../etc/passwd', 'etc-passwd'],
  ['/etc/passwd', 'etc-passwd'],
  ['C:\\Windows\\x', 'c-windows-x'],
  ['%2e%2e%2fx', 'x'],
  ['a\0b', 'a-b'],
  ['_draft', 'draft'],
  ['.hidden', 'hidden'],
  ['raid.md', 'raid-md'],
])('the file for id %j is %j', (written, expected) => {
  expect(articleIdOf(written)).toBe(expected);
});

test.each([['con', /^con-[0-9a-f]{10}$/], ['NUL', /^nul-[0-9a-f]{10}$/], ['com1', /^com1-/], ['..', /^article-[0-9a-f]{10}$/], ['', /^article-/], ['\0', /^article-/], ['💥', /^article-/], [`${'long-'.repeat(100)}`, /^(?:long-)+[0-9a-f]{10}$/], [`a${'_'.repeat(1_000_000)}b`, /^a-[0-9a-f]{10}$/]])(
  'an id that leaves nothing safe gets a digest (%#)',
  (written, expected) => {
    expect(articleIdOf(written)).toMatch(expected);
  },
);

test('whatever the id, the file’s name is safe, short, and settled', { timeout: 60_000 }, () => {
  const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ unit: 'grapheme', maxLength: 400 }), fc.stringMatching(/^[./\\%\0:a-z-]{0,300}$/));
  fc.assert(fc.property(anything, (written) => {
    const plain = articleIdOf(written);
    const isSafe = [plain, withDigest(plain, written)].every((id) =>
      ID.test(id) && id === id.toLowerCase().normalize('NFC') && !/[./\\\p{Cc}]/u.test(id) && Buffer.byteLength(id) <= 200);
    return isSafe && articleIdOf(plain) === plain;
  }));
});
