/** Gate: spot account and lending (simple earn). No endpoint tells a key's rights. https://www.gate.com/docs/developers/apiv4 */
import * as v from 'valibot'
import { add } from '@/lib/core/amount'
import { collector } from '../collect'
import { defineVenue, type VenueBalances } from '../define-venue'
import { gateHistory } from '../history/venues/gate'
import * as leftOut from '../not-included'
import { numeral } from '../numeral'
import type { VenueSession } from '../session'

const spot = v.array(v.object({ currency: v.string(), available: numeral, locked: numeral }))
const lends = v.array(v.object({ currency: v.string(), amount: numeral }))

async function readBalances(session: VenueSession): Promise<VenueBalances> {
  const { venueName } = session
  const found = collector(session)
  for (const { currency, available, locked } of await session.ask(spot, 'privateSpotGetAccounts')) {
    found.addWithHold('spot', currency, add(available, locked), locked)
  }
  const otherwise = leftOut.earn(venueName)
  const lent = await session.askOptional({
    schema: lends,
    method: 'privateEarnGetUniLends',
    params: { limit: 100 },
    otherwise,
  })
  for (const { currency, amount } of lent ?? []) found.add('earn', currency, amount)
  if (lent && lent.length >= 100) session.missed.push(otherwise)
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

export const gate = defineVenue({ id: 'gate', readBalances, history: gateHistory })
export const gateeu = defineVenue({ id: 'gateeu', readBalances, history: gateHistory })
