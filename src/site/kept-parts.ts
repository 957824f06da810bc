/** HTML of parts that many pages have alike, for as long as the values are there that they are made of. */
const kept = new WeakMap<object, Map<string, string | Promise<string>>>();

/** What is kept of `of` as `part`, made where nothing is. While pages are being worked on, nothing is kept. */
export function keptPart(of: object, part: string, make: () => string | Promise<string>): string | Promise<string> {
  const parts = kept.get(of) ?? new Map<string, string | Promise<string>>();
  const html = parts.get(part) ?? make();
  if (import.meta.env.DATELINE_COMMAND === 'build') kept.set(of, parts.set(part, html));
  return html;
}
