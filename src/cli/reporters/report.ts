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

/** With the place that a finding has in an editor, and the path from where one stands. */
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

/** How many findings there are of each severity. */
export function severitiesOf(findings: readonly Finding[]): { readonly errors: number; readonly warnings: number; readonly notes: number } {
  const count = (severity: Finding['severity']): number => findings.filter((finding) => finding.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), notes: count('note') };
}

/** "3 errors, 1 warning, 12 notes in 40 files." */
export function summary(findings: readonly Finding[]): string {
  const { errors, warnings, notes } = severitiesOf(findings);
  const count = (number: number, one: string): string[] => (number === 0 ? [] : [`${number} ${one}${number === 1 ? '' : 's'}`]);
  const parts = [...count(errors, 'error'), ...count(warnings, 'warning'), ...count(notes, 'note')];
  return parts.length === 0 ? 'Nothing to mend.' : `${parts.join(', ')}.`;
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}
