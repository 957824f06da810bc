import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { buildSite, contentOf, differencesOf, forgetBuilds } from '../support/build-site.ts';
import { checkout } from '../support/checkout.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Builds a copy of the demonstration archive from nothing. */
async function buildCopy(name: string, args: readonly string[], env: Record<string, string>): Promise<ReadonlyMap<string, string>> {
  const folder = await temporaryFolder();
  const archive = join(folder, name);
  onTestFinished(() => forgetBuilds(archive));
  cpSync(join(checkout, 'content'), archive, { recursive: true });
  const { code, output } = await buildSite({ archive, out: join(folder, 'site'), args: ['--force', ...args], env });
  expect(code, output).toBe(0);
  return contentOf(join(folder, 'site'));
}

test('two clean builds give the same site, byte for byte: wherever the archive lies, in whatever zone, language and environment, by our printer and by Astro’s', async () => {
  const honolulu = await buildCopy('archive', [], { TZ: 'Pacific/Honolulu', LANG: 'C', LC_ALL: 'C', NODE_ENV: 'development', DEV: '1', PROD: '', MODE: 'development' });
  const kiritimati = await buildCopy('another name', ['--plain'], { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' });

  expect(honolulu.size).toBeGreaterThan(300);
  expect(honolulu.get('index.html')).toContain('Content-Security-Policy');
  expect(differencesOf(honolulu, kiritimati)).toEqual([]);
});
