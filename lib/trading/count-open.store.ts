/** How many orders an account has open in a market, as last read. A row that does not open is not counted: the count only warns. */
import type { AccountId } from '@/lib/core/ids'
import type { Database } from '@/lib/db/database.store'
import { readWholeRows } from '@/lib/db/read-whole.store'
import type { MarketRules, OpenCount } from '@/lib/markets/market-rules'
import { waitsForTrigger } from './check-venue-limits'

interface Question {
  account: AccountId
  rules: Pick<MarketRules, 'market' | 'mostOpen'>
  /** The order that is to be replaced is not counted. */
  replaces?: string | undefined
}

/** @returns nothing where the venue tells no limit. @example (await countOpen(db, { account, rules })).open?.waiting // 5 */
export async function countOpen(
  db: Database,
  { account, rules: { market, mostOpen }, replaces }: Question,
): Promise<{ open?: OpenCount }> {
  if (mostOpen === undefined) return {}
  const ids = await db.openOrders.where('accountId').equals(account).primaryKeys()
  const rows = await readWholeRows(ids, (id) => db.openOrders.get(id))
  const here = rows.filter(({ symbol, orderId }) => symbol === market.symbol && orderId !== replaces)
  const waiting = here.filter(({ kind, trigger }) => trigger !== undefined || waitsForTrigger(kind))
  return { open: { all: here.length, waiting: waiting.length } }
}
