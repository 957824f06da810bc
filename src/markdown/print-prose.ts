/**
 * Prose, printed at once: a body of paragraphs, headings, lists, quotations, emphasis and links, as four of five articles are.
 * Of these the plugins of `pipeline.ts` say the same each time, in a dozen walks through two trees; this says it in one.
 * Whatever else there is, or that a plugin would say something about, is theirs. A test compares the two on all texts there are.
 */
import type { BlockContent, DefinitionContent, Heading, Link, List, ListItem, PhrasingContent, Root } from 'mdast';
import { formatInternal, parseAddress } from './address.ts';
import { placeOf } from './body-run.ts';
import { TextLines } from './body-text.ts';
import { countLetters, directionOf } from './direction.ts';
import { escapeText } from './html-tags.ts';
import { HeadingLevels } from './rehype-headings.ts';
import { AnchorNames } from './rehype-anchors.ts';
import type { BodyContext, BodyLink } from './rendered-body.ts';

/** What is learnt of a body on the way. */
export interface Prose {
  readonly html: string;
  readonly text: string;
  readonly links: readonly BodyLink[];
  readonly anchors: readonly string[];
}

/** Thrown where a text turns out to be more than prose. */
const MORE = Symbol('more than prose');

/** Undefined for a body that is more than prose. `source`: its text. */
export function printProse(tree: Root, source: string, context: BodyContext): Prose | undefined {
  // A sign of a note, which may be none.
  if (directionOf(context.lang) === 'rtl' || source.includes('[^')) return undefined;
  const printer = new ProsePrinter(context);
  try {
    const html = tree.children.map((node) => printer.blockAtTop(node)).join('\n');
    const text = printer.lines.toString();
    // Letters from right to left are set apart by a plugin.
    return countLetters(text, 'rtl') === 0 ? { html, text, links: printer.links, anchors: printer.anchors } : undefined;
  } catch (error) {
    if (error === MORE) return undefined;
    throw error;
  }
}

class ProsePrinter {
  readonly lines = new TextLines();
  readonly links: BodyLink[] = [];
  readonly anchors: string[] = [];
  readonly #context: BodyContext;
  readonly #levels = new HeadingLevels();
  readonly #names = new AnchorNames();
  #paragraphs = 0;

  constructor(context: BodyContext) {
    this.#context = context;
  }

  /** Paragraphs of the text itself are numbered. */
  blockAtTop(node: Root['children'][number]): string {
    if (node.type !== 'paragraph') return this.#block(node);
    const id = `p${(this.#paragraphs += 1)}`;
    this.anchors.push(id);
    const label = escapeValue(this.#context.words.paragraph(this.#paragraphs));
    return `<p id="${id}"><a class="para" href="#${id}" aria-label="${label}"></a>${this.#line(node.children)}</p>`;
  }

  #block(node: Root['children'][number]): string {
    switch (node.type) {
      case 'paragraph':
        return `<p>${this.#line(node.children)}</p>`;
      case 'heading':
        return this.#heading(node);
      case 'blockquote':
        return this.lines.inBlock(() => `<blockquote>\n${this.#blocks(node.children)}</blockquote>`);
      case 'list':
        return this.lines.inBlock(() => this.#list(node));
      case 'thematicBreak':
        return this.lines.inBlock(() => '<hr>');
      default:
        throw MORE;
    }
  }

  #blocks(nodes: readonly (BlockContent | DefinitionContent)[]): string {
    return nodes.map((node) => `${this.#block(node)}\n`).join('');
  }

