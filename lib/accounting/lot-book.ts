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
import type { TaxCalendar } from './tax-calendar'
import { type Method, type PlainMethod, type Pools, ruleOfYear, type TaxRules } from './tax-rules'
import { type UkShares, ukShares } from './uk-shares'

export interface LotQuestion {
  /** In order of time. */
  events: readonly LotEvent[]
  rules: TaxRules
  calendar: TaxCalendar
  collectionOf: (asset: AssetId) => AssetId
  /** What the user wants a disposal to take first. */
  choices: ReadonlyMap<EntryId, readonly { lot: string; quantity: bigint }[]>
}

export interface LotAnswer {
  outgoes: Outgo[]
  /** Every lot that ever was, in the order in which they came; `left` and `cost` are what is left. */
  lots: Lot[]
}

interface PooledLot extends Lot {
  pool: Pool
}

interface Pool {
  heap: Heap<PooledLot>
  /** Lots with a known cost together: what `average` and section 104 take from. */
  known: bigint
  cost: bigint
}

interface Fragment {
  lot: Pick<Lot, 'id' | 'acquiredBy' | 'acquiredAt' | 'movedBy'> | null
  quantity: bigint
  cost: bigint | null
  rule: string
}

/** @example replayLots({ events, rules, calendar, collectionOf, choices }).outgoes[0]?.matches */
export const replayLots = (question: LotQuestion): LotAnswer => new LotBook(question).replay()

class LotBook {
  readonly #outgoes: Outgo[] = []
  readonly #lots: PooledLot[] = []
  readonly #byId = new Map<string, PooledLot>()
  readonly #collections = new Map<AssetId, AssetId>()
  /** Quantities by collection and account, kept where the rules change from universal pools to pools by account. */
  readonly #held: Map<string, bigint> | undefined
  #pools = new Map<string, Pool>()
  #method: Method = 'fifo'
  #poolBy: Pools = 'universal'
  #yearEnds = Number.NEGATIVE_INFINITY
  readonly #uk: UkShares | undefined

