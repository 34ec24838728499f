/**
 * Orders of CoW that are given by a call: one that sells ether, paid into a contract of its own, and the word of a wallet that
 * cannot sign for an order that only its number is told of. Sources: CoW's `ethflowcontract` (`EthFlowOrder.sol`) and its
 * settlement contract (`GPv2Signing.sol`, `GPv2Order.sol`); addresses by its SDK.
 */
import type { CallDescription } from '../call-description'
import { type DescribableCall, defineDecoder } from '../define-decoder'
import { isSomebody, markedToken, readTerms } from '../flows/read-terms'
import { Unclear } from '../flows/router-flows'
import { callArguments } from '../flows/take-arguments'
import { deadlineOf } from '../flows/terms-of-flows'
import type { SwapTerms } from '../swap-terms'

/** The same on every chain. */
const SETTLEMENT = '0x9008d19f58aabd9ed0d60971565aa8510560ab41'
/** CoW's own, and those of its second service, where it tries what is new. */
const ETHER_ORDERS: ReadonlySet<string> = new Set([
  '0xba3cb449bd2b4adddbc894d8697f5170800eadec',
  '0x40a50cf069e992aa4536211b23f286ef88752187',
  '0x04501b9b1d52e67f6862d157e00d13419d2d6e95',
  '0xd02de8da0b71e1b59489794f423fabba2adc4d93',
])
const CREATE = '0x322bba21'
const SIGNATURES = {
  [CREATE]: 'createOrder((address,address,uint256,uint256,bytes32,uint256,uint32,bool,int64))',
  '0xec6cb13f': 'setPreSignature(bytes,bool)',
}

export const cowCalls = defineDecoder({
  id: 'cow-calls',
  selectors: SIGNATURES,
  describe: (call) => {
    const isOrder = call.input.slice(0, 10).toLowerCase() === CREATE
    if (isOrder && ETHER_ORDERS.has(call.to)) return etherOrder(call)
    return !isOrder && call.to === SETTLEMENT ? signedBefore(call) : undefined
  },
})

function etherOrder({ input, value }: DescribableCall): CallDescription {
  const terms = readTerms(SIGNATURES[CREATE], input, (given): SwapTerms | undefined => {
    const order = given.within(0)
    const units = order.number(2) + order.number(5)
    // Another value, or nobody to receive, and the contract refuses it.
    if (units !== value || !isSomebody(order.text(1))) return undefined
    return {
      sells: { token: 'native', units, limit: order.flag(7) ? 'most' : 'exact' },
      buys: { token: markedToken(order.text(0)), units: order.number(3), limit: 'least' },
      recipient: order.text(1),
      ...deadlineOf(order.number(6)),
      ...(order.flag(7) ? { fillsInParts: true } : {}),
    }
  })
  return { action: 'swap', protocol: 'cow', ...(terms ? { terms } : {}) }
}

/** Hash of the order, owner, and the time until which it is valid. */
const UID_CHARACTERS = 2 + 2 * (32 + 20 + 4)

/** The order itself is known to those only who have it; its number tells how long it is valid. */
function signedBefore({ input }: DescribableCall): CallDescription | undefined {
  try {
    const given = callArguments('bytes,bool', input)
    const uid = given.text(0)
    // To take the word back swaps nothing.
    if (uid.length !== UID_CHARACTERS || !given.flag(1)) return undefined
    return { action: 'swap', protocol: 'cow', terms: deadlineOf(BigInt(`0x${uid.slice(-8)}`)) }
  } catch (error) {
    if (error instanceof Unclear) return undefined
    throw error
  }
}
