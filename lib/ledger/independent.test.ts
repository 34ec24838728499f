/**
 * A year and more of a portfolio, from its entries to every figure of the pages, beside a second computation that shares no code
 * with the first: quantities times prices, half a day at a time, and textbook formulas written another way than the rooms do.
 */
import { describe, expect, test } from 'vitest'
import { GainsBook } from '@/lib/accounting/gains-book'
import { defaultTaxRules } from '@/lib/accounting/tax-rules'
import { NO_MIDDLES } from '@/lib/analytics/attribution/book-middles'
import type { Figure } from '@/lib/analytics/figure'
import { type Amount, toRatio } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { AccountRow, HoldingRow } from '@/lib/db/rows'
import { DAY_MS } from '@/lib/valuation/days'
import { derivedBalances } from '@/lib/valuation/derived-balances'
import type { DailyPriceBook } from '@/lib/valuation/price-book'
import { A, at, BTC, buy, ETH, entry, feesOf, money, sell } from '@/tests/fixtures/scenarios/ledger'
import { randomOf } from '@/tests/fixtures/scenarios/random-ledger'
import { analyticsOf } from './analytics'
import { attributionOf } from './attribution'
import { namesOf } from './names'
import { createParts } from './parts'
import { createValues } from './values'

const USD = money('usd')
const FIRST = at('2023-01-01T00:00') / DAY_MS
const DAYS = 430
/** The range: its first day is the eleventh. */
const FROM = 10
const RISK_FREE = 0.03

/** Prices of half days: `[2 * day]` is its noon, `[2 * day + 1]` its end. */
function walk(seed: number, begin: number): number[] {
  const random = randomOf(seed)
  const prices: number[] = []
  for (let half = 0, price = begin; half < 2 * DAYS; half += 1)
    prices.push(Number((price *= 1 + (random(2001) - 990) / 40_000).toFixed(4)))
  return prices
}
const WALKS = new Map<AssetId, number[]>([
  [BTC, walk(11, 20_000)],
  [ETH, walk(29, 1_500)],
])
const priceOf = (asset: AssetId, half: number): number => WALKS.get(asset)?.[half] ?? 1
/** Before noon nobody asks. */
const halfOf = (when: number) => Math.floor((2 * (when - FIRST * DAY_MS)) / DAY_MS) - 1

const prices: DailyPriceBook = {
  currency: 'usd',
  priceAt: (asset, when) => ({
    price: String(priceOf(asset, halfOf(when))) as Amount,
    at: when,
    source: 'test',
    grain: 'minute',
  }),
  closeOf: (asset, day) => priceOf(asset, 2 * (day - FIRST) + 1),
}

/** At noon of a day; `usd`, `btc`, `eth`: how the quantities change. `flow`: crosses the boundary. */
interface Noon {
  day: number
  usd?: number
  btc?: number
  eth?: number
  flow?: number
  income?: number
  fees?: number
}
const moment = (day: number) => new Date((FIRST + day) * DAY_MS + DAY_MS / 2).toISOString().slice(0, 16)
const cost = (asset: AssetId, day: number, quantity: number) =>
  Number((priceOf(asset, 2 * day) * quantity).toFixed(2))