  constructor(readonly question: LotQuestion) {
    const { rules, events, calendar } = question
    const methodAt = (at: number) => ruleOfYear(rules.methods, calendar.yearOf(at))
    if (rules.methods.some(({ value }) => value === 'uk'))
      this.#uk = ukShares({
        events,
        applies: (at) => methodAt(at) === 'uk',
        dayOf: calendar.dayOf,
        collectionOf: (asset) => this.#collectionOf(asset),
      })
    this.#held = new Set(rules.pools.map(({ value }) => value)).size > 1 ? new Map() : undefined
  }

  replay(): LotAnswer {
    for (const event of this.question.events) {
      if (event.at >= this.#yearEnds) this.#beginYear(event.at)
      switch (event.act) {
        case 'acquire':
          this.#acquire(event)
          break
        case 'go':
          this.#go(event)
          break
        case 'carry':
          this.#carry(event)
          break
        case 'move':
          this.#move(event)
          break
        default:
          event satisfies never
      }
    }
    this.#settle()
    return { outgoes: this.#outgoes, lots: this.#lots.map(({ pool: _pool, ...lot }) => lot) }
  }

  #collectionOf(asset: AssetId): AssetId {
    let collection = this.#collections.get(asset)
    if (collection === undefined) {
      collection = this.question.collectionOf(asset)
      this.#collections.set(asset, collection)
    }
    return collection
  }

  /** Another method or other pools from this year on: lots are sorted anew, each with its own share of an average. */
  #beginYear(at: number): void {
    const { rules, calendar } = this.question
    const year = calendar.yearOf(at)
    this.#yearEnds = calendar.year(year).until + 1
    const method = ruleOfYear(rules.methods, year) ?? 'fifo'
    // Section 104 knows one pool of a person, whatever the rules say of accounts.
    const poolBy = method === 'uk' ? 'universal' : (ruleOfYear(rules.pools, year) ?? 'universal')
    if (method === this.#method && poolBy === this.#poolBy) return
    this.#settle()
    if (this.#poolBy === 'universal' && poolBy === 'account') this.#allocate()
    this.#method = method
    this.#poolBy = poolBy
    this.#pools = new Map()
    for (const lot of this.#lots) if (lot.left > 0n) this.#enter(lot)
  }

  /**
   * From one pool to one for each account: the oldest lots go to the accounts in the order of their ids, as much as each
   * holds (a global allocation as in Rev. Proc. 2024-28). A lot that belongs to several is split.
   */
  #allocate(): void {
    const open = new Map<AssetId, PooledLot[]>()
    for (const lot of this.#lots.toSorted(oldestFirst)) {
      if (lot.left === 0n) continue
      const collection = this.#collectionOf(lot.asset)
      open.set(collection, [...(open.get(collection) ?? []), lot])
    }
    const held = [...(this.#held ?? [])]
      .filter(([, quantity]) => quantity > 0n)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
    for (const [key, quantity] of held) {
      const [collection = '', account = ''] = key.split(' ')
      this.#give(open.get(collection as AssetId) ?? [], account as AccountId, quantity)
    }
  }

  #give(lots: PooledLot[], account: AccountId, quantity: bigint): void {
    let wanted = quantity
    while (wanted > 0n) {
      const lot = lots.shift()
      if (!lot) return
      if (lot.left > wanted) {
        const rest = this.#splitOff(lot, lot.left - wanted)
        lots.unshift(rest)
      }
      lot.account = account
      wanted -= lot.left
    }
  }

  /** Makes a lot of its own from a part of one. */
  #splitOff(lot: PooledLot, quantity: bigint): PooledLot {
    const cost = lot.cost === null ? null : mulDiv(lot.cost, quantity, lot.left)
    const part: PooledLot = {
      ...lot,
      id: `${lot.id}+${this.#lots.length}`,
      quantity,
      left: quantity,
      cost,
      fullCost: cost,
      order: this.#lots.length,
    }
    lot.left -= quantity
    lot.quantity -= quantity
    if (lot.cost !== null) lot.cost -= cost ?? 0n
    lot.fullCost = lot.cost
    this.#keep(part)
    return part
  }

  #keep(lot: PooledLot): void {
    this.#lots.push(lot)
    this.#byId.set(lot.id, lot)
  }

  #count({ asset, account, quantity }: Part, sign: bigint): void {
    if (!this.#held) return
    const key = `${this.#collectionOf(asset)} ${account}`
    this.#held.set(key, (this.#held.get(key) ?? 0n) + sign * quantity)
  }

  #poolOf({ asset, account }: Pick<Part, 'asset' | 'account'>): Pool {
    const collection = this.#collectionOf(asset)
    const key = this.#poolBy === 'account' ? `${collection} ${account}` : collection
    let pool = this.#pools.get(key)
    if (!pool) {
      pool = { heap: new Heap<PooledLot>(orderOf(this.#heapMethod)), known: 0n, cost: 0n }
      this.#pools.set(key, pool)
    }
    return pool
  }

  get #heapMethod(): PlainMethod | 'uk' {
    return this.#method === 'specific' ? this.question.rules.fallback : this.#method
  }

  get #averages(): boolean {
    return this.#heapMethod === 'average' || this.#heapMethod === 'uk'
  }

  #enter(lot: PooledLot): void {
    lot.pool = this.#poolOf(lot)
    lot.pool.heap.push(lot)
    if (lot.cost === null) return
    lot.pool.known += lot.left
    lot.pool.cost += lot.cost
  }

  /** Writes each pool's average back into its lots. */
  #settle(): void {
    if (!this.#averages) return
    for (const pool of this.#pools.values()) {
      const lots = pool.heap.rows.filter(({ left, cost }) => left > 0n && cost !== null)
      const costs = split(
        pool.cost,
        lots.map(({ left }) => left),
      )
      for (const [at, lot] of lots.entries()) lot.cost = costs[at] ?? 0n
    }
  }

  #add(
    part: Part,
    from: Pick<Lot, 'id' | 'acquiredBy' | 'acquiredAt' | 'movedBy'>,
    cost: bigint | null,
  ): PooledLot {
    const { asset, account, quantity } = part
    const lot: PooledLot = {
      id: from.id,
      asset,
      account,
      acquiredBy: from.acquiredBy,
      acquiredAt: from.acquiredAt,
      quantity,
      left: quantity,
      cost,
      fullCost: cost,
      movedBy: from.movedBy,
      order: this.#lots.length,
      pool: NO_POOL,
    }
    this.#keep(lot)
    if (quantity > 0n) this.#enter(lot)
    return lot
  }

  #acquire(event: Acquire): void {
    this.#count(event, 1n)
    const from = { id: lotId(event), acquiredBy: event.entryId, acquiredAt: event.at, movedBy: [] }
    const left = this.#uk?.leftOf.get(event)
    if (!left) return void this.#add(event, from, event.cost)
    // What a sale before or on this day has taken never enters the pool.
    const lot = this.#add({ ...event, quantity: left.quantity }, from, left.cost)
    lot.quantity = event.quantity
    lot.fullCost = event.cost
  }

  #go(event: Go): void {
    this.#count(event, -1n)
    const shares = this.#uk?.ofSale.get(event) ?? []
    const early = shares.map(({ bought, quantity, cost, rule }): Fragment => {
      const lot = { id: lotId(bought), acquiredBy: bought.entryId, acquiredAt: bought.at, movedBy: [] }
      return { lot, quantity, cost, rule }
    })
    const taken = early.reduce((sum, { quantity }) => sum + quantity, 0n)
    const rest = this.#take({ ...event, quantity: event.quantity - taken }, event.entryId)
    this.#tell(event, [...early, ...rest])
  }

  /** Takes from the part's pool, chosen lots first. */
  #take(part: Part, by: EntryId): Fragment[] {
    if (part.quantity === 0n) return []
    const pool = this.#poolOf(part)
    const found: Fragment[] = []
    let left = part.quantity
    for (const choice of this.question.choices.get(by) ?? []) {
      const lot = this.#byId.get(choice.lot)
      if (!lot || lot.pool !== pool || lot.left === 0n || left === 0n) continue
      const wanted = choice.quantity < left ? choice.quantity : left
      const fragment = this.#takeFrom(lot, wanted, 'specific')
      left -= fragment.quantity
      found.push(fragment)
    }
    const rule = this.#heapMethod === 'uk' ? 'section-104' : this.#heapMethod
    for (let lot = pool.heap.peek(); lot && left > 0n; lot = pool.heap.peek()) {
      if (lot.left > 0n) {
        const fragment = this.#takeFrom(lot, left, rule)
        left -= fragment.quantity
        found.push(fragment)
      }
      if (lot.left === 0n) pool.heap.pop()
    }
    if (left > 0n) found.push({ lot: null, quantity: left, cost: null, rule: 'missing' })
    return found
  }

  #takeFrom(lot: PooledLot, wanted: bigint, rule: string): Fragment {
    const quantity = wanted < lot.left ? wanted : lot.left
    const cost = this.#costOf(lot, quantity)
    if (cost !== null && lot.cost !== null) {
      lot.pool.known -= quantity
      lot.pool.cost -= cost
      if (!this.#averages) lot.cost -= cost
      // An averaged lot that is used up has no cost of its own left.
      else if (quantity === lot.left) lot.cost = 0n
    }
    lot.left -= quantity
    return { lot, quantity, cost, rule }
  }

  #costOf(lot: PooledLot, quantity: bigint): bigint | null {
    if (lot.cost === null) return null
    const { pool } = lot
    if (this.#averages) return quantity === pool.known ? pool.cost : mulDiv(pool.cost, quantity, pool.known)
    return quantity === lot.left ? lot.cost : mulDiv(lot.cost, quantity, lot.left)
  }

  #tell(
    event: Pick<Go, 'entryId' | 'account' | 'at' | 'asset' | 'kind' | 'what' | 'quantity' | 'proceeds'>,
    fragments: readonly Fragment[],
  ): void {
    const { entryId, account, at, asset, kind, what, quantity, proceeds } = event
    const shares =
      proceeds === null
        ? undefined
        : split(
            proceeds,
            fragments.map((fragment) => fragment.quantity),
          )
    const matches = fragments.map((fragment, index) => this.#match(fragment, shares?.[index] ?? null, at))
    this.#outgoes.push({ entryId, account, at, asset, kind, what, quantity, proceeds, matches })
  }

  #match({ lot, quantity, cost, rule }: Fragment, proceeds: bigint | null, at: number): Match {
    return {
      lot: lot?.id ?? '',
      ...(lot ? { acquiredBy: lot.acquiredBy } : {}),
      acquiredAt: lot?.acquiredAt ?? null,
      quantity,
      cost,
      proceeds,
      gain: proceeds === null || cost === null ? null : proceeds - cost,
      term: this.#termOf(lot?.acquiredAt ?? null, at),
      rule,
      movedBy: lot?.movedBy ?? [],
    }
  }

  #termOf(acquiredAt: number | null, at: number): Term {
    const { rules, calendar } = this.question
    if (rules.longTerm === 'none' || acquiredAt === null) return 'none'
    if (calendar.dayOf(at) < calendar.longFrom(calendar.dayOf(acquiredAt))) return 'short'
    return rules.longTerm === 'more than a year' ? 'long' : 'exempt'
  }

  /** Lots go from one account to another with their dates and costs; what got lost on the way is the transfer's fee. */
  #move(event: Move): void {
    const { from, to, fee, feeWorth, entryId, at, kind } = event
    this.#count({ ...from, quantity: from.quantity + fee }, -1n)
    this.#count(to, 1n)
    const lost = this.#take({ ...from, quantity: fee }, entryId)
    const cost = lost.reduce((sum, fragment) => sum + (fragment.cost ?? 0n), 0n)
    const isCarried = this.question.rules.transferFees === 'basis'
    // Within one pool nothing moves, unless the cost of the fee has to find its lots.
    const moved =
      this.#poolOf(from) === this.#poolOf(to) && !(isCarried && cost > 0n) ? [] : this.#take(from, entryId)
    const added = isCarried && moved.some((fragment) => fragment.cost !== null) ? cost : 0n
    if (fee > 0n && (!isCarried || (cost > 0n && added === 0n))) {
      const what = this.question.rules.transferFees === 'disposal' ? 'disposal' : 'fee'
      const { account, asset } = from
      this.#tell(
        {
          entryId,
          account,
          at,
          asset,
          kind,
          what,
          quantity: fee,
          proceeds: what === 'disposal' ? feeWorth : null,
        },
        lost,
      )
    }
    this.#arrive(event, moved, added)
  }

  /** @param added the cost of what got lost, which stays with what arrived */
  #arrive({ to, from, entryId, arrivedBy }: Move, fragments: readonly Fragment[], added: bigint): void {
    const isSameAsset = this.#collectionOf(from.asset) === this.#collectionOf(to.asset)
    const sizes = fragments.map(({ quantity }) => quantity)
    const quantities = isSameAsset && to.quantity === from.quantity ? sizes : split(to.quantity, sizes)
    const extra = shareAmongKnown(added, fragments)
    for (const [at, { lot, cost }] of fragments.entries()) {
      const id = lot ? `${lot.id}>${arrivedBy}` : `${arrivedBy}:m${at}`
      this.#add(
        { ...to, quantity: quantities[at] ?? 0n },
        {
          id: this.#byId.has(id) ? `${id}+${this.#lots.length}` : id,
          acquiredBy: lot?.acquiredBy ?? arrivedBy,
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
  #carry(event: Carry): void {
    for (const out of event.outs) this.#count(out, -1n)
    for (const part of event.ins) this.#count(part, 1n)
    const fragments = event.outs.flatMap((out) => this.#take(out, event.entryId))
    const [only, ...others] = event.ins
    if (!only) return this.#tellLeft(event, fragments)
    if (fragments.length === 0) {
      for (const [at, part] of event.ins.entries())
        this.#add(
          part,
          { id: `${event.entryId}:${at}`, acquiredBy: event.entryId, acquiredAt: event.at, movedBy: [] },
          null,
        )
      return
    }
    if (others.length === 0 && event.outs.length === 1) return this.#carryLots(event, only, fragments)
    this.#carryWhole(event, fragments)
  }

  #carryLots(event: Carry, to: Part, fragments: readonly Fragment[]): void {
    const quantities = split(
      to.quantity,
      fragments.map(({ quantity }) => quantity),
    )
    for (const [at, { lot, cost }] of fragments.entries())
      this.#add(
        { ...to, quantity: quantities[at] ?? 0n },
        {
          id: `${event.entryId}:${at}`,
          acquiredBy: lot?.acquiredBy ?? event.entryId,
          acquiredAt: lot?.acquiredAt ?? null,
          movedBy: [...(lot?.movedBy ?? []), event.entryId],
        },
        cost,
      )
  }

  #carryWhole(event: Carry, fragments: readonly Fragment[]): void {
    const isKnown = fragments.every(({ cost }) => cost !== null)
    const total = fragments.reduce((sum, { cost }) => sum + (cost ?? 0n), 0n)
    const weights = event.ins.map(({ worth }) => worth ?? 0n)
    const isWeighed = event.ins.length === 1 || weights.every((weight) => weight > 0n)
    const costs = isKnown && isWeighed ? split(total, event.ins.length === 1 ? [1n] : weights) : undefined
    const dates = fragments.map(({ lot }) => lot?.acquiredAt ?? null)
    const youngest = dates.includes(null) ? null : Math.max(...dates.map((date) => date ?? 0))
    for (const [at, part] of event.ins.entries())
      this.#add(
        part,
        {
          id: `${event.entryId}:${at}`,
          acquiredBy: event.entryId,
          acquiredAt: youngest,
          movedBy: [event.entryId],
        },
        costs?.[at] ?? null,
      )
    // What could not be carried is not lost from the books: it departs with its row.
    if (!costs) this.#tellLeft(event, fragments)
  }

  #tellLeft(event: Carry, fragments: readonly Fragment[]): void {
    const [first] = event.outs
    if (!first) return
    const quantity = fragments.reduce((sum, fragment) => sum + fragment.quantity, 0n)
    this.#tell({ ...event, ...first, quantity, what: 'departed', proceeds: null }, fragments)
  }
}

