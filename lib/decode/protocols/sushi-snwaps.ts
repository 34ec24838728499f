/**
 * Swaps by Sushi's RedSnwapper: what is named is taken, somebody does whatever he does with it, and the receiver must then
 * have as much more as is named. Source: the contract's published source.
 */
import { protocolAt } from '../data/addresses'
import { swapRouters } from '../data/swap-routers'
import { type DescribableCall, defineDecoder } from '../define-decoder'
import { markedToken, readTerms } from '../flows/read-terms'
import type { Arguments } from '../flows/take-arguments'
import type { SoldSide, SwapTerms } from '../swap-terms'

const ONE = '0x5f3bd1c8'
const SIGNATURES: Readonly<Record<string, string>> = {
  [ONE]: 'snwap(address,uint256,address,address,uint256,address,bytes)',
  '0xd33721a5':
    'snwapMultiple((address,uint256,address)[],(address,address,uint256)[],(address,uint256,bytes)[])',
}

export const sushiSnwaps = defineDecoder({
  id: 'sushi-snwaps',
  selectors: SIGNATURES,
  describe: (call) => {
    if (protocolAt(swapRouters, call.chain, call.to) !== 'sushiswap') return undefined
    const selector = call.input.slice(0, 10).toLowerCase()
    const terms = readTerms(SIGNATURES[selector] ?? '', call.input, (given) =>
      selector === ONE ? oneSwap(given, call) : severalSwaps(given, call),
    )
    return { action: 'swap', protocol: 'sushiswap', ...(terms ? { terms } : {}) }
  },
})

function oneSwap(given: Arguments, { value }: DescribableCall): SwapTerms | undefined {
  const sells = soldSide(given.text(0), given.number(1), value)
  return (
    sells && {
      sells,
      buys: { token: markedToken(given.text(3)), units: given.number(4), limit: 'least' },
      recipient: given.text(2),
    }
  )
}

function severalSwaps(given: Arguments, { value }: DescribableCall): SwapTerms | undefined {
  const [input, another] = given.each(0)
  const [output, second] = given.each(1)
  if (!input || another || !output || second) return undefined
  const sells = soldSide(input.text(0), input.number(1), value)
  return (
    sells && {
      sells,
      buys: { token: markedToken(output.text(0)), units: output.number(2), limit: 'least' },
      recipient: output.text(1),
    }
  )
}

/** All of what is sent along goes, whatever amount is named; an amount of zero means what the contract itself has. */
function soldSide(token: string, units: bigint, value: bigint): SoldSide | undefined {
  const isNative = markedToken(token) === 'native'
  if (units === 0n || value !== (isNative ? units : 0n)) return undefined
  return { token: markedToken(token), units, limit: 'exact' }
}
