/** Whether orders can be sent through an account at all. Pure. */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { AccountRow } from '@/lib/db/rows'

/**
 * True: its key may trade. `unknown`: the venue does not tell; it will when an order comes. False for addresses and manual
 * accounts, and for a key that can only read, or that can withdraw.
 */
export function mayTrade({ source }: Pick<AccountRow, 'source'>): boolean | 'unknown' {
  if (source.kind === 'paper') return true
  if (source.kind !== 'exchange' || source.rights.canWithdraw === true) return false
  return source.rights.canTrade
}

/** Accounts whose open orders can be asked: a key that can only read may read these, too. */
export const hasOrders = ({ source, paused }: Pick<AccountRow, 'source' | 'paused'>): boolean =>
  !paused && (source.kind === 'paper' || (source.kind === 'exchange' && source.rights.canWithdraw !== true))

/** Accounts that orders can be sent to and cancelled at. */
export const takesOrders = (account: Pick<AccountRow, 'source' | 'paused'>): boolean =>
  hasOrders(account) && mayTrade(account) !== false

/** @throws AppError `refused` with what to do about it */
export function refuseUnlessMayTrade(account: AccountRow): void {
  const { label, source } = account
  if (source.kind === 'exchange' && source.rights.canWithdraw === true)
    throw new AppError(
      'credentials-too-strong',
      say('The key of {account} can withdraw. Make a key without that right before you trade with it.', {
        account: label,
      }),
    )
  if (mayTrade(account) === false)
    throw new AppError(
      'refused',
      say('{account} can only be read. Connect it with a key that may trade, then review the order again.', {
        account: label,
      }),
    )
  if (account.paused)
    throw new AppError(
      'refused',
      say('{account} is paused. Let it go on before you trade with it.', { account: label }),
    )
}
