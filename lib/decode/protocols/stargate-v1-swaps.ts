/**
 * Crossings through Stargate's first version. The least that arrives is counted in units of the chain that sends. Source:
 * Stargate's `stargate` repository (`Router.sol`, `RouterETH.sol`).
 */
import { protocolAt } from '../data/addresses'
import { STARGATE_V1_TOKENS, stargateV1, stargateV1Chain } from '../data/stargate-v1'
import { type DescribableCall, defineDecoder } from '../define-decoder'
import { readTerms } from '../flows/read-terms'
import { NATIVE } from '../flows/router-flows'
import type { Arguments } from '../flows/take-arguments'
import type { SwapTerms } from '../swap-terms'

const ETHER = '0x1114cd2a'
const SIGNATURES: Readonly<Record<string, string>> = {
  '0x9fbf10fc': 'swap(uint16,uint256,uint256,address,uint256,uint256,(uint256,uint256,bytes),bytes,bytes)',
  [ETHER]: 'swapETH(uint16,address,bytes,uint256,uint256)',
}

export const stargateV1Swaps = defineDecoder({
  id: 'stargate-v1-swaps',
  selectors: SIGNATURES,
  describe: (call) => {
    const selector = call.input.slice(0, 10).toLowerCase()
    const isEther = selector === ETHER
    if (protocolAt(stargateV1, call.chain, call.to) !== (isEther ? 'ether' : 'router')) return undefined
    const terms = readTerms(SIGNATURES[selector] ?? '', call.input, (given) =>
      isEther ? ofEther(given, call) : ofPools(given, call),
    )
    return { action: 'bridge', protocol: 'stargate', ...(terms ? { terms } : {}) }
  },
})

function ofEther(given: Arguments, { value }: DescribableCall): SwapTerms | undefined {
  const units = given.number(3)
  // What is above it pays for the message, and nothing above it is refused.
  if (value <= units) return undefined
  const where = whereTo(given.number(0), given.text(2))
  return {
    sells: { token: NATIVE, units, limit: 'exact' },
    ...(where.toChain === undefined
      ? {}
      : { buys: { token: NATIVE, units: given.number(4), limit: 'least' } }),
    ...where,
  }
}

function ofPools(given: Arguments, { chain }: DescribableCall): SwapTerms {
  const where = whereTo(given.number(0), given.text(7))
  const token = STARGATE_V1_TOKENS[chain]?.[`${given.number(1)}`]
  const got = STARGATE_V1_TOKENS[where.toChain ?? '']?.[`${given.number(2)}`]
  return {
    ...(token === undefined ? {} : { sells: { token, units: given.number(4), limit: 'exact' } }),
    // Units are alike where both tokens are known.
    ...(token === undefined || got === undefined
      ? {}
      : { buys: { token: got, units: given.number(5), limit: 'least' } }),
    ...where,
  }
}

/** @param to bytes, of which an address of an EVM has twenty */
function whereTo(number: bigint, to: string): Pick<SwapTerms, 'recipient' | 'toChain'> {
  const toChain = stargateV1Chain(number)
  return toChain === undefined ? {} : { toChain, ...(to.length === 42 ? { recipient: to } : {}) }
}
