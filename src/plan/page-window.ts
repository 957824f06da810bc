/** Which page numbers stand in the row on a page of a long list: the first two, the one before it, its own; `null` is a gap. */
export function pageWindow(page: number): readonly (number | null)[] {
  const numbers = [...new Set([1, 2, page - 1, page])].filter((number) => number >= 1 && number <= page).sort((a, b) => a - b);
  return numbers.flatMap((number, index) => {
    const before = numbers[index - 1] ?? number - 1;
    if (number - before === 1) return [number];
    return number - before === 2 ? [number - 1, number] : [null, number];
  });
}
