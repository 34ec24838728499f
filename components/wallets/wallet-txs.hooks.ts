/** The wallets' journal as pages follow it, newest first. Pages never write it. */
import { useTables } from '@/components/shell/live.hooks'
import type { WalletTxRow } from '@/lib/db/rows'

/** So many are listed; older ones stand in the history. */
const LISTED = 200
const NONE: WalletTxRow[] = []

export const useWalletTxs = (): WalletTxRow[] =>
  useTables((db) => db.walletTxs.orderBy('at').reverse().limit(LISTED).toArray(), NONE)
