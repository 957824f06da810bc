import type { BodyRef, SourcePath } from '../archive/model.ts';
import type { AnyRecord } from '../schema/front-matter.ts';

/** Its text is published: it is neither a draft nor withdrawn. */
export function isPublic(record: AnyRecord): boolean {
  return record.kind !== 'article' || record.data.status === 'published';
}

/** Where a record's text stands, and in which language. */
export function bodySource(record: AnyRecord, archiveLang: string): BodyRef {
  const lang = 'lang' in record.data && record.data.lang !== undefined ? record.data.lang : archiveLang;
  return { digest: record.bodyDigest ?? '', path: record.path as SourcePath, lang };
}
