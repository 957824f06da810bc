/** What stands between a template's marks: `"a.jpg" alt="A gate"` (Hugo), `"a.jpg", alt: "A gate"` (Liquid). */
export interface TemplateArguments {
  readonly positional: readonly string[];
  readonly named: ReadonlyMap<string, string>;
}

const ARGUMENT = /(?:([\w-]{1,40})\s{0,9}[:=]\s{0,9})?(?:"([^"]*)"|'([^']*)'|([^\s,"'|]+))/g;

export function parseArguments(text: string): TemplateArguments {
  const positional: string[] = [];
  const named = new Map<string, string>();
  for (const [, name, double, single, bare] of text.matchAll(ARGUMENT)) {
    const value = double ?? single ?? bare ?? '';
    if (name === undefined) positional.push(value);
    else named.set(name.toLowerCase(), value);
  }
  return { positional, named };
}
