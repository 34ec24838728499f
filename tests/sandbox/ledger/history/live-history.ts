/**
 * Lives through some years of an exchange account: trades in several fills, deposits, withdrawals, conversions, dust,
 * rewards, moves. No balance is ever negative; opening deposits and last withdrawals make the sum of all events equal
 * what the account holds now, to the last digit.
 */
import { fixed, fromUnits, minus, order, plain, plus, times } from '../decimal'
import type { Random } from '../random'
import { netChanges } from './expected-history'
import type { TrueEvent } from './true-event'

export const HISTORY_END = Date.UTC(2026, 10, 20)
export const HISTORY_DAYS = 3 * 365
const DAY = 86_400_000

export interface HistoryCoin {
  /** The venue's name for it, or the wallet. */
  symbol: string
  /** US dollars, about. */
  around: number
}

export interface HistoryPlan {
  /** What the account holds now by symbol: forms of savings apart, as the venue tells them. */
  targets: ReadonlyMap<string, string>
  traded: readonly HistoryCoin[]
  /** The quote of every market. */
  quote: string
  /** Coins that were bought and sold out completely; their markets may be gone. */
  gone: readonly HistoryCoin[]
  marketOf: (base: string, quote: string) => string
  /** Decimal places of quantities and fees. */
  places: number
  /** How fees of a buy are charged. */
  buyFeeIn: 'base' | 'quote'
  /** Where rewards go and what for. */
  rewards: readonly { symbol: string; reason: 'staking' | 'interest' | 'airdrop'; around: number }[]
  /** Forms of savings: what they hold now came from the other symbol. */
  saved: readonly { from: string; to: string }[]
  /** Whether a conversion tells its fee. */
  convertFee: boolean
  /** Coins that dust is swept into, when the venue does that. */
  dustInto?: string
  fiat: ReadonlySet<string>
  /** An address for a withdrawal: the owner's own where there is one. */
  addressOf: (symbol: string) => { address: string; network: string }
  /** US dollars, about; only calm lives ask. */
  aroundOf?: (symbol: string) => number
  id: () => string
  trades: number
  /** Milliseconds. */
  until?: number
}

interface Life {
  random: Random
  plan: HistoryPlan
  events: TrueEvent[]
  balances: Map<string, string>
  numbers: Map<string, number>
}

/** @example liveHistory(seededRandom('a'), plan) // events, oldest first */
export function liveHistory(random: Random, plan: HistoryPlan): TrueEvent[] {
  const life: Life = { random, plan, events: [], balances: new Map(), numbers: new Map() }
  const start = (plan.until ?? HISTORY_END) - HISTORY_DAYS * DAY
  const orders = Math.max(8, Math.ceil(plan.trades / 3))
  const step = Math.floor(((HISTORY_DAYS - 60) * DAY) / orders)
  let at = start + 30 * DAY
  for (let number = 0; number < orders; number += 1) {
    at += step
    liveStep(life, at + random.integer(0, Math.max(1, step - 60_000)), number / orders)
  }
  sellOut(life, start + (HISTORY_DAYS - 31) * DAY)
  if (random.calm) settleCalmly(life, start)
  else settle(life, start, start + (HISTORY_DAYS - 10) * DAY)
  return life.events.sort((a, b) => a.at - b.at)
}

const has = (life: Life, symbol: string): string => life.balances.get(symbol) ?? '0'

/** Only trades are told to the millisecond everywhere. */
const wholeSeconds = (event: TrueEvent): TrueEvent =>
  event.type === 'trade' ? event : { ...event, at: Math.floor(event.at / 1000) * 1000 }

function put(life: Life, event: TrueEvent): void {
  life.events.push(wholeSeconds(event))
  for (const [symbol, change] of netChanges([event]))
    life.balances.set(symbol, plus(has(life, symbol), change))
}

