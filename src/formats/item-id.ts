import { createHash } from 'node:crypto';

/** Namespace of Dateline’s item ids, drawn once at random (RFC 9562, section 6.6); it never changes. */
const NAMESPACE = Buffer.from('f0a6a0c25d4e5f6b9b1d7b0f6f3c2a11', 'hex');

/**
 * An item's permanent id as `urn:uuid:` (RFC 9562, version 5), made from the archive's and the article's ids only:
 * domain, path, title and format may change.
 */
export function itemId(archiveId: string, articleId: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(`${archiveId}\0${articleId}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** A feed's permanent id; no article's id holds a slash, so none of its items has the same. */
export function feedId(archiveId: string, key: string): string {
  return itemId(archiveId, `feed/${key}`);
}
