/**
 * Lots over time: every event in its order, pools as the rules of the tax year say, exact to the last unit. Cost is
 * conserved: what was acquired is in open lots, in what went, or in what moved, and the last fragment of a lot takes
 * what is left of its cost.
 *
 * Quantity beyond what a pool holds is a match without a lot: its cost is unknown, never zero.
 */
import type { AccountId, AssetId, EntryId } from '@/lib/core/ids'
import { mulDiv, split } from './exact'
import type { Acquire, Carry, Go, Lot, LotEvent, Match, Move, Outgo, Part, Term } from './lot'
import { Heap } from './lot-heap'
import { LotMatch, type LotOrigin, NOBODY } from './lot-match'
import { LotRun } from './lot-run'
import type { TaxCalendar } from './tax-calendar'
import { type Method, type PlainMethod, type Pools, ruleOfYear, type TaxRules } from './tax-rules'
import type { UkShares } from './uk-shares'

export interface LotRules {
  rules: TaxRules
  calendar: TaxCalendar
  collectionOf: (asset: AssetId) => AssetId
  /** What the user wants a disposal to take first. */
  choices: ReadonlyMap<EntryId, readonly { lot: string; quantity: bigint }[]>
  /** Where UK matching applies: what was matched before the pool. */
  uk?: UkShares | undefined
  /** Hears of each as it goes. */
  onOutgo?: (outgo: Outgo) => void
}

export interface LotAnswer {
  outgoes: Outgo[]
  /** Every lot that ever was, in the order in which they came; `left` and `cost` are what is left. */
  lots: Lot[]
}

interface PooledLot extends Lot {
  pool: Pool
}

/** The next lot in the method's order. */
interface LotQueue {
  readonly rows: readonly PooledLot[]
  peek: () => PooledLot | undefined
  push: (lot: PooledLot) => void
  pop: () => unknown
}

interface Pool {
  queue: LotQueue
  /** Lots with a known cost together: what `average` and section 104 take from; other methods keep no account of it. */
  known: bigint
  cost: bigint
}

interface Fragment {
  lot: LotOrigin | null
  quantity: bigint
  cost: bigint | null
  rule: string
}

interface Taken {
  out: Part
  fragments: readonly Fragment[]
}

/**
 * Events are applied in the order of time.
 * @example
 * const book = new LotBook({ rules, calendar, collectionOf, choices })
 * for (const event of events) book.apply(event)
 * book.close().outgoes[0]?.matches
 */
export class LotBook {
  private readonly outgoes: Outgo[] = []
  private readonly lots: PooledLot[] = []
  /** Lots that somebody chose; the others are never looked up. */
  private readonly chosen = new Map<string, PooledLot | undefined>()
  private readonly collections = new Map<AssetId, AssetId>()
  /** Quantities by collection and account, kept where the rules change from universal pools to pools by account. */
  private readonly held: Map<string, bigint> | undefined
  private pools = new Map<string, Pool>()
  private method: Method = 'fifo'
  /** In which order a pool gives its lots. */
  private poolMethod: PlainMethod | 'uk' = 'fifo'
  /** The pool has one cost, and no lot one of its own. */
  private averages = false
  private poolBy: Pools = 'universal'
  private yearEnds = Number.NEGATIVE_INFINITY

  constructor(readonly question: LotRules) {
    const { pools, methods } = question.rules
    const isSplit = pools.some(({ value }) => value === 'account')
    const isWhole =
      methods.some(({ value }) => value === 'uk') || pools.some(({ value }) => value === 'universal')
    this.held = isSplit && isWhole ? new Map() : undefined
    for (const lots of question.choices.values()) for (const { lot } of lots) this.chosen.set(lot, undefined)
  }

  apply(event: LotEvent): void {
    if (event.at >= this.yearEnds) this.beginYear(event.at)
    switch (event.act) {
      case 'acquire':
        return this.acquire(event)
      case 'go':
        return this.go(event)
      case 'carry':
        return this.carry(event)
      case 'move':
        return this.move(event)
      default:
        event satisfies never
    }
  }

  close(): LotAnswer {
    this.settle()
    return { outgoes: this.outgoes, lots: this.lots }
  }

  private collectionOf(asset: AssetId): AssetId {
    let collection = this.collections.get(asset)
    if (collection === undefined) {
      collection = this.question.collectionOf(asset)
      this.collections.set(asset, collection)
    }
    return collection
  }

