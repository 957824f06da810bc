/**
 * Where the Astro extension of VS Code looks for schemas of Markdown's front matter: `.astro/collections/`, a manifest
 * that says which file has which, and the schemas beside it. Its names differ from the collections' own, since those
 * files are written anew by every build.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildArchive } from '../archive/build-archive.ts';
import { readDesk } from '../desk/archive-texts.ts';
import { editorSchemas } from '../desk/editor-schemas.ts';
import { listArchive } from '../source/archive-folder.ts';
import type { Io } from './io.ts';
import { placesOf } from './places.ts';

/** The number of kinds; undefined where the settings can't be read. */
export function writeEditorSchemas(io: Io): number | undefined {
  const { archive: root } = placesOf(io);
  const desk = readDesk(root);
  if (desk === undefined) return undefined;
  const { archive } = buildArchive({ records: desk.files.map(({ record }) => record), settings: desk.settings, words: () => 0 });
  const schemas = editorSchemas(archive.entities);
  const folder = resolve(io.cwd, '.astro/collections');
  mkdirSync(folder, { recursive: true });
  for (const [kind, schema] of schemas) writeFileSync(join(folder, `archive-${kind}.schema.json`), JSON.stringify(schema));
  const manifest = {
    collections: [...schemas.keys()].map((kind) => ({ hasSchema: true, name: `archive-${kind}` })),
    // As the extension looks them up: decoded, and in lower case.
    entries: Object.fromEntries(listArchive(root).files.map(({ kind, path }) => [decodeURIComponent(pathToFileURL(join(root, path)).href).toLowerCase(), `archive-${kind}`])),
  };
  writeFileSync(join(folder, 'collections.json'), JSON.stringify(manifest));
  return schemas.size;
}
