/** The user's limit on what may be ordered through an account in 24 hours, in US dollars. Pure. */
import { type Amount, add, compare, ZERO } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { AccountId } from '@/lib/core/ids'
import type { OrderState } from '@/lib/core/order'
import { say } from '@/lib/core/sentence'
import type { OrderRow } from '@/lib/db/rows'

export const DAY_MS = 24 * 60 * 60_000

/** Orders of these states never came to anything. All others count in full, cancelled ones too: the limit is on orders. */
export const NOT_COUNTED: ReadonlySet<OrderState> = new Set([
  'draft',
  'lapsed',
  'not-sent',
  'absent',
  'rejected',
])

interface Question {
  rows: readonly Pick<OrderRow, 'id' | 'accountId' | 'at' | 'state' | 'worth'>[]
  account: AccountId
  /** The order itself, which is not counted twice. */
  except?: OrderRow['id']
  now: number
}

/** US dollars that were ordered through the account within the last 24 hours; `undefined`: one of the orders had no price. */
function orderedToday({ rows, account, except, now }: Question): Amount | undefined {
  let total = ZERO
  for (const { id, accountId, at, state, worth } of rows) {
    if (id === except || accountId !== account || at <= now - DAY_MS || NOT_COUNTED.has(state)) continue
    if (worth === undefined) return undefined
    total = add(total, worth)
  }
  return total
}

/**
 * @param limit absent: nothing is limited
 * @param worth of the order, in US dollars; unknown is not zero: with a limit such an order is refused
 * @throws AppError `refused` with the figures
 */
export function refuseAboveLimit({
  limit,
  worth,
  ...question
}: Question & { limit: string | undefined; worth: Amount | undefined }): void {
  if (limit === undefined) return
  const before = orderedToday(question)
  if (worth === undefined || before === undefined)
    throw new AppError(
      'refused',
      say(
        'This account has a daily limit, and there is no price in US dollars for this order or one of the last 24 hours. Take the limit away in the settings, or wait for a price.',
      ),
    )
  if (compare(add(before, worth), limit as Amount) <= 0) return
  throw new AppError(
    'refused',
    say(
      'This order is above the daily limit of this account: {worth} US dollars, with {before} ordered in the last 24 hours, and {limit} allowed.',
      { worth: centsUp(worth), before: centsUp(before), limit },
    ),
  )
}

/** To the cent, upwards: an order is never told as smaller than it is. @example centsUp('1.001') // '1.01' */
export function centsUp(value: Amount): string {
  const [whole = '0', fraction = ''] = value.split('.')
  const cents = BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0').slice(0, 2))
  const up = /[1-9]/.test(fraction.slice(2)) ? cents + 1n : cents
  return `${up / 100n}.${String(up % 100n).padStart(2, '0')}`
}
