import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { buildSite, contentOf, differencesOf, forgetBuilds, startBuild, writeFileOf } from '../support/build-site.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Parts of a build's time: reading, Astro's start, rendering, and publication. */
const MOMENTS = [[0.05, 0.3], [0.3, 0.6], [0.6, 0.85], [0.85, 1]] as const;

/** Changes every page of a small archive. */
function writeVersion(archive: string, version: number): void {
  writeFileOf(archive, 'archive.yaml', { title: `Rain, version ${version}`, id: 'rain', url: 'https://rain.example' });
  for (let number = 1; number <= 30; number++) {
    writeFileOf(archive, `articles/rain-${number}.md`, { title: `Rain ${number}.${version}`, date: `2020-01-${String(number).padStart(2, '0')}`, places: ['Bergen', `Village ${number}`] }, `It rained ${version} times.`);
  }
}

test('a build that is killed leaves the last site whole, and the next build is right', async () => {
  const folder = await temporaryFolder();
  const [archive, out] = [join(folder, 'archive'), join(folder, 'site')];
  onTestFinished(() => forgetBuilds(archive));
  const clean: ReadonlyMap<string, string>[] = [];
  let seconds = 0;
  for (const version of [0, 1]) {
    writeVersion(archive, version);
    const started = performance.now();
    const { code, output } = await buildSite({ archive, out });
    expect(code, output).toBe(0);
    seconds = (performance.now() - started) / 1000;
    clean.push(contentOf(out));
  }
  const [first = new Map(), second = new Map()] = clean;
  expect(differencesOf(first, second).length).toBeGreaterThan(60);

  for (const [index, [from, to]] of MOMENTS.entries()) {
    const [last, next] = index % 2 === 0 ? [second, first] : [first, second];
    writeVersion(archive, index % 2);
    const moment = from + Math.random() * (to - from);
    const build = startBuild({ archive, out });
    await sleep(moment * seconds * 1000);
    // Itself only, as the system does when memory runs out: what it has started must end by itself.
    build.process.kill('SIGKILL');
    await build.result;
    const said = `killed after ${moment.toFixed(3)} of ${seconds.toFixed(1)} s`;
    const left = contentOf(existsSync(out) ? out : `${out}.former`);
    const wasDone = differencesOf(next, left).length === 0;
    expect(wasDone ? [] : differencesOf(last, left), said).toEqual([]);

    const again = await buildSite({ archive, out });
    expect(again.code, `${said}\n${again.output}`).toBe(0);
    expect(differencesOf(next, contentOf(out)), said).toEqual([]);
  }
});
