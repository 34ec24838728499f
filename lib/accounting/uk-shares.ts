/**
 * UK rules before the pool: purchases of the day of the sale, then of the 30 days after it, earliest first (TCGA 1992
 * s105 and s106A; HMRC Cryptoassets Manual CRYPTO22250). Purchases of one day count as one, at their average.
 */
import type { AssetId } from '@/lib/core/ids'
import { mulDiv, split } from './exact'
import type { Acquire, Go, LotEvent } from './lot'

export interface UkShare {
  /** The first purchase of that day: the lot that the trace names. */
  bought: Acquire
  quantity: bigint
  /** `null`: the cost of a purchase of that day is not known. */
  cost: bigint | null
  rule: 'same-day' | '30-days'
}

export interface UkShares {
  /** What a sale takes before it takes from the pool. */
  ofSale: ReadonlyMap<Go, UkShare[]>
  /** What of a purchase is left for the pool; absent: all of it. */
  leftOf: ReadonlyMap<Acquire, { quantity: bigint; cost: bigint | null }>
}

export interface UkQuestion {
  events: readonly LotEvent[]
  /** Only events of these moments are matched so. */
  applies: (at: number) => boolean
  dayOf: (at: number) => number
  collectionOf: (asset: AssetId) => AssetId
}

interface Day {
  bought: Acquire[]
  quantity: bigint
  left: bigint
  cost: bigint | null
}

interface Line {
  days: Map<number, Day>
  sales: { sale: Go; day: number; left: bigint }[]
}

const WINDOW = 30

export function ukShares({ events, applies, dayOf, collectionOf }: UkQuestion): UkShares {
  const lines = new Map<AssetId, Line>()
  for (const event of events) {
    if ((event.act !== 'acquire' && event.act !== 'go') || !applies(event.at)) continue
    if (event.act === 'go' ? event.what !== 'disposal' : isUnknownArrival(event)) continue
    const key = collectionOf(event.asset)
    let line = lines.get(key)
    if (!line) lines.set(key, (line = { days: new Map(), sales: [] }))
    const day = dayOf(event.at)
    if (event.act === 'go') line.sales.push({ sale: event, day, left: event.quantity })
    else addBought(line, day, event)
  }
  const ofSale = new Map<Go, UkShare[]>()
  for (const { days, sales } of lines.values()) {
    for (const sale of sales) meet(sale, days.get(sale.day), 'same-day', ofSale)
    for (const sale of sales)
      for (let day = sale.day + 1; day <= sale.day + WINDOW && sale.left > 0n; day += 1)
        meet(sale, days.get(day), '30-days', ofSale)
  }
  return { ofSale, leftOf: leftOvers(lines) }
}

/** What arrived and may always have been the user's own is no purchase of that day; it waits in the pool. */
const isUnknownArrival = ({ kind, cost }: Acquire): boolean =>
  cost === null && (kind === 'deposit' || kind === 'withdrawal' || kind === 'adjustment')

function addBought({ days }: Line, day: number, event: Acquire): void {
  const known = days.get(day)
  if (!known)
    return void days.set(day, {
      bought: [event],
      quantity: event.quantity,
      left: event.quantity,
      cost: event.cost,
    })
  known.bought.push(event)
  known.quantity += event.quantity
  known.left += event.quantity
  known.cost = known.cost === null || event.cost === null ? null : known.cost + event.cost
}

function meet(
  sale: Line['sales'][number],
  day: Day | undefined,
  rule: UkShare['rule'],
  ofSale: Map<Go, UkShare[]>,
): void {
  const [bought] = day?.bought ?? []
  if (!day || !bought || day.left === 0n || sale.left === 0n) return
  const quantity = sale.left < day.left ? sale.left : day.left
  const cost =
    day.cost === null ? null : quantity === day.left ? day.cost : mulDiv(day.cost, quantity, day.left)
  day.left -= quantity
  if (day.cost !== null) day.cost -= cost ?? 0n
  sale.left -= quantity
  const shares = ofSale.get(sale.sale)
  const share = { bought, quantity, cost, rule }
  if (shares) shares.push(share)
  else ofSale.set(sale.sale, [share])
}

/** What a day's purchases have left, shared among them by their size. */
function leftOvers(lines: ReadonlyMap<AssetId, Line>): UkShares['leftOf'] {
  const left = new Map<Acquire, { quantity: bigint; cost: bigint | null }>()
  for (const { days } of lines.values())
    for (const day of days.values()) {
      // A purchase alone that no sale has met goes to the pool as it is.
      if (day.bought.length === 1 && day.left === day.quantity) continue
      const sizes = day.bought.map(({ quantity }) => quantity)
      const quantities = split(day.left, sizes)
      const { cost } = day
      const costs = cost === null ? undefined : split(cost, sizes)
      for (const [at, event] of day.bought.entries())
        left.set(event, { quantity: quantities[at] ?? 0n, cost: costs ? (costs[at] ?? 0n) : null })
    }
  return left
}
