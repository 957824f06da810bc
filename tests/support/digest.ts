import { createHash } from 'node:crypto';

/** As a build makes them, but whole. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