  /** Another method or other pools from this year on: lots are sorted anew, each with its own share of an average. */
  private beginYear(at: number): void {
    const { rules, calendar } = this.question
    const year = calendar.yearOf(at)
    this.yearEnds = calendar.year(year).until + 1
    const method = ruleOfYear(rules.methods, year) ?? 'fifo'
    // Section 104 knows one pool of a person, whatever the rules say of accounts.
    const poolBy = method === 'uk' ? 'universal' : (ruleOfYear(rules.pools, year) ?? 'universal')
    if (method === this.method && poolBy === this.poolBy) return
    this.settle()
    if (this.poolBy === 'universal' && poolBy === 'account') this.allocate()
    this.method = method
    this.poolMethod = method === 'specific' ? rules.fallback : method
    this.averages = this.poolMethod === 'average' || this.poolMethod === 'uk'
    this.poolBy = poolBy
    this.pools = new Map()
    for (const lot of this.lots) if (lot.left > 0n) this.enter(lot)
  }

  /**
   * From one pool to one for each account: the oldest lots go to the accounts in the order of their ids, as much as each
   * holds (a global allocation as in Rev. Proc. 2024-28). A lot that belongs to several is split.
   */
  private allocate(): void {
    const open = new Map<AssetId, PooledLot[]>()
    for (const lot of this.lots.toSorted(oldestFirst)) {
      if (lot.left === 0n) continue
      const collection = this.collectionOf(lot.asset)
      const lots = open.get(collection)
      if (lots) lots.push(lot)
      else open.set(collection, [lot])
    }
    const held = [...(this.held ?? [])]
      .filter(([, quantity]) => quantity > 0n)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
    for (const [key, quantity] of held) {
      const space = key.lastIndexOf(' ')
      const lots = open.get(key.slice(0, space) as AssetId) ?? []
      this.give(lots, key.slice(space + 1) as AccountId, quantity)
    }
  }

  private give(lots: PooledLot[], account: AccountId, quantity: bigint): void {
    let wanted = quantity
    while (wanted > 0n) {
      const lot = lots.shift()
      if (!lot) return
      if (lot.left > wanted) {
        const rest = this.splitOff(lot, lot.left - wanted)
        lots.unshift(rest)
      }
      lot.account = account
      wanted -= lot.left
    }
  }

  /** Makes a lot of its own from a part of one. */
  private splitOff(lot: PooledLot, quantity: bigint): PooledLot {
    const cost = lot.cost === null ? null : mulDiv(lot.cost, quantity, lot.left)
    const fullCost = lot.fullCost === null ? null : mulDiv(lot.fullCost, quantity, lot.quantity)
    const part: PooledLot = {
      ...lot,
      id: `${lot.id}+${this.lots.length}`,
      quantity,
      left: quantity,
      cost,
      fullCost,
      order: this.lots.length,
    }
    lot.left -= quantity
    lot.quantity -= quantity
    if (lot.cost !== null) lot.cost -= cost ?? 0n
    if (lot.fullCost !== null) lot.fullCost -= fullCost ?? 0n
    this.keep(part)
    return part
  }

  private keep(lot: PooledLot): void {
    this.lots.push(lot)
    if (this.chosen.size > 0 && this.chosen.has(lot.id)) this.chosen.set(lot.id, lot)
  }

  private count({ asset, account, quantity }: Part, sign: bigint): void {
    if (!this.held) return
    const key = `${this.collectionOf(asset)} ${account}`
    this.held.set(key, (this.held.get(key) ?? 0n) + sign * quantity)
  }

  private poolOf({ asset, account }: Pick<Part, 'asset' | 'account'>): Pool {
    const collection = this.collectionOf(asset)
    const key = this.poolBy === 'account' ? `${collection} ${account}` : collection
    let pool = this.pools.get(key)
    if (!pool) {
      pool = { queue: queueFor(this.poolMethod), known: 0n, cost: 0n }
      this.pools.set(key, pool)
    }
    return pool
  }

  private enter(lot: PooledLot): void {
    lot.pool = this.poolOf(lot)
    lot.pool.queue.push(lot)
    if (lot.cost === null || !this.averages) return
    lot.pool.known += lot.left
    lot.pool.cost += lot.cost
  }

  /** Writes each pool's average back into its lots. */
  private settle(): void {
    if (!this.averages) return
    for (const pool of this.pools.values()) {
      const lots = pool.queue.rows.filter(({ left, cost }) => left > 0n && cost !== null)
      const costs = split(
        pool.cost,
        lots.map(({ left }) => left),
      )
      for (const [at, lot] of lots.entries()) lot.cost = costs[at] ?? 0n
    }
  }

