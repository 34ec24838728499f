/** Node 20 lacks `Map.groupBy`, which the test runner's error report calls. */
Map.groupBy ??= (values, keyOf) => {
  const groups = new Map()
  for (const value of values) {
    const key = keyOf(value, groups.size)
    groups.set(key, [...(groups.get(key) ?? []), value])
  }
  return groups
}
