import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const checkout = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The package unpacks into the temporary folder, and trusts whatever it finds there; in a process
 * of its own it can be given an empty one. What it takes for Amazon's Node makes it unpack NSS too,
 * which a slim container lacks.
 */
const unpackScript = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";
const amazonEnv = { AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' };

const launcher = `#!/bin/sh
# Starts the Chromium beside this file, with the libraries and fonts from here where the system has none.
here=\${0%/*}
[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_FILE="$here/fonts.conf" XDG_CACHE_HOME="$here"
"$here/chromium" --version >/dev/null 2>&1 || export LD_LIBRARY_PATH="$here/al2023/lib"
exec "$here/chromium" "$@"
`;

const fontsConf = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fonts-cache</cachedir>
</fontconfig>
`;

async function unpackInto(folder: string): Promise<void> {
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', unpackScript], {
    cwd: checkout,
    env: { ...process.env, ...amazonEnv, TMPDIR: folder },
  });
  await writeFile(join(folder, 'fonts.conf'), fontsConf);
  await writeFile(join(folder, 'chrome'), launcher, { mode: 0o755 });
}

/**
 * Unpacks the Chromium of `@sparticuz/chromium` into `.dateline/`, once for each version, and gives
 * the path of its launcher. Undefined where the package has no build for this system.
 */
export async function unpackChromium(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const manifest = await readFile(join(checkout, 'node_modules/@sparticuz/chromium/package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const folder = join(checkout, '.dateline', `chromium-${version}`);
  if (!existsSync(folder)) {
    await mkdir(join(checkout, '.dateline'), { recursive: true });
    // Filled aside and then renamed: a folder of that name is always a whole one.
    const filling = await mkdtemp(`${folder}-`);
    try {
      await unpackInto(filling);
      await rename(filling, folder);
    } catch (error) {
      // Another run may have been first, and its copy is as good.
      if (!existsSync(folder)) throw error;
    } finally {
      await rm(filling, { recursive: true, force: true });
    }
  }
  return join(folder, 'chrome');
}
