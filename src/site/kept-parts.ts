/** HTML of parts that many pages have alike, for as long as the values are there that they are made of. */
const kept = new WeakMap<object, Map<string, string>>();

/** What was kept of `of` as `part`; with `html`, keeps that. While pages are being worked on, nothing is. */
export function keptPart(of: object, part: string, html?: string): string | undefined {
  const parts = kept.get(of) ?? new Map<string, string>();
  if (html !== undefined && import.meta.env.DATELINE_COMMAND === 'build') kept.set(of, parts.set(part, html));
  return parts.get(part);
}
