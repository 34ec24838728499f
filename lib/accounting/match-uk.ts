/** UK rules before the pool: same day, then the 30 days after the sale, earliest first (TCGA 1992 s105, s106A). */
import type { AccountId, AssetId } from '@/lib/core/ids'
import { split } from './exact'
import type { Lot, LotEvent } from './lot'
import type { Replaying } from './replay-line'

type Acquired = LotEvent & { act: 'acquire' }
type Gone = LotEvent & { act: 'go' }
export interface UkShare {
  lot: Lot
  quantity: bigint
  cost: bigint | null
  rule: 'same-day' | '30-days'
}
export interface UkMatches {
  takes: Map<LotEvent, UkShare[]>
  used: Map<LotEvent, { quantity: bigint; cost: bigint }>
}
interface Bought {
  event: Acquired
  left: bigint
  cost: bigint | null
}

export function matchUk(events: readonly LotEvent[], { calendar, collectionOf }: Replaying): UkMatches {
  const takes: UkMatches['takes'] = new Map()
  const used: UkMatches['used'] = new Map()
  const lines = new Map<
    string,
    { bought: Map<number, Bought[]>; gone: { event: Gone; day: number; left: bigint }[] }
  >()
  for (const event of events) {
    if (event.act === 'carry' || (event.act === 'go' && event.what !== 'disposal')) continue
    const key = collectionOf(event.asset)
    const line = lines.get(key) ?? { bought: new Map(), gone: [] }
    lines.set(key, line)
    const day = calendar.dayOf(event.at)
    if (event.act === 'go') line.gone.push({ event, day, left: event.quantity })
    else
      line.bought.set(day, [
        ...(line.bought.get(day) ?? []),
        { event, left: event.quantity, cost: event.cost },
      ])
  }
  for (const { bought, gone } of lines.values()) {
    for (const [day, rows] of bought) bought.set(day, asOne(rows))
    for (const sale of gone) meet(sale, bought.get(sale.day), 'same-day')
    for (const sale of gone)
      for (let day = sale.day + 1; day <= sale.day + 30 && sale.left > 0n; day += 1)
        meet(sale, bought.get(day), '30-days')
  }
  return { takes, used }

  function meet(sale: { event: Gone; left: bigint }, rows: Bought[] | undefined, rule: UkShare['rule']) {
    while (rows && rows.length > 0 && sale.left > 0n) {
      const row = rows[0]
      if (!row) return
      const quantity = sale.left < row.left ? sale.left : row.left
      const cost = row.cost === null ? null : (split(row.cost, [quantity, row.left - quantity])[0] ?? 0n)
      row.left -= quantity
      if (row.cost !== null) row.cost -= cost ?? 0n
      sale.left -= quantity
      const before = used.get(row.event) ?? { quantity: 0n, cost: 0n }
      used.set(row.event, { quantity: before.quantity + quantity, cost: before.cost + (cost ?? 0n) })
      takes.set(sale.event, [
        ...(takes.get(sale.event) ?? []),
        { lot: lotOf(row.event), quantity, cost, rule },
      ])
      if (row.left === 0n) rows.shift()
    }
  }
}

/** Purchases of one day count as one purchase: each takes the day's average, when every cost is known. */
function asOne(rows: Bought[]): Bought[] {
  if (rows.length < 2 || rows.some(({ cost }) => cost === null)) return rows
  const total = rows.reduce((sum, { cost }) => sum + (cost ?? 0n), 0n)
  const costs = split(
    total,
    rows.map(({ left }) => left),
  )
  return rows.map((row, at) => {
    row.event.cost = costs[at] ?? 0n
    return { ...row, cost: row.event.cost }
  })
}

function lotOf(event: Acquired): Lot {
  const {
    entryId,
    asset,
    account,
    at,
    quantity,
    cost,
    index,
  }: Acquired & { asset: AssetId; account: AccountId } = event
  return {
    id: `${entryId}:${index}`,
    asset,
    account,
    acquiredBy: entryId,
    acquiredAt: at,
    quantity,
    left: 0n,
    cost,
    fullCost: cost,
    movedBy: [],
    order: 0,
  }
}