const noons: Noon[] = []
const entries = [entry('start', '2023-01-01T12:00', 'deposit', [['50000', USD]])]
noons.push({ day: 0, usd: 50_000, flow: 50_000 })
const trade = (day: number, asset: AssetId, quantity: number, fee: number) => {
  const value = cost(asset, day, Math.abs(quantity))
  const make = quantity > 0 ? buy : sell
  const fees = { fees: feesOf([String(fee), USD]) }
  entries.push(make(`t${day}`, moment(day), String(Math.abs(quantity)), asset, String(value), 'usd', fees))
  noons.push({
    day,
    usd: -Math.sign(quantity) * value - fee,
    [asset === BTC ? 'btc' : 'eth']: quantity,
    fees: fee,
  })
}
const cash = (day: number, value: number) => {
  const kind = value > 0 ? 'deposit' : 'withdrawal'
  entries.push(entry(`c${day}`, moment(day), kind, [[String(value), USD]]))
  noons.push({ day, usd: value, flow: value })
}
const coin = (day: number, quantity: number, kind: 'income' | 'deposit') => {
  const reason = kind === 'income' ? { reason: 'staking' as const } : {}
  entries.push(entry(`e${day}`, moment(day), kind, [[String(quantity), ETH]], reason))
  const value = quantity * priceOf(ETH, 2 * day)
  noons.push({ day, eth: quantity, [kind === 'income' ? 'income' : 'flow']: value })
}
trade(1, BTC, 1.5, 12.5)
trade(2, ETH, 8, 3)
for (const day of [40, 100, 160, 220, 280]) coin(day, 0.125, 'income')
cash(60, 9_000)
trade(61, ETH, 4, 2.5)
trade(130, BTC, -0.5, 7)
cash(131, -8_500)
coin(200, 2, 'deposit')
trade(250, BTC, 0.25, 4)
cash(333, 5_000)
trade(390, ETH, -6, 3.5)
cash(391, -4_000)

/** The second computation: what was held at each half day, and what happened at noon. */
function byHand() {
  const held = { usd: 0, btc: 0, eth: 0 }
  const worth = (half: number) => held.usd + held.btc * priceOf(BTC, half) + held.eth * priceOf(ETH, half)
  const days: Record<'value' | 'flow' | 'income' | 'fees' | 'price' | 'execution', number>[] = []
  for (let day = 0; day < DAYS; day += 1) {
    let price = day === 0 ? 0 : worth(2 * day) - worth(2 * day - 1)
    const sums = { flow: 0, income: 0, fees: 0 }
    const before = worth(2 * day)
    for (const noon of noons.filter((each) => each.day === day)) {
      for (const of of ['usd', 'btc', 'eth'] as const) held[of] += noon[of] ?? 0
      for (const of of ['flow', 'income', 'fees'] as const) sums[of] += noon[of] ?? 0
    }
    price += worth(2 * day + 1) - worth(2 * day)
    // What is missing at noon is what trades cost beyond the price of that moment.
    const execution = before + sums.flow + sums.income - sums.fees - worth(2 * day)
    days.push({ value: worth(2 * day + 1), price, execution, ...sums })
  }
  return days
}

const days = byHand()
const range = days.slice(FROM)
const n = range.length
const start = days[FROM - 1]?.value ?? Number.NaN
const end = days.at(-1)?.value ?? Number.NaN
const total = (of: 'flow' | 'income' | 'fees' | 'price' | 'execution') =>
  range.reduce((sum, day) => sum + day[of], 0)
const own = range.map(({ value, flow }, day) => {
  const before = days[FROM + day - 1]?.value ?? Number.NaN
  return (value - before - flow) / (before + flow / 2)
})
const bitcoin = range.map((_, day) => {
  const half = 2 * (FROM + day) + 1
  return priceOf(BTC, half) / priceOf(BTC, half - 2) - 1
})
const mean = (all: number[]) => all.reduce((sum, value) => sum + value, 0) / all.length
/** Of squares and products less those of the means. */
const together = (a: number[], b: number[]) =>
  ((mean(a.map((value, day) => value * (b[day] ?? 0))) - mean(a) * mean(b)) * n) / (n - 1)
const grown = (all: number[]) => Math.exp(all.reduce((sum, value) => sum + Math.log(1 + value), 0)) - 1
const daily = Math.exp(Math.log(1 + RISK_FREE) / 365) - 1

function xirr(): number {
  const flows = [[0, -start], ...range.map(({ flow }, day) => [day + 0.5, -flow]), [n, end]] as const
  const worth = (rate: number) =>
    flows.reduce((sum, [day, flow]) => sum + flow / (1 + rate) ** (day / 365), 0)
  let [low, high] = [-0.99, 10]
  while (high - low > 1e-12) {
    const middle = (low + high) / 2
    if (worth(middle) > 0) low = middle
    else high = middle
  }
  return low
}

/** Every pair of a day and a later one. */
function deepest(): number {
  const index = own.reduce<number[]>((all, value) => [...all, (all.at(-1) ?? 1) * (1 + value)], [1])
  return Math.min(...index.flatMap((high, from) => index.slice(from).map((low) => low / high - 1)))
}

