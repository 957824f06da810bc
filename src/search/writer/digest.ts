import { createHash } from 'node:crypto';
import type { SearchRecord } from '../record.ts';

/** Twenty hexadecimal characters of SHA-256. */
export function digestOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    hash.update(`${part.length}:`);
    hash.update(part);
  }
  return hash.digest('hex').slice(0, 20);
}

/** Changes if anything in the record does, and not with the order of its keys. */
export function digestRecord(record: SearchRecord): string {
  const { id, url, title, body, lang, date, kind, fields, words = '', boost = 1, shown = {} } = record;
  return digestOf(body, JSON.stringify([id, url, title, lang, date, kind, sorted(fields), words, boost, sorted(shown)]));
}

function sorted(values: Readonly<Record<string, unknown>>): [string, unknown][] {
  return Object.entries(values).sort(([a], [b]) => compareText(a, b));
}

/** Order of UTF-16 units, which no locale changes. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