/** Cuts places off, as venues do with fees. */
export function cut(text: string, places: number): string {
  const [whole = '0', fraction = ''] = plain(text).split('.')
  return plain(`${whole}.${fraction.slice(0, places)}`)
}

const placesOf = (around: number): { price: number; quantity: number } => {
  if (around >= 1000) return { price: 2, quantity: 5 }
  return around >= 0.05 ? { price: 4, quantity: 3 } : { price: 8, quantity: 0 }
}

function liveStep(life: Life, at: number, progress: number): void {
  const { random, plan } = life
  const gone = !random.calm && progress < 0.5 && random.chance(0.12)
  const coin = random.pick(gone ? plan.gone : plan.traded)
  placeOrder(life, coin, at, has(life, coin.symbol) !== '0' && random.chance(0.45) ? 'sell' : 'buy')
  const other = random.calm ? random.integer(0, 11) : random.integer(0, 99)
  const later = at + random.integer(1000, 50_000)
  if (other < 12) reward(life, later)
  else if (other < 17) transferOut(life, later)
  else if (other < 22) convert(life, later, 'convert')
  else if (other < 25 && plan.dustInto !== undefined) convert(life, later, 'dust')
}

function priceOf(random: Random, { around }: HistoryCoin): string {
  const drawn =
    (around * (random.calm ? random.integer(5200, 10_200) : random.integer(4000, 14_000))) / 10_000
  const text = cut(drawn.toFixed(10), placesOf(around).price)
  return text === '0' ? fromUnits(1n, placesOf(around).price) : text
}

/** Some fills of one order: in one millisecond, and now and then twice the same. */
function placeOrder(life: Life, coin: HistoryCoin, at: number, side: 'buy' | 'sell'): void {
  const { random, plan } = life
  const { quantity: places } = placesOf(coin.around)
  const fills = random.pick([1, 2, 3, 5])
  const orderId = plan.id()
  const unit = BigInt(Math.max(1, Math.round((random.integer(20, 400) / coin.around) * 10 ** places)))
  let price = priceOf(random, coin)
  let quantity = fromUnits(unit, places)
  for (let number = 0; number < fills; number += 1) {
    if (!random.chance(0.3)) {
      price = priceOf(random, coin)
      quantity = fromUnits(unit + BigInt(random.integer(0, 40)), places)
    }
    fill(life, { coin, at, side, price, quantity, orderId })
  }
}

interface Fill {
  coin: HistoryCoin
  at: number
  side: 'buy' | 'sell'
  price: string
  quantity: string
  orderId: string
}

function fill(life: Life, { coin, at, side, price, quantity, orderId }: Fill): void {
  const { plan, random } = life
  if (side === 'sell' && order(has(life, coin.symbol), quantity) < 0) return
  const cost = times(price, quantity)
  const feeSymbol = side === 'buy' && plan.buyFeeIn === 'base' ? coin.symbol : plan.quote
  const fee = cut(times(feeSymbol === plan.quote ? cost : quantity, '0.001'), plan.places)
  if (side === 'buy') fund(life, plan.quote, plus(cost, fee), at - 120_000)
  const market = plan.marketOf(coin.symbol, plan.quote)
  const number = (life.numbers.get(market) ?? 28_000) + 1
  life.numbers.set(market, number)
  const figures = { quantity, price, cost, feeSymbol, fee, orderId, number, maker: random.chance(0.4) }
  const parties = { base: coin.symbol, quote: plan.quote }
  put(life, { id: plan.id(), at, type: 'trade', market, ...parties, side, ...figures })
}

/** Money for the next buys, when it does not suffice. */
function fund(life: Life, symbol: string, needed: string, at: number): void {
  if (order(has(life, symbol), needed) >= 0) return
  const { random, plan } = life
  if (random.calm) return buyWithMoney(life, symbol, plus(needed, String(random.integer(20, 200))), at)
  const quantity = plus(cut(times(needed, '4'), 2), String(random.integer(500, 5000)))
  put(life, { id: plan.id(), at, ...arrival(life, symbol, quantity) })
}

