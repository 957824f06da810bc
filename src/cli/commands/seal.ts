import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SEAL_FILE, formatSeal } from '../../archive/seal.ts';
import { loadArchive } from '../../pipeline/load-archive.ts';
import { promisedAddresses, sealedArticles } from '../../plan/seal.ts';
import type { Io } from '../io.ts';
import { placesOf, todayIn } from '../places.ts';
import { requireFolder } from '../require-folder.ts';
import { countProgress } from '../progress.ts';
import { hasErrors, reportFindings } from '../reporters/report.ts';

export const name = 'seal';
export const summary = 'record what is published, so that check can tell when a promise would be broken';
export const help = `Usage:  npm run seal

Writes ${SEAL_FILE} into the archive: every address, and of each article its id, its guid for feeds, the digest of its
text, its corrections and the day it was added. Commit the file. From then on npm run check is not content where an
address would vanish without a redirect, an article or its guid would change, or a text was changed and no correction
says so. White space and front matter are free. Run it whenever something was published.

Nothing is sealed while there are errors. Nothing that was promised once is dropped.

  ARCHIVE=<folder>  another archive than content/

Example:  npm run seal && git add content/${SEAL_FILE}`;

export async function run(args: readonly string[], io: Io): Promise<number> {
  parseArgs({ args: [...args], options: {} });
  const { archive: root, cache, shown } = placesOf(io);
  requireFolder({ archive: root, shown });
  const today = (zone: string) => todayIn(io.now(), zone);
  const progress = countProgress('Reading', io);
  const { built, digests, seal, findings } = loadArchive({ root, cacheDir: cache, today, progress, withDigests: true });
  progress.end();
  if (built === undefined || hasErrors(findings)) {
    io.out(reportFindings(findings.filter(({ severity }) => severity === 'error'), 'text', shown));
    io.err('Nothing was sealed: mend the errors first.');
    return 1;
  }
  const { archive, settings, plan } = built;
  const articles = sealedArticles(archive, settings, ({ path }) => digests?.get(path), seal, today(settings.timeZone));
  const addresses = new Set([...(seal?.addresses.keys() ?? []), ...promisedAddresses(plan)]);
  replaceFile(join(root, SEAL_FILE), formatSeal(articles, addresses));
  const known = new Set(seal?.articles.map(({ id }) => id));
  const fresh = [articles.filter(({ id }) => !known.has(id)).length, addresses.size - (seal?.addresses.size ?? 0)];
  io.out(`Wrote ${shown}/${SEAL_FILE}: ${articles.length} articles and ${addresses.size} addresses, ${fresh[0]} and ${fresh[1]} of them new.`);
  io.err(`Commit it with the archive.${seal === undefined ? ` So that two branches may both seal, its repository’s .gitattributes needs the line:  ${SEAL_FILE} merge=union` : ''}`);
  return 0;
}

function replaceFile(file: string, text: string): void {
  const part = join(file, '..', '_seal.part');
  writeFileSync(part, text);
  renameSync(part, file);
}
