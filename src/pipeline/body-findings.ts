/** What rendering learnt of a body → findings, with lines counted in the file. */
import type { Finding } from '../archive/finding.ts';
import type { SourcePath } from '../archive/model.ts';
import type { BodyFactSheet } from '../markdown/body-cache.ts';
import type { LeftoverKind } from '../markdown/rendered-body.ts';

const LEFTOVERS: Readonly<Record<LeftoverKind, string>> = {
  'comment-form': 'a comment form',
  'spam-filter-note': 'the note of a spam filter',
  'share-bar': 'a share bar',
  'cookie-notice': 'a cookie notice',
  'related-links': 'a list of related pages',
  newsletter: 'a newsletter box',
  'post-navigation': 'links to other posts',
};

/** Problems of a body that stop a build; the others are warnings. */
const ERRORS: ReadonlySet<string> = new Set(['bad-address', 'undefined-footnote', 'duplicate-footnote', 'link-outside-archive', 'too-complex', 'control-character']);

/** Leftovers that may as well be an editor's own doing. */
const DOUBTFUL: ReadonlySet<LeftoverKind> = new Set(['related-links']);

export function bodyFindings(path: SourcePath, facts: BodyFactSheet, { bodyLine }: { readonly bodyLine: number }): Finding[] {
  const where = ({ line, column }: { line: number; column: number }): Finding['where'] => ({ path, line: line + bodyLine - 1, column });
  return [
    ...facts.leftovers.map((leftover): Finding => ({
      code: 'leftover', severity: DOUBTFUL.has(leftover.kind) ? 'warning' : 'error', where: where(leftover),
      message: `“${shortened(leftover.text)}” looks like ${LEFTOVERS[leftover.kind]} of the web page that this was copied from.`,
      remedy: 'Take it out. If it belongs to the article, make it part of a sentence or a quotation.',
    })),
    ...facts.problems.map((problem): Finding => ({
      code: problem.code, severity: ERRORS.has(problem.code) ? 'error' : 'warning', where: where(problem), message: problem.message, remedy: problem.remedy,
    })),
  ];
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
