import type { Node, Point } from 'unist';
import type { Root } from 'hast';
import type { Data } from 'vfile';
import type { BodyContext, BodyProblem, BodyProblemCode } from './rendered-body.ts';

/** What travels with one body through the plugins, as `file.data.body`. */
export interface BodyRun {
  readonly context: BodyContext;
  readonly problems: BodyProblem[];
  /** The list of notes, taken out of the tree by `rehypeNotes`. */
  notes?: Root;
}

declare module 'vfile' {
  interface DataMap {
    body: BodyRun;
  }
}

/** Throws where a plugin runs outside `renderBody`. */
export function getRun(data: Data): BodyRun {
  if (data.body === undefined) throw new Error('file.data.body is missing: run this plugin through renderBody.');
  return data.body;
}

/** Where a node starts; the top of the body for a node that a plugin made. */
export function positionOf(node: Node): { line: number; column: number } {
  return placeOf(node.position?.start);
}

export function placeOf(point: Point | undefined): { line: number; column: number } {
  return { line: point?.line ?? 1, column: point?.column ?? 1 };
}

export function reportProblem(
  run: BodyRun,
  code: BodyProblemCode,
  at: { readonly line: number; readonly column: number },
  message: string,
  remedy: string,
): void {
  run.problems.push({ code, message, remedy, line: at.line, column: at.column });
}
