/** What each entry paid in fees, planned as the gains plan it: the sum of a tax year is the year's own. Pure. */
import { fromScaled, toScaled } from '@/lib/accounting/exact'
import { type GainsQuestion, type MoveOf, movesOf } from '@/lib/accounting/gains-question'
import { planEntry, worthOf } from '@/lib/accounting/plan-entry'
import { planTransfer } from '@/lib/accounting/plan-transfer'
import { negate } from '@/lib/core/amount'
import type { FeeLeg } from '@/lib/core/entry'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import { isWithin, type Span } from './local-days'

export interface PaidFee {
  entry: EffectiveEntry
  /** What was paid; a rebate is negative. */
  fees: FeeLeg[]
  /** Scaled; of what has a known value. */
  value: bigint
  /** Some of it has none. */
  isUnvalued: boolean
}

/** @example sumOf(feesIn(question, year).map(({ value }) => value)) === year.fees */
export function feesIn(question: GainsQuestion, span: Span): PaidFee[] {
  const moves = movesOf(question)
  return question.entries
    .filter(({ at }) => isWithin(span, at))
    .flatMap((entry) => {
      const isTransfer = moves.ends.has(entry.id)
      const move = moves.byFirst.get(entry.id)
      const lost = move === undefined ? NOTHING_LOST : lostOf(move, question)
      const fees = [...(isTransfer ? besideTransfer(entry, question) : feeLegsOf(entry)), ...lost.fees]
      if (fees.length === 0) return []
      const value = planEntry(entry, question, isTransfer).fees + lost.value
      return [{ entry, fees, value, isUnvalued: fees.some((fee) => !isValued(fee, entry, question)) }]
    })
}

/** An entry that is a fee has it in its legs. */
const feeLegsOf = ({ kind, legs, fees }: EffectiveEntry): FeeLeg[] =>
  kind === 'fee'
    ? [...fees, ...legs.map(({ asset, quantity }) => ({ asset, quantity: negate(quantity) }))]
    : [...fees]

/** Fees in the moved asset are the transfer's own. */
function besideTransfer({ legs, fees }: EffectiveEntry, { collectionOf }: GainsQuestion): FeeLeg[] {
  const moved = new Set(legs.map(({ asset }) => collectionOf(asset)))
  return fees.filter(({ asset }) => !moved.has(collectionOf(asset)))
}

interface Lost {
  fees: FeeLeg[]
  value: bigint
}

const NOTHING_LOST: Lost = { fees: [], value: 0n }

/** What left in a transfer and did not arrive. */
function lostOf({ transfer, from, to }: MoveOf, question: GainsQuestion): Lost {
  const { events, fees: value } = planTransfer(transfer, from, to, question)
  let quantity = 0n
  for (const event of events) {
    if (event.act === 'go') quantity += event.quantity
    else if (event.act === 'move') quantity += event.fee
  }
  return {
    value,
    fees: quantity > 0n ? [{ asset: transfer.asset, quantity: fromScaled(quantity) }] : [],
  }
}

const isValued = ({ asset, quantity }: FeeLeg, { accountId, at }: EffectiveEntry, question: GainsQuestion) =>
  worthOf(question, { asset, account: accountId, quantity: toScaled(quantity) }, at) !== null
