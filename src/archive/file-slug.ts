import anyAscii from 'any-ascii';
import { slugOf } from './names.ts';

/** Alef carries the long a; letter by letter it would be dropped, and «اشرف» be “shrf”. */
const ALEFS = /[\u0622\u0623\u0625\u0627\u0671]/gu;

/**
 * The name of a new article's file, and so the last part of its address: a–z, digits and hyphens, from any script. An
 * entity's id is `slugOf` its name instead: the address that it had before it got a file.
 */
export function fileSlugOf(text: string): string {
  return slugOf(anyAscii(text.normalize('NFC').replaceAll(ALEFS, 'a')));
}
