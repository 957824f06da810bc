import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { FORMAT } from '../../../src/search/format.ts';
import { aRecord, indexInMemory } from '../../support/search-index.ts';

/** Small, and with something of everything; never to be changed without raising FORMAT. */
const RECORDS = [
  aRecord({ id: 'a', title: 'Elections in Malmö', body: 'The votes were counted twice. PMOI observers watched.', date: '2011-04-08', fields: { place: ['malmo', 'sweden'] } }),
  aRecord({ id: 'b', title: 'Regeringens listning', body: 'Företaget i Malmö säger nej till listan.', lang: 'sv', date: '2009-01', fields: { tag: ['lists'] }, boost: 2 }),
  aRecord({ id: 'c', title: 'بین‌الملل', body: 'سازمان مجاهدین خلق در کمپ‌ها؛ ۱۳۹۰', lang: 'fa', kind: 'notice' }),
  aRecord({ id: 'd', title: 'القوات في المخيم', body: 'منظمة مجاهدي خلق', lang: 'ar', date: '2011', words: 'مراسل' }),
  aRecord({ id: 'e', title: '東京大学', body: '会議の報告', lang: 'ja' }),
];
const aliases = [{ kind: 'organisation', key: 'pmoi', label: 'PMOI', url: '/pmoi/', names: ['MEK', 'مجاهدین خلق'] }];

/** Not as it is compressed, which versions of zlib may do otherwise. */
function contentOf(bytes: Uint8Array): Uint8Array {
  const [first, second] = bytes;
  if (first === 0x1f && second === 0x8b) return gunzipSync(bytes);
  // A pack: sizes, and then each article compressed.
  const start = Buffer.from(bytes).indexOf(Buffer.of(0x1f, 0x8b, 8));
  return start < 0 ? bytes : gunzipSync(bytes.subarray(start));
}

/** A segment is named for its records: other bytes under the same name would be taken for those that a browser has kept. */
test('the bytes of this format are what they were', async () => {
  const { files } = await indexInMemory(RECORDS, { aliases });
  const hash = createHash('sha256');
  for (const [path, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(path).update(contentOf(bytes));
  expect([FORMAT, hash.digest('hex').slice(0, 16)]).toMatchInlineSnapshot(`
    [
      8,
      "4f8385c2e99d87fd",
    ]
  `);
});
