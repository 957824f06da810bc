import { expect, test } from 'vitest';
import type { SourcePath } from '../../../src/archive/model.ts';
import type { RecordKind } from '../../../src/schema/front-matter.ts';
import { readFileText } from '../../../src/source/read-archive.ts';

// The comment has the file read by the `yaml` package.
test.each<[RecordKind, string, object]>([
  ['person', 'name: B\nsame-as: {isni: 0000000121032683, viaf: 123456789012345678901, geonames: 99}', { 'same-as': { isni: '0000000121032683', viaf: '123456789012345678901', geonames: '99' } }],
  ['article', 'title: 007\ndate: 2011-04-08\nid: 0123\nguid: 00123\ntags: [1e3, 0x10, 1.10, 007, 1986]', { title: '007', id: '0123', guid: '00123', tags: ['1e3', '0x10', '1.10', '007', '1986'].map((ref) => ({ ref })) }],
  ['organisation', 'name: B\nfounded: 0800', { founded: { edtf: '0800' } }],
  ['place', 'name: B\ncoordinates: {lat: 1.10, lon: -044.50}', { coordinates: { lat: 1.1, lon: -44.5 } }],
  ['article', 'title: A\ndate: 2011-04-08\nclaims: [{source: a, says: killed, count: 1e3}, {source: b, says: killed, count: {min: 0x10, max: 020}}]', { claims: [{ count: { min: 1000, max: 1000 } }, { count: { min: 16, max: 20 } }] }],
])('%s: numbers are what was written: %s', (kind, yaml, data) => {
  for (const comment of ['', ' # why']) {
    const { record, findings } = readFileText({ kind, path: 'a.md' as SourcePath }, `---\n${yaml}${comment}\n---\n\nText.\n`);
    expect({ findings, data: record?.data }).toMatchObject({ findings: [], data });
  }
});
