/**
 * Sendings through the pools of Stargate V2. Amounts are in the units of the chain that sends; what is too fine for all chains
 * is not taken. Source: Stargate's `stargate-v2` (`StargateBase.sol`) and LayerZero's `IOFT.sol`. Tokens that carry themselves
 * over LayerZero have the same calls and no list, so those are told by nobody here.
 */
import { protocolAt } from '../data/addresses'
import {
  CARRIED_DECIMALS,
  layerZeroChain,
  STARGATE_TOKENS,
  stargateDecimals,
  stargatePools,
} from '../data/layer-zero'
import { type DescribableCall, defineDecoder } from '../define-decoder'
import { readTerms } from '../flows/read-terms'
import { NATIVE } from '../flows/router-flows'
import type { Arguments } from '../flows/take-arguments'
import type { SwapTerms } from '../swap-terms'

const SEND = '((uint32,bytes32,uint256,uint256,bytes,bytes,bytes),(uint256,uint256),address)'
const SIGNATURES: Readonly<Record<string, string>> = {
  '0xc7c7f5b3': `send${SEND}`,
  '0xcbef2aa9': `sendToken${SEND}`,
}
const EMPTY = '0'.repeat(24)

export const stargateSends = defineDecoder({
  id: 'stargate-sends',
  selectors: SIGNATURES,
  describe: (call) => {
    const kind = protocolAt(stargatePools, call.chain, call.to)
    if (kind === undefined) return undefined
    const signature = SIGNATURES[call.input.slice(0, 10).toLowerCase()] ?? ''
    const terms = readTerms(signature, call.input, (given) => termsOf(given, kind, call))
    return { action: 'bridge', protocol: 'stargate', ...(terms ? { terms } : {}) }
  },
})

function termsOf(given: Arguments, kind: string, { chain, value }: DescribableCall): SwapTerms | undefined {
  const send = given.within(0)
  const token = STARGATE_TOKENS[kind]?.[chain]
  const units = send.number(2)
  if (token === undefined) return undefined
  // The message is paid in the native coin too, so less than this is refused.
  if (token === NATIVE && value < units) return undefined
  const fine = 10n ** BigInt(stargateDecimals(kind, chain) - CARRIED_DECIMALS)
  const sells = { token, units, limit: units % fine === 0n ? 'exact' : 'most' } as const
  const toChain = layerZeroChain(send.number(0))
  const to = send.text(1)
  if (toChain === undefined || to.slice(2, 26) !== EMPTY) return { sells }
  return {
    sells,
    ...boughtBy({ kind, chain, toChain, least: send.number(3) }),
    recipient: `0x${to.slice(26)}`,
    toChain,
  }
}

interface Crossing {
  kind: string
  chain: string
  toChain: string
  least: bigint
}

function boughtBy({ kind, chain, toChain, least }: Crossing): Pick<SwapTerms, 'buys'> {
  const token = STARGATE_TOKENS[kind]?.[toChain]
  // The least is counted in units of the chain that sends.
  const differs = stargateDecimals(kind, chain) !== stargateDecimals(kind, toChain)
  return token === undefined || differs ? {} : { buys: { token, units: least, limit: 'least' } }
}
