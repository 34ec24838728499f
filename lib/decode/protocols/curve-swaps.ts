/**
 * Swaps through Curve's routers, whose route names the tokens. A call of a pool names places in its list only, so it has no
 * terms. Source: Curve's `curve-router-ng` (`Router.vy`).
 */
import { protocolAt } from '../data/addresses'
import { swapRouters } from '../data/swap-routers'
import { SWAP_SIGNATURES } from '../data/swap-signatures'
import { type DescribableCall, defineDecoder } from '../define-decoder'
import { isSomebody, markedToken, readTerms, soldWith } from '../flows/read-terms'
import type { SwapTerms } from '../swap-terms'

const SIGNATURES = SWAP_SIGNATURES['curve-router'] ?? {}
/** Index of the receiver, in the one form that has it. */
const RECEIVER = 5

export const curveSwaps = defineDecoder({
  id: 'curve-swaps',
  selectors: SIGNATURES,
  describe: (call) => {
    if (protocolAt(swapRouters, call.chain, call.to) !== 'curve') return undefined
    const terms = termsOf(call)
    return { action: 'swap', protocol: 'curve', ...(terms ? { terms } : {}) }
  },
})

const termsOf = ({ input, value }: DescribableCall): SwapTerms | undefined =>
  readTerms(SIGNATURES[input.slice(0, 10).toLowerCase()] ?? '', input, (given) => {
    const route = given.texts(0)
    const last = lastOf(route)
    const token = markedToken(route[0] ?? '')
    const sells = soldWith(value, { token, units: given.number(2), limit: 'exact' })
    if (last === undefined || !isSomebody(token) || !sells) return undefined
    // More than is sold is refused, not given back.
    if (token === 'native' && value !== sells.units) return undefined
    return {
      sells,
      buys: { token: markedToken(last), units: given.number(3), limit: 'least' },
      recipient: given.count > RECEIVER ? given.text(RECEIVER) : 'sender',
    }
  })

/** Token, pool, token, pool, token …, until a pool is empty. */
function lastOf(route: readonly string[]): string | undefined {
  let last: string | undefined
  for (let at = 1; at + 1 < route.length && isSomebody(route[at] ?? ''); at += 2) last = route[at + 1]
  return last !== undefined && isSomebody(last) ? last : undefined
}
