/** newsboat (newsboat.org) without its screen: it reloads its feeds, and what it keeps is read from its cache. */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface KeptItem {
  readonly guid: string;
  readonly title: string;
  readonly url: string;
  readonly content: string;
  readonly unread: boolean;
}

export class Newsboat {
  readonly #folder: string;

  /** `folder` is its own, and empty. */
  constructor(folder: string, addresses: readonly string[]) {
    this.#folder = folder;
    writeFileSync(join(folder, 'urls'), addresses.map((address) => `${address}\n`).join(''));
    writeFileSync(join(folder, 'config'), '');
  }

  async reload(): Promise<void> {
    const at = (name: string): string => join(this.#folder, name);
    await run('newsboat', ['-u', at('urls'), '-c', at('cache.db'), '-C', at('config'), '-x', 'reload'], { env: { ...process.env, HOME: this.#folder, TERM: 'dumb' } });
  }

  items(): KeptItem[] {
    const cache = this.#open();
    try {
      const rows = cache.prepare('SELECT guid, title, url, content, unread FROM rss_item WHERE deleted = 0 ORDER BY id').all();
      return rows.map((row) => ({ guid: String(row['guid']), title: String(row['title']), url: String(row['url']), content: String(row['content']), unread: row['unread'] === 1 }));
    } finally {
      cache.close();
    }
  }

  /** As somebody who has read everything. */
  markRead(): void {
    const cache = this.#open();
    cache.exec('UPDATE rss_item SET unread = 0');
    cache.close();
  }

  #open(): DatabaseSync {
    return new DatabaseSync(join(this.#folder, 'cache.db'));
  }
}
