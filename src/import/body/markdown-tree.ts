/** A Markdown tree whose links, images and definitions know where in the source their address stands. */
import type { Definition, Image, Link, Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Data, Processor } from 'unified';

/** Offsets in the source. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

declare module 'mdast' {
  interface LinkData { resource?: Span; destination?: Span }
  interface ImageData { resource?: Span; destination?: Span }
  interface DefinitionData { destination?: Span }
}

type MdastExtension = Exclude<NonNullable<Data['fromMarkdownExtensions']>[number], readonly unknown[]>;
type Handle = NonNullable<NonNullable<MdastExtension['enter']>[string]>;

/** Notes the span of a token on the node that is being built. Only tokens that make no node of their own are used. */
function note(key: 'resource' | 'destination'): Handle {
  return function (token) {
    const node: Nodes | { readonly type: 'fragment' } | undefined = this.stack.at(-1);
    if (node === undefined || !isAddressed(node)) return;
    node.data = { ...node.data, [key]: { start: token.start.offset, end: token.end.offset } };
  };
}

function isAddressed(node: { readonly type: string }): node is Link | Image | Definition {
  return node.type === 'link' || node.type === 'image' || node.type === 'definition';
}

/** Token names are micromark's: a resource is `(…)` after a link's text; a destination includes its `<…>`. */
function noteAddresses(this: Processor): void {
  const data = this.data();
  const enter = { resource: note('resource'), resourceDestination: note('destination'), definitionDestination: note('destination') };
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), { enter }];
}

const parser = unified().use(remarkParse).use(remarkGfm).use(noteAddresses).freeze();

export function parseMarkdown(source: string): Root {
  return parser.parse(source);
}

/** Where a node stands. Nodes of a parsed tree have positions; one without stands nowhere. */
export function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
