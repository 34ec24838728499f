/**
 * The hash that a confirm is bound to: SHA-256 of the transaction's canonical JSON. The same transaction has the same hash
 * wherever it was made, and any other one has another.
 */
import type { PreparedTx } from '@/lib/core/wallet-tx'
import { wordHashOf } from '@/lib/core/word-hash'
import { canonicalJson } from '@/lib/vault/canonical-json'

/** @returns 64 hex digits. @example walletTxHash(tx) === walletTxHash({ ...tx }) // true */
export const walletTxHash = (tx: PreparedTx): string => wordHashOf(canonicalJson(tx))
