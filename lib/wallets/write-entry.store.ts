/**
 * The entry of a mined transaction, in the history at once: decoded from its own receipt, under the id that the chain's
 * history will give it, with what the offer had said as its note.
 */
import type { EvmRpcOptions } from '@/lib/chains/evm-rpc.client'
import { transactionEntry } from '@/lib/chains/tx/transaction-entry.client'
import type { TxPurpose } from '@/lib/core/wallet-tx'
import type { WalletTxRow } from '@/lib/db/rows'
import type { EngineContext } from '@/lib/engine/context'
import { addToldEntry, removeToldEntry } from '@/lib/history/add-told-entry.store'
import type { Books } from '@/lib/history/books.store'
import { addAssets } from '@/lib/sync/store-outcome.store'

export interface EntryWriting {
  books: Books
  context: Pick<EngineContext, 'db' | 'now' | 'randomBytes'>
  chainOf: (chain: WalletTxRow['tx']['chain']) => Promise<EvmRpcOptions>
}

/** A transaction in a block that concerns the address: sent by it, or by who settles for it. */
export interface Mined extends Pick<WalletTxRow, 'accountId' | 'purpose'> {
  txHash: string
  tx: Pick<WalletTxRow['tx'], 'chain' | 'from'>
}

/** @returns whether the history has another entry now @throws AppError when no node tells the whole of it */
export async function writeEntry({ books, context, chainOf }: EntryWriting, row: Mined): Promise<boolean> {
  const { txHash: hash, tx, purpose, accountId: account } = row
  const { draft, discovered } = await transactionEntry(await chainOf(tx.chain), { hash, account: tx.from })
  await addAssets(context.db, discovered)
  const note = noteOf(purpose)
  return addToldEntry(books, context, { account, draft: note === undefined ? draft : { ...draft, note } })
}

/** @returns whether it was there */
export const takeEntryAway = (books: Books, row: Mined): Promise<boolean> =>
  removeToldEntry(books, {
    account: row.accountId,
    nativeId: `tx:${row.tx.chain.split(':')[1] ?? ''}:${row.txHash}`,
  })

/**
 * What was offered, beside what came. Signs rather than words: notes are shown as they are in every language.
 * @example noteOf(swap) // 'uniswap: 1 ETH → 3000.12 USDC (≥ 2985.1 USDC)'
 */
export function noteOf(purpose: TxPurpose): string | undefined {
  if (purpose.kind === 'send') return purpose.toLabel
  if (purpose.kind !== 'swap') return undefined
  const { source, pays, receives, minimum } = purpose
  return `${source}: ${pays.quantity} ${pays.symbol} → ${receives.quantity} ${receives.symbol} (≥ ${minimum} ${receives.symbol})`
}