/** Type 7: the place is (n - 1) p + 1. */
function quantile(share: number): number {
  const sorted = own.toSorted((a, b) => a - b)
  const place = (n - 1) * share
  const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0]
  return low + (high - low) * (place - Math.floor(place))
}
const shortfall = (share: number) =>
  mean(own.toSorted((a, b) => a - b).slice(0, Math.floor((n - 1) * share) + 1))

const capture = (isWanted: (value: number) => boolean) => {
  const wanted = own.map((value, day) => [value, bitcoin[day] ?? 0] as const).filter(([, b]) => isWanted(b))
  const geometric = (side: 0 | 1) =>
    wanted.reduce((level, pair) => level * (1 + pair[side]), 1) ** (1 / wanted.length) - 1
  return geometric(0) / geometric(1)
}

const account = {
  id: A,
  label: 'A',
  source: { kind: 'manual', positions: [] },
  paused: false,
  createdAt: 0,
  tags: [],
}
const ordered = entries.toSorted((a, b) => a.at - b.at)
const question = {
  entries: ordered,
  transfers: [],
  surroundings: {
    accounts: [account as unknown as AccountRow],
    holdings: [...(derivedBalances(ordered).get(A) ?? [])].map(
      ([asset, quantity]) => ({ accountId: A, asset, quantity }) as HoldingRow,
    ),
    histories: [],
  },
  prices,
  names: { ...namesOf({ accounts: [], assets: [] }), isCounted: () => true },
  now: (FIRST + DAYS) * DAY_MS - 1,
}
const parts = createParts(question, createValues(question))
const asked = {
  parts,
  scope: { of: 'whole' } as const,
  range: { from: FIRST + FROM, until: FIRST + DAYS - 1 },
  names: question.names,
}
const view = analyticsOf({ ...asked, riskFree: RISK_FREE, benchmark: parts.closes(BTC) })
const value = (figure: Figure | undefined) => figure?.value ?? Number.NaN
const close = (figure: Figure | undefined, expected: number, digits = 9) =>
  expect(value(figure)).toBeCloseTo(expected, digits)

test('the days themselves are the same', () => {
  expect(view.series.value).toHaveLength(n + 1)
  for (const [day, told] of view.series.value.entries())
    expect(told).toBeCloseTo(days[FROM + day - 1]?.value ?? Number.NaN, 6)
  expect(
    toRatio(question.surroundings.holdings.find(({ asset }) => asset === BTC)?.quantity ?? ('0' as Amount)),
  ).toBe(1.25)
})

describe('performance', () => {
  const gain = end - start - total('flow')
  test('profit, simple, time-weighted, and a year of it', () => {
    close(view.performance.profit, gain, 6)
    close(view.performance.simple, gain / (start + total('flow')))
    close(view.performance.twr, grown(own))
    close(view.performance.cagr, (1 + grown(own)) ** (365 / n) - 1)
  })

  test('money-weighted and on average investment, with flows at their hour', () => {
    // A flow at noon is shared between the two ends of its day there, and stands at its noon here.
    close(view.performance.mwr, xirr(), 6)
    const average = start + range.reduce((sum, { flow }, day) => sum + (flow * (n - day - 0.5)) / n, 0)
    close(view.performance.roai, gain / average)
  })
})

describe('risk', () => {
  const { risk } = view
  const deviation = Math.sqrt(together(own, own))
  const below = own.map((each) => Math.min(0, each - daily))
  const downside = Math.sqrt(mean(below.map((each) => each * each)))

  test('spread', () => {
    close(risk.volatility, deviation * Math.sqrt(365))
    close(risk.sharpe, ((mean(own) - daily) * 365) / (deviation * Math.sqrt(365)))
    close(risk['downside-deviation'], downside * Math.sqrt(365))
    close(risk.sortino, ((mean(own) - daily) * 365) / (downside * Math.sqrt(365)))
    // What is above and what is below differ by the sum of all.
    const lost = -below.reduce((sum, each) => sum + each, 0)
    close(risk.omega, (lost + n * (mean(own) - daily)) / lost)
  })

  test('falls and tails', () => {
    close(risk['max-drawdown'], deepest())
    close(risk.calmar, value(view.performance.cagr) / -deepest())
    close(risk['var-95'], quantile(0.05))
    close(risk['var-99'], quantile(0.01))
    close(risk['cvar-95'], shortfall(0.05))
    close(risk['cvar-99'], shortfall(0.01))
  })
})

