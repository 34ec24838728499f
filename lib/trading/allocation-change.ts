/**
 * What an order does to the shares of the portfolio, at the portfolio's own prices, counted as the view counts it: what
 * has no price or is out of the total there is out of it here. The coins that are traded must have a price.
 */
import { collectionOf } from '@/lib/assets/collection'
import {
  type Amount,
  add,
  compare,
  divide,
  isZero,
  multiply,
  subtract,
  sum,
  toRatio,
  ZERO,
} from '@/lib/core/amount'
import type { AccountId, AssetId } from '@/lib/core/ids'
import type { StrategyDrift } from '@/lib/core/rebalance'
import { type Sentence, say } from '@/lib/core/sentence'
import { groupBy } from '@/lib/history/group-by'
import type { MarketRules } from '@/lib/markets/market-rules'
import type { AssetLine, PortfolioView } from '@/lib/portfolio/view'
import { bandsAfter } from '@/lib/rebalance/drift/bands-after'
import type { AllocationChange, OrderEstimate } from './review'

type Line = Pick<AssetLine, 'asset' | 'symbol' | 'value' | 'price'>

export interface AllocationQuestion {
  /** `lines` and `excluded` of the portfolio's view. */
  lines: readonly Line[]
  excluded: readonly Pick<AssetLine, 'asset'>[]
  /** Of the strategies that count the account. */
  drifts?: readonly StrategyDrift[]
  rules: Pick<MarketRules, 'base' | 'quote' | 'baseAsset' | 'quoteAsset'>
  estimate: Pick<OrderEstimate, 'pays' | 'receives'>
}

/**
 * What an order's account is a part of: the portfolio, or, for made-up money that is in no total, the account by itself; and the
 * strategies that count it.
 * @example allocationChange({ ...allocationLines(view, order.account), rules, estimate })
 */
export function allocationLines(
  view: Pick<PortfolioView, 'lines' | 'excluded' | 'paper' | 'accounts' | 'drifts'>,
  account: AccountId,
): Pick<AllocationQuestion, 'lines' | 'excluded' | 'drifts'> {
  const isApart = view.accounts.some(({ id, apart }) => id === account && apart === true)
  const drifts = (view.drifts ?? []).flatMap((drift) =>
    'unknown' in drift || !drift.accounts.includes(account) ? [] : [drift],
  )
  if (!isApart) return { lines: view.lines, excluded: view.excluded, drifts }
  const lines = (view.paper ?? []).flatMap(({ parts, ...line }) => {
    const values = parts.filter(({ accountId }) => accountId === account).map(({ value }) => value)
    const known = values.filter((value) => value !== null)
    return values.length === 0 ? [] : [{ ...line, value: known.length < values.length ? null : sum(known) }]
  })
  return { lines, excluded: [], drifts }
}

/** One of the two coins that are traded. */
interface Traded {
  asset: AssetId
  symbol: string
  /** Below zero: it leaves. */
  delta: Amount
  price: Amount | undefined
  isHeld: boolean
}

/**
 * The coins that are traded first, then the others, largest first.
 * @returns ratios of net worth; a sentence where a traded coin has no price
 * @example allocationChange({ lines, excluded: [], rules, estimate }) // [{ asset: 'coin:bitcoin', symbol: 'BTC', before: 0.5, after: 0.4 }, …]
 */
export function allocationChange(question: AllocationQuestion): AllocationChange[] | { unknown: Sentence } {
  const traded = tradedOf(question)
  const left = traded.find(({ asset }) => question.excluded.some((line) => line.asset === asset))
  if (left) return { unknown: say('{symbol} is not counted in your portfolio.', { symbol: left.symbol }) }
  const values = new Map(question.lines.map((line) => [line.asset, { ...line, after: line.value }]))
  for (const { asset, symbol, delta, price } of traded) {
    if (price === undefined) return { unknown: say('The price of {symbol} is not known.', { symbol }) }
    const line = values.get(asset) ?? { asset, symbol, value: ZERO, price: null, after: ZERO }
    values.set(asset, { ...line, after: add(line.after ?? ZERO, multiply(delta, price)) })
  }
  const rows = [...values.values()].flatMap(({ asset, symbol, value, after }) =>
    after === null ? [] : [{ asset, symbol, value: value ?? ZERO, after }],
  )
  const [before, after] = [sum(rows.map(({ value }) => value)), sum(rows.map((row) => row.after))]
  const isTraded = (asset: AssetId) => traded.some((each) => each.asset === asset)
  const bands = bandsOf(question, traded)
  return rows
    .sort((a, b) => Number(isTraded(b.asset)) - Number(isTraded(a.asset)) || compare(b.after, a.after))
    .map((row) => ({
      asset: row.asset,
      symbol: row.symbol,
      before: share(row.value, before),
      after: share(row.after, after),
      ...(bands.has(row.asset) ? { bands: bands.get(row.asset) ?? [] } : {}),
    }))
}

/** By the asset that is traded. */
function bandsOf({ drifts = [] }: AllocationQuestion, traded: readonly Traded[]) {
  const values = traded.flatMap(({ asset, delta, price }) =>
    price === undefined ? [] : [{ asset, quantity: delta, value: multiply(delta, price) }],
  )
  const all = drifts.flatMap((drift) => bandsAfter(drift, values))
  return groupBy(all, ({ traded: [first] }) => first)
}

function tradedOf({ lines, rules, estimate }: AllocationQuestion): readonly [Traded, Traded] {
  const change = (code: string) =>
    subtract(
      estimate.receives.code === code ? estimate.receives.quantity : ZERO,
      estimate.pays.code === code ? estimate.pays.quantity : ZERO,
    )
  const coin = (code: string, id: AssetId): Traded => {
    const asset = collectionOf(id)
    const line = lines.find((each) => each.asset === asset)
    return {
      asset,
      symbol: line?.symbol ?? code,
      delta: change(code),
      price: line?.price?.price,
      isHeld: line !== undefined,
    }
  }
  return withTradePrice([coin(rules.base, rules.baseAsset), coin(rules.quote, rules.quoteAsset)])
}

/** A coin that the portfolio does not have yet is worth what is traded for it; one that it has without a price stays unknown. */
function withTradePrice([base, quote]: readonly [Traded, Traded]): readonly [Traded, Traded] {
  if (isZero(base.delta) || isZero(quote.delta)) return [base, quote]
  const rate = absoluteRatio(quote.delta, base.delta)
  if (!base.isHeld && quote.price !== undefined)
    return [{ ...base, price: multiply(quote.price, rate) }, quote]
  if (!quote.isHeld && base.price !== undefined) return [base, { ...quote, price: divide(base.price, rate) }]
  return [base, quote]
}

/** One of them leaves and one of them comes. */
const absoluteRatio = (a: Amount, b: Amount): Amount => multiply(divide(a, b), '-1' as Amount)

const share = (value: Amount, total: Amount): number => (isZero(total) ? 0 : toRatio(divide(value, total)))
