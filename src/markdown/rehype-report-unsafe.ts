import type { Element, Root } from 'hast';
import type { Plugin } from 'unified';
import { allowList, presentational } from './allow-list.ts';
import { parseAddress } from './address.ts';
import { getRun, positionOf, reportProblem, type BodyRun } from './body-run.ts';
import { elementsOf, textProperty } from './tree.ts';

const allowed = new Set(allowList.tagNames);
/** Left out with the element around them, which is reported. */
const parts = new Set(['option', 'optgroup', 'param', 'source', 'track', 'html', 'head', 'body']);

/** Says what the sanitiser is about to take out. Stands right before it, and changes nothing. */
export const rehypeReportUnsafe: Plugin<[], Root> = () => (tree, file) => {
  const run = getRun(file.data);
  for (const element of elementsOf(tree)) {
    reportElement(run, element);
    reportEvents(run, element);
    reportAddress(run, element);
  }
};

function reportElement(run: BodyRun, element: Element): void {
  const { tagName } = element;
  if (allowed.has(tagName) || presentational.has(tagName) || parts.has(tagName)) return;
  const message = `<${tagName}> is not allowed in a text, and is left out.`;
  const remedy = `Say it in Markdown, or link to it. If it is no HTML and should be read, write \\<${tagName}>.`;
  reportProblem(run, 'unsafe-html', positionOf(element), message, remedy);
}

function reportEvents(run: BodyRun, element: Element): void {
  for (const name of Object.keys(element.properties)) {
    if (!/^on[a-z]/i.test(name)) continue;
    const message = `The attribute ${name.toLowerCase()} holds a script, and is left out.`;
    reportProblem(run, 'unsafe-html', positionOf(element), message, 'Take the attribute out.');
  }
}

function reportAddress(run: BodyRun, element: Element): void {
  const name = element.tagName === 'a' ? 'href' : element.tagName === 'img' ? 'src' : undefined;
  const value = name && textProperty(element, name);
  if (!value) return;
  const address = parseAddress(value, run.context.dir);
  if (address.kind !== 'refused' || address.why !== 'unsafe') return;
  const message = `The address "${value.slice(0, 80)}" is not one that a text may use, and is left out.`;
  const remedy = 'Links may start with https:, http:, mailto: or tel:, or be the path of a file in the archive.';
  reportProblem(run, 'unsafe-address', positionOf(element), message, remedy);
}
