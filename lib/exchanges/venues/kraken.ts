/**
 * Kraken: one call (BalanceEx) names every balance; a suffix says where it sits
 * (`kraken-place.ts`), a number before it is the bonding time in days (`DOT28.S`). Fee credits (KFEE) are no money.
 * https://docs.kraken.com/api/docs/rest-api/get-extended-balance
 */
import * as v from 'valibot'
import { isZero } from '@/lib/core/amount'
import { say } from '@/lib/core/sentence'
import { collector } from '../collect'
import { defineVenue, type Rights, UNKNOWN_RIGHTS, type VenueBalances } from '../define-venue'
import { krakenHistory } from '../history/venues/kraken'
import { placeOf } from '../kraken-place'
import * as leftOut from '../not-included'
import { numeral, numeralOrNothing } from '../numeral'
import type { VenueSession } from '../session'

const balanceEx = v.object({
  result: v.record(
    v.string(),
    v.object({ balance: numeral, hold_trade: numeralOrNothing, credit_used: numeralOrNothing }),
  ),
})
const tradeBalance = v.object({ result: v.object({ m: numeral }) })

async function readBalances(session: VenueSession): Promise<VenueBalances> {
  const { result } = await session.ask(balanceEx, 'privatePostBalanceEx')
  const found = collector(session)
  const notIncluded = [leftOut.futures(session.venueName)]
  for (const [symbol, { balance, hold_trade, credit_used }] of Object.entries(result)) {
    if (symbol === 'KFEE') {
      if (!isZero(balance))
        notIncluded.push({
          what: 'fee-credits',
          reason: say('Kraken fee credits (KFEE) only pay fees; they are not counted.'),
        })
      continue
    }
    if (!isZero(credit_used))
      notIncluded.push({
        what: 'credit',
        reason: say('A credit line at Kraken is in use; the debt is not counted.'),
      })
    const { base, bucket } = placeOf(symbol)
    found.addWithHold(bucket, symbol, balance, hold_trade, session.code(base))
  }
  const margin = await session.askOptional({
    schema: tradeBalance,
    method: 'privatePostTradeBalance',
    otherwise: leftOut.margin(session.venueName),
  })
  if (margin && !isZero(margin.result.m)) notIncluded.push(leftOut.margin(session.venueName))
  return { holdings: found.holdings, notIncluded: [...notIncluded, ...session.missed] }
}

/** The answer's field names are not documented in detail: only a list of permission words in a known place counts. */
const keyInfo = v.object({
  result: v.object({ permissions: v.pipe(v.array(v.string()), v.minLength(1)) }),
})

async function readRights(session: VenueSession): Promise<Rights> {
  const raw = await session.ask(v.unknown(), 'privatePostGetApiKeyInfo')
  const parsed = v.safeParse(keyInfo, raw)
  if (!parsed.success) return UNKNOWN_RIGHTS
  const words = parsed.output.result.permissions.map((word) => word.toLowerCase())
  const has = (...wanted: string[]) => words.some((word) => wanted.some((each) => word.includes(each)))
  const known = words.every((word) =>
    /fund|order|trade|ledger|export|withdraw|deposit|transfer|earn|position|websocket/.test(word),
  )
  return {
    canRead: has('query') && has('fund') ? true : 'unknown',
    canTrade: has('modify-order', 'modify order', 'modify-trade', 'create', 'modify_orders')
      ? true
      : known
        ? false
        : 'unknown',
    canWithdraw: words.some((word) => /withdraw/.test(word) && !/query/.test(word))
      ? true
      : known
        ? false
        : 'unknown',
  }
}

export const kraken = defineVenue({
  id: 'kraken',
  usesCounter: true,
  // Private calls count against a per-key counter of 15 and more; ccxt's second per point is three times as slow as needed.
  properties: { rateLimit: 350 },
  readBalances,
  readRights,
  history: krakenHistory,
})
