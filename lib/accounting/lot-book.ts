/**
 * Lots over time: every event in its order, pools as the rules of the tax year say, exact to the last unit. Cost is
 * conserved: what was acquired is in open lots, in what went, or in what moved.
 *
 * Quantity beyond what a pool holds is a match without a lot: its cost is unknown, never zero.
 */
import type { AssetId } from '@/lib/core/ids'
import { allocateLots } from './allocate-lots'
import { carryLots } from './carry-lots'
import type { LotChoices } from './gains-question'
import { HeldQuantities } from './held-quantities'
import type { KeptOutgoes } from './kept-outgoes'
import type { Acquire, Go, Lot, LotEvent, Outgo } from './lot'
import type { LotKeeping } from './lot-keeping'
import { LotMatch, NOBODY } from './lot-match'
import { moveLots } from './move-lots'
import { OpenLots } from './open-lots'
import { Outgoes, type OutgoTaker } from './outgoes'
import { lotId, TOLD, type Told } from './pooled-lot'
import type { TaxCalendar } from './tax-calendar'
import { lotRulesOf, type Method, type Pools, type TaxRules } from './tax-rules'
import type { UkShare, UkShares } from './uk-shares'

export interface LotRules {
  rules: TaxRules
  calendar: TaxCalendar
  collectionOf: (asset: AssetId) => AssetId
  /** What the user wants a disposal to take first. */
  choices: LotChoices
  /** Takes what goes, of all lines. */
  kept: KeptOutgoes
  /** Where UK matching applies: what was matched before the pool. */
  uk?: UkShares | undefined
  /** Hears of each as it goes. */
  onOutgo?: OutgoTaker
}

export interface LotAnswer {
  /** In the order in which they went; made anew each time. */
  outgoes: () => Outgo[]
  /** Every lot that ever was, in the order in which they came; `left` and `cost` are what is left. */
  lots: Lot[]
}

/**
 * Events are applied in the order of time.
 * @example
 * const book = new LotBook({ rules, calendar, collectionOf, choices, kept: new KeptOutgoes() })
 * for (const event of events) book.apply(event)
 * book.close().outgoes()[0]?.matches
 */
export class LotBook {
  private readonly keeping: LotKeeping
  /** Kept where the rules change from universal pools to pools by account. */
  private readonly held: HeldQuantities | undefined
  private method: Method = 'fifo'
  private poolBy: Pools = 'universal'
  private yearEnds = Number.NEGATIVE_INFINITY

  constructor(private readonly question: LotRules) {
    const { choices, collectionOf, rules, calendar, kept, onOutgo } = question
    const lots = new OpenLots(choices, collectionOf)
    // Outlives the book, whose question holds all events while UK matching looks ahead.
    const outgoes = new Outgoes({ rules, calendar, kept, onOutgo })
    this.keeping = { lots, outgoes, collectionOf }
    this.held = needsHeld(rules) ? new HeldQuantities(collectionOf) : undefined
  }

  apply(event: LotEvent): void {
    if (event.at >= this.yearEnds) this.beginYear(event.at)
    if (this.held) noteHeld(this.held, event)
    switch (event.act) {
      case 'acquire':
        return this.acquire(event)
      case 'go':
        return this.go(event)
      case 'carry':
        return carryLots(this.keeping, event)
      case 'move':
        return moveLots(this.keeping, event)
      default:
        event satisfies never
    }
  }

  close(): LotAnswer {
    const { lots, outgoes } = this.keeping
    lots.settle()
    return { outgoes: () => outgoes.rows(), lots: lots.all }
  }

  /** Another method or other pools from this year on: lots are sorted anew, each with its own share of an average. */
  private beginYear(at: number): void {
    const { rules, calendar } = this.question
    const { lots, collectionOf } = this.keeping
    const year = calendar.yearOf(at)
    this.yearEnds = calendar.year(year).until + 1
    const { method, pools: poolBy } = lotRulesOf(rules, year)
    if (method === this.method && poolBy === this.poolBy) return
    lots.settle()
    if (this.held && this.poolBy === 'universal' && poolBy === 'account')
      allocateLots(lots, this.held.rows(), collectionOf)
    this.method = method
    this.poolBy = poolBy
    lots.regroup(method === 'specific' ? rules.fallback : method, poolBy)
  }

  private acquire(event: Acquire): void {
    const { asset, account, quantity, cost } = event
    const left = this.question.uk?.leftOf.get(event)
    const lot = this.keeping.lots.add({
      source: event.entry ?? toldOf(event),
      index: event.entry ? event.index : TOLD,
      asset,
      account,
      quantity: left ? left.quantity : quantity,
      cost: left ? left.cost : cost,
    })
    if (!left) return
    // What a sale before or on this day has taken never enters the pool.
    lot.quantity = quantity
    lot.fullCost = cost
  }

  private go(event: Go): void {
    const { lots, outgoes } = this.keeping
    const shares = this.question.uk?.ofSale.get(event)
    if (!shares) return outgoes.tell(event, lots.take(event, event.entryId))
    const taken = shares.reduce((sum, { quantity }) => sum + quantity, 0n)
    const rest = lots.take({ ...event, quantity: event.quantity - taken }, event.entryId)
    outgoes.tell(event, [...shares.map(earlyMatch), ...rest])
  }
}

/** Of what no entry acquires by itself. */
const toldOf = ({ entryId, index, at }: Acquire): Told => ({
  id: lotId(entryId, index),
  acquiredBy: entryId,
  madeBy: entryId,
  acquiredAt: at,
  movedBy: NOBODY,
})

/** Of a purchase that is matched before the pool. */
function earlyMatch({ bought, quantity, cost, rule }: UkShare): LotMatch {
  const { entryId, index, at } = bought
  const from = { id: lotId(entryId, index), acquiredBy: entryId, acquiredAt: at, movedBy: NOBODY }
  return new LotMatch({ from, quantity, cost, rule })
}

function needsHeld({ pools, methods }: TaxRules): boolean {
  const isSplit = pools.some(({ value }) => value === 'account')
  const isWhole =
    methods.some(({ value }) => value === 'uk') || pools.some(({ value }) => value === 'universal')
  return isSplit && isWhole
}

function noteHeld(held: HeldQuantities, event: LotEvent): void {
  switch (event.act) {
    case 'acquire':
      return held.add(event)
    case 'go':
      return held.remove(event)
    case 'carry':
      for (const out of event.outs) held.remove(out)
      for (const part of event.ins) held.add(part)
      return
    case 'move':
      held.remove({ ...event.from, quantity: event.from.quantity + event.fee })
      return held.add(event.to)
    default:
      event satisfies never
  }
}
