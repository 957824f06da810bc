import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { checkout } from '../support/checkout.ts';

// One server for all tests of this file, as somebody has it running while they write.
test.describe.configure({ mode: 'default', timeout: 90_000 });

const ARTICLE = 'articles/2011/iraqi-forces-raid-camp-ashraf.md';
const PAGE = '/2011/04/08/iraqi-forces-raid-camp-ashraf/';
let archive: string;
let server: ChildProcess;
let site: string;
let said = '';

test.beforeAll(async () => {
  archive = mkdtempSync(join(tmpdir(), 'dateline-writing-'));
  cpSync(join(checkout, 'content'), archive, { recursive: true });
  server = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(checkout, 'src/cli/main.ts'), 'dev'], { cwd: checkout, env: { ...process.env, ARCHIVE: archive }, stdio: ['ignore', 'pipe', 'pipe'] });
  site = await new Promise((found, failed) => {
    const listen = (part: Buffer): void => {
      said += part.toString();
      // oxlint-disable-next-line no-control-regex -- colours of the terminal
      const address = /http:\/\/localhost:\d+/.exec(said.replaceAll(/\u001b\[\d+m/g, ''));
      if (address !== null) found(address[0]);
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.on('exit', () => failed(new Error(said)));
  });
});

test.afterAll(async () => {
  const ended = new Promise((done) => { server.once('exit', done); });
  server.kill();
  await ended;
  rmSync(archive, { recursive: true, force: true });
});

/** Does what leads to a page; afterwards the page listens for news of the archive. */
async function listening(page: Page, leave: () => Promise<unknown>): Promise<void> {
  await Promise.all([page.waitForEvent('console', (message) => message.text() === '[vite] connected.'), leave()]);
}

function save(file: string, change: (text: string) => string): void {
  const path = join(archive, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

test('what is saved is shown without a hand on the browser', async ({ page }) => {
  await listening(page, () => page.goto(site + PAGE));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Iraqi forces raid Camp Ashraf');
  save(ARTICLE, (text) => text.replace(/^title: .*$/m, 'title: Saved a moment ago'));
  await listening(page, () => expect(page.getByRole('heading', { level: 1 })).toHaveText('Saved a moment ago'));
  save(ARTICLE, (text) => `${text}\nA last paragraph was added.\n`);
  await expect(page.getByText('A last paragraph was added.')).toBeVisible();
});

test('a new file has a page, and a name in it, too', async ({ page }) => {
  await listening(page, () => page.goto(`${site}/2012/`));
  writeFileSync(join(archive, 'articles/2012/somebody-new-speaks.md'), '---\ntitle: Somebody new speaks\ndate: 2012-03-04\npeople: [Somebody New]\n---\n\nWords.\n');
  await page.getByRole('link', { name: 'Somebody new speaks' }).first().click();
  await expect(page).toHaveURL(/\/2012\/03\/04\/somebody-new-speaks\/$/);
  await listening(page, () => page.getByRole('link', { name: 'Somebody New' }).first().click());
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Somebody New');
  rmSync(join(archive, 'articles/2012/somebody-new-speaks.md'));
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Somebody New');
});

test('an error stands over the page with its line and remedy, on pages opened later too, and goes when it is mended', async ({ page }) => {
  await listening(page, () => page.goto(site + PAGE));
  const sound = readFileSync(join(archive, ARTICLE), 'utf8');
  const line = sound.split('\n').findIndex((text) => text.startsWith('date:')) + 1;
  save(ARTICLE, (text) => text.replace(/^date: .*$/m, 'date: 2011-04'));
  const overlay = page.locator('vite-error-overlay');
  await expect(overlay).toContainText(`${ARTICLE}, line ${line}`);
  await expect(overlay).toContainText('has no day');
  await expect(overlay.locator('.error-line')).toHaveText('date: 2011-04');
  await listening(page, () => page.goto(`${site}/places/`));
  await expect(overlay).toContainText(`line ${line}`);
  save(ARTICLE, () => sound);
  await expect(overlay).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
