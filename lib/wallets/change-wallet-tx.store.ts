/** The one way in which rows of the wallets' journal change after they were written: read, moved on and stored in one transaction. */
import type { WalletTxId } from '@/lib/core/wallet-tx'
import type { Database } from '@/lib/db/database.store'
import { SETTLED, type WalletTxRow } from '@/lib/db/rows'
import type { EngineContext } from '@/lib/engine/context'

/**
 * @param change gets the row as it stands now, not as the caller saw it; `undefined` leaves it
 * @returns the row as it is stored afterwards; `undefined` when there is none
 * @example await changeWalletTx(db, id, (row) => lapsed(row, now))
 */
export const changeWalletTx = (
  db: Database,
  id: WalletTxId,
  change: (row: WalletTxRow) => WalletTxRow | undefined,
): Promise<WalletTxRow | undefined> =>
  db.transaction('rw', db.walletTxs, async () => {
    const row = await db.walletTxs.get(id)
    const next = row && change(row)
    if (next) await db.walletTxs.put(next)
    return next ?? row
  })

/**
 * The same, with the time at which it is stored.
 * @returns the row as it is stored afterwards, or as it was given when there is none any more
 */
export const moveWalletTx = async (
  { db, now }: Pick<EngineContext, 'db' | 'now'>,
  row: WalletTxRow,
  change: (latest: WalletTxRow, at: number) => WalletTxRow | undefined,
): Promise<WalletTxRow> => (await changeWalletTx(db, row.id, (latest) => change(latest, now()))) ?? row

/** Rows that something is still asked or waited for. */
export const readUnsettledTxs = (db: Database): Promise<WalletTxRow[]> =>
  db.walletTxs.where('dueAt').below(SETTLED).toArray()

/** The same for every row that is not settled. @example await changeUnsettledTxs(db, (row) => lapsed(row, now)) */
export const changeUnsettledTxs = (
  db: Database,
  change: (row: WalletTxRow) => WalletTxRow | undefined,
): Promise<void> =>
  db.transaction('rw', db.walletTxs, async () => {
    const rows = await readUnsettledTxs(db)
    await db.walletTxs.bulkPut(rows.flatMap((row) => change(row) ?? []))
  })

/**
 * All attempts of an account on a chain, from one address: numbers belong to addresses, and an account's address can be
 * edited. What was sent from the one before is followed, and says nothing of the next transaction.
 */
export const txsOf = async (
  db: Database,
  { account, chain, from }: Pick<WalletTxRow['tx'], 'account' | 'chain' | 'from'>,
): Promise<WalletTxRow[]> =>
  (await db.walletTxs.where('accountId').equals(account).toArray()).filter(
    ({ tx }) => tx.chain === chain && tx.from === from,
  )
