/** What lies in an archive and can't be read: a finding, so that the rest of the archive is looked at all the same. */
import type { Finding } from '../archive/finding.ts';
import type { SourcePath } from '../archive/model.ts';

const RIGHTS = { why: 'this user may not', remedy: 'Give whoever runs this command the right to read it.' };
/** By the system's code. That a file is gone is not among them: an archive that changes meanwhile is read again. */
const REASONS: ReadonlyMap<unknown, { readonly why: string; readonly remedy: string }> = new Map([
  ['EACCES', RIGHTS],
  ['EPERM', RIGHTS],
  ['EISDIR', { why: 'it is a folder', remedy: 'Give the folder another name.' }],
  ['EIO', { why: 'the disk fails', remedy: 'Take it from a copy.' }],
]);

/** The finding that `error`, which reading the file or folder at `path` threw, amounts to; throws any other. */
export function unreadableFile(path: SourcePath, error: unknown): Finding {
  const reason = error instanceof Error && 'code' in error ? REASONS.get(error.code) : undefined;
  if (reason === undefined) throw error;
  return { code: 'unreadable-file', severity: 'error', where: { path, line: 1, column: 1 }, message: `“${path}” can’t be read: ${reason.why}.`, remedy: reason.remedy };
}

/** `path` has a � wherever the name can't be told, so it leads to nothing. */
export function unreadableName(path: SourcePath): Finding {
  return {
    code: 'file-name', severity: 'error', where: { path, line: 1, column: 1 },
    message: `The name “${path.slice(path.lastIndexOf('/') + 1)}” is not UTF-8, so what bears it can’t be read.`,
    remedy: 'Rename it in lower case, with letters, digits and hyphens: camp-ashraf.',
  };
}
