/**
 * The form of an aggregator's decoder: calls of one kind of contract, each with what it says. Only the contract counts, a
 * selector alone means nothing. What a reader leaves out is not said; calldata that cannot be read leave only the protocol.
 */
import type { CallDescription } from '../../call-description'
import { protocolAt } from '../../data/addresses'
import { type AggregatorCalls, aggregators } from '../../data/aggregators'
import { type Decoder, defineDecoder } from '../../define-decoder'
import { Unclear } from '../../flows/router-flows'
import { type Arguments, callArguments } from '../../flows/take-arguments'
import type { SwapTerms } from '../../swap-terms'

export interface RouterCall {
  /** CAIP-2. */
  chain: string
  to: string
  input: string
  /** The native coin that is sent along. */
  value: bigint
}

/** @throws Unclear when the arguments make no sense together */
export type TermsReader = (args: Arguments, call: RouterCall) => SwapTerms

export interface RouterCalls {
  /** Which contract is meant, in `data/aggregators.ts`; also the decoder's id. */
  contract: AggregatorCalls
  /** What the protocol is called in descriptions. */
  protocol: string
  /** Selector -> its signature, and what it says; without a reader only that it is a swap. */
  calls: Readonly<Record<string, readonly [signature: string, read?: TermsReader]>>
}

/** @example export const odosV2 = defineRouterCalls({ contract: 'odos-v2', protocol: 'odos', calls: { '0x3b635ce4': […] } }) */
export const defineRouterCalls = ({ contract, protocol, calls }: RouterCalls): Decoder =>
  defineDecoder({
    id: contract,
    selectors: Object.fromEntries(
      Object.entries(calls).map(([selector, [signature]]) => [selector, signature]),
    ),
    describe: (call): CallDescription | undefined => {
      const [signature, read] = calls[call.input.slice(0, 10).toLowerCase()] ?? []
      if (signature === undefined || protocolAt(aggregators, call.chain, call.to) !== contract)
        return undefined
      const terms = read && readTerms(signature, read, call)
      return { action: 'swap', protocol, ...(terms ? { terms } : {}) }
    },
  })

function readTerms(signature: string, read: TermsReader, call: RouterCall): SwapTerms | undefined {
  try {
    return read(callArguments(argumentTypes(signature), call.input), call)
  } catch (error) {
    if (error instanceof Unclear) return undefined
    throw error
  }
}

/** @example argumentTypes('swap(address,uint256)') // 'address,uint256' */
const argumentTypes = (signature: string) => signature.slice(signature.indexOf('(') + 1, -1)
