/** Rendered bodies on disk, by the digest of all that their rendering depends on. Safe to delete at any time. */
import { hash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { StatementSync } from 'node:sqlite';
import { MARKDOWN_VERSION } from './rendered-body.ts';
import type { BodyHtml, RenderedBody } from './rendered-body.ts';

/** What is known of a body without its HTML. */
export type BodyFactSheet = Omit<RenderedBody, 'html' | 'notesHtml' | 'text'>;

/** Bodies that are written in one go, which takes less than half the work of one by one. */
const BATCH = 512;

export class BodyCache {
  readonly #database: DatabaseSync;
  readonly #facts: StatementSync;
  readonly #html: StatementSync;
  readonly #text: StatementSync;
  readonly #insert: StatementSync;
  readonly #wasEmpty: boolean;
  /** Not in the file yet. What a killed process loses of them is rendered again. */
  readonly #unsaved = new Map<string, RenderedBody>();

  /** Opens or creates the cache in `file`. Several processes may share it. */
  constructor(file: string) {
    mkdirSync(dirname(file), { recursive: true });
    this.#database = new DatabaseSync(file);
    this.#database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 10000;');
    this.#database.exec('CREATE TABLE IF NOT EXISTS bodies (key TEXT PRIMARY KEY, facts TEXT NOT NULL, html TEXT NOT NULL, notes TEXT NOT NULL, text TEXT NOT NULL)');
    this.#facts = this.#database.prepare('SELECT facts FROM bodies WHERE key = ?');
    this.#html = this.#database.prepare('SELECT html, notes FROM bodies WHERE key = ?');
    this.#text = this.#database.prepare('SELECT text FROM bodies WHERE key = ?');
    this.#wasEmpty = this.#database.prepare('SELECT 1 FROM bodies LIMIT 1').get() === undefined;
    this.#insert = this.#database.prepare('INSERT OR REPLACE INTO bodies (key, facts, html, notes, text) VALUES (?, ?, ?, ?, ?)');
  }

  /** At the least of what was there when this was opened. */
  facts(key: string): BodyFactSheet | undefined {
    const unsaved = this.#unsaved.get(key);
    if (unsaved !== undefined) return factsOf(unsaved);
    // Of a new archive every text would be looked for in vain.
    if (this.#wasEmpty) return undefined;
    const row = this.#facts.get(key);
    return row === undefined ? undefined : (JSON.parse(String(row['facts'])) as BodyFactSheet);
  }

  html(key: string): BodyHtml | undefined {
    const unsaved = this.#unsaved.get(key);
    if (unsaved !== undefined) return { html: unsaved.html, notesHtml: unsaved.notesHtml };
    const row = this.#html.get(key);
    return row === undefined ? undefined : { html: String(row['html']), notesHtml: String(row['notes']) };
  }

  text(key: string): string | undefined {
    const unsaved = this.#unsaved.get(key);
    if (unsaved !== undefined) return unsaved.text;
    const row = this.#text.get(key);
    return row === undefined ? undefined : String(row['text']);
  }

  /** Others who share the file find the body after the next `save`. */
  set(key: string, body: RenderedBody): void {
    this.#unsaved.set(key, body);
    if (this.#unsaved.size >= BATCH) this.save();
  }

  save(): void {
    if (this.#unsaved.size === 0) return;
    const bodies = [...this.#unsaved];
    // First, so that closing does not try again what has failed.
    this.#unsaved.clear();
    this.#database.exec('BEGIN IMMEDIATE');
    for (const [key, body] of bodies) this.#insert.run(key, JSON.stringify(factsOf(body)), body.html, body.notesHtml, body.text);
    this.#database.exec('COMMIT');
  }

  close(): void {
    this.save();
    this.#database.close();
  }
}

export function factsOf({ html: _html, notesHtml: _notes, text: _text, ...facts }: RenderedBody): BodyFactSheet {
  return facts;
}

/** The key of a body: its digest, its folder (relative links), its language (words inside), and this code's version. */
export function bodyKey({ digest, dir, lang }: { readonly digest: string; readonly dir: string; readonly lang: string }): string {
  return hash('sha256', JSON.stringify([MARKDOWN_VERSION, digest, dir, lang]), 'base64url').slice(0, 22);
}
