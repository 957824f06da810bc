/** The seal on disk, and the digests that it is compared by. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../archive/finding.ts';
import type { SourcePath } from '../archive/model.ts';
import { SEAL_FILE, parseSeal } from '../archive/seal.ts';
import type { Seal } from '../archive/seal.ts';
import { digestOf, readSource } from '../source/read-archive.ts';

export type ReadSeal = { readonly seal: Seal } | { readonly finding: Finding };

/** Undefined where the archive is not sealed. */
export function readSeal(root: string): ReadSeal | undefined {
  if (!existsSync(join(root, SEAL_FILE))) return undefined;
  const read = readSource(root, SEAL_FILE as SourcePath);
  if ('text' in read) return { seal: parseSeal(read.text) };
  return { finding: { ...read, code: 'seal-unreadable', remedy: 'Take the file as it was from the last commit.' } };
}

/** Links to files and pages of the archive: they follow what is renamed, and readers see the same. */
const INTERNAL = /(?<=\]\(\s*<?|^ {0,3}\[[^\]\n]+\]:\s*<?|(?:href|src)=["'])(?!https?:)[^\s)>"']*(?:\.md|\/)(?:[?#][^\s)>"']*)?(?=[\s)>"'])/gim;

/** Of a text as readers have it: without regard to white space, and to where its links into the archive lead. */
export function textDigest(body: string): string {
  return digestOf(body.normalize('NFC').replaceAll(INTERNAL, '').replaceAll(/\s+/g, ' ').trim());
}
