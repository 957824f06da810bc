/** The first error of an archive as Vite's overlay shows it, with its line and its remedy. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A finding as `npm run dev` tells of it. */
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
    // Says that this is as Astro's overlay wants it, who would else take a path outside this folder for one inside.
    __isEnhancedAstroErrorPayload: true,
    err: {
      name: code, title: `${path}, line ${line}`, message: escaped(`${message}${more}`), hint: escaped(remedy), stack: '', plugin: 'check',
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
