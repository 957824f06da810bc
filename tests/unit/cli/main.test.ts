import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const main = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));

test.skipIf(process.platform === 'win32')('serve says where, serves, and ends quietly and well on Ctrl+C', async () => {
  const folder = await temporaryFolder({ 'site/index.html': '<h1>The archive</h1>' });
  const child = spawn(process.execPath, [main, 'serve', '--port', '0'], { cwd: folder, env: { ...process.env, OUT: 'site' } });
  onTestFinished(() => void child.kill('SIGKILL'));
  let errors = '';
  child.stderr.on('data', (text) => (errors += text));
  const [line] = await once(child.stdout, 'data');

  expect(String(line)).toMatch(/^Serving site at http:\/\/127\.0\.0\.1:\d+\/ {2}\(Ctrl\+C stops\)\n$/);
  const url = /http:\S+/.exec(String(line))?.[0] ?? '';
  expect(await (await fetch(url)).text()).toBe('<h1>The archive</h1>');

  child.kill('SIGINT');
  const [code] = await once(child, 'exit');
  expect([code, errors]).toEqual([0, '']);
});
