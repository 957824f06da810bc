/** Findings → text for people, annotations for GitHub, or JSON for programs. */
import type { Finding } from '../../archive/finding.ts';

export const FORMATS = ['text', 'github', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** What `--format json` prints of each finding. */
export interface ReportedFinding {
  readonly code: string;
  readonly severity: Finding['severity'];
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly remedy: string;
}

/** `folder` is put before each path, so that a terminal or GitHub finds the file. */
export function reportFindings(findings: readonly Finding[], format: Format, folder: string): string {
  const flat = findings.map((finding) => flatten(finding, folder));
  switch (format) {
    case 'json':
      return JSON.stringify(flat, null, 2);
    case 'github':
      return flat.map(annotation).join('\n');
    case 'text':
      return flat.map(paragraph).join('\n');
  }
}

/** As programs want it: with its place, and the path from where one is. */
export function flatten({ code, severity, where, message, remedy }: Finding, folder: string): ReportedFinding {
  const path = folder === '' ? where.path : `${folder}/${where.path}`;
  return { code, severity, path, line: where.line ?? 1, column: where.column ?? 1, message, remedy };
}

function paragraph({ code, severity, path, line, column, message, remedy }: ReportedFinding): string {
  return `${path}:${line}:${column}  ${severity}  ${code}\n  ${message}\n  ${remedy}`;
}

const LEVEL = { error: 'error', warning: 'warning', note: 'notice' } as const;

/** A workflow command; `%`, line breaks, and in properties `:` and `,` are escaped as GitHub wants them. */
function annotation({ code, severity, path, line, column, message, remedy }: ReportedFinding): string {
  const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return `::${LEVEL[severity]} file=${property(path)},line=${line},col=${column},title=${property(code)}::${data(`${message} ${remedy}`)}`;
}

/** "3 errors, 1 warning, 12 notes in 40 files." */
export function summary(findings: readonly Finding[]): string {
  const count = (severity: Finding['severity'], one: string, many: string): string[] => {
    const number = findings.filter((finding) => finding.severity === severity).length;
    return number === 0 ? [] : [`${number} ${number === 1 ? one : many}`];
  };
  const parts = [...count('error', 'error', 'errors'), ...count('warning', 'warning', 'warnings'), ...count('note', 'note', 'notes')];
  return parts.length === 0 ? 'Nothing to mend.' : `${parts.join(', ')}.`;
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}
