import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface ParsedFeed {
  readonly status: number;
  readonly etag: string | null;
  /** `rss20` or `atom10`. */
  readonly version: string;
  /** What was wrong with the XML. */
  readonly fault: string | null;
  readonly title: string | null;
  readonly items: readonly ParsedItem[];
}

export interface ParsedItem {
  readonly id: string;
  readonly title: string;
  readonly link: string;
  readonly published: string;
  readonly updated: string | null;
  readonly html: string | null;
  readonly authors: readonly string[];
  readonly enclosures: readonly (readonly string[])[];
}

/** A feed as Python's feedparser reads it. */
export async function parseFeed(address: string, etag?: string): Promise<ParsedFeed> {
  const script = join(import.meta.dirname, 'read_feed.py');
  const { stdout } = await promisify(execFile)('/usr/bin/python3', [script, address, ...(etag === undefined ? [] : [etag])], { maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(stdout) as ParsedFeed;
}
