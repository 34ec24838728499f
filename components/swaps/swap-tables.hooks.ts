/** What the swap page reads of the private tables, in one live query. */
import { useMemo } from 'react'
import { useTables } from '@/components/shell/live.hooks'
import type { AssetId } from '@/lib/core/ids'
import type { AccountRow, AssetRow, HoldingRow } from '@/lib/db/rows'

interface SwapTables {
  accounts: AccountRow[]
  holdings: HoldingRow[]
  assets: AssetRow[]
}

const NONE: SwapTables | null = null

/** @returns `null` until they are read, and while locked */
export function useSwapTables() {
  const rows = useTables<SwapTables | null>(async (db) => {
    const [accounts, holdings, assets] = await Promise.all([
      db.accounts.toArray(),
      db.holdings.toArray(),
      db.assets.toArray(),
    ])
    return { accounts, holdings, assets }
  }, NONE)
  return useMemo(
    () => rows && { ...rows, assets: new Map<AssetId, AssetRow>(rows.assets.map((row) => [row.asset, row])) },
    [rows],
  )
}
