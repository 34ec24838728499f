/**
 * 1inch's classic swap (business.1inch.com, "Classic Swap" v6.1), with a key of the user's: what it comes to and its gas, then the
 * calldata for it. A free key may ask once a second, so the second question waits. Learns the address, the coins and the amount.
 */
import * as v from 'valibot'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { toUnits } from '@/lib/core/wallet-tx'
import { defineQuoteSource, type QuoteContext, type QuoteOffer } from '../define-quote-source'
import type { SwapRequest } from '../quote'
import { askService, badQuote } from './ask-json.client'
import { address, basisPoints, bytes, lessBy, tokenOf, wholeNumber } from './fields'
import { offerOf } from './offer-of'
import { pinnedCall } from './pinned-call'

const NAME = '1inch'
const HOST = 'api.1inch.com'
/** AggregationRouterV6, the same on every chain but zkSync. */
const ROUTER = '0x111111125421ca6dc452d289314280a0f8842a65'
const CHAINS: ReadonlySet<string> = new Set([
  'eip155:1',
  'eip155:10',
  'eip155:56',
  'eip155:100',
  'eip155:137',
  'eip155:8453',
  'eip155:42161',
  'eip155:43114',
  'eip155:59144',
])
const OFFER_MS = 30_000
const BETWEEN_MS = 1_100

const quoteSchema = v.object({ dstAmount: wholeNumber, gas: wholeNumber })
const swapSchema = v.object({
  dstAmount: wholeNumber,
  tx: v.object({ to: address, data: bytes, value: wholeNumber }),
})

async function quote(request: SwapRequest, context: QuoteContext): Promise<QuoteOffer> {
  const { sells, buys, address: from, settings, signal } = context
  const key = settings.swapKeys.oneinch
  if (key === undefined) throw noKey()
  const base = `https://${HOST}/swap/v6.1/${request.chain.slice('eip155:'.length)}`
  const headers = { authorization: `Bearer ${key}` }
  const asked = { src: tokenOf(sells), dst: tokenOf(buys), amount: sells.units }
  const quoteQuery = new URLSearchParams({ ...asked, includeGas: 'true' })
  const { value: told } = await askService(
    context,
    { name: NAME, url: `${base}/quote?${quoteQuery}`, headers },
    quoteSchema,
  )
  await pause(BETWEEN_MS, signal)
  const points = basisPoints(request.slippage)
  const swapQuery = new URLSearchParams({
    ...asked,
    from,
    origin: from,
    receiver: from,
    slippage: String(points / 100),
    // What is not allowed yet is no reason to offer nothing: it is simulated before it is signed.
    disableEstimate: 'true',
    allowPartialFill: 'false',
  })
  const { value: built } = await askService(
    context,
    { name: NAME, url: `${base}/swap?${swapQuery}`, headers },
    swapSchema,
  )
  if (built.dstAmount === 0n) throw badQuote(NAME)
  const call = pinnedCall(NAME, request, { from, sells, router: ROUTER }, built.tx)
  return offerOf(request, context, {
    out: built.dstAmount,
    minimum: lessBy(built.dstAmount, points),
    route: [{ venue: NAME, from: sells.symbol, to: buys.symbol }],
    gas: toUnits(told.gas),
    spender: ROUTER,
    way: { kind: 'transaction', call },
    lifetimeMs: OFFER_MS,
  })
}

const noKey = () =>
  new AppError('not-supported', say('{source} is asked with a key of yours only.', { source: NAME }))

const pause = (ms: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal?.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        resolve()
      },
      { once: true },
    )
  })

export const oneinch = defineQuoteSource({
  id: 'oneinch',
  name: NAME,
  hosts: [HOST],
  hasKey: ({ swapKeys }) => swapKeys.oneinch !== undefined,
  supports: (chain) => CHAINS.has(chain),
  quote,
})
