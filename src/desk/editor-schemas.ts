/** JSON Schemas of the front matter with an archive's own ids and names as suggestions, for editors that read such. */
import { z } from 'zod';
import { MENTION_KEYS } from '../archive/kinds.ts';
import type { Entity, EntityKind } from '../archive/model.ts';
import { compareText } from '../archive/order.ts';
import { FRONT_MATTER } from '../schema/front-matter.ts';
import type { RecordKind } from '../schema/front-matter.ts';
import { REFERENCE_FIELDS } from './references.ts';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

export function jsonSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' });
}

/** A schema for each kind of file. What the archive knows is suggested, never required. */
export function editorSchemas(entities: readonly Pick<Entity, 'kind' | 'id' | 'name'>[]): ReadonlyMap<RecordKind, JsonSchema> {
  const kinds = Object.entries(FRONT_MATTER) as [RecordKind, z.ZodType][];
  return new Map(kinds.map(([kind, schema]) => {
    const suggested = new Set<EntityKind>();
    let whole = jsonSchema(schema);
    for (const [keys, ...named] of REFERENCE_FIELDS[kind]) {
      whole = within(whole, keys, named);
      for (const each of named) suggested.add(each);
    }
    const names = [...suggested].map((each) => [MENTION_KEYS[each], namesOf(each, entities)] as const).filter(([, list]) => list.enum.length > 0);
    // A reference to names that there are none of would be a fault of the schema.
    const empty = [...suggested].filter((each) => !names.some(([key]) => key === MENTION_KEYS[each])).map((each) => [MENTION_KEYS[each], { type: 'string' as const }] as const);
    return [kind, { ...whole, $defs: { ...whole.$defs, ...Object.fromEntries([...names, ...empty]) } }];
  }));
}

function namesOf(kind: EntityKind, entities: readonly Pick<Entity, 'kind' | 'id' | 'name'>[]): { readonly enum: string[] } {
  return { enum: [...new Set(entities.filter((entity) => entity.kind === kind).flatMap(({ id, name }) => [id, name]))].toSorted(compareText) };
}

/** The schema with suggestions wherever a text may stand below `keys`: alone, in a list, or as the `id` of a group. */
function within(schema: JsonSchema, keys: readonly string[], kinds: readonly EntityKind[]): JsonSchema {
  const [key, ...rest] = keys;
  const { anyOf, items, properties, type } = schema;
  if (anyOf !== undefined) return { ...schema, anyOf: anyOf.map((option) => (typeof option === 'boolean' ? option : within(option, keys, kinds))) };
  if (items !== undefined && typeof items === 'object' && !Array.isArray(items)) return { ...schema, items: within(items, keys, kinds) };
  if (properties !== undefined) {
    const name = key ?? 'id';
    const inner = properties[name];
    return inner === undefined || typeof inner === 'boolean' ? schema : { ...schema, properties: { ...properties, [name]: within(inner, rest, kinds) } };
  }
  const isText = type === 'string' || (Array.isArray(type) && type.includes('string'));
  if (key !== undefined || !isText) return schema;
  const { description, ...text } = schema;
  return { ...(description !== undefined && { description }), anyOf: [...kinds.map((kind) => ({ $ref: `#/$defs/${MENTION_KEYS[kind]}` })), text] };
}
