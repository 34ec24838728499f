/** Disposals and lots of the accounting as pages show them. Pure. */
import { fromScaled, sumOf } from '@/lib/accounting/exact'
import type { Lot, Match, Outgo } from '@/lib/accounting/lot'
import type { TaxCalendar } from '@/lib/accounting/tax-calendar'
import type { TaxRules } from '@/lib/accounting/tax-rules'
import type { Names } from './names'
import type { Basis, DisposalView, LotView, MatchView, Term } from './views'

const scaled = (value: bigint | null) => (value === null ? null : fromScaled(value))

/** How much of a disposal has a known cost. */
export function basisOf({ matches, quantity }: Pick<Outgo, 'matches' | 'quantity'>): {
  basis: Basis
  known: bigint
} {
  const known = sumOf(matches.filter(({ cost }) => cost !== null).map((match) => match.quantity))
  if (known === quantity) return { basis: 'known', known }
  return { basis: known === 0n ? 'missing' : 'partial', known }
}

/** The gain of the part whose cost and proceeds are known; `null` when there is none. */
export function gainOf({ matches }: Pick<Outgo, 'matches'>): bigint | null {
  const known = matches.filter(({ gain }) => gain !== null)
  return known.length === 0 ? null : sumOf(known.map(({ gain }) => gain ?? 0n))
}

export function termOf({ matches }: Pick<Outgo, 'matches'>): Term {
  const [first, ...others] = new Set(matches.map(({ term }) => term))
  if (first === undefined) return 'none'
  return others.length > 0 ? 'mixed' : first
}

const matchView = (match: Match): MatchView => ({
  lot: match.lot,
  ...(match.acquiredBy === undefined ? {} : { acquiredBy: match.acquiredBy }),
  acquiredAt: match.acquiredAt,
  quantity: fromScaled(match.quantity),
  cost: scaled(match.cost),
  proceeds: scaled(match.proceeds),
  gain: scaled(match.gain),
  term: match.term,
  rule: match.rule,
  movedBy: [...match.movedBy],
})

export function disposalView(outgo: Outgo, { symbolOf }: Pick<Names, 'symbolOf'>): DisposalView {
  const { basis, known } = basisOf(outgo)
  const costs = outgo.matches.map(({ cost }) => cost)
  return {
    entryId: outgo.entryId,
    accountId: outgo.account,
    at: outgo.at,
    asset: outgo.asset,
    symbol: symbolOf(outgo.asset),
    quantity: fromScaled(outgo.quantity),
    proceeds: scaled(outgo.proceeds),
    cost: basis === 'known' ? fromScaled(sumOf(costs.map((cost) => cost ?? 0n))) : null,
    gain: basis === 'known' ? scaled(gainOf(outgo)) : null,
    basis,
    basisKnown: fromScaled(known),
    term: termOf(outgo),
    kind: outgo.kind,
    matches: outgo.matches.map(matchView),
  }
}

export interface LotFacts {
  names: Pick<Names, 'symbolOf'>
  rules: Pick<TaxRules, 'longTerm'>
  calendar: TaxCalendar
  now: number
}

export function lotView(lot: Lot, { names, rules, calendar, now }: LotFacts): LotView {
  const longAt =
    lot.acquiredAt === null ? now : calendar.startOf(calendar.longFrom(calendar.dayOf(lot.acquiredAt)))
  return {
    id: lot.id,
    asset: lot.asset,
    symbol: names.symbolOf(lot.asset),
    accountId: lot.account,
    acquiredBy: lot.acquiredBy,
    acquiredAt: lot.acquiredAt,
    quantity: fromScaled(lot.quantity),
    left: fromScaled(lot.left),
    cost: scaled(lot.cost),
    basis: lot.cost === null ? 'missing' : 'known',
    ...(rules.longTerm === 'none' || longAt <= now ? {} : { longTermAt: longAt }),
  }
}
