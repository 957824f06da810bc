import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkout } from '../../support/checkout.ts';

const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8'));

/** As `main.ts` prints it for `--help`; a test of its own holds that it does. */
async function helpOf(command: string): Promise<string> {
  const { help }: { readonly help: string } = await import(`../../../src/cli/commands/${command}.ts`);
  return help;
}

test.each(Object.entries(scripts))('npm run %s says what it does, with an example', async (name, script) => {
  const [, file = '', command = ''] = script.split(' ');
  const stdout = file.endsWith('bootstrap.mjs') ? await helpOf(command) : spawnSync(process.execPath, [join(checkout, file), '--help'], { encoding: 'utf8', cwd: checkout, timeout: 60_000 }).stdout;
  expect(stdout).toMatch(/^Usage: {2}npm (?:run )?/);
  expect(stdout).toMatch(/Example/);
  expect(stdout).toContain(['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`);
});
