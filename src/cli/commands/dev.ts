import { parseArgs } from 'node:util';
import type { Finding } from '../../archive/finding.ts';
import { ChangedMeanwhile } from '../../pipeline/body-store.ts';
import { loadArchive } from '../../pipeline/load-archive.ts';
import type { LoadedArchive } from '../../pipeline/load-archive.ts';
import { saveMemory, takeMemory } from '../../pipeline/memory.ts';
import type { Memory } from '../../pipeline/memory.ts';
import { readArchive } from '../../source/read-archive.ts';
import { watchFolder } from '../../source/watch-folder.ts';
import { startAstro } from '../astro.ts';
import { UsageError } from '../command.ts';
import { EditorSchemas } from '../editor-schemas.ts';
import type { Io } from '../io.ts';
import { programVersion } from '../program-version.ts';
import { placesOf, todayIn } from '../places.ts';
import { requireFolder } from '../require-folder.ts';
import { flatten, reportFindings, summary as sumUp } from '../reporters/report.ts';

export const name = 'dev';
export const summary = 'show the site while you write';
export const help = `Usage:  npm run dev -- [options]

Serves the site at an address that it prints and shows each file anew as you save it. What is wrong with the archive is
printed, and the first error stands over the page until it is mended. Nothing is published. Ctrl+C stops it.

  --port <number>   port to listen on; the next free one if it is taken (4321)

  ARCHIVE=<folder>  another archive than content/

Example:  npm run dev -- --port 8080`;
export const endless = true;

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { port: { type: 'string' } } });
  const { archive, cache, shown } = placesOf(io);
  requireFolder({ archive, shown });
  if (values.port !== undefined && !/^\d+$/.test(values.port)) throw new UsageError(`--port ${values.port} is no port; it is a number.`);
  const version = programVersion();
  // Pages are made in a process of their own, so that they need not wait for the check of the archive, nor it for them.
  const site = startAstro(['dev', ...(values.port === undefined ? [] : ['--port', values.port])], { ...io, env: { ...io.env, DATELINE_PROGRAM: version } });
  const memory = takeMemory(archive, cache, version);
  // The other process waits for nothing but this.
  readArchive(archive);
  saveMemory(archive, memory);
  const look = lookerAt(io, memory, (findings) => site.send({ findings: findings.map((finding) => flatten(finding, shown)) }));
  look();
  const stop = watchFolder(archive, look);
  return site.ended.finally(stop);
}

/** Checks the archive each time it is called: prints what was not there the last time, and hands on all that there is. */
function lookerAt(io: Io, memory: Memory, show: (findings: readonly Finding[]) => void): () => void {
  const { archive, cache, shown } = placesOf(io);
  const schemas = new EditorSchemas(io);
  let before: ReadonlySet<string> | undefined;
  return () => {
    const loaded = loadedOnce(() => loadArchive({ root: archive, cacheDir: cache, today: (zone) => todayIn(io.now(), zone), memory }));
    if (loaded === undefined) return;
    const { findings, built } = loaded;
    show(findings);
    const now = new Map(findings.map((finding) => [reportFindings([finding], 'text', shown), finding]));
    const news = [...now.keys()].filter((text) => before?.has(text) !== true);
    if (news.length > 0) io.out(news.join('\n'));
    if (before === undefined || news.length > 0 || before.size !== now.size) io.err(`${shown}: ${built?.archive.articles.length ?? 0} articles. ${sumUp(findings)}`);
    before = new Set(now.keys());
    if (built !== undefined) schemas.write(built.archive.entities);
  };
}

/** Undefined where a file was saved or taken away meanwhile: whoever watches the folder tells of that, too. */
function loadedOnce(load: () => LoadedArchive): LoadedArchive | undefined {
  try {
    return load();
  } catch (error) {
    if (error instanceof ChangedMeanwhile || (error instanceof Error && 'code' in error && error.code === 'ENOENT')) return undefined;
    throw error;
  }
}
