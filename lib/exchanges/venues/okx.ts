/** OKX and its regional sites: trading account, funding account, savings, on-chain earn. https://www.okx.com/docs-v5/ */
import * as v from 'valibot'
import { collector } from '../collect'
import { defineVenue, type Rights, UNKNOWN_RIGHTS, type VenueBalances } from '../define-venue'
import { okxHistory } from '../history/venues/okx'
import * as leftOut from '../not-included'
import { numeral, numeralOrNothing } from '../numeral'
import type { VenueSession } from '../session'

const code = v.literal('0')
const ccy = v.string()
const trading = v.object({
  code,
  data: v.pipe(
    v.array(v.object({ details: v.array(v.object({ ccy, eq: numeral, ordFrozen: numeralOrNothing })) })),
    v.minLength(1),
  ),
})
const funding = v.object({ code, data: v.array(v.object({ ccy, bal: numeral })) })
const savings = v.object({ code, data: v.array(v.object({ ccy, amt: numeral })) })
const earnOrders = v.object({
  code,
  data: v.array(v.object({ investData: v.array(v.object({ ccy, amt: numeral })) })),
})

async function readBalances(session: VenueSession): Promise<VenueBalances> {
  const { venueName } = session
  const found = collector(session)
  const account = await session.ask(trading, 'privateGetAccountBalance')
  // `eq` is the equity of a currency: cash, less debt, with open derivatives at their present value.
  for (const { ccy, eq, ordFrozen } of account.data.flatMap((each) => each.details))
    found.addWithHold('spot', ccy, eq, ordFrozen)
  const wallet = await session.ask(funding, 'privateGetAssetBalances')
  for (const { ccy, bal } of wallet.data) found.add('funding', ccy, bal)
  const otherwise = leftOut.earn(venueName)
  const saved = await session.askOptional({
    schema: savings,
    method: 'privateGetFinanceSavingsBalance',
    otherwise,
  })
  for (const { ccy, amt } of saved?.data ?? []) found.add('earn', ccy, amt)
  const orders = await session.askOptional({
    schema: earnOrders,
    method: 'privateGetFinanceStakingDefiOrdersActive',
    otherwise,
  })
  for (const { ccy, amt } of (orders?.data ?? []).flatMap((each) => each.investData))
    found.add('staked', ccy, amt)
  return { holdings: found.holdings, notIncluded: [...session.missed, leftOut.subAccounts(venueName)] }
}

const config = v.object({ code, data: v.tuple([v.object({ perm: v.string() })]) })
const WORDS = new Set(['read_only', 'trade', 'withdraw'])

async function readRights(session: VenueSession): Promise<Rights> {
  const parsed = v.safeParse(config, await session.ask(v.unknown(), 'privateGetAccountConfig'))
  const words = parsed.success ? parsed.output.data[0].perm.split(',').map((word) => word.trim()) : []
  if (words.length === 0 || !words.every((word) => WORDS.has(word))) return UNKNOWN_RIGHTS
  return {
    canRead: words.includes('read_only'),
    canTrade: words.includes('trade'),
    canWithdraw: words.includes('withdraw'),
  }
}

const plugin = (id: string) =>
  defineVenue({
    id,
    options: { fetchMarkets: { types: ['spot'] } },
    readBalances,
    readRights,
    history: okxHistory,
  })

export const okx = plugin('okx')
export const okxus = plugin('okxus')
export const myokx = plugin('myokx')