const moneyOf = ({ fiat, quote }: HistoryPlan): string => (fiat.has(quote) ? quote : ([...fiat][0] ?? quote))

/** Calm lives begin with money: a coin that is needed was bought, so its cost is known. */
function buyWithMoney(life: Life, symbol: string, quantity: string, at: number): void {
  const { plan } = life
  if (plan.fiat.has(symbol)) return put(life, { id: plan.id(), at, ...arrival(life, symbol, quantity) })
  const money = moneyOf(plan)
  // What one has kept for years has mostly gained; a coin that is money has not.
  const around = plan.aroundOf?.(symbol) ?? 1
  const price = around * (around === 1 ? 0.93 : life.random.integer(55, 98) / 100)
  const paid = cut(times(quantity, plain(price.toFixed(10))), 2)
  const cost = order(paid, '0') > 0 ? paid : '0.01'
  put(life, { id: plan.id(), at: at - 60_000, ...arrival(life, money, cost) })
  put(life, {
    id: plan.id(),
    at,
    type: 'convert',
    from: money,
    fromQuantity: cost,
    to: symbol,
    toQuantity: quantity,
    fee: '0',
  })
}

const hash = (random: Random): string => `0x${Buffer.from(random.bytes(32)).toString('hex')}`

function arrival({ random, plan }: Life, symbol: string, quantity: string) {
  const base = { type: 'deposit', symbol, quantity, fee: '0' } as const
  if (plan.fiat.has(symbol)) return { ...base, fiat: true }
  const { network } = plan.addressOf(symbol)
  const address = `0x${Buffer.from(random.bytes(20)).toString('hex')}`
  return { ...base, fiat: false, txHash: hash(random), address, network }
}

function departure({ random, plan }: Life, symbol: string, quantity: string, fee: string) {
  const base = { type: 'withdrawal', symbol, quantity, fee } as const
  if (plan.fiat.has(symbol)) return { ...base, fiat: true }
  return { ...base, fiat: false, txHash: hash(random), ...plan.addressOf(symbol) }
}

const richest = (life: Life): HistoryCoin | undefined =>
  life.random.shuffle(life.plan.traded).find(({ symbol }) => has(life, symbol) !== '0')

function transferOut(life: Life, at: number): void {
  const coin = richest(life)
  if (!coin) return
  const { plan } = life
  const quantity = cut(times(has(life, coin.symbol), '0.3'), Math.min(6, plan.places))
  const fee = cut(times(quantity, '0.01'), plan.places)
  if (quantity === '0') return
  put(life, { id: plan.id(), at, ...departure(life, coin.symbol, quantity, fee) })
}

function reward(life: Life, at: number): void {
  const { plan, random } = life
  if (plan.rewards.length === 0) return
  const { symbol, reason, around } = random.pick(plan.rewards)
  const places = Math.min(8, plan.places)
  const drawn = cut((random.integer(1, 500) / (100 * around)).toFixed(12), places)
  const quantity = drawn === '0' ? fromUnits(1n, places) : drawn
  put(life, { id: plan.id(), at, type: 'reward', reason, symbol, quantity })
}

function convert(life: Life, at: number, type: 'convert' | 'dust'): void {
  const { plan, random } = life
  const to = type === 'dust' ? plan.dustInto : plan.quote
  const coin = richest(life)
  if (!coin || to === undefined || coin.symbol === to) return
  const part = type === 'dust' ? '0.001' : '0.2'
  const fromQuantity = cut(times(has(life, coin.symbol), part), plan.places)
  const toAround = plan.traded.find(({ symbol }) => symbol === to)?.around ?? 1
  const worth = times(fromQuantity, cut((coin.around / toAround).toFixed(10), 10))
  const places = plan.fiat.has(to) ? 2 : Math.min(8, plan.places)
  const toQuantity = cut(worth, places)
  if (fromQuantity === '0' || toQuantity === '0') return
  const fee =
    type === 'dust' || (plan.convertFee && random.chance(0.5)) ? cut(times(toQuantity, '0.02'), places) : '0'
  put(life, { id: plan.id(), at, type, from: coin.symbol, fromQuantity, to, toQuantity, fee })
}

