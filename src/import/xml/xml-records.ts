/**
 * An XML export as a stream of its records, one in memory at a time. The parser goes on after a mistake: an export with
 * one bad entity in it is still twenty years of work. Entities that a document declares are never replaced, so there is
 * nothing for a "billion laughs" to multiply.
 */
import sax from 'sax';
import type { QualifiedTag, SAXParser } from 'sax';
import type { Remark } from '../imported-item.ts';
import type { XmlElement } from './xml-element.ts';

export interface XmlRecord {
  readonly element: XmlElement;
  /** Of what it stands in, as `xml:lang` says; its own is among its attributes. */
  readonly lang?: string;
  /** 1-based line on which it starts. */
  readonly line: number;
  /** The file ends, or the next record starts, in the middle of it. */
  readonly isCutOff: boolean;
  /** It was larger than `LARGEST`, and the rest of it was not kept. */
  readonly isTooLarge: boolean;
}

interface Growing {
  readonly name: string;
  readonly attributes: Map<string, string>;
  readonly children: (Growing | string)[];
}

/** Letters that a record may have. */
const LARGEST = 16 * 1024 * 1024;
/** Elements within elements; what lies deeper is not kept. */
const DEEPEST = 200;
/** Elements that only hold records, and those that are records wherever they stand. */
const CONTAINERS = new Set(['rss', 'channel', 'feed', 'rdf:RDF']);
const RECORDS = new Set(['item', 'entry']);
/** Mistakes named one by one; the rest are counted. */
const MOST_MISTAKES = 20;

export class XmlRecords {
  readonly #parser: SAXParser = sax.parser(true, { xmlns: true, position: true });
  readonly #skipped: ReadonlySet<string>;
  readonly #stack: Growing[] = [];
  #ready: XmlRecord[] = [];
  #record: { readonly depth: number; readonly line: number } | undefined;
  #size = 0;
  #skipping = 0;
  #mistakes = 0;
  readonly remarks: Remark[] = [];

  /** `skipped`: elements of which only the first tag is kept. */
  constructor(skipped: ReadonlySet<string> = new Set()) {
    this.#skipped = skipped;
    Object.assign(this.#parser, {
      onopentag: (tag: QualifiedTag) => this.#open(tag),
      onclosetag: () => this.#close(),
      ontext: (text: string) => this.#text(text),
      oncdata: (text: string) => this.#text(text),
      onerror: (error: Error) => this.#mistake(error),
    });
  }

  /** Gives the records that end in this piece of the file. */
  write(text: string): readonly XmlRecord[] {
    this.#parser.write(text);
    return this.#take();
  }

  /** Gives the record that the end of the file cuts off. */
  end(): readonly XmlRecord[] {
    if (this.#record !== undefined) this.#finish(true);
    const ready = this.#take();
    this.#parser.close();
    if (this.#mistakes > MOST_MISTAKES) this.remarks.push({ code: 'xml', message: `${this.#mistakes - MOST_MISTAKES} more mistakes in the XML.` });
    return ready;
  }

  #take(): readonly XmlRecord[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  #open(tag: QualifiedTag): void {
    const name = nameOf(tag);
    if (this.#skipping > 0) {
      this.#skipping += 1;
      return;
    }
    if (this.#record !== undefined && RECORDS.has(name) && RECORDS.has(this.#stack[this.#record.depth]?.name ?? '')) this.#finish(true);
    const parent = this.#stack.at(-1);
    const growing: Growing = { name, attributes: attributesOf(tag), children: [] };
    if (this.#record === undefined && !CONTAINERS.has(name) && (parent === undefined || CONTAINERS.has(parent.name) || RECORDS.has(name))) {
      this.#record = { depth: this.#stack.length, line: this.#parser.line + 1 };
      this.#size = 0;
    } else if (this.#record !== undefined && this.#size < LARGEST) {
      parent?.children.push(growing);
    }
    this.#size += 50;
    if (this.#record !== undefined && (this.#skipped.has(name) || this.#stack.length > DEEPEST)) this.#skipping = 1;
    else this.#stack.push(growing);
  }

  #close(): void {
    if (this.#skipping > 0) {
      this.#skipping -= 1;
      return;
    }
    if (this.#record !== undefined && this.#stack.length === this.#record.depth + 1) this.#finish(false);
    else this.#stack.pop();
  }

  #finish(isCutOff: boolean): void {
    const { depth = 0, line = 0 } = this.#record ?? {};
    const element = this.#stack[depth];
    this.#stack.length = depth;
    this.#record = undefined;
    const lang = this.#stack.findLast(({ attributes }) => attributes.has('xml:lang'))?.attributes.get('xml:lang');
    if (element !== undefined) this.#ready.push({ element, ...(lang !== undefined && { lang }), line, isCutOff, isTooLarge: this.#size >= LARGEST });
  }

  #text(text: string): void {
    if (this.#record === undefined || this.#skipping > 0) return;
    this.#size += text.length;
    if (this.#size < LARGEST) this.#stack.at(-1)?.children.push(text);
  }

  #mistake(error: Error): void {
    // As sax asks for, so that it goes on.
    Object.assign(this.#parser, { error: null });
    this.#mistakes += 1;
    const [what = ''] = error.message.split('\n');
    if (this.#mistakes <= MOST_MISTAKES) this.remarks.push({ code: 'xml', message: `Line ${this.#parser.line + 1}: ${what}. It was read as well as it could be.` });
  }
}

const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\/wordpress\.org\/export\/[\d.]+\/excerpt\/?$/, 'excerpt:'],
  [/^https?:\/\/wordpress\.org\/export\/[\d.]+\/?$/, 'wp:'],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content\/$/, 'content:'],
  [/^https?:\/\/purl\.org\/dc\/(?:elements\/1\.1|terms)\/$/, 'dc:'],
  [/^https?:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#$/, 'rdf:'],
  [/^https?:\/\/(?:www\.w3\.org\/2007\/app|purl\.org\/atom\/app#)$/, 'app:'],
  [/^https?:\/\/purl\.org\/syndication\/thread\/1\.0$/, 'thr:'],
  [/^https?:\/\/(?:www\.w3\.org\/2005\/Atom|purl\.org\/atom\/ns#?|purl\.org\/rss\/1\.0\/|www\.w3\.org\/1999\/xhtml|backend\.userland\.com\/rss2?)$/, ''],
];

/** A prefix that was never declared stands for itself. */
function nameOf({ local, uri, prefix }: QualifiedTag): string {
  if (uri === '') return local;
  const known = PREFIXES.find(([pattern]) => pattern.test(uri));
  if (known !== undefined) return (prefix === 'atom' && known[1] === '' ? 'atom:' : known[1]) + local;
  return uri === prefix ? `${prefix}:${local}` : `${uri} ${local}`;
}

function attributesOf(tag: QualifiedTag): Map<string, string> {
  return new Map(Object.values(tag.attributes).filter(({ prefix }) => prefix !== 'xmlns').map(({ name, value }) => [name, value]));
}
