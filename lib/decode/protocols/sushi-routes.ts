/**
 * Swaps by Sushi's route processors. What comes, and to whom, is checked by the contract; what goes is in a script, and is told
 * only where the whole script can be followed.
 */
import { protocolAt } from '../data/addresses'
import { routeProcessors } from '../data/sushi-routes'
import { type DescribableCall, defineDecoder } from '../define-decoder'
import { markedToken, readTerms } from '../flows/read-terms'
import { takingsOf } from '../flows/route-script'
import { NATIVE } from '../flows/router-flows'
import type { Arguments } from '../flows/take-arguments'
import type { SoldSide, SwapTerms } from '../swap-terms'

const SIGNATURE = 'processRoute(address,uint256,address,uint256,address,bytes)'

export const sushiRoutes = defineDecoder({
  id: 'sushi-routes',
  selectors: { '0x2646478b': SIGNATURE },
  describe: (call) => {
    if (protocolAt(routeProcessors, call.chain, call.to) === undefined) return undefined
    const terms = readTerms(SIGNATURE, call.input, (given): SwapTerms => {
      const sells = soldSide(given, call)
      return {
        ...(sells ? { sells } : {}),
        buys: { token: markedToken(given.text(2)), units: given.number(3), limit: 'least' },
        recipient: given.text(4),
      }
    })
    return { action: 'swap', protocol: 'sushiswap', ...(terms ? { terms } : {}) }
  },
})

function soldSide(given: Arguments, { value }: DescribableCall): SoldSide | undefined {
  const [named, units] = [given.text(0), given.number(1)]
  const token = markedToken(named)
  const [first, second] = takingsOf(given.text(5)) ?? [{ token: '', isAll: false }]
  // Ether that is sent along is used up by the script; what it takes beside that has no place in these terms.
  if (token === NATIVE)
    return first === undefined && value === units ? { token, units, limit: 'exact' } : undefined
  if (first?.token !== named || second !== undefined || value !== 0n) return undefined
  return { token, units, limit: first.isAll ? 'exact' : 'most' }
}
