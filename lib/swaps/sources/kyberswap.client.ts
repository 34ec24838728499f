/**
 * KyberSwap's aggregator (docs.kyberswap.com, "EVM swaps"): a route, then the calldata for it. No key; three requests a
 * second. Learns the address, the coins and the amount.
 */
import * as v from 'valibot'
import { toUnits } from '@/lib/core/wallet-tx'
import { defineQuoteSource, type QuoteContext, type QuoteOffer } from '../define-quote-source'
import type { SwapRequest } from '../quote'
import { askService, badQuote } from './ask-json.client'
import { address, basisPoints, bytes, lessBy, tokenOf, wholeNumber } from './fields'
import { offerOf } from './offer-of'
import { pinnedCall } from './pinned-call'
import { rawMember } from './raw-member'
import { routeOf } from './route-of'

const NAME = 'KyberSwap'
const HOST = 'aggregator-api.kyberswap.com'
/** MetaAggregationRouterV2, the same on every chain but zkSync (contracts page of the documentation). */
const ROUTER = '0x6131b5fae19ea4f9d964eac0408e4408b66337b5'
const CHAINS: Readonly<Record<string, string>> = {
  'eip155:1': 'ethereum',
  'eip155:10': 'optimism',
  'eip155:56': 'bsc',
  'eip155:137': 'polygon',
  'eip155:8453': 'base',
  'eip155:42161': 'arbitrum',
  'eip155:43114': 'avalanche',
  'eip155:59144': 'linea',
  'eip155:534352': 'scroll',
}
const OFFER_MS = 30_000
const DEADLINE_S = 600

const hopSchema = v.object({ exchange: v.string(), tokenIn: address, tokenOut: address })
const routesSchema = v.object({
  data: v.object({
    routeSummary: v.object({
      amountIn: wholeNumber,
      amountOut: wholeNumber,
      route: v.array(v.array(hopSchema)),
    }),
  }),
})
const buildSchema = v.object({
  data: v.object({ amountOut: wholeNumber, gas: wholeNumber, data: bytes, routerAddress: address }),
})

async function quote(request: SwapRequest, context: QuoteContext): Promise<QuoteOffer> {
  const { sells, buys, address: from } = context
  const base = `https://${HOST}/${CHAINS[request.chain] ?? ''}/api/v1`
  const query = new URLSearchParams({
    tokenIn: tokenOf(sells),
    tokenOut: tokenOf(buys),
    amountIn: sells.units,
    gasInclude: 'true',
  })
  const routes = await askService(context, { name: NAME, url: `${base}/routes?${query}` }, routesSchema)
  // The service wants its route back to the letter.
  const summary = rawMember(routes.text, 'routeSummary')
  if (summary === undefined) throw badQuote(NAME)
  if (routes.value.data.routeSummary.amountIn !== BigInt(sells.units)) throw badQuote(NAME)
  const points = basisPoints(request.slippage)
  const deadline = Math.floor(context.now() / 1000) + DEADLINE_S
  const rest = JSON.stringify({ sender: from, recipient: from, slippageTolerance: points, deadline })
  const body = `{"routeSummary":${summary},${rest.slice(1)}`
  const built = (await askService(context, { name: NAME, url: `${base}/route/build`, body }, buildSchema))
    .value.data
  const value = sells.token === undefined ? BigInt(sells.units) : 0n
  const call = pinnedCall(
    NAME,
    request,
    { from, sells, router: ROUTER },
    { to: built.routerAddress, data: built.data, value },
  )
  return offerOf(request, context, {
    out: built.amountOut,
    minimum: lessBy(built.amountOut, points),
    route: routeOf(
      routes.value.data.routeSummary.route
        .flat()
        .map(({ exchange, tokenIn, tokenOut }) => ({ venue: exchange, from: tokenIn, to: tokenOut })),
    ),
    gas: toUnits(built.gas),
    spender: ROUTER,
    way: { kind: 'transaction', call },
    lifetimeMs: OFFER_MS,
  })
}

export const kyberswap = defineQuoteSource({
  id: 'kyberswap',
  name: NAME,
  hosts: [HOST],
  supports: (chain) => chain in CHAINS,
  quote,
})
