import { z } from 'zod';

/** The keys that a schema knows at `field` (steps from its top); empty where no group of keys may stand. */
export function keysAt(schema: z.core.$ZodType, field: readonly (string | number)[]): string[] {
  const [step, ...rest] = field;
  const inside = unwrap(schema);
  if (inside instanceof z.ZodUnion) return [...new Set(inside.options.flatMap((option) => keysAt(option, field)))];
  if (inside instanceof z.ZodObject) {
    if (step === undefined) return Object.keys(inside.shape);
    const value = Object.hasOwn(inside.shape, step) ? inside.shape[String(step)] : undefined;
    return value === undefined ? [] : keysAt(value, rest);
  }
  if (inside instanceof z.ZodArray) return typeof step === 'number' ? keysAt(inside.element, rest) : [];
  return [];
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrap(schema.def.innerType);
  return schema instanceof z.ZodPipe ? unwrap(schema.def.in) : schema;
}
