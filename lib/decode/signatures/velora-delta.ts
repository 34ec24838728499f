/**
 * Orders of Velora Delta (ParaSwap), whose contract calls itself Portikus. What the order names as the least is measured
 * before the partner's fee, so the fee is taken off here, as its contract does. Its later forms carry a bridge, and their
 * fees are not published: of those only what is sold is told. Sources: the published contracts (`SwapSettlementModule.sol`,
 * `FeeManagerLib.sol`), `@paraswap/sdk` (the later types), the address by several public repositories that agree.
 */
import * as v from 'valibot'
import { evmChainAt } from '../data/evm-numbers'
import type { SwapTerms } from '../swap-terms'
import { defineSignatureDecoder, type ReadTypedData } from './define-signature-decoder'
import { isSignedFor } from './signed-for'
import { typeString } from './type-string'
import { address, dueBy, NATIVE_MARK, whole, ZERO } from './typed-fields'

const DOMAIN = {
  name: 'Portikus',
  version: '2.0.0',
  contracts: ['0x0000000000bbf5c5fd284e657f01bd000933c96d'],
}
const HEAD =
  'Order(address owner,address beneficiary,address srcToken,address destToken,uint256 srcAmount,uint256 destAmount,'
const PLAIN = `${HEAD}uint256 expectedDestAmount,uint256 deadline,uint256 nonce,uint256 partnerAndFee,bytes permit)`
const WITH_BRIDGE: ReadonlySet<string> = new Set([
  `${HEAD}uint256 expectedDestAmount,uint256 deadline,uint256 nonce,uint256 partnerAndFee,bytes permit,Bridge bridge)Bridge(uint256 maxRelayerFee,uint256 destinationChainId,address outputToken,address multiCallHandler)`,
  `${HEAD}uint256 expectedAmount,uint256 deadline,uint8 kind,uint256 nonce,uint256 partnerAndFee,bytes permit,bytes metadata,Bridge bridge)Bridge(bytes4 protocolSelector,uint256 destinationChainId,address outputToken,int8 scalingFactor,bytes protocolData)`,
])

const common = {
  owner: address,
  beneficiary: address,
  srcToken: address,
  srcAmount: whole(256),
  deadline: whole(256),
}
const plain = v.object({
  ...common,
  destToken: address,
  destAmount: whole(256),
  expectedDestAmount: whole(256),
  partnerAndFee: whole(256),
})
type Plain = v.InferOutput<typeof plain>
const withBridge = v.object({ ...common, bridge: v.object({ destinationChainId: whole(256) }) })

export const veloraDelta = defineSignatureDecoder({
  id: 'velora-delta',
  primaryTypes: ['Order'],
  describe: (data, chain) => {
    const words = typeString(data.types, 'Order') ?? ''
    if (!isSignedFor(data, chain, DOMAIN)) return undefined
    const terms = words === PLAIN ? plainTerms(data) : WITH_BRIDGE.has(words) ? bridgedTerms(data) : undefined
    return terms && { action: 'order', protocol: 'paraswap', terms }
  },
})

function plainTerms({ message }: ReadTypedData): SwapTerms | undefined {
  const told = v.safeParse(plain, message)
  if (!told.success) return undefined
  const { owner, beneficiary, srcToken, srcAmount, destToken, deadline } = told.output
  return {
    sells: { token: srcToken, units: srcAmount, limit: 'exact' },
    buys: {
      token: destToken === NATIVE_MARK ? 'native' : destToken,
      units: leastAfterFees(told.output),
      limit: 'least',
    },
    recipient: beneficiary === ZERO ? owner : beneficiary,
    ...dueBy(deadline),
  }
}

function bridgedTerms({ message }: ReadTypedData): SwapTerms | undefined {
  const told = v.safeParse(withBridge, message)
  if (!told.success) return undefined
  const { srcToken, srcAmount, deadline, bridge } = told.output
  const toChain = evmChainAt(bridge.destinationChainId)
  return {
    sells: { token: srcToken, units: srcAmount, limit: 'most' },
    ...dueBy(deadline),
    ...(toChain === undefined ? {} : { toChain }),
  }
}

const PERCENT = 10_000n
const MOST_FEE = 200n

/** What remains of the least that is accepted; of more than was expected the protocol keeps a half. */
function leastAfterFees({ destAmount, expectedDestAmount, partnerAndFee }: Plain): bigint {
  const surplus = destAmount > expectedDestAmount ? destAmount - expectedDestAmount : 0n
  const left = destAmount - surplus / 2n
  const bps = partnerAndFee & 0xffn
  if (partnerAndFee >> 96n === 0n) return left
  const fee = (left * (bps > MOST_FEE ? MOST_FEE : bps)) / PERCENT
  const takesRest = bps === 0n && ((partnerAndFee >> 8n) & 1n) === 1n
  return takesRest ? left - (surplus - surplus / 2n) : left - fee
}
