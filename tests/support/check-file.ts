import type { Finding } from '../../src/archive/finding.ts';
import { placeFindings, readArchive } from '../../src/source/read-archive.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** What the reader says of one file, as `3:7 code  message | remedy` each; nothing for a sound file. */
export async function checkFile(content: string | Uint8Array, path = 'articles/2011/raid.md'): Promise<string[]> {
  const settings = path === 'archive.yaml' ? {} : { 'archive.yaml': 'title: The Archive\nid: archive\nurl: https://archive.example\n' };
  const root = await temporaryFolder({ ...settings, [path]: content });
  return placeFindings(root, readArchive(root).findings).toSorted(byPlace).map(inOneLine);
}

function byPlace({ where: a }: Finding, { where: b }: Finding): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

function inOneLine({ code, where, message, remedy }: Finding): string {
  return `${where.line}:${where.column} ${code}  ${message} | ${remedy}`;
}

/** A sound article's file with these lines of front matter, which begin on line 4. */
export function articleWith(...lines: readonly string[]): string {
  return ['---', 'title: A report', 'date: 2011-04-08', ...lines, '---', '', 'A text.', ''].join('\n');
}

/** The same with front matter that begins on line 2. */
export function front(...lines: readonly string[]): string {
  return `---\n${lines.join('\n')}\n---\n\nA text.\n`;
}
