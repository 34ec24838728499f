/**
 * Names of coins by their code, for the search only: several coins may have one code, the largest one is named. Which coin a
 * market trades is told by its rules, never by this.
 */
import { catalogueCoins } from '@/lib/assets/catalogue'

let names: Map<string, string> | undefined

function build(): Map<string, string> {
  const built = new Map<string, { name: string; rank: number }>()
  for (const { symbol, name, rank = Number.POSITIVE_INFINITY } of catalogueCoins()) {
    const code = symbol.toUpperCase()
    const known = built.get(code)
    if (known === undefined || rank < known.rank) built.set(code, { name, rank })
  }
  return new Map([...built].map(([code, { name }]) => [code, name]))
}

/** @returns empty for what the catalogue does not know @example coinName('BTC') // 'Bitcoin' */
export function coinName(code: string): string {
  names ??= build()
  return names.get(code.toUpperCase()) ?? ''
}
