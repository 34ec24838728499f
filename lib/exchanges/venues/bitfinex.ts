/** Bitfinex: wallets of every kind in one list; rights as [scope, read, write]. https://docs.bitfinex.com/reference */
import * as v from 'valibot'
import type { Bucket } from '@/lib/core/reading'
import { collector } from '../collect'
import { defineVenue, type Rights, UNKNOWN_RIGHTS, type VenueBalances } from '../define-venue'
import { bitfinexHistory } from '../history/venues/bitfinex'
import * as leftOut from '../not-included'
import { numeral } from '../numeral'
import type { VenueSession } from '../session'

/** [type, currency, balance, unsettled interest, available, ...] */
const wallets = v.array(
  v.tupleWithRest([v.string(), v.string(), numeral, v.unknown(), v.unknown()], v.unknown()),
)
const BUCKET_BY_TYPE: Record<string, Bucket> = { exchange: 'spot', margin: 'margin', funding: 'earn' }

async function readBalances(session: VenueSession): Promise<VenueBalances> {
  const found = collector(session)
  for (const [type, currency, balance] of await session.ask(wallets, 'privatePostAuthRWallets')) {
    found.add(BUCKET_BY_TYPE[type] ?? 'spot', currency, balance)
  }
  return {
    holdings: found.holdings,
    notIncluded: [leftOut.margin(session.venueName), leftOut.subAccounts(session.venueName)],
  }
}

const flag = v.union([v.literal(0), v.literal(1), v.literal('0'), v.literal('1'), v.null()])
const permissions = v.pipe(v.array(v.tupleWithRest([v.string(), flag, flag], v.unknown())), v.minLength(1))

async function readRights(session: VenueSession): Promise<Rights> {
  const parsed = v.safeParse(permissions, await session.ask(v.unknown(), 'privatePostAuthRPermissions'))
  if (!parsed.success) return UNKNOWN_RIGHTS
  const scopes = parsed.output
  const may = (column: 1 | 2, ...names: string[]) =>
    scopes.some((row) => names.includes(row[0]) && Number(row[column]) === 1)
  const named = (name: string) => scopes.some((row) => row[0] === name)
  return {
    canRead: named('wallets') ? may(1, 'wallets') : 'unknown',
    canTrade: named('orders') ? may(2, 'orders', 'positions', 'funding') : 'unknown',
    canWithdraw: named('withdraw') ? may(2, 'withdraw', 'ui_withdraw') : 'unknown',
  }
}

export const bitfinex = defineVenue({ id: 'bitfinex', readBalances, readRights, history: bitfinexHistory })
