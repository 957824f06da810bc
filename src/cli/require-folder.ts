import { existsSync, statSync } from 'node:fs';
import { UsageError } from './command.ts';
import type { Places } from './places.ts';

/** Throws where the archive is not there, or is a file. */
export function requireFolder({ archive, shown }: Pick<Places, 'archive' | 'shown'>): void {
  if (existsSync(archive) && statSync(archive).isDirectory()) return;
  throw new UsageError(`There is no folder “${shown}”. ARCHIVE names the archive’s folder.`);
}
