/** Of a copy of this program: a benchmark changes one of its templates. */
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NODE_ARGUMENTS } from '../../src/cli/bootstrap.mjs';
import { copyProgram } from '../support/program-copy.ts';
import { corpusIn, setAside } from './tool.ts';
import type { Bench, Tool } from './tool.ts';

/** The whole site, or a part of it (`part.ts`). */
export function dateline(id: string, name: string, bench: Bench, part?: string): Tool {
  const [content, out, program] = ['content', 'site', 'program'].map((folder) => join(bench.work, id, folder)) as [string, string, string];
  const { putCorpus, ...changes } = corpusIn(content, bench, 'dateline');
  return {
    ...changes, id, name, out,
    isOurs: true,
    cwd: program,
    env: { ARCHIVE: content, OUT: out, NODE_COMPILE_CACHE: join(program, '.dateline', 'compiled') },
    command: [process.execPath, ...NODE_ARGUMENTS, ...(part === undefined ? [join(program, 'src/cli/main.ts'), 'build', '--json'] : [join(program, 'tests/bench/part.ts'), part])],
    prepare: () => {
      setAside(join(bench.work, id), bench);
      copyProgram(program);
      putCorpus();
      writeFileSync(join(content, 'archive.yaml'), 'title: Bench\nid: bench\nurl: https://bench.example\n');
    },
    changeTemplate: () => appendFileSync(join(program, 'src/components/Colophon.astro'), '<!-- changed -->\n'),
  };
}
