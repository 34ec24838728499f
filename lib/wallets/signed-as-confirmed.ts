/** Whether signed bytes are the transaction that was confirmed: every field, and the sender that their signature gives. Pure. */
import { type Sentence, say } from '@/lib/core/sentence'
import type { GasFee, PreparedTx } from '@/lib/core/wallet-tx'

/** What `readSignedTx` tells of signed bytes. */
type SignedFields = Omit<PreparedTx, 'account'>

/**
 * @param signed `undefined`: the bytes could not be read
 * @example asConfirmed(readSignedTx(raw), tx) // { signed: { hash: '0x…', … } }, or { wrong: … }
 */
export function asConfirmed<Signed extends SignedFields>(
  signed: Signed | undefined,
  tx: PreparedTx,
): { signed: Signed } | { wrong: Sentence } {
  if (!signed) return { wrong: say('What the device signed cannot be read. Nothing was sent.') }
  if (signed.from !== tx.from)
    return {
      wrong: say(
        'Another address than the one of this account has signed. Nothing was sent. Check the path.',
      ),
    }
  const isSame =
    signed.chain === tx.chain &&
    signed.to === tx.to &&
    signed.value === tx.value &&
    signed.data === tx.data &&
    signed.nonce === tx.nonce &&
    signed.gasLimit === tx.gasLimit &&
    isSameFee(signed.fee, tx.fee)
  return isSame
    ? { signed }
    : { wrong: say('What was signed is not the transaction that you confirmed. Nothing was sent.') }
}

function isSameFee(a: GasFee, b: GasFee): boolean {
  if (a.type === 'legacy' || b.type === 'legacy')
    return a.type === 'legacy' && b.type === 'legacy' && a.gasPrice === b.gasPrice
  return a.maxFeePerGas === b.maxFeePerGas && a.maxPriorityFeePerGas === b.maxPriorityFeePerGas
}
