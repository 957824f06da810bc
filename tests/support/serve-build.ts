import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../../src/cli/browser.ts';
import { serveFolder } from '../../src/cli/serve.ts';

/**
 * Playwright's global setup: serves the build in `dist/` on a free port and finds a browser; both
 * reach the configuration in the workers through the environment. Gives the teardown.
 */
export default async function serveBuild(): Promise<() => Promise<void>> {
  const folder = fileURLToPath(new URL('../../dist', import.meta.url));
  if (!existsSync(folder)) throw new Error('There is no dist/ to test. Build it first:  npm run build');
  const browser = await findBrowser(process.env);
  console.log(`Browser: ${browser.version} from ${browser.source} (${browser.path})`);
  const server = await serveFolder({ folder, port: 0 });
  process.env['DATELINE_BROWSER'] = browser.path;
  process.env['DATELINE_SITE'] = server.url;
  return () => server.close();
}
