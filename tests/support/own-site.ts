/** A site of its own for the tests of one file: an archive that is built and served before them, and gone after them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveFolder } from '../../src/cli/serve.ts';
import { buildSite, forgetBuilds } from './build-site.ts';
import { test } from './watched-page.ts';

/** `writeArchive` fills the folder that it is given. What comes back makes a site's path an address, once tests run. */
export function ownSite(writeArchive: (archive: string) => void): (path: string) => string {
  test.describe.configure({ mode: 'default', timeout: 180_000 });
  let origin = '';
  let clear = async (): Promise<void> => {};

  test.beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-site-'));
    const [archive, out] = [join(folder, 'archive'), join(folder, 'site')];
    writeArchive(archive);
    const { code, output } = await buildSite({ archive, out });
    if (code !== 0) throw new Error(`The archive was not built.\n${output.slice(-4000)}`);
    const server = await serveFolder({ folder: out, port: 0 });
    origin = server.url.slice(0, -1);
    clear = async () => {
      await server.close();
      forgetBuilds(archive);
      rmSync(folder, { recursive: true, force: true });
    };
  });

  test.afterAll(() => clear());

  return (path) => origin + path;
}
