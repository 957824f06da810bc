/**
 * A process that `pagesProgram` starts. Of the program's folder, given first, it makes what is kept of it, in the folder given second;
 * third comes the program's version.
 */
import { join } from 'node:path';
import { bundleCommands } from './bundle-commands.ts';
import { makeProgram } from './pages-program.ts';

const [, , root, folder, version] = process.argv;
if (root === undefined || folder === undefined || version === undefined) throw new Error('this is a part of the build, not a program');
// Whoever waited for it is gone.
process.once('disconnect', () => process.exit(1));
// At its end nothing keeps it. `process.exit` might wait for ever for a thread that compiles (nodejs/node#54918).
process.channel?.unref();
await Promise.all([makeProgram(root, folder), bundleCommands(root, join(folder, 'commands'), version)]);
