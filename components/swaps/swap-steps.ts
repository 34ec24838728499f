/** What has to be done next for an offer, and what the page may know of it. Pure. */
import { PERMIT2 } from '@/lib/chains/allowance'
import type { WalletTxRow } from '@/lib/db/rows'
import type { SwapQuote } from '@/lib/swaps/quote'

export type SwapStep =
  /** Watched only: nobody can sign. */
  | { kind: 'no-signer' }
  /** The token has to be allowed. */
  | { kind: 'approve' }
  /** Its approval is on the way. */
  | { kind: 'approving'; row: WalletTxRow }
  /** A word for Permit2 has to be signed, and the swap is reviewed then. */
  | { kind: 'permit' }
  /** An order has to be signed. */
  | { kind: 'order' }
  | { kind: 'swap' }

const UNDER_WAY: ReadonlySet<WalletTxRow['state']> = new Set(['handed', 'signed', 'sent', 'unclear'])

/** @param txs the journal, newest first */
export function stepOf(quote: SwapQuote, hasSigner: boolean, txs: readonly WalletTxRow[]): SwapStep {
  if (!hasSigner) return { kind: 'no-signer' }
  const { allowance, way } = quote
  if (allowance && BigInt(allowance.current) < BigInt(allowance.units)) {
    const row = approvalUnderWay(quote, txs)
    return row ? { kind: 'approving', row } : { kind: 'approve' }
  }
  if (way.kind === 'order') return { kind: 'order' }
  return way.permit === undefined ? { kind: 'swap' } : { kind: 'permit' }
}

/** An approval of the same token by the same account, or one that is taken back before it can be given anew. */
const approvalUnderWay = (
  { account, sells, allowance }: SwapQuote,
  txs: readonly WalletTxRow[],
): WalletTxRow | undefined =>
  txs.find(
    ({ accountId, purpose, state }) =>
      accountId === account &&
      (purpose.kind === 'approve' || purpose.kind === 'revoke') &&
      purpose.token === sells.asset &&
      purpose.spender === (allowance?.via === 'permit2' ? PERMIT2 : allowance?.spender) &&
      UNDER_WAY.has(state),
  )
