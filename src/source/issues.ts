/** zod's issues → findings in a newsroom's words. */
import type { z } from 'zod';
import { isFindingCode } from '../archive/findings-catalogue.ts';
import type { FindingCode } from '../archive/findings-catalogue.ts';
import type { FieldPath, Finding } from '../archive/finding.ts';
import type { SourcePath } from '../archive/model.ts';
import type { RecordKind } from '../schema/front-matter.ts';
import { keysAt } from '../schema/known-keys.ts';
import { likelyKey } from './likely-key.ts';
import type { LikelyKey } from './likely-key.ts';
import { expectedBy, fitting } from './misfits.ts';

interface Subject {
  readonly path: SourcePath;
  readonly kind: RecordKind | 'settings';
  readonly schema: z.core.$ZodType;
  readonly data: unknown;
}

type Issue = z.core.$ZodIssue;

/** A slip is said once: a key under another name is not missing too, and a group with a strange key is not judged further. */
export function findingsOf(error: z.ZodError, subject: Subject): Finding[] {
  const issues = error.issues.flatMap((issue) => meant(issue, subject));
  const misnamed = new Set<string>();
  const strange = new Set<string>();
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const field = fieldOf(issue);
    strange.add(pathText(field));
    for (const key of issue.keys) misnamed.add(pathText([...field, likely(key, field, subject)?.ours ?? key]));
  }
  const isConsequence = (issue: Issue): boolean => {
    const field = fieldOf(issue);
    return issue.code === 'custom' ? strange.has(pathText(field)) : valueAt(subject.data, field) === undefined && misnamed.has(pathText(field));
  };
  return issues.filter((issue) => !isConsequence(issue)).flatMap((issue) => findingsOfIssue(issue, subject));
}

/** What is wrong in the branch of a union that the editor meant, instead of "none of these". */
function meant(issue: Issue, subject: Subject): Issue[] {
  if (issue.code !== 'invalid_union' || valueAt(subject.data, fieldOf(issue)) === null) return [issue];
  const branch = fitting(issue.errors);
  return branch === undefined ? [issue] : branch.flatMap((inner) => meant({ ...inner, path: [...issue.path, ...inner.path] }, subject));
}

function findingsOfIssue(issue: Issue, subject: Subject): Finding[] {
  const field = fieldOf(issue);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, field, subject));
  const refused: unknown = issue.code === 'custom' ? issue.params?.['finding'] : undefined;
  if (issue.code === 'custom' && typeof refused === 'string' && isFindingCode(refused)) {
    return [finding(subject, field, refused, `${said(field)}${issue.message}`, String(issue.params?.['remedy']))];
  }
  const value = valueAt(subject.data, field);
  if (value === null) return [finding(subject, field, 'empty-value', `${said(field)}nothing stands here.`, 'Write something, or take the line out.')];
  if (value === undefined) return [finding(subject, field, 'missing-key', `“${keyName(field)}” is missing.`, `Add “${keyName(field)}: …”.`)];
  const { what, remedy } = expectedBy(issue, value);
  return [finding(subject, field, 'wrong-type', `${said(field)}${quoteValue(value)} is not ${what}.`, remedy)];
}

function unknownKey(key: string, field: FieldPath, subject: Subject): Finding {
  const guess = likely(key, field, subject);
  const known = keysAt(subject.schema, field).join(', ');
  const remedy = guess === undefined ? `Take it out. Keys here: ${known}.` : guess.isSynonym ? `Here it is called ${guess.ours}.` : `Did you mean ${guess.ours}?`;
  const at = [...field, key];
  return { ...finding(subject, at, 'unknown-key', `“${key}” is not a key here.`, remedy), where: { path: subject.path, field: at, atKey: true } };
}

function likely(key: string, field: FieldPath, { kind, schema }: Subject): LikelyKey | undefined {
  return likelyKey(key, keysAt(schema, field), kind, field.length === 0);
}

function finding(subject: Subject, field: FieldPath, code: FindingCode, message: string, remedy: string): Finding {
  return { code, severity: 'error', where: { path: subject.path, field }, message, remedy };
}

function fieldOf({ path }: Issue): FieldPath {
  return path.filter((step) => typeof step !== 'symbol');
}

function pathText(field: FieldPath): string {
  return JSON.stringify(field);
}

function keyName(field: FieldPath): string {
  return String(field.filter((step) => typeof step === 'string').at(-1) ?? 'the front matter');
}

function said(field: FieldPath): string {
  return field.length === 0 ? '' : `${keyName(field)}: `;
}

function valueAt(data: unknown, field: FieldPath): unknown {
  return field.reduce<unknown>((value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined), data);
}

function quoteValue(value: unknown): string {
  const written = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return `“${written.length > 80 ? `${written.slice(0, 79)}…` : written}”`;
}
