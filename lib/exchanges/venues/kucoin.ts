/** KuCoin: every spot-side account (main, trade, high-frequency trade, margin) in one list. https://www.kucoin.com/docs-new */
import * as v from 'valibot'
import type { Bucket } from '@/lib/core/reading'
import { collector } from '../collect'
import { defineVenue, type Rights, UNKNOWN_RIGHTS, type VenueBalances } from '../define-venue'
import { kucoinHistory } from '../history/venues/kucoin'
import * as leftOut from '../not-included'
import { numeral, numeralOrNothing } from '../numeral'
import type { VenueSession } from '../session'

const code = v.literal('200000')
const accounts = v.object({
  code,
  data: v.array(
    v.object({ currency: v.string(), type: v.string(), balance: numeral, holds: numeralOrNothing }),
  ),
})

const BUCKET_BY_TYPE: Record<string, Bucket> = { main: 'funding', trade: 'spot', trade_hf: 'spot' }

async function readBalances(session: VenueSession): Promise<VenueBalances> {
  const { venueName } = session
  const found = collector(session)
  const { data } = await session.ask(accounts, 'privateGetAccounts')
  for (const { currency, type, balance, holds } of data) {
    const bucket = BUCKET_BY_TYPE[type]
    // Margin rows are gross of debt: left out with the rest of margin rather than counted too high.
    if (bucket) found.addWithHold(bucket, currency, balance, holds)
  }
  const left = [
    leftOut.margin(venueName),
    leftOut.futures(venueName),
    leftOut.earn(venueName),
    leftOut.subAccounts(venueName),
  ]
  return { holdings: found.holdings, notIncluded: left }
}

const apiKey = v.object({ code, data: v.object({ permission: v.pipe(v.string(), v.minLength(1)) }) })
const WORDS = new Set([
  'general',
  'spot',
  'trade',
  'margin',
  'futures',
  'innertransfer',
  'transfer',
  'withdraw',
  'withdrawal',
  'earn',
  'unified',
  'leadtradefutures',
])

async function readRights(session: VenueSession): Promise<Rights> {
  const parsed = v.safeParse(apiKey, await session.ask(v.unknown(), 'privateGetUserApiKey'))
  if (!parsed.success) return UNKNOWN_RIGHTS
  const words = parsed.output.data.permission.split(',').map((word) => word.trim().toLowerCase())
  const withdraws = words.some((word) => word === 'transfer' || word.startsWith('withdraw'))
  const trades = words.some((word) =>
    ['spot', 'trade', 'margin', 'futures', 'unified', 'leadtradefutures'].includes(word),
  )
  const known = words.every((word) => WORDS.has(word))
  return {
    canRead: words.includes('general') ? true : 'unknown',
    canTrade: trades || (known ? false : 'unknown'),
    canWithdraw: withdraws || (known ? false : 'unknown'),
  }
}

export const kucoin = defineVenue({ id: 'kucoin', readBalances, readRights, history: kucoinHistory })
