/** Keys of two maps whose values do not say the same; a value that is missing says nothing. @example differingKeys(new Map([['a', 1]]), new Map()) // ['a'] */
export const differingKeys = <K, V>(before: ReadonlyMap<K, V>, now: ReadonlyMap<K, V>): K[] =>
  [...new Set([...before.keys(), ...now.keys()])].filter(
    (key) => JSON.stringify(before.get(key)) !== JSON.stringify(now.get(key)),
  )
