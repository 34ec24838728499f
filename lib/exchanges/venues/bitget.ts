/** Bitget: spot account, funding and earn. https://www.bitget.com/api-doc */
import * as v from 'valibot'
import { add } from '@/lib/core/amount'
import { collector } from '../collect'
import { defineVenue, type Rights, UNKNOWN_RIGHTS, type VenueBalances } from '../define-venue'
import { bitgetHistory } from '../history/venues/bitget'
import * as leftOut from '../not-included'
import { numeral, numeralOrNothing } from '../numeral'
import type { VenueSession } from '../session'

const code = v.literal('00000')
const coin = v.string()
const spot = v.object({
  code,
  data: v.array(v.object({ coin, available: numeral, frozen: numeralOrNothing, locked: numeralOrNothing })),
})
const earnAssets = v.object({ code, data: v.array(v.object({ coin, amount: numeral })) })

async function readBalances(session: VenueSession): Promise<VenueBalances> {
  const { venueName } = session
  const found = collector(session)
  for (const { coin, available, frozen, locked } of (
    await session.ask(spot, 'privateSpotGetV2SpotAccountAssets')
  ).data) {
    found.add('spot', coin, available)
    found.add('in-order', coin, add(frozen, locked))
  }
  const saved = await session.askOptional({
    schema: earnAssets,
    method: 'privateEarnGetV2EarnAccountAssets',
    otherwise: leftOut.earn(venueName),
  })
  for (const { coin, amount } of saved?.data ?? []) found.add('earn', coin, amount)
  return {
    holdings: found.holdings,
    notIncluded: [
      ...session.missed,
      leftOut.margin(venueName),
      leftOut.futures(venueName),
      leftOut.subAccounts(venueName),
    ],
  }
}

const accountInfo = v.object({
  code,
  data: v.object({ authorities: v.pipe(v.array(v.string()), v.minLength(1)) }),
})

/** The short words of the list are not all documented: only the plain ones decide. */
async function readRights(session: VenueSession): Promise<Rights> {
  const parsed = v.safeParse(accountInfo, await session.ask(v.unknown(), 'privateSpotGetV2SpotAccountInfo'))
  if (!parsed.success) return UNKNOWN_RIGHTS
  const words = parsed.output.data.authorities.map((word) => word.toLowerCase())
  if (words.some((word) => word.includes('withdraw')))
    return { canRead: true, canTrade: words.includes('trade') || 'unknown', canWithdraw: true }
  if (!words.every((word) => word === 'readonly' || word === 'trade')) return UNKNOWN_RIGHTS
  return { canRead: true, canTrade: words.includes('trade'), canWithdraw: false }
}

export const bitget = defineVenue({ id: 'bitget', readBalances, readRights, history: bitgetHistory })
