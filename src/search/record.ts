/** What is searched: the writer's input. */

/** One article. */
export interface SearchRecord {
  /** Unique, and for ever the same article. Articles of one date stand in the order of their ids. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** Plain text; results quote from it. */
  readonly body: string;
  /** BCP 47; it decides how words are folded and stemmed. Empty where unknown. */
  readonly lang: string;
  /** `2011-04-08`, `2011-04`, `2011`, or empty. Its year is also a word that finds the article. */
  readonly date: string;
  /** What sort of article this is, in the site's own words; a facet like those in `fields`. */
  readonly kind: string;
  /** Facet values by field: `{ place: ['camp-ashraf', 'diyala', 'iraq'] }`. Containment is the caller's: list the ancestors too. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** More words that find the article and are not quoted: a byline, a caption. */
  readonly words?: string;
  /** Multiplies the score, from 0.1 to 10; 1 where absent. */
  readonly boost?: number;
  /** Anything else that a result shows; handed back as it is. */
  readonly shown?: Readonly<Record<string, string>>;
}

/** All the names of one entity. */
export interface Alias {
  /** The facet field that holds the entity's key, if one does; otherwise any word. */
  readonly kind: string;
  /** Unique within its kind. */
  readonly key: string;
  readonly label: string;
  readonly url: string;
  /** Names, acronyms, spellings, in any script; `label` is one of them without being said. */
  readonly names: readonly string[];
  /** Orders suggestions, the heaviest first: how many articles there are, as a rule. */
  readonly weight?: number;
}

/** How a facet value is shown. */
export interface FacetValue {
  readonly key: string;
  readonly label: string;
  readonly url?: string;
  /** The value that contains this one, where a page nests them. */
  readonly parent?: string;
}

/** The facet fields that every index has without being told. */
export const OWN_FIELDS = ['year', 'lang', 'kind'] as const;
