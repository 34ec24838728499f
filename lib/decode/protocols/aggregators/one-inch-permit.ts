/**
 * A right and then a call of 1inch's sixth router, in one. A right that cannot be read leaves the call within without terms;
 * a call within that is no swap is left to be unknown.
 */
import { defineDecoder } from '../../define-decoder'
import { Unclear } from '../../flows/router-flows'
import { callArguments } from '../../flows/take-arguments'
import type { SwapTerms } from '../../swap-terms'
import { oneInchV6 } from './one-inch-v6'
import { packedPermit } from './permit-rights'

const TYPES = 'bytes,bytes'
/** Characters of an address in hex, with `0x`. */
const ADDRESS = 42

export const oneInchPermit = defineDecoder({
  id: '1inch-permit',
  selectors: { '0x5816d723': `permitAndCall(${TYPES})` },
  describe: (call) => {
    const parts = whenClear(() => callArguments(TYPES, call.input))
    const within = parts && oneInchV6.describe?.({ ...call, input: parts.text(1) })
    if (!parts || within?.action !== 'swap' || within.terms === undefined) return within
    const { terms, ...untold } = within
    const rights = whenClear(() => rightsOf(parts.text(0), call.to))
    return rights ? { ...untold, terms: { ...terms, ...rights } } : untold
  },
})

/** The token's address, then its permit. */
function rightsOf(permit: string, spender: string): Pick<SwapTerms, 'permits'> {
  if (permit.length < ADDRESS) throw new Unclear('no token')
  return packedPermit(`0x${permit.slice(ADDRESS)}`, permit.slice(0, ADDRESS), spender)
}

function whenClear<Result>(read: () => Result): Result | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof Unclear) return undefined
    throw error
  }
}
