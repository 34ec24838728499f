/** Which number the next transaction of an account gets. Pure. */
import type { Nonces } from '@/lib/chains/gas-fees.client'
import type { WalletTxRow } from '@/lib/db/rows'
import { nonceOf } from '../wallet-tx-row'

/**
 * A node may not know yet what was sent through another one; our own journal does.
 * @param rows of the same account and chain
 * @example nextNumber({ latest: 4, pending: 4 }, [sentWithNumber4]) // 5
 */
export const nextNumber = ({ pending }: Nonces, rows: readonly WalletTxRow[]): number =>
  Math.max(pending, ...rows.filter(isWaiting).map((row) => nonceOf(row) + 1))

/** It has a number, and is in no block yet. */
export const isWaiting = ({ state }: WalletTxRow): boolean => state === 'sent' || state === 'signed'
