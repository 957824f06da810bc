/**
 * What an importer passes on: a reader makes items of another system's export, and the rest of the import knows nothing
 * of that system. JSON Lines, for example: `{"id":"raid","title":"Raid","date":"2011-04-08"}` on line 7 becomes
 * `{ kind: 'article', at: 'line 7', id: 'raid', title: 'Raid', date: '2011-04-08', … }`.
 */
export type ImportedItem = ImportedArticle | ImportedTerm | SiteFacts | ImportNote | Refusal;

export interface ImportedArticle {
  /** A page is a standing page, such as *About*: it has no date. */
  readonly kind: 'article' | 'page';
  /** Where it stands in the export, for people: `line 7`, `posts/a.md`. */
  readonly at: string;
  /** Tells it from every other, in this export and in a later one of the same site. */
  readonly id: string;
  /** What its address ended with; the id when left out. */
  readonly slug?: string;
  /** May hold HTML's character references and inline tags. */
  readonly title?: string;
  /** A day, or an instant. */
  readonly date?: string;
  readonly updated?: string;
  readonly lang?: string;
  /** May hold Markdown or HTML. */
  readonly summary?: string;
  readonly dateline?: unknown;
  readonly authors: readonly string[];
  readonly places: readonly string[];
  readonly organisations: readonly string[];
  readonly people: readonly string[];
  readonly tags: readonly string[];
  /** Where it stood on the web; what relative links in the body are relative to. */
  readonly sourceUrl?: string;
  readonly publisher?: string;
  /** Verbatim, from an old site's feed. */
  readonly guid?: string;
  /** Addresses that led to it, whole or from the top of the site. */
  readonly formerUrls: readonly string[];
  readonly body: Body;
  /** What stands in for a body that is empty: a standfirst, in Markdown. */
  readonly standfirst?: string;
  /** Shown above the text, where it is given with the export. */
  readonly leadImage?: LeadImage;
  /** Why it may not be published as it is: it was a draft, or private. */
  readonly draftBecause?: string;
  /** Before this day or instant the old site would not have shown it, whatever its date. */
  readonly notBefore?: string;
  /** Keys of the record that there is no place for. */
  readonly unused: readonly string[];
  readonly remarks: readonly Remark[];
}

/** `wordpress`: HTML as WordPress stores it, with shortcodes, and paragraphs that are only blank lines. */
export interface Body {
  readonly as: 'markdown' | 'html' | 'wordpress' | 'text';
  readonly text: string;
}

export interface LeadImage {
  readonly url: string;
  readonly alt: string;
  readonly caption?: string;
}

/** A category or a tag: only those that an article carries are written, and what is above them. */
export interface ImportedTerm {
  readonly kind: 'term';
  readonly at: string;
  readonly name: string;
  /** Name of the term above it. */
  readonly broader?: string;
  readonly summary?: string;
  readonly formerUrls: readonly string[];
}

/** What an export says of its site, for a new `archive.yaml`. */
export interface SiteFacts {
  readonly kind: 'site';
  readonly title?: string;
  readonly url?: string;
  readonly lang?: string;
  readonly description?: string;
}

/** Something to say that is no one article's. */
export interface ImportNote {
  readonly kind: 'note';
  readonly at: string;
  readonly remark: Remark;
}

/** Something that an import did to a record, or could not do: one line of the report. */
export interface Remark {
  /** Short and permanent, to search the report for. */
  readonly code: string;
  /** What was found and what became of it. */
  readonly message: string;
}

/** Why a record became no article. */
export interface Refusal {
  readonly kind: 'refusal';
  readonly at: string;
  readonly id?: string;
  readonly refused: Remark;
}

/** An item as its reader found it. */
export interface ReadItem {
  readonly item: ImportedItem;
  /** Share of the export that was read, 0 to 1. */
  readonly progress: number;
}

/** An article without anything; readers fill in what their format says. */
export const NOTHING_SAID = { authors: [], places: [], organisations: [], people: [], tags: [], formerUrls: [], unused: [], remarks: [] } as const;

export function refusal(at: string, code: string, message: string, id?: string): Refusal {
  return { kind: 'refusal', at, ...(id !== undefined && { id }), refused: { code, message } };
}

export function note(at: string, code: string, message: string): ImportNote {
  return { kind: 'note', at, remark: { code, message } };
}
