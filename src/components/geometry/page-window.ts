/** Which of many page numbers stand in the row: the first, the last, those around the present one; `null` is a gap. */
export function pageWindow(page: number, pages: number): readonly (number | null)[] {
  const shown = new Set([1, 2, page - 1, page, page + 1, pages - 1, pages].filter((number) => number >= 1 && number <= pages));
  const numbers = [...shown].sort((a, b) => a - b);
  return numbers.flatMap((number, index) => {
    const before = numbers[index - 1] ?? number - 1;
    if (number - before === 1) return [number];
    return number - before === 2 ? [number - 1, number] : [null, number];
  });
}
