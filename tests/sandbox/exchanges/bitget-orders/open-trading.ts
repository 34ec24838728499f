/** Bitget's trading: fees in the coin that arrives, digits as ids, and beside each desk the owner's trigger orders. */
import type { BitgetAccount } from '../bitget'
import type { Floor } from '../orders/trading-floor'
import { createVenueTrading, type VenueTrading } from '../orders/venue-trading'
import { plainPurse } from '../plain-purse'
import { createPlanBook, type PlanBook } from './plan-book'
import { BITGET_FEES } from './rules'

/** Ids rise with the time there. */
const FIRST_ID = 1_336_222_408_671_371_264n

export interface BitgetTrading extends VenueTrading<BitgetAccount> {
  plansOf: (account: BitgetAccount) => PlanBook
}

export function openBitgetTrading(floor: Floor, now: () => number): BitgetTrading {
  let id = FIRST_ID
  const nextId = (): string => String((id += 1n))
  const trading = createVenueTrading<BitgetAccount>({
    floor,
    now,
    ownerOf: ({ balances }) => balances,
    purseOf: ({ balances }) => plainPurse(balances),
    apiKeyOf: ({ apiKey }) => apiKey,
    house: { fees: BITGET_FEES, feeIn: 'received', feePlaces: 8, nextId },
  })
  const plans = new Map<object, PlanBook>()
  return {
    ...trading,
    plansOf: (account) => {
      const known = plans.get(account.balances)
      if (known) return known
      const book = createPlanBook({ desk: trading.deskOf(account), floor, nextId, now })
      plans.set(account.balances, book)
      return book
    },
  }
}
