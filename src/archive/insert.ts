/** Puts `one` in its place in `sorted`, which is sought from the end; of more than `most`, the last is dropped. */
export function insertSorted<Value>(sorted: Value[], one: Value, compare: (a: Value, b: Value) => number, most = Infinity): void {
  let place = sorted.length;
  while (place > 0 && compare(one, sorted[place - 1] as Value) < 0) place -= 1;
  if (place >= most) return;
  sorted.splice(place, 0, one);
  if (sorted.length > most) sorted.pop();
}
