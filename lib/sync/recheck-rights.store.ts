/**
 * The rights of an exchange key are read again every day: what a key may do changes at the exchange, without a word to
 * us. A key that can withdraw by now is not used for anything else any more.
 */
import { AppError, toAppError } from '@/lib/core/errors'
import type { AccountId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import type { Database } from '@/lib/db/database.store'
import type { AccountSource, KeyRights } from '@/lib/db/rows'
import { venue as findVenue } from '@/lib/exchanges/catalogue'
import { UNKNOWN_RIGHTS } from '@/lib/exchanges/define-venue'
import type { ExchangeConnection } from '@/lib/exchanges/open-session.client'
import { readRights } from '@/lib/exchanges/read-rights.client'
import { canonicalJson } from '@/lib/vault/canonical-json'

type ExchangeSource = Extract<AccountSource, { kind: 'exchange' }>

const DAY = 24 * 60 * 60_000
/** After this long without an answer the old rights are not told as facts any more. */
const BELIEVED_FOR = 7 * DAY

export interface RecheckOptions {
  db: Database
  accountId: AccountId
  source: ExchangeSource
  connection: Omit<ExchangeConnection, 'venue' | 'endpoint'>
}

/**
 * A key that could withdraw is asked at every reading, so that it is read again as soon as that right is gone.
 * @returns the source as it is stored now. A venue that does not answer changes nothing: the next reading asks again,
 * and the balance call that follows says what is wrong with the venue
 */
export async function recheckRights(options: RecheckOptions): Promise<ExchangeSource> {
  const { source, connection } = options
  if (!isDue(source.rights, connection.now())) return source
  const rights = await askRights(options)
  if (rights === undefined) return source
  return storeRights(options, { ...source, rights })
}

/** @throws AppError `credentials-too-strong` */
export function refuseStrongKey({ venue, rights }: ExchangeSource): void {
  if (rights.canWithdraw !== true) return
  throw new AppError(
    'credentials-too-strong',
    say(
      'This {venue} key can withdraw money now. Holdfast does not read with it any more: take that right away at {venue}, or put a key in its place that can only read.',
      { venue: findVenue(venue).name },
    ),
  )
}

/** A check in the future is of a clock that was set back since. */
const isDue = ({ checkedAt, canWithdraw }: KeyRights, now: number): boolean =>
  canWithdraw === true || checkedAt > now || now - checkedAt >= DAY

async function askRights({ source, connection }: RecheckOptions): Promise<KeyRights | undefined> {
  const { venue, endpoint, rights: before } = source
  try {
    return await readRights({ ...connection, venue, ...(endpoint === undefined ? {} : { endpoint }) })
  } catch (thrown) {
    // Anything else than the venue's silence is a mistake of ours and must be seen.
    if (toAppError(thrown).code === 'internal') throw thrown
    const isOld = Math.abs(connection.now() - before.checkedAt) > BELIEVED_FOR
    if (!isOld || before.canWithdraw === true) return undefined
    return { ...UNKNOWN_RIGHTS, checkedAt: before.checkedAt }
  }
}

/** An account that was edited or removed meanwhile is left as it is; nothing of this reading will be stored. */
async function storeRights(
  { db, accountId, source }: RecheckOptions,
  next: ExchangeSource,
): Promise<ExchangeSource> {
  return db.transaction('rw', db.accounts, async () => {
    const account = await db.accounts.get(accountId)
    if (!account || canonicalJson(account.source) !== canonicalJson(source)) return source
    await db.accounts.put({ ...account, source: next })
    return next
  })
}
