import { existsSync } from 'node:fs';
import { findBrowser } from '../../src/cli/browser.ts';
import { serveFolder } from '../../src/cli/serve.ts';
import { siteFolder } from './checkout.ts';

/**
 * Playwright's global setup: serves the built site on a free port and finds a browser; both
 * reach the configuration in the workers through the environment. Gives the teardown.
 */
export default async function serveBuild(): Promise<() => Promise<void>> {
  if (!existsSync(siteFolder)) throw new Error(`There is no site in ${siteFolder} to test. Build it first:  npm run build`);
  const browser = await findBrowser(process.env);
  console.log(`Browser: ${browser.version} from ${browser.source} (${browser.path})`);
  const server = await serveFolder({ folder: siteFolder, port: 0 });
  process.env['DATELINE_BROWSER'] = browser.path;
  process.env['DATELINE_SITE'] = server.url;
  return () => server.close();
}
