/** The same object without the keys that hold `undefined`. */
export function compact<T extends object>(value: T): { [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key] } & { [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined> } {
  // Quicker than to make a list of the entries, some times for each article.
  const held: Record<string, unknown> = {};
  for (const key in value) if (value[key] !== undefined) held[key] = value[key];
  return held as ReturnType<typeof compact<T>>;
}
