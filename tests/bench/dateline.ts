/** Of a copy of this program: a benchmark changes one of its templates. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NODE_ARGUMENTS } from '../../src/cli/bootstrap.mjs';
import { copyProgram } from '../support/program-copy.ts';
import { corpusIn, setAside } from './tool.ts';
import type { Bench, Tool } from './tool.ts';

const SETTINGS = 'title: Bench\nid: bench\nurl: https://bench.example\n';

/**
 * What is made of a version once is no more a part of each build than to compile Hugo is of its: the first that there is bundles
 * it, and what Node makes of the bundle is kept by the second.
 */
function makeReady(program: string, folder: string): void {
  for (const name of ['first', 'second']) {
    const [archive, out] = [join(folder, name), join(folder, `${name}-site`)];
    mkdirSync(archive, { recursive: true });
    writeFileSync(join(archive, 'archive.yaml'), SETTINGS);
    execFileSync(process.execPath, [...NODE_ARGUMENTS, join(program, 'src/cli/main.ts'), 'build', '--quiet'], { cwd: program, env: { ...process.env, ...compiledIn(program), ARCHIVE: archive, OUT: out }, stdio: ['ignore', 'ignore', 'inherit'] });
  }
}

/** As `bootstrap.mjs` has it for any command. */
function compiledIn(program: string): Record<'NODE_COMPILE_CACHE', string> {
  return { NODE_COMPILE_CACHE: join(program, '.dateline', 'compiled') };
}

/** The whole site, or a part of it (`part.ts`). */
export function dateline(id: string, name: string, bench: Bench, part?: string): Tool {
  const [content, out, program] = ['content', 'site', 'program'].map((folder) => join(bench.work, id, folder)) as [string, string, string];
  const { putCorpus, ...changes } = corpusIn(content, bench, 'dateline');
  return {
    ...changes, id, name, out,
    isOurs: true,
    cwd: program,
    env: { ARCHIVE: content, OUT: out, ...compiledIn(program) },
    command: [process.execPath, ...NODE_ARGUMENTS, ...(part === undefined ? [join(program, 'src/cli/main.ts'), 'build', '--json'] : [join(program, 'tests/bench/part.ts'), part])],
    prepare: () => {
      setAside(join(bench.work, id), bench);
      copyProgram(program);
      makeReady(program, join(bench.work, id));
      putCorpus();
      writeFileSync(join(content, 'archive.yaml'), SETTINGS);
    },
    changeTemplate: () => appendFileSync(join(program, 'src/components/Colophon.astro'), '<!-- changed -->\n'),
  };
}
