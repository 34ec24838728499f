/**
 * Hyperliquid by public address: spot wallet and perpetuals wallet. In a unified account both are one and stand in the spot answer;
 * ccxt's own reader takes a failed question for "not unified" and would count twice.
 * https://hyperliquid.gitbook.io/hyperliquid-docs
 */
import * as v from 'valibot'
import { collector } from '../collect'
import { defineVenue, type VenueBalances } from '../define-venue'
import * as leftOut from '../not-included'
import { numeral } from '../numeral'
import type { VenueSession } from '../session'

const spotState = v.object({
  balances: v.array(v.object({ coin: v.string(), total: numeral, hold: numeral })),
})
const perpsState = v.object({ marginSummary: v.object({ accountValue: numeral }) })
const mode = v.pipe(
  v.string(),
  v.transform((text) => text.replaceAll('"', '')),
  v.picklist(['unifiedAccount', 'portfolioMargin', 'disabled', 'default', 'dexAbstraction']),
)

async function readBalances(session: VenueSession): Promise<VenueBalances> {
  const { venueName } = session
  const user = session.exchange.walletAddress
  const found = collector(session)
  const about = (type: string) => ({ type, user })
  const accountMode = await session.ask(mode, 'publicPostInfo', about('userAbstraction'))
  const spot = await session.ask(spotState, 'publicPostInfo', about('spotClearinghouseState'))
  for (const { coin, total, hold } of spot.balances) found.addWithHold('spot', coin, total, hold)
  const left = [leftOut.earn(venueName), leftOut.subAccounts(venueName)]
  if (accountMode === 'unifiedAccount' || accountMode === 'portfolioMargin')
    return { holdings: found.holdings, notIncluded: [...left, leftOut.futures(venueName)] }
  const perps = await session.ask(perpsState, 'publicPostInfo', about('clearinghouseState'))
  found.add('futures', 'USDC', perps.marginSummary.accountValue)
  return { holdings: found.holdings, notIncluded: left }
}

export const hyperliquid = defineVenue({
  id: 'hyperliquid',
  properties: { requiredCredentials: { privateKey: false } },
  readBalances,
  readRights: () => Promise.resolve({ canRead: true, canTrade: false, canWithdraw: false }),
})
