/** Deribit: balances by the common way; rights from the scopes of the key itself. https://docs.deribit.com */
import * as v from 'valibot'
import { defineVenue, type Rights, UNKNOWN_RIGHTS } from '../define-venue'
import type { VenueSession } from '../session'

const keys = v.object({ result: v.array(v.object({ client_id: v.string(), max_scope: v.string() })) })

async function readRights(session: VenueSession): Promise<Rights> {
  const parsed = v.safeParse(keys, await session.ask(v.unknown(), 'privateGetListApiKeys'))
  const own = parsed.success
    ? parsed.output.result.find((key) => key.client_id === session.exchange.apiKey)
    : undefined
  if (!own) return UNKNOWN_RIGHTS
  const level = (scope: string) =>
    new RegExp(`(?:^|\\s)${scope}:(read_write|read|none)(?=\\s|$)`).exec(own.max_scope)?.[1]
  const [account, trade, wallet] = [level('account'), level('trade'), level('wallet')]
  return {
    canRead: account === undefined ? 'unknown' : account !== 'none',
    canTrade: trade === undefined ? 'unknown' : trade === 'read_write',
    canWithdraw: wallet === undefined ? 'unknown' : wallet === 'read_write',
  }
}

export const deribit = defineVenue({ id: 'deribit', readRights })
