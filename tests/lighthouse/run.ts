/**
 * `npm run test:lighthouse`: Lighthouse on the site in `dist/`, as a phone on a slow line sees it. Performance depends on
 * the machine, and so this is no part of `npm test`; what decides it (bytes, requests, shifts) is.
 */
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { chromium } from '@playwright/test';
import { findBrowser, launchArguments } from '../../src/cli/browser.ts';
import { serveFolder } from '../../src/cli/serve.ts';
import { answerHelp } from '../../src/cli/answer-help.ts';
import { siteFolder } from '../support/checkout.ts';
import { CATEGORIES, faultsIn, formatScores, medianRun } from './scores.ts';
import type { Run } from './scores.ts';

const RUNS = 3;
/** A page of each kind that readers come to, in the demonstration archive; other sites name theirs as arguments. */
const PAGES = ['/2011/04/08/iraqi-forces-raid-camp-ashraf/', '/places/camp-ashraf/', '/', '/search/'];

answerHelp(`Usage:  npm run test:lighthouse -- [paths…]

Lighthouse on the site in dist/, as a phone on a slow line sees it: a page of each kind, or those named.

  OUT=<folder>      where the site was built, if not in dist/

Example:  npm run build && npm run test:lighthouse -- /search/`);
if (!existsSync(siteFolder)) throw new Error(`There is no site in ${siteFolder} to test. Build it first:  npm run build`);
const paths = process.argv.length > 2 ? process.argv.slice(2) : PAGES;
// Much to load, for whoever only asks for help.
const { default: lighthouse } = await import('lighthouse');
const { path: executablePath, version } = await findBrowser(process.env);
const port = await freePort();
const [server, browser] = await Promise.all([
  serveFolder({ folder: siteFolder, port: 0 }),
  chromium.launch({ executablePath, args: [...launchArguments, `--remote-debugging-port=${port}`] }),
]);
try {
  console.log(`Lighthouse in ${version}: phone, simulated slow 4G, median of ${RUNS} runs`);
  const results = [];
  // The browser's own start would be counted among the first page's work.
  await look(server.url);
  for (const path of paths) {
    const runs: Run[] = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await look(new URL(path, server.url).href));
    results.push({ path, run: medianRun(runs) });
  }
  console.log(`\n${formatScores(results)}`);
  const faults = results.flatMap(({ path, run }) => faultsIn(run).map((fault) => `${path}  ${fault}`));
  if (faults.length > 0) {
    console.error(`\nUnder 100:\n${faults.join('\n')}`);
    console.error('\nWhere total-blocking-time is among them, look whether other programs keep this machine busy: no page works that long.');
    process.exitCode = 1;
  }
} finally {
  await Promise.all([server.close(), browser.close()]);
}

/** One visit with nothing kept of earlier ones. The phone is Lighthouse's own default. */
async function look(url: string): Promise<Run> {
  const result = await lighthouse(url, { port, output: 'json', logLevel: 'error', onlyCategories: [...CATEGORIES] });
  if (result === undefined) throw new Error(`Lighthouse had nothing to say on ${url}`);
  const { lhr } = result;
  if (lhr.runtimeError !== undefined) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  return lhr;
}

/** One that was free a moment ago: the browser cannot say which it took. */
function freePort(): Promise<number> {
  return new Promise((settle, failed) => {
    const probe = createServer().once('error', failed).listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address() as AddressInfo;
      probe.close(() => settle(free));
    });
  });
}
