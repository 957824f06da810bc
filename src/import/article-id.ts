/** Ids of other systems → names of files that are safe everywhere. */
import { createHash } from 'node:crypto';
import transliterate from '@sindresorhus/transliterate';
import { ID } from '../schema/fields.ts';

/** Bytes of a file's name without its ending; file systems allow 255 for the whole. */
const LONGEST = 200;
const LONGEST_OF_TITLE = 80;
/** Letters of an id that are looked at; no real one comes near. */
const MOST_LETTERS = 1000;
/** å, ä and ö as Swedish addresses write them, and as names are compared here. */
const NORDIC: [string, string][] = [['å', 'a'], ['Å', 'A'], ['ä', 'a'], ['Ä', 'A'], ['ö', 'o'], ['Ö', 'O'], ['ü', 'u'], ['Ü', 'U'], ['&', ' ']];
const APOSTROPHES = /['’‘ʼ`´\u0610-\u061a\u064b-\u065f\u0670]/gu;
/** Names that Windows keeps for devices, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/;

/**
 * `18F_We-Are-Hiring` → `18f_we-are-hiring`, `خانه اشرف` → `khanh-ashrf`: Latin letters in lower case, every other sign a
 * hyphen, no dots. Scripts that can't be put into Latin letters by rule stay as they are. A digest of the id is added where that leaves nothing, a reserved name, or was cut; so the result is always a
 * valid id, and holds no path.
 */
export function articleIdOf(written: string): string {
  // What folding leaves of one letter may be another that has a Latin form: once more settles it.
  const slug = latinSlug(latinSlug(decoded(written.slice(0, MOST_LETTERS))));
  const isWhole = written.length <= MOST_LETTERS;
  if (isWhole && slug !== '' && ID.test(slug) && Buffer.byteLength(slug) <= LONGEST && !DEVICE.test(slug)) return slug;
  return withDigest(ID.test(slug) ? slug : 'article', written);
}

/** Of a headline: as much of it as an address has room for. */
export function titleSlug(title: string): string {
  const slug = articleIdOf(title);
  return slug.length <= LONGEST_OF_TITLE ? slug : cut(slug, LONGEST_OF_TITLE);
}

/** The same with a digest of the id as written: tells two ids apart that have one slug. */
export function withDigest(slug: string, written: string): string {
  const digest = createHash('sha256').update(written).digest('hex').slice(0, 10);
  return `${cut(slug, LONGEST - digest.length - 1)}-${digest}`;
}

/** Cuts at a hyphen where there is one in the last third, and never inside a letter. */
function cut(slug: string, bytes: number): string {
  if (Buffer.byteLength(slug) <= bytes) return slug;
  let kept = '';
  for (const letter of slug) {
    if (Buffer.byteLength(kept) + Buffer.byteLength(letter) > bytes) break;
    kept += letter;
  }
  const hyphen = kept.lastIndexOf('-');
  return hyphen > (kept.length * 2) / 3 ? kept.slice(0, hyphen) : kept;
}

function decoded(text: string): string {
  try {
    return /%[\da-f]{2}/i.test(text) ? decodeURIComponent(text) : text;
  } catch {
    // Signs that only look percent-encoded.
    return text;
  }
}

function latinSlug(text: string): string {
  return transliterate(text.normalize('NFC').replaceAll(APOSTROPHES, ''), { customReplacements: NORDIC })
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_]+/gu, '-')
    .replace(/^[\p{M}_-]+|[_-]+$/gu, '')
    .normalize('NFC');
}
