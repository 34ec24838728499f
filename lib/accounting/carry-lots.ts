/**
 * Another form of the same money. One asset into one keeps its lots and their dates; otherwise each asset that comes is
 * one lot, dated by the youngest part, so that no holding period is ever too long.
 */
import { split } from './exact'
import type { Carry, Part } from './lot'
import type { LotKeeping } from './lot-keeping'
import { type LotMatch, NOBODY } from './lot-match'
import { lotId, TOLD } from './pooled-lot'

interface Taken {
  out: Part
  matches: LotMatch[]
}

export function carryLots(keeping: LotKeeping, event: Carry): void {
  const taken = event.outs.map((out) => ({ out, matches: keeping.lots.take(out, event.entryId) }))
  const [only, ...others] = event.ins
  const [first] = taken
  if (!only) tellLeft(keeping, event, taken)
  else if (first && taken.length === 1 && others.length === 0)
    carryEach(keeping, event, { to: only, matches: first.matches })
  else carryWhole(keeping, event, taken)
}

function carryEach(
  { lots }: LotKeeping,
  { entryId }: Carry,
  { to, matches }: { to: Part; matches: readonly LotMatch[] },
): void {
  const quantities = split(
    to.quantity,
    matches.map(({ quantity }) => quantity),
  )
  for (const [at, { from: lot, cost }] of matches.entries())
    lots.add({
      source: {
        id: lotId(entryId, at),
        acquiredBy: lot?.acquiredBy ?? entryId,
        madeBy: entryId,
        acquiredAt: lot?.acquiredAt ?? null,
        movedBy: [...(lot?.movedBy ?? NOBODY), entryId],
      },
      index: TOLD,
      asset: to.asset,
      account: to.account,
      quantity: quantities[at] ?? 0n,
      cost,
    })
}

function carryWhole(keeping: LotKeeping, event: Carry, taken: readonly Taken[]): void {
  const { entryId, ins } = event
  const matches = taken.flatMap((each) => each.matches)
  const dates = matches.map(({ acquiredAt }) => acquiredAt)
  const youngest = dates.includes(null) ? null : Math.max(...dates.map((date) => date ?? 0))
  const costs = costsOf(event, matches)
  for (const [at, { asset, account, quantity }] of ins.entries())
    keeping.lots.add({
      source: {
        id: lotId(entryId, at),
        acquiredBy: entryId,
        madeBy: entryId,
        acquiredAt: youngest,
        movedBy: [entryId],
      },
      index: TOLD,
      asset,
      account,
      quantity,
      cost: costs?.[at] ?? null,
    })
  // What could not be carried is not lost from the books: it departs with its row.
  if (!costs) tellLeft(keeping, event, taken)
}

/** By what each part is worth. @returns `undefined` when a cost, or the worth of one of several parts, is not known */
function costsOf({ ins }: Carry, matches: readonly LotMatch[]): bigint[] | undefined {
  if (matches.some(({ cost }) => cost === null)) return undefined
  const weights = ins.length === 1 ? [1n] : ins.map(({ worth }) => worth ?? 0n)
  if (weights.some((weight) => weight <= 0n)) return undefined
  const total = matches.reduce((sum, { cost }) => sum + (cost ?? 0n), 0n)
  return split(total, weights)
}

function tellLeft({ outgoes }: LotKeeping, event: Carry, taken: readonly Taken[]): void {
  for (const { out, matches } of taken)
    outgoes.tell({ ...event, ...out, what: 'departed', proceeds: null }, matches)
}
