/**
 * Numbers as they are written. To YAML 0000000121032683, 1.10 and 007 are numbers, which would be published as 121032683, 1.1
 * and 7. Readers of YAML leave such a one as text; where a number is wanted, that text is one.
 */
import { z } from 'zod';

/** False for 007, 1.10, +1, 1e3, 0x10, and for more digits than a number holds. */
export function isPrintedAsWritten(text: string): boolean {
  return String(Number(text)) === text;
}

/** A number in quotes stays a text, as far as it can be told from one that was left as text. */
function numberOf(value: string | number): string | number {
  const isLeftAsText = typeof value === 'string' && /^[-+.\d]/.test(value) && !isPrintedAsWritten(value) && Number.isFinite(Number(value));
  return isLeftAsText ? Number(value) : value;
}

export const number = z.union([z.number(), z.string()], { error: 'a number' }).transform(numberOf).pipe(z.number());
/** Of things that are counted. */
export const count = z.union([z.number(), z.string()], { error: 'a whole number' }).transform(numberOf).pipe(z.int().min(0));
