/** What an index leaves for the next. */
import type { Manifest } from '../format.ts';
import type { BuiltSegment } from './build-segment.ts';
import type { StoredBlock } from './stretches.ts';

/** As JSON. */
export interface IndexState {
  readonly format: number;
  /** A digest of all that the index was made of, and what it was given to readers as. */
  readonly input: string;
  readonly manifest: Manifest;
  /** `NameWords.key`. */
  readonly names: string;
  readonly segments: readonly StoredSegment[];
  /** All files but the manifest, and the folders of articles. */
  readonly paths: readonly string[];
}

export interface StoredSegment extends BuiltSegment {
  readonly articles: number;
  readonly blocks: readonly StoredBlock[];
  /** Of articles. */
  readonly folders: readonly string[];
}
