/** Crypto.com: balances the common way, where `SOL.staked` is SOL that is staked, with a reader of its own for the past. */
import { defineVenue, type VenueBalances } from '../define-venue'
import { cryptocomHistory } from '../history/venues/cryptocom'
import { unstaked } from '../history/venues/cryptocom-staking'
import { readByFetchBalance } from '../read-by-fetch-balance'
import type { VenueSession } from '../session'

async function readBalances(session: VenueSession): Promise<VenueBalances> {
  const common = await readByFetchBalance(session)
  const holdings = common.holdings.map((holding) => {
    const code = unstaked(holding.code)
    return code === holding.code ? holding : { ...holding, code, bucket: 'staked' as const }
  })
  return { ...common, holdings }
}

export const cryptocom = defineVenue({ id: 'cryptocom', readBalances, history: cryptocomHistory })
