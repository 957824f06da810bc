/** Why a search has no answer. `unreachable` may pass; the others mean that the index on the host is not whole. */
export type SearchErrorCode =
  /** The network or the host did not answer. */
  | 'unreachable'
  /** There is no manifest: nothing has been indexed here. */
  | 'no-index'
  /** A file that the manifest needs is not there. */
  | 'missing-file'
  /** A file is cut short or damaged. */
  | 'damaged-file'
  /** A file is whole, but belongs to another index. */
  | 'wrong-file'
  /** Written by a version of this module that the reader does not know. */
  | 'unknown-format';

export class SearchError extends Error {
  override readonly name = 'SearchError';
  readonly code: SearchErrorCode;
  readonly path: string;

  constructor(code: SearchErrorCode, path: string, options?: ErrorOptions) {
    super(`${code}: ${path}`, options);
    this.code = code;
    this.path = path;
  }
}
