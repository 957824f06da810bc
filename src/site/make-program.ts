/** A process that `pagesProgram` starts: makes the pages' program of the folder given first, in the folder given second. */
import { makeProgram } from './pages-program.ts';

const [, , root, folder] = process.argv;
if (root === undefined || folder === undefined) throw new Error('this is a part of the build, not a program');
// Whoever waited for it is gone.
process.once('disconnect', () => process.exit(1));
await makeProgram(root, folder);
process.exit(0);
