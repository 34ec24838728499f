/**
 * Prices of shares, receipts, debts and pieces, from what stands behind one unit of them (`AssetContents`). One part without
 * a price leaves the whole without one. A debt's price is below zero: what it stands for is owed.
 */
import { type Amount, add, multiply, ZERO } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { AssetContents, AssetPart } from '@/lib/core/reading'
import type { PriceRow } from '@/lib/db/rows'
import type { PriceQuote } from './price-source'

/** Source of such a price, as it is stored and shown. */
export const CONTENTS = 'contents'

export interface Filled {
  asset: AssetId
  contents: AssetContents
}

type Known = Pick<PriceRow, 'price' | 'at' | 'price24hAgo'>

export interface ContentsQuestion {
  filled: readonly Filled[]
  /** Of the collection or asset, as stored. */
  priceOf: (asset: AssetId) => Known | undefined
  collectionOf: (asset: AssetId) => AssetId
}

/** A share of shares of shares: nothing honest is deeper. */
const DEPTH = 4

/** @example contentsPrices({ filled, priceOf, collectionOf }) // [{ asset: 'eip155:1/erc20:0xb4e1…', price: '96.4', … }] */
export function contentsPrices({ filled, priceOf, collectionOf }: ContentsQuestion): PriceQuote[] {
  const quotes = new Map<AssetId, PriceQuote>()
  const own = new Set(filled.map(({ asset }) => asset))
  const known = (asset: AssetId): Known | undefined => {
    const collection = collectionOf(asset)
    // What is worked out here is worked out of today's parts, or not at all.
    return own.has(collection) ? quotes.get(collection) : priceOf(collection)
  }
  for (let depth = 0; depth < DEPTH; depth += 1) {
    for (const each of filled) {
      const quote = quotes.has(each.asset) ? undefined : quoteOf(each, known)
      if (quote) quotes.set(each.asset, quote)
    }
  }
  return [...quotes.values()]
}

function quoteOf({ asset, contents }: Filled, known: (asset: AssetId) => Known | undefined) {
  let price: Amount = ZERO
  let before: Amount | undefined = ZERO
  let at = contents.at
  for (const { asset: part, perUnit } of contents.parts) {
    // What is there in no quantity needs no price.
    if (perUnit === '0') continue
    const one = known(part)
    if (!one) return undefined
    price = add(price, multiply(perUnit, one.price))
    before = before && one.price24hAgo && add(before, multiply(perUnit, one.price24hAgo))
    at = Math.min(at, one.at)
  }
  const quote: PriceQuote = { asset, price, at, source: CONTENTS }
  return before === undefined || before === ZERO ? quote : { ...quote, price24hAgo: before }
}

/**
 * Whom to ask about: what stands behind a share instead of the share, or beside it where a market may know better.
 * @example assetsToAsk([share, bitcoin], { contentsOf, collectionOf }) // ['coin:ethereum', 'coin:usd-coin', 'coin:bitcoin']
 */
export function assetsToAsk(
  assets: readonly AssetId[],
  of: {
    contentsOf: (asset: AssetId) => AssetContents | undefined
    collectionOf: (asset: AssetId) => AssetId
  },
): AssetId[] {
  const asked = new Set<AssetId>()
  const seen = new Set<AssetId>()
  const visit = (asset: AssetId) => {
    if (seen.has(asset)) return
    seen.add(asset)
    const contents = of.contentsOf(asset)
    if (contents?.prices !== 'always') asked.add(asset)
    for (const part of contents?.parts ?? []) if (part.perUnit !== '0') visit(of.collectionOf(part.asset))
  }
  for (const asset of assets) visit(asset)
  return [...asked]
}

/**
 * What stands one for one for something else for ever (a receipt of what was lent, a debt): its past prices are those of that,
 * or those below zero. Shares are not among them: what was behind one before, nobody tells.
 */
export function standIns(
  assets: readonly { asset: AssetId; contents?: AssetContents }[],
): [asset: AssetId, part: AssetPart][] {
  return assets.flatMap(({ asset, contents }): [AssetId, AssetPart][] => {
    const [part, ...others] = contents?.parts ?? []
    const isFixed = others.length === 0 && (part?.perUnit === '1' || part?.perUnit === '-1')
    return part && isFixed && contents?.prices === 'always' ? [[asset, part]] : []
  })
}
