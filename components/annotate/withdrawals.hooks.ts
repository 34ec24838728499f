/** Which exchanges' withdrawal pages could be annotated, and whether they are. */
import { type Asked, useAsked } from '@/components/shell/asked.hooks'
import { pageDatabase } from '@/components/shell/page-database'
import { withdrawalPatterns } from '@/lib/annotate/data/withdrawal-hosts'
import { readWithdrawalSites } from '@/lib/annotate/withdrawals/register.browser'
import { venue as findVenue } from '@/lib/exchanges/catalogue'

export interface WithdrawalPages {
  /** Names of connected exchanges whose pages are known. */
  venues: string[]
  /** Their match patterns. */
  patterns: string[]
  /** Match patterns that are wanted now. */
  wanted: string[]
}

export const useWithdrawals = (): Asked<WithdrawalPages> => useAsked('withdrawal pages', readPages)

async function readPages(): Promise<WithdrawalPages> {
  const [db, wanted] = await Promise.all([pageDatabase(), readWithdrawalSites()])
  const accounts = db ? await db.accounts.toArray() : []
  const connected = [
    ...new Set(accounts.flatMap(({ source }) => (source.kind === 'exchange' ? [source.venue] : []))),
  ].filter((venue) => withdrawalPatterns([venue]).length > 0)
  return {
    venues: connected.map((venue) => findVenue(venue).name),
    patterns: withdrawalPatterns(connected),
    wanted,
  }
}
