/**
 * The commands that are called most, each made of few files: Node takes a quarter of a second to find and load the seven hundred
 * modules of a build. What a module says of its own place stays true of its source, so that it finds the threads and the
 * data beside it.
 */
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import type { Plugin } from 'rolldown';

const COMMANDS = ['build', 'check'];
/** They hold machine code or `eval`, or are programs themselves. */
const APART = ['astro', 'gray-matter', 'rolldown', 'satteri', 'sharp'];

/** Writes `build.mjs` and `check.mjs` to `folder`. `version`: what they are to be known as. */
export async function bundleCommands(root: string, folder: string, version: string): Promise<void> {
  const input = Object.fromEntries(COMMANDS.map((name) => [name, join(root, 'src/cli/commands', `${name}.ts`)]));
  const bundle = await rolldown({ input, cwd: root, platform: 'node', external: APART, plugins: [ownPlaces, versionIs(version)] });
  await bundle.write({ dir: folder, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' });
  await bundle.close();
}

const ownPlaces: Plugin = {
  name: 'dateline:own-places',
  transform: {
    filter: { id: { include: /\.ts$/, exclude: /node_modules/ }, code: /import\.meta\.(?:url|dirname)/ },
    handler: (code, id) => code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)).replaceAll('import.meta.dirname', JSON.stringify(dirname(id))),
  },
};

/** The program that a bundle was made of, not the one that lies there when it runs. */
function versionIs(version: string): Plugin {
  return {
    name: 'dateline:version',
    load: { filter: { id: /cli[\\/]program-version\.ts$/ }, handler: () => `export const programVersion = () => ${JSON.stringify(version)};` },
  };
}
