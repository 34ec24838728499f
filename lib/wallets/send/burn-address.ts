/** Addresses that nobody can ever spend from: places to burn money, and the chain's own built-in contracts. */

const BURNS = new Set([
  '0x000000000000000000000000000000000000dead',
  '0xdead000000000000000042069420694206942069',
  '0xffffffffffffffffffffffffffffffffffffffff',
  // The name that many programs use for the native coin; it is no account.
  '0xeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee',
])

/** Built-in contracts of a chain stand at the lowest addresses. */
const BUILT_IN = /^0x0{37}[0-9a-f]{3}$/

/** @example isBurnAddress('0x000000000000000000000000000000000000dead') // true */
export const isBurnAddress = (address: string): boolean => BURNS.has(address) || BUILT_IN.test(address)
