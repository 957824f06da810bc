import { chmod, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { ensureInstalled, isPackageFolder } from '../../../src/cli/npm-install.mjs';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test.each([
  ['/home/me/archive/node_modules/.bin', true],
  ['C:\\archive\\node_modules\\.bin', true],
  ['/usr/lib/node_modules/npm/node_modules/@npmcli/run-script/lib/node-gyp-bin', true],
  ['/usr/bin', false],
  ['/opt/node_modules/bin', false],
])('npm puts %s on the path: %s', (folder, expected) => {
  expect(isPackageFolder(folder)).toBe(expected);
});

test.skipIf(process.platform === 'win32')('of two commands at once one installs and the other waits', async () => {
  const npm = '#!/bin/sh\necho run >> npm-runs\nsleep 0.5\nmkdir -p node_modules\n';
  const root = await temporaryFolder({ 'bin/npm': npm, 'package.json': '{}', 'package-lock.json': '{}' });
  await chmod(join(root, 'bin/npm'), 0o755);
  vi.stubEnv('PATH', `${join(root, 'bin')}:${process.env['PATH']}`);
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    expect(await Promise.all([ensureInstalled(root), ensureInstalled(root)])).toEqual([0, 0]);
    expect(await readFile(join(root, 'npm-runs'), 'utf8')).toBe('run\n');
    const lines = said.mock.calls.map(([text]) => String(text)).join('');
    expect(lines).toContain('Nothing is installed yet: running npm ci');
    expect(lines).toContain('Another command is installing');
  } finally {
    vi.unstubAllEnvs();
    said.mockRestore();
  }
});
