import { describe, expect, test } from 'vitest';
import { findBrowser } from '../../../src/cli/browser.ts';
import type { Machine } from '../../../src/cli/browser.ts';

/** A machine with these browsers, of which some do not start. */
function aMachine(present: readonly string[], broken: readonly string[] = [], given: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    exists: (path) => present.includes(path),
    start: async (path) => {
      if (broken.includes(path)) throw new Error(`launch failed\n${path}: error while loading shared libraries: libnss3.so`);
      return '147.0';
    },
    playwrightPath: () => '/cache/playwright/chrome',
    unpack: async () => undefined,
    ...given,
  };
}

const env = { PATH: '/usr/local/bin:/usr/bin' };
const named = { ...env, PLAYWRIGHT_CHROMIUM: '/opt/chrome' };
const packaged = { unpack: async () => '/archive/.dateline/chromium/chrome' };
const all = ['/opt/chrome', '/usr/bin/chromium', '/cache/playwright/chrome', '/archive/.dateline/chromium/chrome'];

describe('the browser is', () => {
  test.each([
    ['the one that is named', named, aMachine(all, [], packaged), '/opt/chrome', 'PLAYWRIGHT_CHROMIUM'],
    ['an installed one', env, aMachine(all, [], packaged), '/usr/bin/chromium', 'installed'],
    ['Chrome rather than Chromium', env, aMachine(['/usr/bin/chromium', '/usr/bin/google-chrome']), '/usr/bin/google-chrome', 'installed'],
    ["Playwright's", env, aMachine(all.slice(2), [], packaged), '/cache/playwright/chrome', 'playwright'],
    ['the one from npm', env, aMachine(all.slice(3), [], packaged), '/archive/.dateline/chromium/chrome', '@sparticuz/chromium'],
    ['the next one, where the first does not start', env, aMachine(all, ['/usr/bin/chromium']), '/cache/playwright/chrome', 'playwright'],
    ['an installed one, where the name is empty', { ...named, PLAYWRIGHT_CHROMIUM: '' }, aMachine(all), '/usr/bin/chromium', 'installed'],
    [
      'an application on a Mac',
      { HOME: '/Users/me' },
      aMachine(['/Users/me/Applications/Chromium.app/Contents/MacOS/Chromium'], [], { platform: 'darwin' }),
      '/Users/me/Applications/Chromium.app/Contents/MacOS/Chromium',
      'installed',
    ],
    [
      'a program on Windows',
      { ProgramFiles: 'C:/Program Files' },
      aMachine(['C:/Program Files/Google/Chrome/Application/chrome.exe'], [], { platform: 'win32' }),
      'C:/Program Files/Google/Chrome/Application/chrome.exe',
      'installed',
    ],
  ] as const)('%s', async (_, environment, machine, path, source) => {
    expect(await findBrowser(environment, machine)).toEqual({ path, source, version: '147.0' });
  });

  test('not unpacked where an earlier one will do', async () => {
    const machine = aMachine(all, [], { unpack: async () => expect.unreachable('it was unpacked') });
    expect((await findBrowser(env, machine)).source).toBe('installed');
  });
});

describe('it is an error', () => {
  test('where the named one is missing, whatever else there is', async () => {
    await expect(findBrowser(named, aMachine(all.slice(1)))).rejects.toThrowErrorMatchingInlineSnapshot(`[Error: PLAYWRIGHT_CHROMIUM is /opt/chrome, and there is no such file. Correct it, or unset it to let a browser be found.]`);
  });

  test('where the named one does not start', async () => {
    await expect(findBrowser(named, aMachine(all, ['/opt/chrome']))).rejects.toThrowErrorMatchingInlineSnapshot(`
      [Error: PLAYWRIGHT_CHROMIUM is /opt/chrome, and that does not start: /opt/chrome: error while loading shared libraries: libnss3.so
      Correct it, or unset it to let a browser be found.]
    `);
  });

  test('where there is none that starts', async () => {
    await expect(findBrowser(env, aMachine(all, all))).rejects.toThrowErrorMatchingInlineSnapshot(`
      [Error: There is no Chrome or Chromium for the browser tests.
        /usr/bin/chromium (installed) does not start: /usr/bin/chromium: error while loading shared libraries: libnss3.so
        /cache/playwright/chrome (playwright) does not start: /cache/playwright/chrome: error while loading shared libraries: libnss3.so
      Install one (Debian: apt-get install chromium), or name it:  PLAYWRIGHT_CHROMIUM=/path/to/chrome npm test]
    `);
  });
});