/** Everything of the coins that are gone is sold in one fill each. */
function sellOut(life: Life, at: number): void {
  for (const [index, coin] of life.plan.gone.entries()) {
    const quantity = has(life, coin.symbol)
    if (quantity === '0') continue
    const drawn = priceOf(life.random, coin)
    const shorter = cut(drawn, Math.max(0, 8 - (quantity.split('.')[1]?.length ?? 0)))
    const price = shorter === '0' ? drawn : shorter
    const orderId = life.plan.id()
    fill(life, { coin, at: at + index * 1000, side: 'sell', price, quantity, orderId })
  }
}

/** Opening deposits and last withdrawals, until the sums are what the account holds. */
function settle(life: Life, start: number, end: number): void {
  const { plan, balances } = life
  const targets = new Map(plan.targets)
  for (const { from, to } of plan.saved) {
    const missing = minus(targets.get(to) ?? '0', has(life, to))
    if (order(missing, '0') <= 0) continue
    put(life, { id: plan.id(), at: end - 86_400_000, type: 'move', from, to, quantity: missing })
  }
  let moment = start
  for (const symbol of new Set([...targets.keys(), ...balances.keys()])) {
    const missing = minus(targets.get(symbol) ?? '0', has(life, symbol))
    moment += 3_600_000
    if (order(missing, '0') > 0) put(life, { id: plan.id(), at: moment, ...arrival(life, symbol, missing) })
    if (order(missing, '0') < 0) {
      const leaving = departure(life, symbol, times(missing, '-1'), '0')
      put(life, { id: plan.id(), at: end + (moment - start) / 100, ...leaving })
    }
  }
}

/** Everything that is missing was bought in the course of two years; what is too much was sold soon before the end, and the money taken. */
function settleCalmly(life: Life, start: number): void {
  const { plan, balances, random } = life
  for (const { from, to } of plan.saved) {
    const missing = minus(plan.targets.get(to) ?? '0', has(life, to))
    if (order(missing, '0') > 0)
      put(life, { id: plan.id(), at: start + 900 * DAY, type: 'move', from, to, quantity: missing })
  }
  const money = moneyOf(plan)
  const symbols = [...new Set([...plan.targets.keys(), ...balances.keys()])]
  // Money comes last: the others leave or need some.
  const byMoney = symbols.toSorted((a, b) => Number(plan.fiat.has(a)) - Number(plan.fiat.has(b)))
  for (const symbol of byMoney) {
    const missing = minus(plan.targets.get(symbol) ?? '0', has(life, symbol))
    const surplus = times(missing, '-1')
    const late = start + (HISTORY_DAYS - 20) * DAY + random.integer(0, 9) * DAY
    if (order(missing, '0') > 0)
      buyWithMoney(life, symbol, missing, start + random.integer(0, plan.fiat.has(symbol) ? 30 : 700) * DAY)
    else if (order(surplus, '0') <= 0) continue
    else if (plan.fiat.has(symbol))
      put(life, {
        id: plan.id(),
        at: start + (HISTORY_DAYS - 5) * DAY,
        ...departure(life, symbol, surplus, '0'),
      })
    else {
      const worth = cut(times(surplus, plain((plan.aroundOf?.(symbol) ?? 1).toFixed(10))), 2)
      const toQuantity = order(worth, '0') > 0 ? worth : '0.01'
      put(life, {
        id: plan.id(),
        at: late,
        type: 'convert',
        from: symbol,
        fromQuantity: surplus,
        to: money,
        toQuantity,
        fee: '0',
      })
    }
  }
}

/** Pads as an exchange prints. */
export const printed = (text: string, places: number): string => fixed(text, places)
