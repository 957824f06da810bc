/** Rendered bodies on disk, by the digest of all that their rendering depends on. Safe to delete at any time. */
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { StatementSync } from 'node:sqlite';
import { MARKDOWN_VERSION } from './render-body.ts';
import type { RenderedBody } from './rendered-body.ts';

/** What is known of a body without its HTML. */
export type BodyFactSheet = Omit<RenderedBody, 'html' | 'notesHtml' | 'text'>;

export class BodyCache {
  readonly #database: DatabaseSync;
  readonly #facts: StatementSync;
  readonly #html: StatementSync;
  readonly #text: StatementSync;
  readonly #insert: StatementSync;

  /** Opens or creates the cache in `file`. Several processes may share it. */
  constructor(file: string) {
    mkdirSync(dirname(file), { recursive: true });
    this.#database = new DatabaseSync(file);
    this.#database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 10000;');
    this.#database.exec('CREATE TABLE IF NOT EXISTS bodies (key TEXT PRIMARY KEY, facts TEXT NOT NULL, html TEXT NOT NULL, notes TEXT NOT NULL, text TEXT NOT NULL)');
    this.#facts = this.#database.prepare('SELECT facts FROM bodies WHERE key = ?');
    this.#html = this.#database.prepare('SELECT html, notes FROM bodies WHERE key = ?');
    this.#text = this.#database.prepare('SELECT text FROM bodies WHERE key = ?');
    this.#insert = this.#database.prepare('INSERT OR REPLACE INTO bodies (key, facts, html, notes, text) VALUES (?, ?, ?, ?, ?)');
  }

  facts(key: string): BodyFactSheet | undefined {
    const row = this.#facts.get(key);
    return row === undefined ? undefined : (JSON.parse(String(row['facts'])) as BodyFactSheet);
  }

  html(key: string): { readonly html: string; readonly notesHtml: string } | undefined {
    const row = this.#html.get(key);
    return row === undefined ? undefined : { html: String(row['html']), notesHtml: String(row['notes']) };
  }

  text(key: string): string | undefined {
    const row = this.#text.get(key);
    return row === undefined ? undefined : String(row['text']);
  }

  set(key: string, body: RenderedBody): void {
    this.#insert.run(key, JSON.stringify(factsOf(body)), body.html, body.notesHtml, body.text);
  }

  close(): void {
    this.#database.close();
  }
}

export function factsOf({ html: _html, notesHtml: _notes, text: _text, ...facts }: RenderedBody): BodyFactSheet {
  return facts;
}

/** The key of a body: its digest, its folder (relative links), its language (words inside), and this code's version. */
export function bodyKey({ digest, dir, lang }: { readonly digest: string; readonly dir: string; readonly lang: string }): string {
  return createHash('sha256').update(JSON.stringify([MARKDOWN_VERSION, digest, dir, lang])).digest('base64url').slice(0, 22);
}
