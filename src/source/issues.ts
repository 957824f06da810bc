/** zod's issues → findings in a newsroom's words. */
import type { z } from 'zod';
import { distance } from 'fastest-levenshtein';
import { isFindingCode } from '../archive/findings-catalogue.ts';
import type { FindingCode } from '../archive/findings-catalogue.ts';
import type { FieldPath, Finding } from '../archive/finding.ts';
import type { SourcePath } from '../archive/model.ts';
import type { RecordKind } from '../schema/front-matter.ts';
import { synonymOf } from '../schema/synonyms.ts';

interface Subject {
  readonly path: SourcePath;
  readonly kind: RecordKind | 'settings';
  readonly keys: readonly string[];
  readonly data: unknown;
}

export function findingsOf(error: z.ZodError, subject: Subject): Finding[] {
  return error.issues.flatMap((issue) => findingsOfIssue(issue, subject));
}

function findingsOfIssue(issue: z.core.$ZodIssue, subject: Subject): Finding[] {
  const field = issue.path.filter((step) => typeof step !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey(key, field, subject));
  }
  const refused: unknown = issue.code === 'custom' ? issue.params?.['finding'] : undefined;
  if (issue.code === 'custom' && typeof refused === 'string' && isFindingCode(refused)) {
    return [finding(subject, field, refused, `${said(field)}${issue.message}`, String(issue.params?.['remedy']))];
  }
  if (issue.code === 'invalid_union') {
    const deeper = closestBranch(issue.errors, valueAt(subject.data, field));
    if (deeper !== undefined) return deeper.flatMap((inner) => findingsOfIssue({ ...inner, path: [...issue.path, ...inner.path] }, subject));
  }
  const value = valueAt(subject.data, field);
  if (value === undefined) {
    return [finding(subject, field, 'missing-key', `${capital(keyName(field))} is missing.`, `Add a line “${keyName(field)}: …”.`)];
  }
  return [finding(subject, field, 'wrong-type', `${said(field)}${quoteValue(value)} is not ${wanted(issue)}.`, `Write ${wanted(issue)}.`)];
}

/** The branch of a union that the editor most likely meant: the one for the value's own shape, and that found most right. */
function closestBranch(branches: readonly (readonly z.core.$ZodIssue[])[], value: unknown): readonly z.core.$ZodIssue[] | undefined {
  const meant = branches.filter((issues) => !issues.some((issue) => issue.path.length === 0 && issue.code === 'invalid_type'));
  const [best] = meant.length > 0 && value !== null ? [...meant].sort((a, b) => a.length - b.length) : [];
  return best;
}

function unknownKey(key: string, field: FieldPath, subject: Subject): Finding {
  const at = [...field, key];
  const synonym = field.length === 0 && subject.kind !== 'settings' ? synonymOf(subject.kind, key) : undefined;
  if (synonym !== undefined) {
    return { ...finding(subject, at, 'unknown-key', `“${key}” is not a key here.`, `Here it is called ${synonym}.`), where: { path: subject.path, field: at, atKey: true } };
  }
  const near = field.length === 0 ? subject.keys.filter((known) => distance(known, key.toLowerCase()) <= 2).sort((a, b) => distance(a, key) - distance(b, key))[0] : undefined;
  const remedy = near === undefined ? `Take it out. Keys here: ${field.length === 0 ? subject.keys.join(', ') : 'see docs/front-matter.md'}.` : `Did you mean ${near}?`;
  return { ...finding(subject, at, 'unknown-key', `“${key}” is not a key here.`, remedy), where: { path: subject.path, field: at, atKey: true } };
}

function finding(subject: Subject, field: FieldPath, code: FindingCode, message: string, remedy: string): Finding {
  return { code, severity: 'error', where: { path: subject.path, field }, message, remedy };
}

function keyName(field: FieldPath): string {
  return String(field.filter((step) => typeof step === 'string').at(-1) ?? 'the front matter');
}

function said(field: FieldPath): string {
  return field.length === 0 ? '' : `${keyName(field)}: `;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function valueAt(data: unknown, field: FieldPath): unknown {
  return field.reduce<unknown>((value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined), data);
}

function quoteValue(value: unknown): string {
  const written = typeof value === 'string' ? value : JSON.stringify(value);
  return `“${written.length > 80 ? `${written.slice(0, 79)}…` : written}”`;
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'a text (in quotes if it is a number or a yes/no word)',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
  record: 'a group of keys',
};

function wanted(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPE_WORDS[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return `one of: ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return `${issue.minimum} or more`;
    case 'too_big':
      return `${issue.maximum} or less`;
    default:
      return issue.message;
  }
}
