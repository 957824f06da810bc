import type { Element, ElementContent, Root } from 'hast';
import type { Plugin } from 'unified';
import { formatInternal, parseAddress, parseImageAddress, type Address } from './address.ts';
import { getRun, positionOf, reportProblem, type BodyRun } from './body-run.ts';
import { anElement, isEmpty, replaceElements, textProperty } from './tree.ts';

/**
 * Gives every link and image its final form: files of the archive as `dateline:<path>`, everything else absolute, a site
 * path or a fragment. What cannot be reached stays as text. Stands after the sanitiser, so that no author can write
 * `dateline:`.
 */
export const rehypeAddresses: Plugin<[], Root> = () => (tree, file) => {
  const run = getRun(file.data);
  replaceElements(tree, (element) => {
    if (element.tagName === 'a') return settleLink(run, element);
    if (element.tagName === 'img') return settleImage(run, element);
    return undefined;
  });
};

function settleLink(run: BodyRun, link: Element): readonly ElementContent[] | undefined {
  if (isNoteLink(link)) return undefined;
  const written = textProperty(link, 'href');
  if (written === undefined) return asText(link);
  if (isEmpty(link)) {
    const remedy = 'It is left out. Write the words to click between its brackets.';
    reportProblem(run, 'empty-link', positionOf(link), `The link to "${written}" has no text.`, remedy);
    return asText(link);
  }
  const address = parseAddress(written, run.context.dir);
  if (address.kind === 'refused') {
    reportRefused(run, link, written, address);
    return asText(link);
  }
  link.properties['href'] = hrefOf(address);
  return undefined;
}

function hrefOf(address: Exclude<Address, { kind: 'refused' }>): string {
  switch (address.kind) {
    case 'external':
      return address.url;
    case 'archive':
      return formatInternal(address.path, address.fragment);
    case 'site':
      return address.href;
    case 'fragment':
      return `#${address.fragment}`;
  }
}

function settleImage(run: BodyRun, image: Element): readonly ElementContent[] | undefined {
  const written = textProperty(image, 'src');
  const alt = textProperty(image, 'alt')?.trim() ?? '';
  if (written === undefined) return [{ type: 'text', value: alt }];
  if (alt === '') {
    const remedy = 'Say between the brackets what it shows, for those who cannot see it: ![two men at a gate](gate.jpg)';
    reportProblem(run, 'image-without-alt', positionOf(image), `The image "${written}" has no description.`, remedy);
  }
  const address = parseImageAddress(written, run.context.dir);
  if (address.kind === 'archive') image.properties['src'] = formatInternal(address.path);
  else if (address.kind === 'external' && address.url.startsWith('http')) image.properties['src'] = address.url;
  else {
    reportRefused(run, image, written, address);
    return [{ type: 'text', value: alt }];
  }
  image.properties['alt'] = alt;
  return undefined;
}

function reportRefused(run: BodyRun, element: Element, written: string, address: Address): void {
  const at = positionOf(element);
  if (address.kind === 'refused' && address.why === 'outside') {
    const remedy = `Count the "../" from ${run.context.dir || 'the top of the archive'}.`;
    reportProblem(run, 'link-outside-archive', at, `"${written}" leads out of the archive.`, remedy);
  } else {
    const message = written === '' ? 'An address is missing.' : `"${written}" is not an address.`;
    reportProblem(run, 'bad-address', at, message, 'Write the path of a file, or a whole URL.');
  }
}

/** The marks of GFM's notes; `rehypeNotes` deals with them. */
export function isNoteLink({ properties }: Element): boolean {
  return 'dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties;
}

/** A link that leads nowhere leaves its words, and its name if others link to it. */
function asText(link: Element): readonly ElementContent[] {
  const id = textProperty(link, 'id') ?? textProperty(link, 'name');
  return id === undefined ? link.children : [anElement('span', { id }, link.children, link)];
}
