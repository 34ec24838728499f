/**
 * LI.FI (docs.li.fi, `GET /v1/quote`), on one chain: the best of the exchanges that it knows, with calldata for its own
 * contract. No key; some 75 offers in two hours. Learns the address, the coins and the amount.
 */
import * as v from 'valibot'
import { fromUnits } from '@/lib/core/amount'
import { toUnits } from '@/lib/core/wallet-tx'
import { defineQuoteSource, type QuoteContext, type QuoteOffer } from '../define-quote-source'
import type { SourceFee, SwapRequest } from '../quote'
import { askService } from './ask-json.client'
import { address, bytes, wholeNumber } from './fields'
import { offerOf } from './offer-of'
import { pinnedCall } from './pinned-call'
import { routeOf } from './route-of'

const NAME = 'LI.FI'
const HOST = 'li.quest'
const DIAMOND = '0x1231deb6f5749ef6ce6943a275a1d3e7486f4eae'
/** Chains where the contract has that address (docs.li.fi, smart contract addresses). */
const NETWORKS: ReadonlySet<string> = new Set([
  'eip155:1',
  'eip155:10',
  'eip155:56',
  'eip155:100',
  'eip155:137',
  'eip155:8453',
  'eip155:42161',
  'eip155:43114',
  'eip155:534352',
])
/** How LI.FI writes the native coin. */
const NATIVE = '0x0000000000000000000000000000000000000000'
const OFFER_MS = 60_000

const hexNumber = v.pipe(
  v.string(),
  v.regex(/^0x[0-9a-fA-F]{1,64}$/),
  v.transform((text) => BigInt(text)),
)
const number = v.union([wholeNumber, hexNumber])
const answerSchema = v.object({
  toolDetails: v.object({ name: v.string() }),
  estimate: v.object({
    toAmount: wholeNumber,
    toAmountMin: wholeNumber,
    feeCosts: v.optional(
      v.array(
        v.object({
          amount: wholeNumber,
          included: v.optional(v.boolean(), true),
          token: v.object({ address }),
        }),
      ),
      [],
    ),
  }),
  transactionRequest: v.object({ to: address, data: bytes, value: number, gasLimit: v.optional(number) }),
})

async function quote(request: SwapRequest, context: QuoteContext): Promise<QuoteOffer> {
  const { sells, buys, address: from } = context
  const chain = request.chain.slice('eip155:'.length)
  const query = new URLSearchParams({
    fromChain: chain,
    toChain: chain,
    fromToken: sells.token ?? NATIVE,
    toToken: buys.token ?? NATIVE,
    fromAmount: sells.units,
    fromAddress: from,
    slippage: String(request.slippage),
  })
  const { value } = await askService(
    context,
    { name: NAME, url: `https://${HOST}/v1/quote?${query}` },
    answerSchema,
  )
  const { estimate, toolDetails, transactionRequest } = value
  const call = pinnedCall(NAME, request, { from, sells, router: DIAMOND }, transactionRequest)
  const fees = feesOf(estimate.feeCosts, { sells, buys })
  return {
    ...offerOf(request, context, {
      out: estimate.toAmount,
      minimum: estimate.toAmountMin,
      route: routeOf([{ venue: toolDetails.name, from: sells.symbol, to: buys.symbol }]),
      ...(transactionRequest.gasLimit === undefined ? {} : { gas: toUnits(transactionRequest.gasLimit) }),
      spender: DIAMOND,
      way: { kind: 'transaction', call },
      lifetimeMs: OFFER_MS,
    }),
    ...(fees.length === 0 ? {} : { fees }),
  }
}

type FeeCost = v.InferOutput<typeof answerSchema>['estimate']['feeCosts'][number]

/**
 * What is taken beside the amounts (`included: false`) is none of these: the call takes what is sold and nothing more, or it
 * is refused.
 */
const feesOf = (
  costs: readonly FeeCost[],
  { sells, buys }: Pick<QuoteContext, 'sells' | 'buys'>,
): SourceFee[] =>
  [['sells', sells] as const, ['buys', buys] as const].flatMap(([of, side]) => {
    const units = costs
      .filter(({ included, token }) => included && token.address === (side.token ?? NATIVE))
      .reduce((sum, cost) => sum + cost.amount, 0n)
    return units === 0n ? [] : [{ of, quantity: fromUnits(units, side.decimals) }]
  })

export const lifi = defineQuoteSource({
  id: 'lifi',
  name: NAME,
  hosts: [HOST],
  supports: (chain) => NETWORKS.has(chain),
  quote,
})
