/** The question of a large plan: a hundred assets on ten venues, a thousand markets with fifty levels a side, a thousand holdings. */
import { type Amount, amount } from '@/lib/core/amount'
import type { AccountId, AssetId, VenueId } from '@/lib/core/ids'
import { CASH, type Sleeve, type SleeveId } from '@/lib/core/rebalance'
import type { Book, BookLevel } from '@/lib/markets/live'
import type { ExchangePlace, PlanHolding, PlanMarket, PlanQuestion } from '@/lib/rebalance/plan/question'
import { bandOf, cashBandOf } from '@/lib/rebalance/targets/band-of'
import { rulesOf, tierOf } from '@/tests/fixtures/trading-facts'
import { type Random, seededRandom } from '@/tests/sandbox/ledger/random'

const [ASSETS, VENUES, LEVELS] = [100, 10, 50]
const AT = Date.UTC(2026, 0, 1)
const MONEY = 'coin:tether' as AssetId
const BAND = { kind: '5/25' } as const

const fixed = (value: number, places: number): Amount => amount(value.toFixed(places))
const assetAt = (number: number) => `coin:asset-${number}` as AssetId

/** @example planRebalance(largeQuestion()).legs.length // above 50: the bench refuses an empty plan */
export function largeQuestion(): PlanQuestion {
  const random = seededRandom('large plan')
  const prices = Array.from({ length: ASSETS }, () => 0.1 + random.integer(1, 500_000) / 100)
  const accounts = Array.from({ length: VENUES }, (_, venue) => `venue-${venue}`.padEnd(22, '_') as AccountId)
  const sleeves = prices.map((_, at): Sleeve => {
    const asset = assetAt(at)
    return { id: asset as string as SleeveId, name: `A${at}`, assets: [asset], isLocked: false }
  })
  const weight = 0.97 / ASSETS
  return {
    at: AT,
    places: accounts.map((account, venue) => placeOf({ account, venue, prices, random })),
    holdings: accounts.flatMap((account) => holdingsOf({ account, prices, random })),
    prices: new Map([
      [MONEY, amount('1')],
      ...prices.map((price, at) => [assetAt(at), fixed(price, 4)] as const),
    ]),
    sleeves: [...sleeves, { id: CASH, name: 'Cash', assets: [MONEY], isLocked: false }],
    targets: [
      ...sleeves.map(({ id }) => ({ sleeve: id, weight, ...bandOf(BAND, weight) })),
      { sleeve: CASH, weight: 0.03, ...cashBandOf(BAND, 0.03) },
    ],
    bufferUsd: amount('1000'),
    others: 'leave',
    aim: 'target',
    flow: 'both',
    limits: { slippage: 0.01, leastTradeUsd: amount('20') },
    lots: [],
  }
}

interface At {
  account: AccountId
  prices: readonly number[]
  random: Random
}

function placeOf({ account, venue, prices, random }: At & { venue: number }): ExchangePlace {
  return {
    kind: 'exchange',
    account,
    label: `Venue ${venue}`,
    markets: prices.map((price, at): PlanMarket => {
      const base = assetAt(at)
      const rules = rulesOf({
        market: { venue: `venue-${venue}` as VenueId, symbol: `A${at}/USDT` },
        base: `A${at}`,
        baseAsset: base,
        quoteAsset: MONEY,
        amountStep: amount('0.0001'),
        priceStep: amount('0.0001'),
        amount: {},
        price: {},
        buyFeeIn: 'quote',
      })
      return { rules, base, quote: MONEY, tier: tierOf('0.001', '0.0015'), book: bookAround(price, random) }
    }),
    withdrawalFees: new Map(),
  }
}

/** Some thousand dollars a level, a few hundredths of a percent apart. */
function bookAround(price: number, random: Random): Book {
  const side = (sign: 1 | -1): BookLevel[] =>
    Array.from({ length: LEVELS }, (_, level) => [
      fixed(price * (1 + sign * (0.0004 + level * 0.0003)), 4),
      fixed(random.integer(200, 4000) / price, 4),
    ])
  return { bids: side(-1), asks: side(1), at: AT }
}

/** One hundred dollars to some thousand of each asset, and some money. */
function holdingsOf({ account, prices, random }: At): PlanHolding[] {
  const held = (asset: AssetId, quantity: Amount): PlanHolding => ({
    account,
    asset,
    quantity,
    free: quantity,
  })
  return [
    ...prices.map((price, at) => held(assetAt(at), fixed(random.integer(100, 9000) / price, 4))),
    held(MONEY, fixed(random.integer(1000, 20_000), 2)),
  ]
}