  #heading({ depth, children }: Heading): string {
    const tag = `h${this.#levels.fit(depth)}`;
    const id = this.#names.take(children.map(wordsIn).join(''));
    this.anchors.push(id);
    return `<${tag} id="${id}">${this.#line(children)}</${tag}>`;
  }

  #list(node: List): string {
    const isLoose = node.spread === true || node.children.some(isLooseItem);
    const items = node.children.map((item) => `${this.lines.inBlock(() => this.#item(item, isLoose))}\n`).join('');
    const start = typeof node.start === 'number' && node.start !== 1 ? ` start="${node.start}"` : '';
    return node.ordered === true ? `<ol${start}>\n${items}</ol>` : `<ul>\n${items}</ul>`;
  }

  #item({ children, checked }: ListItem, isLoose: boolean): string {
    if (typeof checked === 'boolean') throw MORE;
    if (isLoose) return `<li>${children.length === 0 ? '' : '\n'}${this.#blocks(children)}</li>`;
    const [first, ...others] = children;
    if (first === undefined) return '<li></li>';
    // Only its first paragraph is what a close item may begin with and go on in lists.
    if (first.type !== 'paragraph' || others.some(({ type }) => type === 'paragraph')) throw MORE;
    return `<li>${this.#inline(first.children)}${others.length === 0 ? '' : '\n'}${this.#blocks(others)}</li>`;
  }

  /** A block's own text; one that says nothing would be left out. */
  #line(nodes: readonly PhrasingContent[]): string {
    if (!nodes.some(saysSomething)) throw MORE;
    return this.lines.inBlock(() => this.#inline(nodes));
  }

  #inline(nodes: readonly PhrasingContent[]): string {
    return nodes.map((node) => this.#phrase(node)).join('');
  }

  #phrase(node: PhrasingContent): string {
    switch (node.type) {
      case 'text': {
        const text = withoutEdges(node.value);
        this.lines.add(text);
        return escapeText(text);
      }
      case 'emphasis':
        return `<em>${this.#inline(node.children)}</em>`;
      case 'strong':
        return `<strong>${this.#inline(node.children)}</strong>`;
      case 'link':
        return this.#link(node);
      default:
        throw MORE;
    }
  }

  #link(link: Link): string {
    if (typeof link.title === 'string' || !link.children.some(saysSomething)) throw MORE;
    return `<a href="${escapeValue(this.#addressOf(link))}">${this.#inline(link.children)}</a>`;
  }

  #addressOf({ url, position }: Link): string {
    if (!PLAIN_ADDRESS.test(url)) throw MORE;
    const address = parseAddress(url, this.#context.dir);
    if (address.kind === 'external' && /^https?:/.test(url)) return address.url;
    if ((address.kind !== 'archive' && address.kind !== 'site') || url.includes(':')) throw MORE;
    const { path, fragment } = address;
    // For what looks into the facts, a target that begins so is a place in the text.
    if (path.startsWith('#')) throw MORE;
    this.links.push({ target: path, ...(fragment !== undefined && { fragment }), ...placeOf(position?.start) });
    return address.kind === 'site' ? address.href : formatInternal(path, fragment);
  }
}

/** Of signs that stand in an address as they are. */
const PLAIN_ADDRESS = /^(?:[\w\-./?=&#~+,;:@!$()*]|%[\dA-F]{2})+$/i;

function isLooseItem({ spread, children }: ListItem): boolean {
  return spread ?? children.length > 1;
}

function saysSomething(node: PhrasingContent): boolean {
  return node.type === 'text' ? node.value.trim() !== '' : 'children' in node && node.children.some(saysSomething);
}

function wordsIn(node: PhrasingContent): string {
  if (node.type === 'text') return withoutEdges(node.value);
  return 'children' in node ? node.children.map(wordsIn).join('') : '';
}

/** Lines without the blanks around their breaks. */
function withoutEdges(text: string): string {
  return text.includes('\n') || text.includes('\r') ? text.replace(/(?<![ \t])[ \t]*(\r?\n|\r)[ \t]*/g, '$1') : text;
}

/** Of a value, the serialiser escapes more. */
function escapeValue(value: string): string {
  return /[&"'`]/.test(value) ? value.replaceAll('&', '&#x26;').replaceAll('"', '&#x22;').replaceAll("'", '&#x27;').replaceAll('`', '&#x60;') : value;
}
