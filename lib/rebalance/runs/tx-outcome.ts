/** What the journal of wallet transactions says of a leg that the user has signed. Pure. */
import { collectionOf } from '@/lib/assets/collection'
import { type Amount, compare, ZERO } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { PlanLeg } from '@/lib/core/rebalance'
import { type Sentence, say } from '@/lib/core/sentence'
import type { WalletTxRow } from '@/lib/db/rows'

export type TxOutcome =
  | { kind: 'pending' }
  /** It was not sent, or was cancelled: the leg waits for the user again. */
  | { kind: 'not-sent' }
  /** In a block, and reverted: gas was paid, and nothing was swapped. */
  | { kind: 'failed'; why: Sentence }
  /** `received`: as the simulation before it expected; absent: not known. */
  | { kind: 'mined'; paid?: Amount; received?: Amount }

/**
 * @param signed what was signed for the leg
 * @param latest what was sent in its place, where something was; else the same
 * @example txOutcome({ signed: row, latest: { ...row, state: 'mined' } }, leg) // { kind: 'mined', paid: '1', received: '3000' }
 */
export function txOutcome(
  { signed, latest }: { signed: WalletTxRow; latest: WalletTxRow },
  { receives }: PlanLeg,
): TxOutcome {
  const { state, purpose } = latest
  switch (state) {
    case 'draft':
    case 'handed':
    case 'signed':
    case 'unclear':
    case 'sent':
      return { kind: 'pending' }
    case 'lapsed':
    case 'refused':
    case 'absent':
    case 'replaced':
      return { kind: 'not-sent' }
    case 'failed':
      return {
        kind: 'failed',
        why: say('The chain has reverted the swap: its gas is paid, and nothing was swapped.'),
      }
    case 'mined':
      return purpose.kind === 'replace' && purpose.how === 'cancel'
        ? { kind: 'not-sent' }
        : { kind: 'mined', ...movesOf(signed, receives.asset) }
    default:
      return state satisfies never
  }
}

function movesOf({ purpose, expected }: WalletTxRow, bought: AssetId): { paid?: Amount; received?: Amount } {
  const received = expected?.find(
    ({ asset, quantity }) => collectionOf(asset) === bought && compare(quantity, ZERO) > 0,
  )?.quantity
  return {
    ...(purpose.kind === 'swap' ? { paid: purpose.pays.quantity } : {}),
    ...(received === undefined ? {} : { received }),
  }
}

/** @returns why a transaction cannot be the one of that leg; `undefined` when it is. */
export function notOfLeg(row: WalletTxRow, { account, way, receives }: PlanLeg): Sentence | undefined {
  const { purpose, tx } = row
  if (way.kind !== 'swap' || purpose.kind !== 'swap') return say('This transaction is no swap of this plan.')
  const isSame =
    row.accountId === account &&
    tx.chain === way.chain &&
    collectionOf(purpose.pays.asset) === collectionOf(way.sell) &&
    collectionOf(purpose.receives.asset) === receives.asset
  if (!isSame) return say('This transaction swaps something else than the plan says.')
  return compare(purpose.pays.quantity, way.amount) > 0
    ? say('This transaction swaps more than the plan says.')
    : undefined
}