  private add(
    part: Part,
    from: Pick<Lot, 'id' | 'acquiredBy' | 'madeBy' | 'acquiredAt' | 'movedBy'>,
    cost: bigint | null,
  ): PooledLot {
    const { asset, account, quantity } = part
    const lot: PooledLot = {
      id: from.id,
      asset,
      account,
      acquiredBy: from.acquiredBy,
      madeBy: from.madeBy,
      acquiredAt: from.acquiredAt,
      quantity,
      left: quantity,
      cost,
      fullCost: cost,
      movedBy: from.movedBy,
      order: this.lots.length,
      pool: NO_POOL,
    }
    this.keep(lot)
    if (quantity > 0n) this.enter(lot)
    return lot
  }

  private acquire(event: Acquire): void {
    this.count(event, 1n)
    const from = {
      id: lotId(event),
      acquiredBy: event.entryId,
      madeBy: event.entryId,
      acquiredAt: event.at,
      movedBy: NOBODY,
    }
    const left = this.question.uk?.leftOf.get(event)
    if (!left) return void this.add(event, from, event.cost)
    // What a sale before or on this day has taken never enters the pool.
    const lot = this.add({ ...event, quantity: left.quantity }, from, left.cost)
    lot.quantity = event.quantity
    lot.fullCost = event.cost
  }

  private go(event: Go): void {
    this.count(event, -1n)
    const shares = this.question.uk?.ofSale.get(event)
    if (!shares) return this.tell(event, this.take(event, event.entryId))
    const early = shares.map(({ bought, quantity, cost, rule }): Fragment => {
      const lot = { id: lotId(bought), acquiredBy: bought.entryId, acquiredAt: bought.at, movedBy: NOBODY }
      return { lot, quantity, cost, rule }
    })
    const taken = early.reduce((sum, { quantity }) => sum + quantity, 0n)
    const rest = this.take({ ...event, quantity: event.quantity - taken }, event.entryId)
    this.tell(event, [...early, ...rest])
  }

  /** Takes from the part's pool, chosen lots first. */
  private take(part: Part, by: EntryId): Fragment[] {
    if (part.quantity === 0n) return []
    const pool = this.poolOf(part)
    const found: Fragment[] = []
    let left = part.quantity
    // In an average no lot has a cost of its own to choose.
    const choices = this.averages ? undefined : this.question.choices.get(by)
    for (const choice of choices ?? NO_CHOICE) {
      const lot = this.chosen.get(choice.lot)
      if (!lot || lot.pool !== pool || lot.left === 0n || left === 0n) continue
      const wanted = choice.quantity < left ? choice.quantity : left
      const fragment = this.takeFrom(lot, wanted, 'specific')
      left -= fragment.quantity
      found.push(fragment)
    }
    const rule = this.poolMethod === 'uk' ? 'section-104' : this.poolMethod
    for (let lot = pool.queue.peek(); lot && left > 0n; lot = pool.queue.peek()) {
      if (lot.left > 0n) {
        const fragment = this.takeFrom(lot, left, rule)
        left -= fragment.quantity
        found.push(fragment)
      }
      if (lot.left === 0n) pool.queue.pop()
    }
    if (left > 0n) found.push({ lot: null, quantity: left, cost: null, rule: 'missing' })
    return found
  }

  private takeFrom(lot: PooledLot, wanted: bigint, rule: string): Fragment {
    const quantity = wanted < lot.left ? wanted : lot.left
    const cost = this.costOf(lot, quantity)
    if (cost !== null && lot.cost !== null) {
      if (!this.averages) lot.cost -= cost
      else {
        lot.pool.known -= quantity
        lot.pool.cost -= cost
        // An averaged lot that is used up has no cost of its own left.
        if (quantity === lot.left) lot.cost = 0n
      }
    }
    lot.left -= quantity
    return { lot, quantity, cost, rule }
  }

  private costOf(lot: PooledLot, quantity: bigint): bigint | null {
    if (lot.cost === null) return null
    const { pool } = lot
    if (this.averages) return quantity === pool.known ? pool.cost : mulDiv(pool.cost, quantity, pool.known)
    return quantity === lot.left ? lot.cost : mulDiv(lot.cost, quantity, lot.left)
  }

