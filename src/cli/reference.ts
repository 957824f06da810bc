/** Reference pages made from the schemas and the catalogue, so that they are always true. */
import type { z } from 'zod';
import { FINDINGS } from '../archive/findings-catalogue.ts';
import { archiveSettings } from '../schema/archive-settings.ts';
import { jsonSchema } from '../desk/editor-schemas.ts';
import type { JsonSchema } from '../desk/editor-schemas.ts';
import { FOLDER_OF, FRONT_MATTER } from '../schema/front-matter.ts';
import type { RecordKind } from '../schema/front-matter.ts';

const HEADINGS: Readonly<Record<RecordKind, string>> = {
  article: 'An article', place: 'A place', organisation: 'An organisation', person: 'A person', event: 'An event', tag: 'A tag', page: 'A standing page',
};

/** `docs/front-matter.md`. */
export function formatFrontMatterReference(): string {
  const kinds = Object.entries(FRONT_MATTER) as [RecordKind, z.ZodType][];
  return [
    '# Front matter',
    '',
    'Made from the schemas by `npm run docs`; edit the sentences in `src/schema/`. A key in **bold** must be there (inside a group: where the group is written), all others may be left out.',
    'Dates marked EDTF may be vague: `2011-04-08`, `2009-07`, `1986`, `1986~` (about), `2003?` (uncertain), `198X`, `2009-07-28/2009-07-29`, `../2009`.',
    '',
    ...kinds.flatMap(([kind, schema]) => [`## ${HEADINGS[kind]}`, '', `\`${FOLDER_OF[kind]}/<id>.md\`${kind === 'article' ? ', or in folders below, such as `articles/2011/<id>.md`' : ''}`, '', ...table(jsonSchema(schema)), '']),
    '## The archive’s settings',
    '',
    '`archive.yaml`',
    '',
    ...table(jsonSchema(archiveSettings)),
    '',
  ].join('\n');
}

function table(schema: JsonSchema): string[] {
  return ['| key | what it says |', '| --- | --- |', ...rows(schema, '')];
}

/** A row a key; keys inside a group follow it, indented by its name. */
function rows(schema: JsonSchema, above: string): string[] {
  const required = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
    if (typeof value === 'boolean') return [];
    const name = `${above}${key}`;
    const inside = groupsIn(value).flatMap((group) => rows(group, `${name} › `));
    if (value.description === undefined && inside.length === 0 && above === '') return [`| ${cell(name, required.has(key))} | |`];
    const values = enumOf(value);
    const choice = values.length > 0 && value.description === undefined ? values.join(', ') : '';
    return [`| ${cell(name, required.has(key))} | ${value.description ?? choice} |`, ...new Set(inside)];
  });
}

function cell(name: string, isRequired: boolean): string {
  return isRequired ? `**\`${name}\`**` : `\`${name}\``;
}

/** The groups of keys that a value may be, or may be a list of. */
function groupsIn(schema: JsonSchema): JsonSchema[] {
  const options = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].filter((option) => typeof option !== 'boolean');
  const items = schema.items !== undefined && typeof schema.items === 'object' && !Array.isArray(schema.items) ? [schema.items] : [];
  const own = schema.properties === undefined ? [] : [schema];
  const found = [...own, ...[...options, ...items].flatMap(groupsIn)];
  return found.filter((group, index) => found.findIndex((other) => JSON.stringify(other) === JSON.stringify(group)) === index);
}

function enumOf(schema: JsonSchema): string[] {
  return (schema.enum ?? []).map(String);
}

/** `docs/findings.md`. */
export function formatFindingsReference(): string {
  return [
    '# Findings',
    '',
    'What `npm run check` may say, by its permanent code. Made from the catalogue by `npm run docs`.',
    '',
    '| code | meaning |',
    '| --- | --- |',
    ...Object.entries(FINDINGS).map(([code, meaning]) => `| \`${code}\` | ${meaning} |`),
    '',
  ].join('\n');
}

/** The generated pages: path in the project → text. */
export function referencePages(): ReadonlyMap<string, string> {
  return new Map([
    ['docs/front-matter.md', formatFrontMatterReference()],
    ['docs/findings.md', formatFindingsReference()],
  ]);
}
