import type { FindingCode } from './findings-catalogue.ts';
import type { SourcePath } from './model.ts';

export type Severity = 'error' | 'warning' | 'note';

/** Steps from the top of the front matter to a value: `['people', 0, 'id']`. */
export type FieldPath = readonly (string | number)[];

/**
 * Something `check` has to say about the archive. A value: all are collected, none stops the rest.
 * `code` is permanent and listed in the catalogue.
 */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly where: {
    readonly path: SourcePath;
    /** Front-matter value meant; the reader turns it into a line. */
    readonly field?: FieldPath;
    /** Points at the key, not at its value. */
    readonly atKey?: true;
    /** 1-based, in the file. */
    readonly line?: number;
    readonly column?: number;
  };
  /** What is wrong, quoting the value. */
  readonly message: string;
  /** What to do. */
  readonly remedy: string;
}
