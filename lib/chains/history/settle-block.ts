/**
 * What a block did to an address's coins, held against its transactions there. An address without code loses coins only by
 * transactions of its own: what is left over came from a contract, or was part of a fee. Nothing is shared out by a guess.
 */
import { madeByDeposit } from '@/lib/decode/layer-deposits'
import type { ChainTransaction } from './chain-rows'
import type { AccountState } from './evm-node.client'
import { isPlain, type LogOwner, unwrapped } from './log-rows'

export interface SettledBlock {
  /** With what contracts paid to the account, and the whole fee. */
  transactions: ChainTransaction[]
  /** False: coins moved, and nothing says by which transaction. */
  isWhole: boolean
}

/**
 * @param transactions all of the block that the account took part in, as far as known
 * @param change of the account's state by the block
 * @example settleBlock([unwrapping], { count: 1n, balance: 10n ** 18n - fee }, owner).isWhole // true
 */
export function settleBlock(
  transactions: readonly ChainTransaction[],
  change: AccountState,
  owner: LogOwner,
): SettledBlock {
  const rest = transactions.reduce((left, tx) => left - effectOf(tx, owner), change.balance)
  const sent = transactions.filter(({ from }) => from === owner.account)
  const replaced = (only: ChainTransaction, by: ChainTransaction): SettledBlock => {
    return { transactions: transactions.map((tx) => (tx === only ? by : tx)), isWhole: true }
  }
  if (change.count !== BigInt(sent.length)) return { transactions: [...transactions], isWhole: false }
  if (rest === 0n) return { transactions: [...transactions], isWhole: true }
  const able = rest < 0n ? sent : transactions.filter((tx) => !isPlain(tx, owner))
  const [only] = able
  if (only === undefined || able.length > 1) return { transactions: [...transactions], isWhole: false }
  if (rest < 0n) return replaced(only, { ...only, l1Fee: (only.l1Fee ?? 0n) - rest })
  return replaced(only, { ...only, paidOut: rest })
}

/** Of the transaction's own value, its fee, what the wrapper says that it paid and what a deposit from below made. */
function effectOf(tx: ChainTransaction, owner: LogOwner): bigint {
  const { from, to, created, value, failed, gasUsed, gasPrice, l1Fee = 0n } = tx
  const taker = to ?? created
  const [gives, takes] = [from === owner.account, taker === owner.account]
  const moved = failed ? 0n : (takes ? value : 0n) - (gives ? value : 0n)
  const back = unwrapped(tx, owner).reduce((sum, row) => sum + row.value, 0n)
  const fee = gives ? gasUsed * gasPrice + l1Fee : 0n
  return madeByDeposit({ ...owner, from, value, gas: fee }) + moved + back - fee
}
