/** Offers for a swap from every source, with what is allowed already, valued by stored prices and by what gas costs now. */

import { native } from '@/lib/assets/asset-id'
import { collectionOf } from '@/lib/assets/collection'
import { chosenChain, ownRpcs } from '@/lib/chains/chosen-chain'
import type { EvmChain } from '@/lib/chains/data/evm-chains'
import type { ChainContext } from '@/lib/chains/define-chain-family'
import { createEvmRpc } from '@/lib/chains/evm-rpc.client'
import type { Rpc } from '@/lib/chains/rpc.client'
import type { Amount } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { AssetId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { toUnits, unitsOf } from '@/lib/core/wallet-tx'
import type { EngineContext } from '@/lib/engine/context'
import type { Pricing } from '@/lib/portfolio/pricing'
import type { Settings } from '@/lib/settings/settings'
import { readSettings } from '@/lib/settings/settings.store'
import { readPricing } from '@/lib/trading/read-pricing.store'
import { askSources, type Offer } from './ask-sources.client'
import type { QuoteContext, QuoteSource } from './define-quote-source'
import type { QuoteFailure, SwapRequest, ValuedQuote } from './quote'
import type { QuoteBook } from './quote-book'
import { withAllowances } from './read-allowances.client'
import { readSides } from './read-sides.client'
import { type SwapPrices, valueQuotes } from './value-quotes'

export interface QuotesContext {
  context: Pick<EngineContext, 'db' | 'fetch' | 'now'>
  health: ChainContext['health']
  sources: readonly QuoteSource[]
  book: QuoteBook
  /** Wei for a unit of gas as things stand; `undefined`: no node told. Never rejects. */
  gasPriceOf: (chain: EvmChain, rpcs: readonly string[] | undefined) => Promise<bigint | undefined>
  /** Sees to prices of these assets; never rejects. */
  ensurePrices: (assets: readonly AssetId[]) => Promise<void>
}

export interface Gathered {
  quotes: ValuedQuote[]
  failures: QuoteFailure[]
}

/** @throws AppError for a request that cannot be right; a source that fails is a failure in the answer */
export async function gatherQuotes(deps: QuotesContext, request: SwapRequest): Promise<Gathered> {
  const { context, sources, book } = deps
  const settings = await readSettings(context.db)
  const { address, chain } = await placeOf(deps, request, settings)
  const rpc = rpcOf(deps, chain, settings)
  const asked = await questionOf(deps, request, { rpc, chain, settings, address })
  const serving = sources.filter(
    ({ hosts, supports, hasKey }) =>
      supports(request.chain) &&
      (hasKey?.(settings) ?? true) &&
      hosts.every((host) => !settings.blockedHosts.includes(host)),
  )
  const [{ offers, failures }, prices] = await Promise.all([
    askSources(serving, request, asked),
    pricesOf(deps, request, chain, settings.endpoints[chain.id]),
  ])
  const told = await tellAllowances(offers, { rpc, chain, owner: address })
  const quotes = told.map(({ source, offer }) =>
    book.keep({ ...offer, source: source.id, sourceName: source.name, account: request.account }),
  )
  return { quotes: valueQuotes(quotes, prices), failures }
}

/** @throws AppError `not-found`, `not-supported`, `invalid-input` */
async function placeOf(
  { context: { db } }: QuotesContext,
  { account: id, chain: chainId, sell, buy }: SwapRequest,
  settings: Settings,
): Promise<{ address: string; chain: EvmChain }> {
  if (sell === buy) throw new AppError('invalid-input', say('Choose two different coins to swap.'))
  const account = await db.accounts.get(id)
  if (account?.source.kind !== 'evm') throw new AppError('not-found', say('Choose a wallet to swap from.'))
  return { address: account.source.address, chain: chosenChain(chainId, settings) }
}

function rpcOf(
  { context: { fetch, now }, health }: QuotesContext,
  chain: EvmChain,
  settings: Pick<Settings, 'endpoints'>,
): Rpc {
  return createEvmRpc({ chain, fetch, now, health, ...ownRpcs(chain.id, settings) })
}

async function questionOf(
  { context: { fetch, now }, health }: QuotesContext,
  { sell, buy, amount }: SwapRequest,
  { rpc, chain, settings, address }: { rpc: Rpc; chain: EvmChain; settings: Settings; address: string },
): Promise<QuoteContext> {
  const [selling, buys] = await readSides([sell, buy], { rpc, chain })
  if (!selling || !buys) throw new AppError('internal', say('Something went wrong inside Holdfast.'))
  const units = unitsOf(amount, selling.decimals)
  if (units === undefined)
    throw new AppError(
      'invalid-input',
      say('{symbol} has {decimals} decimal places; the amount has more.', {
        symbol: selling.symbol,
        decimals: selling.decimals,
      }),
    )
  return {
    fetch,
    now,
    health,
    settings,
    address,
    sells: { ...selling, units: toUnits(units), quantity: amount },
    buys,
  }
}

/** Prices may be there already while the sources are asked: both at once. */
async function pricesOf(
  { context: { db, now }, gasPriceOf, ensurePrices }: QuotesContext,
  { sell, buy, chain: chainId }: SwapRequest,
  chain: EvmChain,
  rpcs: readonly string[] | undefined,
): Promise<SwapPrices> {
  const coins = [sell, buy, native(chainId)]
  const [gasPrice] = await Promise.all([gasPriceOf(chain, rpcs), ensurePrices(coins.map(collectionOf))])
  const pricing = await readPricing(db, now())
  const [sellAt, buyAt, nativeAt] = coins.map((asset) => freshPrice(pricing, asset))
  return {
    ...(sellAt === undefined ? {} : { sell: sellAt }),
    ...(buyAt === undefined ? {} : { buy: buyAt }),
    ...(nativeAt === undefined ? {} : { native: nativeAt }),
    ...(gasPrice === undefined ? {} : { gasPrice }),
  }
}

/** A price that is old makes no offer better or worse. */
export function freshPrice({ priceOf }: Pick<Pricing, 'priceOf'>, asset: AssetId): Amount | undefined {
  const price = priceOf(asset)
  return price === null || price.stale ? undefined : price.price
}

async function tellAllowances(
  offers: readonly Offer[],
  asked: { rpc: Rpc; chain: EvmChain; owner: string },
): Promise<Offer[]> {
  const told = await withAllowances(
    offers.map(({ offer }) => offer),
    asked,
  )
  return offers.flatMap(({ source }, index) => {
    const offer = told[index]
    return offer ? [{ source, offer }] : []
  })
}
