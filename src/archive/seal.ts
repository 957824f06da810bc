/**
 * What an archive has promised, as a file of lines: each says one thing whole, and their order means nothing, so that
 * versions merge line by line (`merge=union`). Two lines about one article stand side by side until it is sealed anew.
 */
import { compareText } from './order.ts';

export const SEAL_FILE = 'archive.seal';

export interface SealedArticle {
  readonly id: string;
  /** Its id in feeds. */
  readonly guid: string;
  /** The day it entered the archive. */
  readonly added: string;
  /** Number of corrections; a text may differ from the sealed one where there are more. */
  readonly corrections: number;
  /** Digest of the text without regard to white space. A withdrawn article has none. */
  readonly text?: string;
  /** Where it stands in the file, 1-based; absent while it is made. */
  readonly line?: number;
}

export interface Seal {
  readonly articles: readonly SealedArticle[];
  /** Site paths, and their lines. */
  readonly addresses: ReadonlyMap<string, number>;
  /** Lines that say nothing that is understood. */
  readonly unread: readonly { readonly line: number; readonly text: string }[];
}

const HEAD = [
  '# What this archive has promised: its addresses, and of each article id, accession, corrections, digest of the text, guid.',
  '# Written by npm run seal and watched by npm run check. Commit it; never edit it.',
];

const NO_TEXT = '-';
/** No id holds white space; a guid may, and stands last. */
const ARTICLE = /^article (\S+) (\d{4}-\d{2}-\d{2}) (\d+) (\S+) (.+)$/;
const ADDRESS = /^address (\/.*)$/;

export function parseSeal(file: string): Seal {
  const articles: SealedArticle[] = [];
  const addresses = new Map<string, number>();
  const unread: { line: number; text: string }[] = [];
  for (const [index, text] of file.split('\n').entries()) {
    if (text === '' || text.startsWith('#')) continue;
    const [, id, added = '', corrections, digest = '', guid = ''] = ARTICLE.exec(text) ?? [];
    const address = ADDRESS.exec(text)?.[1];
    if (id !== undefined) articles.push({ id, guid, added, corrections: Number(corrections), ...(digest !== NO_TEXT && { text: digest }), line: index + 1 });
    else if (address !== undefined) addresses.set(address, index + 1);
    else unread.push({ line: index + 1, text });
  }
  return { articles, addresses, unread };
}

export function formatSeal(articles: readonly SealedArticle[], addresses: Iterable<string>): string {
  const lines = [
    ...articles.map(({ id, guid, added, corrections, text }) => `article ${id} ${added} ${corrections} ${text ?? NO_TEXT} ${guid}`),
    ...[...new Set(addresses)].map((address) => `address ${address}`),
  ];
  return `${[...HEAD, ...lines.sort(compareText)].join('\n')}\n`;
}
