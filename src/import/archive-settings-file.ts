/** The `archive.yaml` of a new archive. */
import { basename } from 'node:path';
import { compact } from '../archive/compact.ts';
import { formatYaml } from './article-file.ts';
import { articleIdOf } from './article-id.ts';
import { plainLine, plainSummary } from './plain-text.ts';

export interface NewSettings {
  /** The archive's folder: its name stands in for a title. */
  readonly folder: string;
  readonly title?: string;
  readonly url?: string;
  readonly description?: string;
  /** Language of the old site itself. */
  readonly lang?: string;
  /** Languages of the articles → how many are in each. */
  readonly languages: ReadonlyMap<string, number>;
}

/** The commonest language is the archive's; without any, the archive keeps its default. */
export function formatSettings({ folder, title, url, description, lang, languages }: NewSettings): string {
  const name = basename(folder);
  const byUse = [...languages].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1)).map(([lang]) => lang);
  return formatYaml(compact({
    title: title === undefined ? name : plainLine(title),
    id: articleIdOf(name),
    description: description === undefined ? undefined : plainSummary(description) || undefined,
    url: url ?? 'https://archive.example',
    lang: byUse[0] ?? lang,
    languages: byUse.length === 0 ? undefined : byUse,
  }));
}
