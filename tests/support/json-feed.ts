import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';

const schema: unknown = JSON.parse(readFileSync(join(import.meta.dirname, 'json-feed.schema.json'), 'utf8'));
const isValid = new Ajv({ allErrors: true }).compile(schema as object);

/** What is wrong with a JSON Feed: empty where all is well. */
export function jsonFeedFaults(text: string): string[] {
  return isValid(JSON.parse(text)) ? [] : (isValid.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
}
