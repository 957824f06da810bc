import { availableParallelism } from 'node:os';

/** One thread finds work quick enough for so many others. */
const MOST = 3;

/** How many threads there may be beside the first: one for each processor that it leaves. */
export function spareProcessors(): number {
  return Math.min(MOST, availableParallelism() - 1);
}
