/**
 * Velora, formerly ParaSwap (developers.velora.xyz, `GET /swap`): price and calldata of Augustus 6.2 in one answer. No key.
 * Learns the address, the coins and the amount.
 */
import * as v from 'valibot'
import { toUnits } from '@/lib/core/wallet-tx'
import { defineQuoteSource, type QuoteContext, type QuoteOffer } from '../define-quote-source'
import type { SwapRequest } from '../quote'
import { askService, badQuote } from './ask-json.client'
import { address, basisPoints, bytes, lessBy, tokenOf, wholeNumber } from './fields'
import { offerOf } from './offer-of'
import { pinnedCall } from './pinned-call'
import { routeOf } from './route-of'

const NAME = 'Velora'
const HOST = 'api.paraswap.io'
/** Augustus 6.2, the same on every chain; it takes the tokens itself. */
const ROUTER = '0x6a000f20005980200259b80c5102003040001068'
const NETWORKS: ReadonlySet<string> = new Set([
  'eip155:1',
  'eip155:10',
  'eip155:56',
  'eip155:100',
  'eip155:137',
  'eip155:8453',
  'eip155:42161',
  'eip155:43114',
])
const OFFER_MS = 45_000

const swapSchema = v.object({
  percent: v.pipe(v.string(), v.transform(Number), v.finite()),
  swaps: v.array(
    v.object({
      srcToken: address,
      destToken: address,
      swapExchanges: v.array(
        v.object({ exchange: v.string(), percent: v.pipe(v.string(), v.transform(Number), v.finite()) }),
      ),
    }),
  ),
})
const answerSchema = v.object({
  priceRoute: v.object({
    srcAmount: wholeNumber,
    destAmount: wholeNumber,
    gasCost: v.optional(wholeNumber),
    bestRoute: v.array(swapSchema),
  }),
  txParams: v.object({ to: address, value: wholeNumber, data: bytes }),
})
type Answer = v.InferOutput<typeof answerSchema>

async function quote(request: SwapRequest, context: QuoteContext): Promise<QuoteOffer> {
  const { sells, buys, address: from } = context
  const points = basisPoints(request.slippage)
  const query = new URLSearchParams({
    srcToken: tokenOf(sells),
    srcDecimals: String(sells.decimals),
    destToken: tokenOf(buys),
    destDecimals: String(buys.decimals),
    amount: sells.units,
    side: 'SELL',
    network: request.chain.slice('eip155:'.length),
    slippage: String(points),
    userAddress: from,
    version: '6.2',
  })
  const { value } = await askService(
    context,
    { name: NAME, url: `https://${HOST}/swap?${query}` },
    answerSchema,
  )
  const { priceRoute, txParams } = value
  if (priceRoute.srcAmount !== BigInt(sells.units)) throw badQuote(NAME)
  const call = pinnedCall(NAME, request, { from, sells, router: ROUTER }, txParams)
  return offerOf(request, context, {
    out: priceRoute.destAmount,
    minimum: lessBy(priceRoute.destAmount, points),
    route: routeOf(hopsOf(priceRoute)),
    ...(priceRoute.gasCost === undefined ? {} : { gas: toUnits(priceRoute.gasCost) }),
    spender: ROUTER,
    way: { kind: 'transaction', call },
    lifetimeMs: OFFER_MS,
  })
}

const hopsOf = ({ bestRoute }: Answer['priceRoute']) =>
  bestRoute.flatMap(({ percent, swaps }) =>
    swaps.flatMap(({ srcToken, destToken, swapExchanges }) =>
      swapExchanges.map((part) => ({
        venue: part.exchange,
        from: srcToken,
        to: destToken,
        share: (percent * part.percent) / 10_000,
      })),
    ),
  )

export const velora = defineQuoteSource({
  id: 'velora',
  name: NAME,
  hosts: [HOST],
  supports: (chain) => NETWORKS.has(chain),
  quote,
})
