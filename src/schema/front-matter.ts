/** The shape of each kind of file in an archive, and the folder it lies in. */
import type { z } from 'zod';
import { article } from './article.ts';
import { event, organisation, person, place, tag } from './entity.ts';
import { page } from './page.ts';

export const FRONT_MATTER = { article, place, organisation, person, event, tag, page } as const;

export type RecordKind = keyof typeof FRONT_MATTER;
export type FrontMatter<Kind extends RecordKind> = z.output<(typeof FRONT_MATTER)[Kind]>;

export const FOLDER_OF: Readonly<Record<RecordKind, string>> = {
  article: 'articles',
  place: 'places',
  organisation: 'organisations',
  person: 'people',
  event: 'events',
  tag: 'tags',
  page: 'pages',
};

/** One file of an archive, read and valid. */
export interface SourceRecord<Kind extends RecordKind = RecordKind> {
  readonly kind: Kind;
  /** Inside the archive folder. */
  readonly path: string;
  /** The file's name without its ending, or `id` in its front matter. */
  readonly id: string;
  readonly data: FrontMatter<Kind>;
  /** Digest of the body with what else its rendering depends on; absent when the body is empty. */
  readonly bodyDigest?: string;
}

export type AnyRecord = { [Kind in RecordKind]: SourceRecord<Kind> }[RecordKind];
