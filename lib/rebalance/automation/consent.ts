/** Whether what the user has said is a consent to automatic mode: complete, meant now, and not for ever. Pure. */
import { compare, isZero } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { AccountId } from '@/lib/core/ids'
import type { Automation, Leash, StrategySpec } from '@/lib/core/rebalance'
import { say } from '@/lib/core/sentence'

/** A year, and a day for its being longer. */
const LONGEST_MS = 366 * 24 * 60 * 60_000

export interface Consent {
  leash: Leash
  consents: boolean
  spec: Pick<StrategySpec, 'triggers'>
  /** That orders can be sent to. */
  tradable: ReadonlySet<AccountId>
  now: number
}

/** @throws AppError `refused` without a consent, `invalid-input` for a leash with a hole */
export function consentTo({ leash, consents, spec, tradable, now }: Consent): Automation {
  if (!consents)
    throw new AppError('refused', say('Automatic mode needs your consent to what it may do. Tick it first.'))
  const wrong = (sentence: ReturnType<typeof say>) => new AppError('invalid-input', sentence)
  if (spec.triggers.length === 0)
    throw wrong(say('This strategy has no trigger, so nothing would ever set it off. Add one first.'))
  if (leash.until <= now || leash.until > now + LONGEST_MS)
    throw wrong(say('Choose an end of the consent within a year.'))
  if (isZero(leash.mostPerOrderUsd) || compare(leash.mostPerDayUsd, leash.mostPerOrderUsd) < 0)
    throw wrong(say('The most of an order is above zero, and the most of a day is not below it.'))
  if (leash.accounts.length === 0 || leash.assets.length < 2)
    throw wrong(say('Choose the accounts that may trade, and at least two assets that may be traded.'))
  if (!leash.accounts.every((account) => tradable.has(account)))
    throw wrong(say('One of the accounts that you have chosen takes no orders. Leave it out.'))
  return { on: true, consentedAt: now, leash }
}
