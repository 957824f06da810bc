/** HTML of parts that many pages have alike, for as long as the values are there that they are made of. */
const kept = new WeakMap<object, Map<string, string>>();

/** What is kept of `of` as `part`, made where nothing is. While pages are being worked on, nothing is kept. */
export async function keptPart(of: object, part: string, make: () => Promise<string>): Promise<string> {
  const parts = kept.get(of) ?? new Map<string, string>();
  const html = parts.get(part) ?? (await make());
  if (import.meta.env.DATELINE_COMMAND === 'build') kept.set(of, parts.set(part, html));
  return html;
}