const NO_POOL: Pool = { heap: new Heap(() => false), known: 0n, cost: 0n }

const lotId = ({ entryId, index }: Acquire): string => `${entryId}:${index}`

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

/** Is a lot taken before another? Equal ones go in the order in which they came. */
function orderOf(method: PlainMethod | 'uk'): (a: Lot, b: Lot) => boolean {
  const date = ({ acquiredAt }: Lot) => acquiredAt ?? Number.NEGATIVE_INFINITY
  /** Compares cost for one unit without dividing; a lot of unknown cost is the dearest of none and the cheapest of none: it comes last. */
  const rate = (a: Lot, b: Lot): number => {
    if (a.fullCost === null || b.fullCost === null)
      return Number(a.fullCost === null) - Number(b.fullCost === null)
    const [left, right] = [a.fullCost * b.quantity, b.fullCost * a.quantity]
    return left < right ? -1 : left > right ? 1 : 0
  }
  const bothKnown = (a: Lot, b: Lot) => a.fullCost !== null && b.fullCost !== null
  switch (method) {
    case 'lifo':
      return (a, b) => date(a) > date(b) || (date(a) === date(b) && a.order > b.order)
    case 'hifo':
      return (a, b) => {
        const order = rate(a, b)
        return order === 0
          ? date(a) < date(b) || (date(a) === date(b) && a.order < b.order)
          : bothKnown(a, b)
            ? order > 0
            : order < 0
      }
    case 'lofo':
      return (a, b) => {
        const order = rate(a, b)
        return order === 0 ? date(a) < date(b) || (date(a) === date(b) && a.order < b.order) : order < 0
      }
    default:
      return (a, b) => date(a) < date(b) || (date(a) === date(b) && a.order < b.order)
  }
}
