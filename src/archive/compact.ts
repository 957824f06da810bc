/** The same object without the keys that hold `undefined`. */
export function compact<T extends object>(value: T): { [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key] } & { [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, held]) => held !== undefined)) as ReturnType<typeof compact<T>>;
}
