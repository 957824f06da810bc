/** Values by key, each group in the order given. */
export function groupBy<Key, Value>(values: Iterable<Value>, keyOf: (value: Value) => Key): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

/** The same where values of one key follow on each other, as days of a year do in a sorted list: of a long run few are looked at. */
export function groupRuns<Key, Value>(values: readonly Value[], keyOf: (value: Value) => Key): Map<Key, Value[]> {
  const runs = new Map<Key, Value[]>();
  for (let from = 0; from < values.length; ) {
    const key = keyOf(values[from] as Value);
    let [last, beyond] = [from, values.length];
    while (last + 1 < beyond) {
      const middle = (last + beyond) >> 1;
      if (keyOf(values[middle] as Value) === key) last = middle;
      else beyond = middle;
    }
    runs.set(key, values.slice(from, beyond));
    from = beyond;
  }
  return runs;
}

/** Groups of values that share a key with another; nothing is made where there are none. */
export function groupsSharing<Value>(values: readonly Value[], keyOf: (value: Value) => string): Value[][] {
  const [met, shared] = [new Set<string>(), new Set<string>()];
  for (const value of values) {
    const key = keyOf(value);
    if (met.has(key)) shared.add(key);
    met.add(key);
  }
  return shared.size === 0 ? [] : [...groupBy(values.filter((value) => shared.has(keyOf(value))), keyOf).values()];
}

/** Adds `value` to the group of `key`. */
export function addTo<Key, Value>(groups: Map<Key, Value[]>, key: Key, value: Value): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}
