import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { archiveSettings } from '../../../src/schema/archive-settings.ts';
import { FRONT_MATTER } from '../../../src/schema/front-matter.ts';
import type { RecordKind } from '../../../src/schema/front-matter.ts';
import { keysAt } from '../../../src/schema/known-keys.ts';
import { synonymOf, synonymsOf } from '../../../src/schema/synonyms.ts';

const kinds = Object.entries(FRONT_MATTER) as [RecordKind, z.ZodObject][];

test.each([
  [FRONT_MATTER.page, [], ['title', 'summary', 'lang', 'aliases']],
  [FRONT_MATTER.article, ['people', 0], ['id', 'as']],
  [FRONT_MATTER.article, ['people'], ['id', 'as']],
  [FRONT_MATTER.article, ['claims', 3, 'count'], ['min', 'max', 'about']],
  [FRONT_MATTER.article, ['dateline'], ['place', 'date', 'text']],
  [FRONT_MATTER.article, ['withdrawn'], ['reason', 'date']],
  [FRONT_MATTER.event, ['actors', 0], ['id', 'name', 'role']],
  [FRONT_MATTER.place, ['coordinates'], ['lat', 'lon']],
  [archiveSettings, ['publisher'], ['name', 'url']],
  [FRONT_MATTER.article, ['title'], []],
  [FRONT_MATTER.article, ['title', 'x'], []],
  [FRONT_MATTER.article, ['nowhere', 0], []],
])('keys of %# at %j', (schema, field, keys) => {
  expect(keysAt(schema, field)).toEqual(keys);
});

describe.each(kinds)('synonyms of %s', (kind) => {
  test('lead to keys, and none is a key itself', () => {
    const keys = keysAt(FRONT_MATTER[kind], []);
    expect(synonymsOf(kind).filter(([theirs, ours]) => !keys.includes(ours) || keys.includes(theirs))).toEqual([]);
  });
});

test.each([
  ['article', 'description', 'summary'],
  ['article', 'pubDate', 'date'],
  ['article', 'PUBDATE', 'date'],
  ['article', 'categories', 'tags'],
  ['article', 'slug', 'id'],
  ['place', 'slug', undefined],
  ['place', 'title', 'name'],
  ['page', 'language', 'lang'],
  ['article', 'constructor', undefined],
] as const)('%s: %s is %s', (kind, theirs, ours) => {
  expect(synonymOf(kind, theirs)).toBe(ours);
});

describe('every field', () => {
  const described = kinds.flatMap(([kind, { shape }]) => Object.entries(shape).map(([key, field]) => [`${kind}.${key}`, field] as const));
  const settings = Object.entries(archiveSettings.shape).map(([key, field]) => [`settings.${key}`, field] as const);

  test.each([...described, ...settings])('%s carries a sentence for the editor', (_, field) => {
    expect(field.description).toMatch(/^\S.*[.…]$/s);
  });

  test.each(unions([...kinds.map(([, schema]) => schema), archiveSettings]))('a union says what it wants: %#', (union) => {
    const { error } = union.safeParse(Symbol('nothing an editor could write'));
    expect(error?.issues.map(({ message }) => message)).not.toContain('Invalid input');
  });
});

function unions(schemas: readonly z.core.$ZodType[]): z.ZodUnion[] {
  return schemas.flatMap((schema): z.ZodUnion[] => {
    if (schema instanceof z.ZodUnion) return [schema, ...unions(schema.options)];
    if (schema instanceof z.ZodObject) return unions(Object.values(schema.shape));
    if (schema instanceof z.ZodArray) return unions([schema.element]);
    if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unions([schema.def.innerType]);
    return schema instanceof z.ZodPipe ? unions([schema.def.in]) : [];
  });
}
