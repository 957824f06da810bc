/**
 * What an importer passes on: a reader makes an `ImportedArticle` of a record in another system's export, and the rest
 * of the import knows nothing of that system. JSON Lines, for example: `{"id":"raid","title":"Raid","date":"2011-04-08"}`
 * on line 7 becomes `{ line: 7, id: 'raid', title: 'Raid', date: '2011-04-08', … }`.
 */
export interface ImportedArticle {
  /** Where the record stands in the file it came from, 1-based. */
  readonly line: number;
  /** Its id there. Only the file's name is made of it. */
  readonly id: string;
  /** May hold HTML's character references and inline tags. */
  readonly title?: string;
  /** A day, or an instant. */
  readonly date?: string;
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
  /** Markdown, perhaps with HTML and templates of the old system in it. */
  readonly body: string;
  /** What stands in for a body that is empty: a standfirst, in Markdown. */
  readonly standfirst?: string;
  /** Keys of the record that there is no place for. */
  readonly unused: readonly string[];
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
  readonly line: number;
  readonly id?: string;
  readonly refused: Remark;
}

export function isRefusal(value: object): value is Refusal {
  return 'refused' in value;
}
