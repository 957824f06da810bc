/** While somebody writes: the first error of the archive over the page, with its line and its remedy, until it is mended. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { HookParameters } from 'astro';

type Server = HookParameters<'astro:server:setup'>['server'];

/** A finding as `check --format json` writes it. */
export interface ShownFinding {
  readonly code: string;
  readonly severity: string;
  /** From the program's folder on, or absolute. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly remedy: string;
}

/** After a save, so that one that writes several files is looked at once. Milliseconds. */
const PAUSE = 400;

/** Looks the archive through in a process of its own, at the start and after each save: the pages need not wait for it. */
export function showFindings(server: Server, { archive, program }: { readonly archive: string; readonly program: string }): void {
  let overlay: ReturnType<typeof overlayOf> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let looking = false;
  let again = false;
  const look = (): void => {
    if (looking) {
      again = true;
      return;
    }
    looking = true;
    void findingsOf(program).then((findings) => {
      const had = overlay !== undefined;
      overlay = overlayOf(findings, program);
      if (overlay !== undefined) server.ws.send(overlay);
      else if (had) server.ws.send({ type: 'full-reload' });
      looking = false;
      if (again) soon();
      again = false;
    });
  };
  const soon = (path = archive): void => {
    if (!path.startsWith(archive)) return;
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  };
  server.watcher.on('change', soon).on('add', soon).on('unlink', soon);
  // A page that was loaded anew shows it again.
  server.ws.on('connection', () => {
    if (overlay !== undefined) server.ws.send(overlay);
  });
  soon();
}

/** Nothing where the check itself fails: then the terminal has said why. */
function findingsOf(program: string): Promise<readonly ShownFinding[]> {
  return new Promise((settle) => {
    const check = spawn(process.execPath, [join(program, 'src/cli/main.ts'), 'check', '--format', 'json'], { cwd: program, stdio: ['ignore', 'pipe', 'ignore'] });
    let text = '';
    check.stdout.setEncoding('utf8').on('data', (part: string) => { text += part; });
    check.on('error', () => settle([])).on('close', () => {
      try {
        settle(JSON.parse(text));
      } catch {
        // Cut short by Ctrl+C.
        settle([]);
      }
    });
  });
}

/** Undefined where there is no error; warnings and notes are for `check`. */
export function overlayOf(findings: readonly ShownFinding[], program: string) {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (first === undefined) return undefined;
  const { code, path, line, column, message, remedy } = first;
  const file = resolve(program, path);
  const more = errors.length === 1 ? '' : `\n\n${errors.length - 1} more:\n${errors.slice(1, 6).map((error) => `${error.path}:${error.line} ${error.message}`).join('\n')}`;
  return {
    type: 'error' as const,
    err: {
      name: code, title: `${path}, line ${line}`, message: `${message}${more}`, hint: remedy, stack: '', plugin: 'check',
      id: file, loc: { file, line, column }, highlightedCode: codeOf(file, line),
    },
  };
}

/** The file as Astro's overlay shows it, the line marked. */
function codeOf(file: string, line: number): string {
  try {
    const lines = readFileSync(file, 'utf8').split(/\r?\n/);
    const marked = lines.map((text, index) => `<span class="line${index + 1 === line ? ' error-line' : ''}">${escaped(text)}</span>`);
    return `<pre class="astro-code"><code>${marked.join('\n')}</code></pre>`;
  } catch {
    // It was deleted meanwhile.
    return '';
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
