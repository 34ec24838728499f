/**
 * A part that is made anew only when something that it stands on is another one (by identity); until then the same object
 * is given again, so that what stands on it is kept too.
 * @example
 * const sorted = kept((rows: readonly Row[]) => rows.toSorted(byTime))
 * sorted(rows) === sorted(rows) // true
 */
export function kept<I extends readonly unknown[], T>(make: (...inputs: I) => T): (...inputs: I) => T {
  let last: { inputs: I; value: T } | undefined
  return (...inputs) => {
    if (!last || inputs.some((input, at) => !Object.is(input, last?.inputs[at])))
      last = { inputs, value: make(...inputs) }
    return last.value
  }
}

/**
 * Gives the earlier value again as long as the new one says the same: rows that are read anew are new objects every time.
 * @example const same = keptIfEqual<Settings>(); same(await readSettings(db))
 */
export function keptIfEqual<T>(): (value: T) => T {
  let last: { value: T; text: string } | undefined
  return (value) => {
    const text = JSON.stringify(value)
    if (last?.text !== text) last = { value, text }
    return last.value
  }
}
