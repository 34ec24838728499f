/** A label that no account has yet. @example freeLabel('Kraken', new Set(['Kraken'])) // 'Kraken 2' */
export function freeLabel(wanted: string, taken: ReadonlySet<string>): string {
  let label = wanted
  for (let number = 2; taken.has(label); number++) label = `${wanted} ${number}`
  return label
}
