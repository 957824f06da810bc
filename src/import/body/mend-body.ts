/** A body from another system → a body that this archive's check has nothing against. */
import type { Finding } from '../../archive/finding.ts';
import type { SourcePath } from '../../archive/model.ts';
import { findLeftovers } from '../../markdown/leftovers.ts';
import { findExcess, findExcessIn } from '../../markdown/limits.ts';
import { renderBody } from '../../markdown/render-body.ts';
import { bodyFindings } from '../../pipeline/body-findings.ts';
import { applyEdits } from '../edits.ts';
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

export function mendBody(body: string, context: AddressContext): MendedBody {
  const notes = noNotes();
  const clean = cleanCharacters(body, notes);
  const excess = findExcess(clean);
  if (excess !== undefined) return { text: clean, faults: [excess.what], ...notes };
  if (!ADDRESS_OR_MARKUP.test(clean)) return { text: quoteLeftovers(clean, notes), faults: [], ...notes };
  const plain = replaceTemplates(clean, notes);
  const tree = parseMarkdown(plain);
  const found = findExcess(plain) ?? findExcessIn(tree, plain);
  if (found !== undefined) return { text: plain, faults: [found.what], ...notes };
  const edits = [...editAddresses(tree, plain, context, notes), ...editHtml(tree, plain, context, notes), ...editNotes(tree, plain, notes)];
  const text = quoteLeftovers(applyEdits(plain, edits), notes);
  const findings = check(text, context.path);
  for (const { code, message } of findings.filter(({ severity }) => severity !== 'error')) notes.remarks.push({ code, message });
  return { text, faults: findings.filter(({ severity }) => severity === 'error').map(({ message }) => message), ...notes };
}

/** A line that looks like a part of the old page stays, as a quotation: whether it belongs to the text, an editor can say. */
function quoteLeftovers(body: string, notes: BodyNotes): string {
  const leftovers = findLeftovers(body);
  if (leftovers.length === 0) return body;
  const lines = new Set(leftovers.map(({ line }) => line));
  for (const { text } of leftovers) notes.remarks.push({ code: 'leftover-quoted', message: `${quote(text)} looks like a part of the old page, not of the text; it was set as a quotation.` });
  return body.split('\n').map((line, index) => (lines.has(index + 1) ? `> ${line.trimStart()}` : line)).join('\n');
}

/** As `check` will see it. */
function check(body: string, path: string): readonly Finding[] {
  const dir = path.slice(0, path.lastIndexOf('/'));
  return bodyFindings(path as SourcePath, renderBody(body, { dir, lang: 'en', words: NO_WORDS }), { bodyLine: 1 });
}
