/** The first answer again and again. */
export function once<Arguments extends readonly unknown[], Value extends NonNullable<unknown>>(make: (...given: Arguments) => Value): (...given: Arguments) => Value {
  let made: Value | undefined;
  return (...given) => (made ??= make(...given));
}
