/**
 * `posts/raid.sv.md` → `sv`, as Hugo names translations. A language that the site says it has; where it says none, one that
 * ICU has words for: `vue.js.md` is no translation.
 */
export function languageSuffix(path: string, languages: ReadonlySet<string>): string | undefined {
  const suffix = /\.([a-z]{2,3}(?:-[a-z]{2})?)\.(?:md|markdown|mdx|mdown)$/i.exec(path)?.[1];
  if (suffix === undefined) return undefined;
  const isOne = languages.size > 0 ? languages.has(suffix.toLowerCase()) : Intl.DateTimeFormat.supportedLocalesOf(suffix)[0]?.toLowerCase() === suffix.toLowerCase();
  return isOne ? suffix : undefined;
}

/** Without ending and language: `posts/raid.sv.md` → `posts/raid`. */
export function pathWithoutSuffix(path: string, lang: string | undefined): string {
  const bare = path.replace(/\.(?:md|markdown|mdx|mdown)$/i, '');
  return lang === undefined ? bare : bare.slice(0, -lang.length - 1);
}
