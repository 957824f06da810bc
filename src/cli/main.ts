import { constants } from 'node:os';
import { runCommand } from './command.ts';
import type { CommandTable } from './command.ts';
import { processIo } from './io.ts';
import { loadCommand } from './load-command.ts';

const commands: CommandTable = {
  start: () => import('./commands/start.ts'),
  build: () => loadCommand('build'),
  check: () => loadCommand('check'),
  serve: () => import('./commands/serve.ts'),
  dev: () => import('./commands/dev.ts'),
  new: () => import('./commands/new.ts'),
  import: () => import('./commands/import.ts'),
  rename: () => import('./commands/rename.ts'),
  merge: () => import('./commands/merge.ts'),
  seal: () => import('./commands/seal.ts'),
  schema: () => import('./commands/schema.ts'),
  docs: () => import('./commands/docs.ts'),
  test: () => import('./commands/test.ts'),
};

/** Ctrl+C and its like end any command quietly, and are the good end of an endless one. */
function exitOn(signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP', name: string | undefined): void {
  process.once(signal, () => {
    const load = name === undefined ? undefined : commands[name];
    void Promise.resolve(load?.()).then((command) =>
      process.exit(command?.endless === true ? 0 : 128 + constants.signals[signal]),
    );
  });
}

const args = process.argv.slice(2);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) exitOn(signal, args[0]);
// A reader that closes early, as in `npm run check | head`, wants no more: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
// Not `process.exit`, which may wait for ever for a thread that compiles (nodejs/node#54918).
process.exitCode = await runCommand(args, processIo(), commands);
