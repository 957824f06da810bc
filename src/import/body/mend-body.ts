/** A body from another system → a body that this archive's check has nothing against. */
import type { Finding } from '../../archive/finding.ts';
import type { SourcePath } from '../../archive/model.ts';
import { findLeftovers } from '../../markdown/leftovers.ts';
import { findExcess, findExcessIn } from '../../markdown/limits.ts';
import { nodesOf } from '../../markdown/markdown-nodes.ts';
import { renderBody } from '../../markdown/render-body.ts';
import { bodyFindings } from '../../pipeline/body-findings.ts';
import { applyEdits } from '../edits.ts';
import { dropAttributeLists } from './attribute-lists.ts';
import { noNotes, quote } from './body-remarks.ts';
import type { BodyNotes } from './body-remarks.ts';
import { cleanCharacters } from './clean-characters.ts';
import { editHtml } from './html-addresses.ts';
import { editAddresses } from './markdown-addresses.ts';
import { parseMarkdown } from './markdown-tree.ts';
import { editNotes } from './notes.ts';
import type { AddressContext } from './settle-address.ts';
import { replaceTemplates } from './templates.ts';

export interface MendedBody extends BodyNotes {
  readonly text: string;
  /** What `check` would still call an error; such an article can only be a draft. */
  readonly faults: readonly string[];
}

const NO_WORDS = { paragraph: String, source: String, backToText: String };

/** Without any of these, a text has no links, images, HTML, notes or templates. */
const ADDRESS_OR_MARKUP = /[[<{@]|:\/\/|www\./i;

export interface MendContext extends AddressContext {
  /** False where the body never went through a generator's templates: `{{` is two braces there. */
  readonly hasTemplates?: boolean;
}

export function mendBody(body: string, context: MendContext): MendedBody {
  const notes = noNotes();
  const clean = cleanCharacters(body, notes);
  const excess = findExcess(clean);
  if (excess !== undefined) return { text: clean, faults: [excess.what], ...notes };
  if (!ADDRESS_OR_MARKUP.test(clean)) return { text: dropLeftovers(clean, notes), faults: [], ...notes };
  const plain = context.hasTemplates === false ? clean : dropAttributeLists(replaceTemplates(clean, notes), notes);
  const tree = parseMarkdown(plain);
  const found = findExcess(plain) ?? findExcessIn(nodesOf(tree), plain);
  if (found !== undefined) return { text: plain, faults: [found.what], ...notes };
  const edits = [...editAddresses(tree, plain, context, notes), ...editHtml(tree, plain, context, notes), ...editNotes(tree, plain, notes)];
  const text = dropLeftovers(applyEdits(plain, edits), notes);
  const findings = check(text, context.path);
  for (const { code, message } of findings.filter(({ severity }) => severity !== 'error')) notes.remarks.push({ code, message });
  return { text, faults: findings.filter(({ severity }) => severity === 'error').map(({ message }) => message), ...notes };
}

/**
 * Leaves out lines that were a part of the old page: a comment form, a share bar. A heading such as “Related articles”
 * may be the author's own; it stays, as a quotation.
 */
function dropLeftovers(body: string, notes: BodyNotes): string {
  const leftovers = findLeftovers(body);
  if (leftovers.length === 0) return body;
  const doubtful = new Set(leftovers.filter(({ kind }) => kind === 'related-links').map(({ line }) => line));
  const sure = new Set(leftovers.map(({ line }) => line).filter((line) => !doubtful.has(line)));
  for (const { text, line } of leftovers) {
    if (doubtful.has(line)) notes.remarks.push({ code: 'leftover-quoted', message: `${quote(text)} looks like a part of the old page, not of the text; it was set as a quotation.` });
    else notes.remarks.push({ code: 'leftover-dropped', message: `${quote(text)} is a part of the old page, not of the text; it was left out.` });
  }
  const kept = body.split('\n').flatMap((line, index) => (sure.has(index + 1) ? [] : doubtful.has(index + 1) ? [`> ${line.trimStart()}`] : [line])).join('\n');
  return sure.size === 0 ? kept : kept.replaceAll(/\n{3,}/g, '\n\n').trim();
}

/** As `check` will see it. */
function check(body: string, path: string): readonly Finding[] {
  const dir = path.slice(0, path.lastIndexOf('/'));
  return bodyFindings(path as SourcePath, renderBody(body, { dir, lang: 'en', words: NO_WORDS }), { bodyLine: 1 });
}
