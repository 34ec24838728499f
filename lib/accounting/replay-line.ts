/**
 * The lots of one line (assets that share basis), from its events in the order of time. Cost is conserved exactly: the last
 * fragment of a lot takes what is left of its cost.
 */
import type { AssetId, EntryId } from '@/lib/core/ids'
import { mulDiv, split } from './exact'
import type { Lot, LotEvent, Match, Outgo, Part, Term } from './lot'
import { Heap } from './lot-heap'
import { matchUk, type UkShare } from './match-uk'
import type { TaxCalendar } from './tax-calendar'
import { type Method, ruleOfYear, type TaxRules } from './tax-rules'

export interface LineResult {
  outgoes: Outgo[]
  lots: Lot[]
}
export interface Replaying {
  rules: TaxRules
  calendar: TaxCalendar
  collectionOf: (asset: AssetId) => AssetId
  choices: ReadonlyMap<EntryId, readonly { lot: string; quantity: bigint }[]>
}
interface Fragment {
  lot: Lot | null
  quantity: bigint
  cost: bigint | null
  rule: string
}
interface Pool {
  method: Method
  heap: Heap<Lot>
  /** Lots with a known cost, together: what `average` and section 104 take from. */
  quantity: bigint
  cost: bigint
}

export function replayLine(events: readonly LotEvent[], given: Replaying): LineResult {
  const { rules, calendar, collectionOf } = given
  const outgoes: Outgo[] = []
  const lots: Lot[] = []
  const byId = new Map<string, Lot>()
  const pools = new Map<string, Pool>()
  const uk = rules.methods.some(({ value }) => value === 'uk') ? matchUk(events, given) : undefined

  for (const event of events) {
    switch (event.act) {
      case 'acquire':
        addLot(
          event,
          event.cost,
          { id: `${event.entryId}:${event.index}`, by: event.entryId, at: event.at, moved: [] },
          event,
        )
        break
      case 'go': {
        const early = uk?.takes.get(event)
        const fragments = take(event, event, early)
        outgoes.push(outgo(event, fragments))
        break
      }
      case 'carry':
        carry(event)
        break
      default:
        event satisfies never
    }
  }
  return { outgoes, lots: lots.filter(({ left }) => left > 0n) }

  function poolOf(part: Part, at: number): Pool {
    const year = calendar.yearOf(at)
    const perAccount = ruleOfYear(rules.pools, year) === 'account' && ruleOfYear(rules.methods, year) !== 'uk'
    const key = `${collectionOf(part.asset)} ${perAccount ? part.account : ''}`
    const method = ruleOfYear(rules.methods, year) ?? 'fifo'
    const known = pools.get(key)
    if (known?.method === method) return known
    // Another method or other pools from this year on: lots are sorted anew, each with its own share of an average.
    if (known) settle(known)
    const here = lots.filter(
      (lot) =>
        lot.left > 0n &&
        collectionOf(lot.asset) === collectionOf(part.asset) &&
        (!perAccount || lot.account === part.account),
    )
    for (const pool of pools.values()) settle(pool)
    const pool: Pool = {
      method,
      heap: new Heap(orderOf(method === 'specific' ? rules.fallback : method)),
      quantity: 0n,
      cost: 0n,
    }
    for (const lot of here) enter(pool, lot)
    pools.set(key, pool)
    return pool
  }

  function enter(pool: Pool, lot: Lot) {
    pool.heap.push(lot)
    if (lot.cost === null) return
    pool.quantity += lot.left
    pool.cost += lot.cost
  }

  /** Writes the average back into the lots. */
  function settle(pool: Pool) {
    if (!averages(pool.method)) return
    const known = pool.heap.rows.filter((lot) => lot.left > 0n && lot.cost !== null)
    const parts = split(
      pool.cost,
      known.map((lot) => lot.left),
    )
    known.forEach((lot, at) => {
      lot.cost = parts[at] ?? 0n
    })
  }

  function averages(method: Method): boolean {
    return method === 'average' || method === 'uk' || (method === 'specific' && rules.fallback === 'average')
  }

  function addLot(
    part: Part,
    cost: bigint | null,
    from: { id: string; by: EntryId; at: number; moved: readonly EntryId[] },
    event: LotEvent,
  ) {
    const early = event.act === 'acquire' ? uk?.used.get(event) : undefined
    const pool = poolOf(part, event.at)
    const quantity = part.quantity - (early?.quantity ?? 0n)
    const left = cost === null ? null : cost - (early?.cost ?? 0n)
    const lot: Lot = {
      id: from.id,
      asset: part.asset,
      account: part.account,
      acquiredBy: from.by,
      acquiredAt: from.at,
      quantity: part.quantity,
      left: quantity,
      cost: left,
      fullCost: cost,
      movedBy: from.moved,
      order: lots.length,
    }
    lots.push(lot)
    byId.set(lot.id, lot)
    if (quantity > 0n) enter(pool, lot)
  }

  function takeFrom(pool: Pool, lot: Lot, wanted: bigint, rule: string): Fragment {
    const quantity = wanted < lot.left ? wanted : lot.left
    let cost: bigint | null = null
    if (lot.cost !== null) {
      const average = averages(pool.method)
      cost = average
        ? quantity === pool.quantity
          ? pool.cost
          : mulDiv(pool.cost, quantity, pool.quantity)
        : quantity === lot.left
          ? lot.cost
          : mulDiv(lot.cost, quantity, lot.left)
      pool.quantity -= quantity
      pool.cost -= cost
      lot.cost -= average ? 0n : cost
    }
    lot.left -= quantity
    return { lot, quantity, cost, rule }
  }

  function take(part: Part, event: LotEvent, early: readonly UkShare[] = []): Fragment[] {
    const pool = poolOf(part, event.at)
    const found: Fragment[] = early.map(({ lot, quantity, cost, rule }) => ({ lot, quantity, cost, rule }))
    let left = part.quantity - early.reduce((sum, { quantity }) => sum + quantity, 0n)
    if (pool.method === 'specific')
      for (const choice of given.choices.get(event.entryId) ?? []) {
        const lot = byId.get(choice.lot)
        if (!lot || lot.left === 0n || left === 0n || !pool.heap.rows.includes(lot)) continue
        const fragment = takeFrom(pool, lot, choice.quantity < left ? choice.quantity : left, 'specific')
        left -= fragment.quantity
        found.push(fragment)
      }
    const rule =
      pool.method === 'uk' ? 'section-104' : pool.method === 'specific' ? rules.fallback : pool.method
    while (left > 0n) {
      const lot = pool.heap.peek()
      if (!lot) break
      if (lot.left > 0n) {
        const fragment = takeFrom(pool, lot, left, rule)
        left -= fragment.quantity
        found.push(fragment)
      }
      if (lot.left === 0n) pool.heap.pop()
    }
    if (left > 0n) found.push({ lot: null, quantity: left, cost: null, rule: 'missing' })
    return found
  }

  function outgo(event: LotEvent & { act: 'go' }, fragments: readonly Fragment[]): Outgo {
    const proceeds =
      event.proceeds === null
        ? []
        : split(
            event.proceeds,
            fragments.map(({ quantity }) => quantity),
          )
    const matches = fragments.map((fragment, at): Match => {
      const got = proceeds[at] ?? null
      const { lot, quantity, cost, rule } = fragment
      return {
        lot: lot?.id ?? '',
        ...(lot && { acquiredBy: lot.acquiredBy }),
        acquiredAt: lot?.acquiredAt ?? null,
        quantity,
        cost,
        proceeds: got,
        gain: got === null || cost === null ? null : got - cost,
        term: termOf(lot, event.at),
        rule,
        movedBy: lot?.movedBy ?? [],
      }
    })
    const { entryId, account, at, asset, kind, what, quantity } = event
    return { entryId, account, at, asset, kind, what, quantity, proceeds: event.proceeds, matches }
  }

  function termOf(lot: Lot | null, at: number): Term {
    if (rules.longTerm === 'none' || !lot) return 'none'
    if (calendar.dayOf(at) < calendar.longFrom(calendar.dayOf(lot.acquiredAt))) return 'short'
    return rules.longTerm === 'more than a year' ? 'long' : 'exempt'
  }

  /** One asset into one keeps lots and their dates; several become one lot each, dated by the youngest part. */
  function carry(event: LotEvent & { act: 'carry' }) {
    const fragments = event.outs.flatMap((out) => take(out, event))
    const [only, ...others] = event.ins
    if (!only || fragments.length === 0) {
      const unknown = event.ins.map((each, at) => ({ each, at }))
      for (const { each, at } of unknown)
        addLot(
          each,
          null,
          { id: `${event.entryId}:${at}`, by: event.entryId, at: event.at, moved: [] },
          event,
        )
      return
    }
    if (others.length === 0 && event.outs.length === 1) {
      const parts = split(
        only.quantity,
        fragments.map(({ quantity }) => quantity),
      )
      fragments.forEach(({ lot, cost }, at) => {
        addLot(
          { ...only, quantity: parts[at] ?? 0n },
          cost,
          {
            id: lot ? `${lot.id}/${event.entryId}` : `${event.entryId}:${at}`,
            by: lot?.acquiredBy ?? event.entryId,
            at: lot?.acquiredAt ?? event.at,
            moved: [...(lot?.movedBy ?? []), event.entryId],
          },
          event,
        )
      })
      return
    }
    const unknown = fragments.some(({ cost }) => cost === null)
    const total = fragments.reduce((sum, { cost }) => sum + (cost ?? 0n), 0n)
    const costs = split(
      total,
      event.ins.map(() => 1n),
    )
    const youngest = Math.max(...fragments.map(({ lot }) => lot?.acquiredAt ?? event.at))
    event.ins.forEach((each, at) => {
      addLot(
        each,
        unknown ? null : (costs[at] ?? 0n),
        { id: `${event.entryId}:${at}`, by: event.entryId, at: youngest, moved: [event.entryId] },
        event,
      )
    })
  }
}