  private tell(
    event: Pick<Go, 'entryId' | 'account' | 'at' | 'asset' | 'kind' | 'what' | 'quantity' | 'proceeds'>,
    fragments: readonly Fragment[],
  ): void {
    const { entryId, account, at, asset, kind, what, quantity, proceeds } = event
    const matches = this.matches(fragments, proceeds, at)
    const outgo: Outgo = { entryId, account, at, asset, kind, what, quantity, proceeds, matches }
    this.outgoes.push(outgo)
    this.question.onOutgo?.(outgo)
  }

  private matches(fragments: readonly Fragment[], proceeds: bigint | null, at: number): Match[] {
    const [only] = fragments
    if (only && fragments.length === 1) return [this.match(only, proceeds, at)]
    const sizes = fragments.map(({ quantity }) => quantity)
    const shares = proceeds === null ? undefined : split(proceeds, sizes)
    return fragments.map((fragment, index) => this.match(fragment, shares?.[index] ?? null, at))
  }

  private match({ lot, quantity, cost, rule }: Fragment, proceeds: bigint | null, at: number): Match {
    return new LotMatch({
      from: lot,
      quantity,
      cost,
      proceeds,
      term: this.termOf(lot?.acquiredAt ?? null, at),
      rule,
    })
  }

  private termOf(acquiredAt: number | null, at: number): Term {
    const { rules, calendar } = this.question
    if (rules.longTerm === 'none' || acquiredAt === null) return 'none'
    if (calendar.dayOf(at) < calendar.longFrom(calendar.dayOf(acquiredAt))) return 'short'
    return rules.longTerm === 'more than a year' ? 'long' : 'exempt'
  }

  /** Lots go from one account to another with their dates and costs. */
  private move(event: Move): void {
    const { from, to, fee, entryId } = event
    this.count({ ...from, quantity: from.quantity + fee }, -1n)
    this.count(to, 1n)
    const lost = this.take({ ...from, quantity: fee }, entryId)
    const cost = lost.reduce((sum, fragment) => sum + (fragment.cost ?? 0n), 0n)
    // Within one pool nothing moves, unless the cost of the fee has to find its lots.
    const isStill = this.poolOf(from) === this.poolOf(to) && cost === 0n
    const moved = isStill ? [] : this.take(from, entryId)
    const isCarried = moved.some((fragment) => fragment.cost !== null)
    if (cost > 0n && !isCarried)
      this.tell({ ...event, ...from, what: 'fee', quantity: fee, proceeds: null }, lost)
    this.arrive(event, moved, isCarried ? cost : 0n)
  }

  /** @param added the cost of what got lost, which stays with what arrived */
  private arrive(
    { to, from, entryId, arrivedBy }: Move,
    fragments: readonly Fragment[],
    added: bigint,
  ): void {
    const isSameAsset = this.collectionOf(from.asset) === this.collectionOf(to.asset)
    const sizes = fragments.map(({ quantity }) => quantity)
    const quantities = isSameAsset && to.quantity === from.quantity ? sizes : split(to.quantity, sizes)
    const extra = shareAmongKnown(added, fragments)
    for (const [at, { lot, cost }] of fragments.entries()) {
      this.add(
        { ...to, quantity: quantities[at] ?? 0n },
        {
          id: lot ? `${lot.id}>${arrivedBy}:${at}` : `${arrivedBy}:m${at}`,
          acquiredBy: lot?.acquiredBy ?? arrivedBy,
          madeBy: arrivedBy,
          acquiredAt: lot?.acquiredAt ?? null,
          movedBy: [...(lot?.movedBy ?? []), entryId],
        },
        cost === null ? null : cost + (extra[at] ?? 0n),
      )
    }
  }

  /**
   * Another form of the same money. One asset into one keeps its lots and their dates; otherwise each asset that comes is
   * one lot, dated by the youngest part, so that no holding period is ever too long.
   */
  private carry(event: Carry): void {
    for (const out of event.outs) this.count(out, -1n)
    for (const part of event.ins) this.count(part, 1n)
    const taken = event.outs.map((out) => ({ out, fragments: this.take(out, event.entryId) }))
    const [only, ...others] = event.ins
    const [first] = taken
    if (!only) this.tellLeft(event, taken)
    else if (first && taken.length === 1 && others.length === 0) this.carryLots(event, only, first.fragments)
    else this.carryWhole(event, taken)
  }

