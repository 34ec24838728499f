/**
 * Swaps by the second V2 router of Uniswap and by those built like it. A way of the native coin begins or ends with the
 * wrapped one, and is no call of this router otherwise.
 */
import type { CallDescription } from '../call-description'
import { protocolAt } from '../data/addresses'
import { swapRouters } from '../data/swap-routers'
import { SWAP_SIGNATURES } from '../data/swap-signatures'
import { uniswapLikes } from '../data/uniswap-likes'
import { wrappedNative } from '../data/wrapped-native'
import { type DescribableCall, defineDecoder } from '../define-decoder'
import { endsOfList } from '../flows/read-path'
import { NATIVE, SENDER, Unclear } from '../flows/router-flows'
import { type Arguments, argumentTypes, callArguments } from '../flows/take-arguments'
import { deadlineOf } from '../flows/terms-of-flows'
import type { SwapTerms } from '../swap-terms'

/** Which side is the native coin, and which side is exact. */
interface Form {
  native?: 'sold' | 'bought'
  exact: 'sold' | 'bought'
}

const FORMS: Readonly<Record<string, Form>> = {
  '0x38ed1739': { exact: 'sold' },
  '0x8803dbee': { exact: 'bought' },
  '0x7ff36ab5': { exact: 'sold', native: 'sold' },
  '0x4a25d94a': { exact: 'bought', native: 'bought' },
  '0x18cbafe5': { exact: 'sold', native: 'bought' },
  '0xfb3bdb41': { exact: 'bought', native: 'sold' },
  '0x5c11d795': { exact: 'sold' },
  '0xb6f9de95': { exact: 'sold', native: 'sold' },
  '0x791ac947': { exact: 'sold', native: 'bought' },
}
const SIGNATURES = SWAP_SIGNATURES['uniswap-v2'] ?? {}

export const uniswapV2Swaps = defineDecoder({
  id: 'uniswap-v2-swaps',
  selectors: SIGNATURES,
  describe: (call) => {
    const protocol = protocolAt(swapRouters, call.chain, call.to)
    if (protocol === undefined || protocolAt(uniswapLikes, call.chain, call.to) !== 'v2') return undefined
    const terms = readTerms(call)
    return { action: 'swap', protocol, ...(terms ? { terms } : {}) } satisfies CallDescription
  },
})

function readTerms(call: DescribableCall): SwapTerms | undefined {
  const selector = call.input.slice(0, 10).toLowerCase()
  const form = FORMS[selector]
  const signature = SIGNATURES[selector]
  if (!form || signature === undefined) return undefined
  try {
    return termsOf(call, form, callArguments(argumentTypes(signature), call.input))
  } catch (error) {
    if (error instanceof Unclear) return undefined
    throw error
  }
}

function termsOf(
  { chain, from, to: router, value }: DescribableCall,
  form: Form,
  given: Arguments,
): SwapTerms | undefined {
  const { native, exact } = form
  // Where the native coin is sold, what is sent along stands for the units of it.
  const { number } = given
  const second = native === 'sold' ? number(0) : number(1)
  const one = native === 'sold' ? value : number(0)
  const path = native === 'sold' ? 1 : 2
  const { first, last } = endsOfList(given.texts(path))
  const recipient = given.text(path + 1)
  const wrapped = wrappedNative(chain)?.address
  if ((native === 'sold' && first !== wrapped) || (native === 'bought' && last !== wrapped)) return undefined
  // The other forms refuse what is sent along, and what the router gets nobody gets back.
  if ((native !== 'sold' && value !== 0n) || recipient === router || first === last) return undefined
  const [sold, bought] = native === 'sold' || exact === 'sold' ? [one, second] : [second, one]
  return {
    sells: {
      token: native === 'sold' ? NATIVE : first,
      units: sold,
      limit: exact === 'sold' ? 'exact' : 'most',
    },
    buys: {
      token: native === 'bought' ? NATIVE : last,
      units: bought,
      limit: exact === 'bought' ? 'exact' : 'least',
    },
    recipient: recipient === from ? SENDER : recipient,
    ...deadlineOf(number(path + 2)),
  }
}
