/**
 * Coinbase: Advanced Trade accounts (v3) know what orders hold but lack staked wallets and vaults; v2 accounts have those but know no
 * holds. Both are read; a wallet that stands in both is counted from v3 only.
 * https://docs.cdp.coinbase.com
 */
import * as v from 'valibot'
import { add } from '@/lib/core/amount'
import type { Bucket } from '@/lib/core/reading'
import { collector } from '../collect'
import { defineVenue, type Rights, UNKNOWN_RIGHTS, type VenueBalances } from '../define-venue'
import { badAnswer } from '../errors'
import { coinbaseHistory } from '../history/venues/coinbase'
import * as leftOut from '../not-included'
import { numeral } from '../numeral'
import type { VenueSession } from '../session'

const money = v.object({ value: numeral, currency: v.string() })
const v3Page = v.object({
  accounts: v.array(
    v.object({ uuid: v.string(), currency: v.string(), available_balance: money, hold: money }),
  ),
  has_next: v.boolean(),
  cursor: v.optional(v.string(), ''),
})
const v2Page = v.object({
  pagination: v.object({ next_starting_after: v.nullish(v.string()), next_uri: v.nullish(v.string()) }),
  data: v.array(
    v.object({
      id: v.string(),
      name: v.nullish(v.string(), ''),
      type: v.nullish(v.string(), ''),
      balance: v.object({ amount: numeral, currency: v.string() }),
    }),
  ),
})
type V3Account = v.InferOutput<typeof v3Page>['accounts'][number]
type V2Account = v.InferOutput<typeof v2Page>['data'][number]

const MOST_PAGES = 40

async function readBalances(session: VenueSession): Promise<VenueBalances> {
  const found = collector(session)
  const trading = await readV3(session)
  const wallets = await readV2(session)
  for (const { currency, available_balance, hold } of trading) {
    found.addWithHold('spot', currency, add(available_balance.value, hold.value), hold.value)
  }
  const ids = new Set(trading.map((each) => each.uuid))
  const currencies = new Set(trading.map((each) => each.currency))
  for (const wallet of wallets) {
    const code = wallet.balance.currency
    // A fiat wallet's id is its currency in v2 and a UUID in v3.
    if (ids.has(wallet.id) || (wallet.type === 'fiat' && currencies.has(code))) continue
    found.add(bucketOf(wallet), code, wallet.balance.amount, code === 'ETH2' ? 'ETH' : session.code(code))
  }
  return { holdings: found.holdings, notIncluded: [...session.missed, leftOut.futures(session.venueName)] }
}

function bucketOf({ type, name, balance }: V2Account): Bucket {
  if (/stak/i.test(name) || balance.currency === 'ETH2') return 'staked'
  return type === 'vault' ? 'locked' : 'spot'
}

async function readV3(session: VenueSession): Promise<V3Account[]> {
  const accounts: V3Account[] = []
  let cursor = ''
  for (let page = 0; page < MOST_PAGES; page++) {
    const params = { limit: 250, ...(cursor === '' ? {} : { cursor }) }
    const answer = await session.ask(v3Page, 'v3PrivateGetBrokerageAccounts', params)
    accounts.push(...answer.accounts)
    if (!answer.has_next) return accounts
    if (answer.cursor === '' || answer.cursor === cursor) break
    cursor = answer.cursor
  }
  throw badAnswer(session.venueName, 'the list of accounts does not end')
}

/** A key without the right to v2 gives the v3 part only, and says so. */
async function readV2(session: VenueSession): Promise<V2Account[]> {
  const wallets: V2Account[] = []
  let after: string | undefined
  for (let page = 0; page < MOST_PAGES; page++) {
    const params = { limit: 100, ...(after === undefined ? {} : { starting_after: after }) }
    const otherwise = leftOut.staked(session.venueName)
    const answer = await session.askOptional({
      schema: v2Page,
      method: 'v2PrivateGetAccounts',
      params,
      otherwise,
    })
    if (!answer) return []
    wallets.push(...answer.data)
    const next = answer.pagination.next_starting_after ?? startingAfter(answer.pagination.next_uri)
    if (next === undefined) return wallets
    if (next === after) break
    after = next
  }
  throw badAnswer(session.venueName, 'the list of wallets does not end')
}

const startingAfter = (uri: string | null | undefined): string | undefined =>
  /[?&]starting_after=([^&]+)/.exec(uri ?? '')?.[1]

const permissions = v.object({ can_view: v.boolean(), can_trade: v.boolean(), can_transfer: v.boolean() })

async function readRights(session: VenueSession): Promise<Rights> {
  const raw = await session.ask(v.unknown(), 'v3PrivateGetBrokerageKeyPermissions')
  const parsed = v.safeParse(permissions, raw)
  if (!parsed.success) return UNKNOWN_RIGHTS
  const { can_view, can_trade, can_transfer } = parsed.output
  return { canRead: can_view, canTrade: can_trade, canWithdraw: can_transfer }
}

export const coinbase = defineVenue({ id: 'coinbase', readBalances, readRights, history: coinbaseHistory })