  private carryLots(event: Carry, to: Part, fragments: readonly Fragment[]): void {
    const quantities = split(
      to.quantity,
      fragments.map(({ quantity }) => quantity),
    )
    for (const [at, { lot, cost }] of fragments.entries())
      this.add(
        { ...to, quantity: quantities[at] ?? 0n },
        {
          id: `${event.entryId}:${at}`,
          acquiredBy: lot?.acquiredBy ?? event.entryId,
          madeBy: event.entryId,
          acquiredAt: lot?.acquiredAt ?? null,
          movedBy: [...(lot?.movedBy ?? []), event.entryId],
        },
        cost,
      )
  }

  private carryWhole(event: Carry, taken: readonly Taken[]): void {
    const fragments = taken.flatMap((each) => each.fragments)
    const isKnown = fragments.every(({ cost }) => cost !== null)
    const total = fragments.reduce((sum, { cost }) => sum + (cost ?? 0n), 0n)
    const weights = event.ins.map(({ worth }) => worth ?? 0n)
    const isWeighed = event.ins.length === 1 || weights.every((weight) => weight > 0n)
    const costs = isKnown && isWeighed ? split(total, event.ins.length === 1 ? [1n] : weights) : undefined
    const dates = fragments.map(({ lot }) => lot?.acquiredAt ?? null)
    const youngest = dates.includes(null) ? null : Math.max(...dates.map((date) => date ?? 0))
    for (const [at, part] of event.ins.entries())
      this.add(
        part,
        {
          id: `${event.entryId}:${at}`,
          acquiredBy: event.entryId,
          madeBy: event.entryId,
          acquiredAt: youngest,
          movedBy: [event.entryId],
        },
        costs?.[at] ?? null,
      )
    // What could not be carried is not lost from the books: it departs with its row.
    if (!costs) this.tellLeft(event, taken)
  }

  private tellLeft(event: Carry, taken: readonly Taken[]): void {
    for (const { out, fragments } of taken)
      this.tell({ ...event, ...out, what: 'departed', proceeds: null }, fragments)
  }
}

const NO_CHOICE: readonly { lot: string; quantity: bigint }[] = []

const NO_POOL: Pool = { queue: new Heap<PooledLot>(() => false), known: 0n, cost: 0n }

/** Nearly every entry makes one lot: ends that are there already keep a million names short. */
const lotId = ({ entryId, index }: Acquire): string => entryId + (ENDS[index] ?? `:${index}`)
const ENDS = [':0', ':1', ':2', ':3']

/** A cost that is shared by what has a known cost; the last one takes the remainder. */
function shareAmongKnown(total: bigint, fragments: readonly Fragment[]): bigint[] {
  if (total === 0n) return []
  return split(
    total,
    fragments.map(({ cost, quantity }) => (cost === null ? 0n : quantity)),
  )
}

/** Unknown dates are the oldest: they are used up first, and their gain is in no figure. */
const oldestFirst = (a: Lot, b: Lot): number =>
  (a.acquiredAt ?? Number.NEGATIVE_INFINITY) - (b.acquiredAt ?? Number.NEGATIVE_INFINITY) || a.order - b.order

const dateOf = ({ acquiredAt }: Lot): number => acquiredAt ?? Number.NEGATIVE_INFINITY
const isOlder = (a: Lot, b: Lot): boolean => {
  const [left, right] = [dateOf(a), dateOf(b)]
  return left < right || (left === right && a.order < b.order)
}

/** Compares the cost of one unit without dividing. */
function compareRates(a: Lot, b: Lot): number {
  const [left, right] = [(a.fullCost ?? 0n) * b.quantity, (b.fullCost ?? 0n) * a.quantity]
  return left < right ? -1 : left > right ? 1 : 0
}

/** By cost of one unit; equal ones by age. Lots of unknown cost come last: what is known is used first. */
const byRate =
  (sign: 1 | -1) =>
  (a: Lot, b: Lot): boolean => {
    if (a.fullCost === null || b.fullCost === null)
      return a.fullCost === null ? b.fullCost === null && isOlder(a, b) : true
    const order = sign * compareRates(a, b)
    return order === 0 ? isOlder(a, b) : order < 0
  }

function queueFor(method: PlainMethod | 'uk'): LotQueue {
  switch (method) {
    case 'lifo':
      return new LotRun<PooledLot>(isOlder, 'back')
    case 'hifo':
      return new Heap<PooledLot>(byRate(-1))
    case 'lofo':
      return new Heap<PooledLot>(byRate(1))
    case 'fifo':
    case 'average':
    case 'uk':
      return new LotRun<PooledLot>(isOlder, 'front')
    default: {
      const never: never = method
      return never
    }
  }
}
