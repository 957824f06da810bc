/** Values of the wrong kind: which branch of a union was meant, and what to write instead. */
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;
type Branch = readonly Issue[];

/** The branch that the value is of the right kind for; of several, the one that finds the least wrong. */
export function fitting(branches: readonly Branch[]): Branch | undefined {
  return branches.filter((branch) => !branch.some(isMisfit)).toSorted((a, b) => a.length - b.length)[0];
}

/** The value itself is of another kind, not something inside it. */
function isMisfit(issue: Issue): boolean {
  if (issue.path.length > 0) return false;
  return issue.code === 'invalid_type' || (issue.code === 'invalid_union' && fitting(issue.errors) === undefined);
}

interface Expected {
  /** Completes "It is not …". */
  readonly what: string;
  readonly remedy: string;
}

export function expectedBy(issue: Issue, value: unknown): Expected {
  switch (issue.code) {
    case 'invalid_type':
      return expectedType(issue.expected, value);
    case 'invalid_value': {
      const values = issue.values.map(String);
      const what = values.length === 1 ? `${values[0]}` : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
      return { what, remedy: `Write ${what}.` };
    }
    case 'too_small':
      return { what: `a number from ${issue.minimum}`, remedy: `Write a number from ${issue.minimum}.` };
    case 'too_big':
      return { what: `a number up to ${issue.maximum}`, remedy: `Write a number up to ${issue.maximum}.` };
    default:
      return { what: issue.message, remedy: `Write ${issue.message}.` };
  }
}

function expectedType(type: string, value: unknown): Expected {
  switch (type) {
    case 'string':
      return { what: 'a text', remedy: typeof value === 'object' ? 'Write one text.' : `Put it in quotes: "${String(value)}".` };
    case 'number':
      return { what: 'a number', remedy: 'Write a number, without quotes.' };
    case 'int':
      return { what: 'a whole number', remedy: 'Write a whole number, without quotes.' };
    case 'boolean':
      return { what: 'true or false', remedy: 'Write true or false, without quotes.' };
    case 'array':
      return { what: 'a list', remedy: 'Write it as a list: each entry on a line of its own after “- ”, or all in [square brackets].' };
    default:
      return { what: 'a group of keys', remedy: 'Write it as a group: “key: value” lines below it, indented, or all in {curly brackets}.' };
  }
}
