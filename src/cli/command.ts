import type { Io } from './io.ts';

/** What a module in `commands/` exports. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What `--help` prints: usage, options, an example. */
  readonly help: string;
  /** Runs until interrupted, so that Ctrl+C is its good end. */
  readonly endless?: boolean;
  /** Gives the exit code. */
  run(args: readonly string[], io: Io): Promise<number>;
}

/** Commands by name. A command's module is loaded when it is called, and no other is. */
export type CommandTable = Readonly<Record<string, () => Promise<Command>>>;

/** Wrong arguments: shown without a stack trace, exit code 2. */
export class UsageError extends Error {
  /** A bundled command has a class of its own. */
  readonly code = 'ERR_USAGE';
}

/** Node's own for arguments are `ERR_PARSE_ARGS_…`. */
function isUsageError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && /^ERR_(?:USAGE$|PARSE_ARGS)/.test(String(error.code));
}

async function listCommands(table: CommandTable): Promise<string> {
  const commands = await Promise.all(Object.values(table).map((load) => load()));
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    'Dateline builds a news archive from a folder of Markdown.',
    '',
    'Usage:  npm run <command> -- [options]',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'Options and an example of each:  npm run <command> -- --help',
  ].join('\n');
}

function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const options = end === -1 ? args : args.slice(0, end);
  return options.includes('--help') || options.includes('-h');
}

/** Runs the command that the arguments name and gives its exit code: 2 where they make no sense. */
export async function runCommand(argv: readonly string[], io: Io, table: CommandTable): Promise<number> {
  const [name, ...args] = argv;
  if (name === undefined || name === 'help' || name.startsWith('-')) {
    io.out(await listCommands(table));
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(table, name) ? table[name] : undefined;
  if (load === undefined) {
    io.err(`"${name}" is no command.\n\n${await listCommands(table)}`);
    return 2;
  }
  const command = await load();
  if (asksForHelp(args)) {
    io.out(command.help);
    return 0;
  }
  try {
    return await command.run(args, io);
  } catch (error) {
    if (!isUsageError(error)) throw error;
    io.err(`${name}: ${error.message}\nThe options are explained by:  npm run ${name} -- --help`);
    return 2;
  }
}
