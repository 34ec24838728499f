/**
 * Desks that are open: one for each account, kept while it is used, because opening one reads the venue's list of markets. An account
 * that was edited, or whose key was, gets a new one. All are forgotten with the engine's session.
 */
import { AppError } from '@/lib/core/errors'
import type { AccountId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import type { AccountRow, PaperSource } from '@/lib/db/rows'
import type { EngineContext } from '@/lib/engine/context'
import type { ExchangeConnection } from '@/lib/exchanges/open-session.client'
import type { VenueDesk } from '@/lib/markets/venue-desk'
import type { ExchangeAccount } from '@/lib/sync/exchange-account'
import { connectionOf } from '@/lib/sync/exchange-connection.store'
import { canonicalJson } from '@/lib/vault/canonical-json'
import type { OpenedDesk } from './trading-context'

export interface DeskMakers {
  exchange: (connection: ExchangeConnection) => Promise<VenueDesk>
  paper: (account: AccountId, source: PaperSource) => Promise<VenueDesk>
}

export interface Desks {
  /** @throws AppError `not-found` for an account that is gone, `not-supported` for one without orders */
  open: (account: AccountId) => Promise<OpenedDesk>
  close: () => void
}

/** A key is not held longer than it is used. */
const UNUSED_MS = 5 * 60_000

interface Kept {
  fingerprint: string
  desk: Promise<VenueDesk>
  usedAt: number
}

/** @example const desks = createDesks(context, { exchange: openExchangeDesk, paper }); const { desk } = await desks.open(id) */
export function createDesks(context: EngineContext, makers: DeskMakers): Desks {
  const { db, now } = context
  const kept = new Map<AccountId, Kept>()

  const make = async (account: AccountRow): Promise<VenueDesk> => {
    const { id, source } = account
    switch (source.kind) {
      case 'exchange':
        return makers.exchange(await connectionOf(context, { ...account, source } satisfies ExchangeAccount))
      case 'paper':
        return makers.paper(id, source)
      default:
        throw new AppError(
          'not-supported',
          say('Orders cannot be sent through {account}.', { account: account.label }),
        )
    }
  }
  const forgetUnused = () => {
    for (const [id, { usedAt }] of kept) if (now() - usedAt > UNUSED_MS || usedAt > now()) kept.delete(id)
  }

  return {
    async open(id) {
      const account = await db.accounts.get(id)
      if (!account) throw new AppError('not-found', say('This account does not exist any more.'))
      const fingerprint = canonicalJson([account.source, (await db.credentials.get(id))?.credentials ?? {}])
      forgetUnused()
      const known = kept.get(id)
      if (known?.fingerprint === fingerprint) {
        known.usedAt = now()
        return { account, desk: await known.desk }
      }
      const opened: Kept = { fingerprint, desk: make(account), usedAt: now() }
      kept.set(id, opened)
      // One that could not be opened is tried anew by the next who asks.
      opened.desk.catch(() => void (kept.get(id) === opened && kept.delete(id)))
      return { account, desk: await opened.desk }
    },
    close: () => kept.clear(),
  }
}