test('against the benchmark', () => {
  const { relative } = view
  const beta = together(own, bitcoin) / together(bitcoin, bitcoin)
  close(relative?.['benchmark-return'], priceOf(BTC, 2 * DAYS - 1) / priceOf(BTC, 2 * FROM - 1) - 1)
  close(relative?.['excess-return'], grown(own) - grown(bitcoin))
  close(relative?.beta, beta)
  close(relative?.alpha, (mean(own) - daily - beta * (mean(bitcoin) - daily)) * 365)
  const apart = together(own, own) + together(bitcoin, bitcoin) - 2 * together(own, bitcoin)
  close(relative?.correlation, beta * Math.sqrt(together(bitcoin, bitcoin) / together(own, own)))
  close(relative?.['tracking-error'], Math.sqrt(apart * 365))
  close(relative?.['information-ratio'], ((mean(own) - mean(bitcoin)) * 365) / Math.sqrt(apart * 365), 8)
  close(
    relative?.['up-capture'],
    capture((change) => change > 0),
  )
  close(
    relative?.['down-capture'],
    capture((change) => change < 0),
  )
})

/** First in, first out: what the cheapest way to count says, a queue of pieces. A deposit of a coin has no known cost. */
function lotsByHand(): Map<AssetId, { realised: number; unrealised: number }> {
  const found = new Map<AssetId, { realised: number; unrealised: number }>()
  for (const [asset, of] of [[BTC, 'btc']] as const) {
    const queue: { left: number; each: number }[] = []
    let realised = 0
    for (const noon of noons) {
      const quantity = noon[of] ?? 0
      if (quantity > 0) queue.push({ left: quantity, each: -(noon.usd ?? 0) / quantity })
      for (let toGo = -quantity; toGo > 1e-12; ) {
        const [first] = queue
        if (!first) throw new Error('nothing is left to be sold')
        const piece = Math.min(toGo, first.left)
        if (noon.day >= FROM) realised += piece * ((noon.usd ?? 0) / -quantity - first.each)
        first.left -= piece
        toGo -= piece
        if (first.left <= 1e-12) queue.shift()
      }
    }
    const now = priceOf(asset, 2 * DAYS - 1)
    const unrealised = queue.reduce((sum, { left, each }) => sum + left * (now - each), 0)
    found.set(asset, { realised, unrealised })
  }
  return found
}

const book = new GainsBook()
book.update({
  ...question,
  rules: { ...defaultTaxRules, currency: 'usd' },
  choices: new Map(),
  collectionOf: question.names.collectionOf,
})

test('what made the profit: prices of what was held, income, fees', () => {
  const { whole, execution, assets } = attributionOf({
    ...asked,
    book: () => book,
    middles: NO_MIDDLES,
  })
  expect(whole.flow).toBeCloseTo(total('flow'), 6)
  expect(whole.income).toBeCloseTo(total('income'), 6)
  expect(whole.fees).toBeCloseTo(total('fees'), 6)
  expect(whole.price).toBeCloseTo(total('price') - total('execution'), 5)
  expect(whole.profit).toBeCloseTo((whole.price ?? Number.NaN) + total('income') - total('fees'), 5)
  expect(execution).toMatchObject({ known: 4, trades: 4, cost: expect.closeTo(total('execution'), 6) })
  expect(Math.abs(total('execution'))).toBeGreaterThan(0.001)
  for (const [asset, { realised, unrealised }] of lotsByHand()) {
    const row = assets.find((each) => each.asset === asset)
    expect(row?.realised).toBeCloseTo(realised, 6)
    expect(row?.unrealised).toBeCloseTo(unrealised, 6)
  }
})
