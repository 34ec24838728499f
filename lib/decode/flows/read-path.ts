/** Ways over pools as calldata write them: where they begin and where they end. */
import { Unclear } from './router-flows'

/** Hex characters of an address, and of a fee with the address behind it. */
const ADDRESS = 40
const HOP = 46

export interface Ends {
  first: string
  last: string
}

/**
 * Uniswap V3: address, three bytes of fee, address, and so on.
 * @param path hex with `0x`, lower case
 * @throws Unclear when it is no whole way
 */
export function endsOfPath(path: string): Ends {
  const hex = path.slice(2)
  if (hex.length < ADDRESS + HOP || (hex.length - ADDRESS) % HOP !== 0) throw new Unclear('no path')
  return { first: `0x${hex.slice(0, ADDRESS)}`, last: `0x${hex.slice(-ADDRESS)}` }
}

/** Uniswap V2: one address after the other. @throws Unclear for less than two */
export function endsOfList(path: readonly string[]): Ends {
  const [first] = path
  const last = path.at(-1)
  if (path.length < 2 || first === undefined || last === undefined) throw new Unclear('no path')
  return { first, last }
}
