import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hold } from '../../../src/cli/hold.ts';
import { checkout } from '../../support/checkout.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test('what one holds, no other does until it is let go', async () => {
  const file = join(await temporaryFolder(), 'a/lock');
  const first = hold(file);
  expect(first).toBeDefined();
  expect(hold(file)).toBeUndefined();

  first?.[Symbol.dispose]();
  using second = hold(file);
  expect(second).toBeDefined();
});

test('a process that is killed lets go, and one that lives does not', async () => {
  const file = join(await temporaryFolder(), 'lock');
  const holdIn = (then: string): string => `import { hold } from ${JSON.stringify(join(checkout, 'src/cli/hold.ts'))}; console.log(hold(${JSON.stringify(file)}) !== undefined); ${then}`;
  const run = (script: string) => spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', script], { encoding: 'utf8' });

  expect(run(holdIn("process.kill(process.pid, 'SIGKILL')"))).toMatchObject({ signal: 'SIGKILL', stdout: 'true\n' });
  using held = hold(file);
  expect(held).toBeDefined();
  expect(run(holdIn('')).stdout).toBe('false\n');
});
