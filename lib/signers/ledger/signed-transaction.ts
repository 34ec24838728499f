/**
 * From what was confirmed to the bytes that a device signs, and from its signature to the bytes that a node takes. The
 * parity is not taken from the device, which cuts it for high chain numbers: it is the one by which the account signed.
 */

import { Signature as EthersSignature } from 'ethers/crypto'
import { recoverAddress, Transaction } from 'ethers/transaction'
import { getBytes } from 'ethers/utils'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { PreparedTx } from '@/lib/core/wallet-tx'
import type { TypedData } from '../signer'
import { typedDataHash } from '../typed-data-hash'
import type { Signature } from './device'

/** @example unsignedOf(tx).unsignedSerialized // '0x02f8…' */
export function unsignedOf(tx: PreparedTx): Transaction {
  const { fee } = tx
  return Transaction.from({
    chainId: BigInt(tx.chain.replace(/^eip155:/, '')),
    nonce: tx.nonce,
    to: tx.to,
    value: BigInt(tx.value),
    data: tx.data,
    gasLimit: BigInt(tx.gasLimit),
    ...(fee.type === 'eip1559'
      ? {
          type: 2,
          maxFeePerGas: BigInt(fee.maxFeePerGas),
          maxPriorityFeePerGas: BigInt(fee.maxPriorityFeePerGas),
        }
      : { type: 0, gasPrice: BigInt(fee.gasPrice) }),
  })
}

export const bytesToSign = (tx: PreparedTx): Uint8Array => getBytes(unsignedOf(tx).unsignedSerialized)

/**
 * @returns the bytes for a node, with `0x`
 * @throws AppError `bad-answer` when the signature is not the account's over exactly this transaction
 */
export function assembleSigned(tx: PreparedTx, signature: Signature): string {
  const transaction = unsignedOf(tx)
  transaction.signature = signatureBy(tx.from, transaction.unsignedHash, signature)
  return transaction.serialized
}

/** @returns 65 bytes with `0x`, with 27 or 28 at the end. @throws AppError `bad-answer` as above */
export function assembleMessage(address: string, typedData: TypedData, signature: Signature): string {
  const digest = typedDataHash(typedData)
  return signatureBy(address, digest, signature).serialized
}

function signatureBy(address: string, digest: string, { r, s }: Signature): EthersSignature {
  const both = ([0, 1] as const).map((yParity) => EthersSignature.from({ r, s, yParity }))
  const own = both.find((each) => recoverAddress(digest, each).toLowerCase() === address.toLowerCase())
  if (own) return own
  throw new AppError(
    'bad-answer',
    say(
      'The Ledger’s signature is not by {address} over what was confirmed. It was thrown away; nothing was sent.',
      {
        address,
      },
    ),
  )
}
