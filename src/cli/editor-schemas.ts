/**
 * Where the Astro extension of VS Code looks for schemas of Markdown's front matter: `.astro/collections/`, a manifest
 * that says which file has which, and the schemas beside it. Its names differ from the collections' own, since those
 * files are written anew by every build.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Archive } from '../archive/model.ts';
import { editorSchemas } from '../desk/editor-schemas.ts';
import { listArchive } from '../source/archive-folder.ts';
import type { Io } from './io.ts';
import { placesOf } from './places.ts';

export class EditorSchemas {
  readonly #io: Pick<Io, 'cwd' | 'env'>;
  /** What lies in each file, as far as it was written here. */
  readonly #written = new Map<string, string>();

  constructor(io: Pick<Io, 'cwd' | 'env'>) {
    this.#io = io;
  }

  /** Writes what is not as it was; gives the number of kinds. */
  write(entities: Archive['entities']): number {
    const folder = resolve(this.#io.cwd, '.astro/collections');
    mkdirSync(folder, { recursive: true });
    const schemas = editorSchemas(entities);
    const files = [...[...schemas].map(([kind, schema]) => [`archive-${kind}.schema.json`, schema] as const), ['collections.json', manifestOf(placesOf(this.#io).archive, [...schemas.keys()])] as const];
    for (const [name, content] of files) {
      const text = JSON.stringify(content);
      if (this.#written.get(name) === text) continue;
      writeFileSync(join(folder, name), text);
      this.#written.set(name, text);
    }
    return schemas.size;
  }
}

function manifestOf(root: string, kinds: readonly string[]) {
  return {
    collections: kinds.map((kind) => ({ hasSchema: true, name: `archive-${kind}` })),
    // As the extension looks them up: decoded, and in lower case.
    entries: Object.fromEntries(listArchive(root).files.map(({ kind, path }) => [decodeURIComponent(pathToFileURL(join(root, path)).href).toLowerCase(), `archive-${kind}`])),
  };
}
