import { describe, expect, test } from 'vitest';
import { runCommand, UsageError } from '../../../src/cli/command.ts';
import type { Command, CommandTable } from '../../../src/cli/command.ts';
import { parseServeArgs } from '../../../src/cli/commands/serve.ts';
import { memoryIo } from '../../support/memory-io.ts';

function aCommand(given: Partial<Command>): () => Promise<Command> {
  const command = { name: 'build', summary: 'build the archive', help: 'Usage: build', run: async () => 0 };
  return async () => ({ ...command, ...given });
}

const table: CommandTable = {
  build: aCommand({ run: async (args) => args.length }),
  serve: aCommand({ name: 'serve', summary: 'serve it', run: async (args) => parseServeArgs(args).port }),
  broken: aCommand({ name: 'broken', run: async () => Promise.reject(new TypeError('a mistake')) }),
  picky: aCommand({ name: 'picky', run: async () => Promise.reject(new UsageError('not like that')) }),
};

describe('arguments', () => {
  test.each([
    [['build', 'a', 'b'], 2, '', ''],
    [['build', '--help'], 0, 'Usage: build', ''],
    [['build', '--', '--help'], 2, '', ''],
    [['--help'], 0, 'serve  ', ''],
    [[], 2, 'serve  ', ''],
    [['biuld'], 2, '', '"biuld" is no command.'],
    [['constructor'], 2, '', '"constructor" is no command.'],
    [['serve', '--port', '8080'], 8080, '', ''],
    [['serve', '--port', 'x'], 2, '', 'serve: --port x is no port'],
    [['serve', '--prot', '1'], 2, '', "Unknown option '--prot'"],
    [['picky'], 2, '', 'picky: not like that\nThe options are explained by:  npm run picky -- --help'],
  ])('%j give %i', async (argv, code, out, err) => {
    const io = memoryIo();
    expect(await runCommand(argv, io, table)).toBe(code);
    expect(io.written.out.join('\n')).toContain(out);
    expect(io.written.err.join('\n')).toContain(err);
  });

  test("a programmer's mistake is not hidden", async () => {
    await expect(runCommand(['broken'], memoryIo(), table)).rejects.toThrow('a mistake');
  });
});
