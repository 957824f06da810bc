import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { editorSchemas } from '../../../src/desk/editor-schemas.ts';
import { readDesk } from '../../../src/desk/archive-texts.ts';
import { runCommand } from '../../../src/cli/command.ts';
import { checkout } from '../../support/checkout.ts';
import { memoryIo } from '../../support/memory-io.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const ENTITIES = [{ kind: 'place', id: 'camp-ashraf', name: 'Camp Ashraf' }, { kind: 'person', id: 'burt', name: 'Alistair Burt' }] as never;

test('every file of the demonstration archive is valid by its schema', () => {
  const ajv = new Ajv2020({ strict: false });
  const schemas = editorSchemas(ENTITIES);
  const faults = readDesk(join(checkout, 'content'))?.files.flatMap(({ kind, path, raw }) => {
    const schema = schemas.get(kind);
    return schema !== undefined && ajv.validate(schema, raw) ? [] : [`${path} ${ajv.errorsText()}`];
  });
  expect(faults).toEqual([]);
});

test('the archive’s own names are suggested wherever one may stand, and none is required', () => {
  const article = JSON.stringify(editorSchemas(ENTITIES).get('article'));
  expect(article).toContain('"places":{"enum":["Camp Ashraf","camp-ashraf"]}');
  expect(article.match(/#\/\$defs\/people/g)?.length).toBeGreaterThan(3);
  const validate = new Ajv2020({ strict: false }).compile(editorSchemas(ENTITIES).get('article') ?? {});
  expect([{ places: ['New'] }, { plases: [] }, { people: [{ id: 'X', as: 'y' }] }].map((rest) => validate({ title: 'T', date: '2011-04-08', ...rest }))).toEqual([true, false, true]);
});

test('the command says which schema each file has', async () => {
  const cwd = await temporaryFolder({ 'content/archive.yaml': 'title: A\nid: a\nurl: https://a.example\n', 'content/places/Åland.md': '---\nname: Åland\n---\n' });
  expect(await runCommand(['schema'], memoryIo({ cwd }), { schema: () => import('../../../src/cli/commands/schema.ts') })).toBe(0);
  const manifest = JSON.parse(readFileSync(join(cwd, '.astro/collections/collections.json'), 'utf8'));
  expect(Object.entries(manifest.entries)).toEqual([[expect.stringMatching(/^file:\/\/.*\/content\/places\/åland\.md$/), 'archive-place']]);
});
