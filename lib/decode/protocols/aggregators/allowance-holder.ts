/**
 * 0x's AllowanceHolder lends a right for the length of one call. What it guarantees is only that the operator can take no
 * more than the amount. What is bought, how much of it at least and for whom are words to the contract that is called, and
 * 0x replaces that contract (Settler) with each version: its registry is asked on the chain, not here, and whoever else is
 * called may take all and give nothing. So these words are not told, and a call whose shape is not a Settler's is none of
 * 0x. Source: 0x's published `0x-settler`.
 */
import type { CallDescription } from '../../call-description'
import { selectorOf } from '../../calldata'
import { protocolAt } from '../../data/addresses'
import { aggregators } from '../../data/aggregators'
import { defineDecoder } from '../../define-decoder'
import { NATIVE } from '../../flows/router-flows'
import { readCall } from '../../read-abi'
import type { SwapTerms } from '../../swap-terms'
import { ETHER, tokenOf, ZERO_ADDRESS } from './sides'

const EXEC = '0x2213bc0b'
/** `execute` and `executeWithPermit` of a Settler. */
const SETTLES: ReadonlySet<string> = new Set(['0x1fff991f', '0x06b8524c'])
/** Nobody owns so much: whatever is there may be taken. */
const UNLIMITED = 2n ** 255n

export const allowanceHolder = defineDecoder({
  id: '0x-allowance-holder',
  selectors: { [EXEC]: 'exec(address,address,uint256,address,bytes)' },
  describe: ({ chain, to, input, value }): CallDescription | undefined => {
    if (protocolAt(aggregators, chain, to) !== '0x-allowance-holder') return undefined
    const [operator, token, amount, target, data] =
      readCall('address,address,uint256,address,bytes', input) ?? []
    if (typeof token !== 'string' || typeof amount !== 'bigint' || typeof data !== 'string') return undefined
    const selector = selectorOf(data)
    if (operator !== target || selector === undefined || !SETTLES.has(selector)) return undefined
    return { action: 'swap', protocol: '0x', terms: lent(tokenOf(token, ETHER, ZERO_ADDRESS), amount, value) }
  },
})

/** Ether is not lent but sent; what the operator does not use of it may come back. */
function lent(token: string, amount: bigint, value: bigint): SwapTerms {
  if (token === NATIVE || amount === 0n)
    return value === 0n ? {} : { sells: { token: NATIVE, units: value, limit: 'most' } }
  return { sells: { token, units: amount >= UNLIMITED ? 'all' : amount, limit: 'most' } }
}
