/** How dark a cell is, 0 (nothing) to 4, by the square root of its share: a busy month leaves the quiet ones told apart. */
export function shadeOf(count: number, most: number): number {
  return count === 0 ? 0 : Math.max(1, Math.ceil(Math.sqrt(count / most) * 4));
}