function orderOf(method: Exclude<Method, 'specific'>): (a: Lot, b: Lot) => boolean {
  const older = (a: Lot, b: Lot) =>
    a.acquiredAt < b.acquiredAt || (a.acquiredAt === b.acquiredAt && a.order < b.order)
  // Prices are compared without dividing; a lot without a cost comes last.
  const dearer = (a: Lot, b: Lot): number => {
    if (a.fullCost === null || b.fullCost === null)
      return (a.fullCost === null ? 0 : 1) - (b.fullCost === null ? 0 : 1)
    const [left, right] = [a.fullCost * b.quantity, b.fullCost * a.quantity]
    return left > right ? 1 : left < right ? -1 : 0
  }
  const known = (a: Lot, b: Lot) => a.fullCost !== null && b.fullCost !== null
  switch (method) {
    case 'fifo':
    case 'average':
    case 'uk':
      return older
    case 'lifo':
      return (a, b) => older(b, a)
    case 'hifo':
      return (a, b) => dearer(a, b) > 0 || (dearer(a, b) === 0 && older(a, b))
    case 'lofo':
      return (a, b) =>
        (known(a, b) ? dearer(a, b) < 0 : dearer(a, b) > 0) || (dearer(a, b) === 0 && older(a, b))
    default:
      return method satisfies never
  }
}
