/**
 * Words of wallet transactions that every room shares: what is sent to a chain, why, and the states of the journal.
 * Quantities of the chain are `Units`; quantities for people are `Amount`.
 */
import type { Amount } from './amount'
import type { AccountId, AssetId, ChainId } from './ids'
import type { Sentence } from './sentence'

declare const txBrand: unique symbol
declare const unitsBrand: unique symbol
declare const quoteBrand: unique symbol
/** Of our journal; random. The chain's own name of a transaction is its hash. */
export type WalletTxId = string & { readonly [txBrand]: true }
/** A quote as the engine keeps it for some minutes; random. */
export type QuoteId = string & { readonly [quoteBrand]: true }
/** A whole number in the smallest unit (wei), decimal, so that it survives messages and rows: `1500000000000000000`. */
export type Units = string & { readonly [unitsBrand]: true }

/** @example toUnits(10n ** 18n) // '1000000000000000000' */
export const toUnits = (value: bigint): Units => value.toString() as Units

/**
 * @returns `undefined` when the quantity is finer than the coin's smallest unit: nothing is rounded without a word
 * @example unitsOf(amount('1.5'), 6) // 1500000n
 */
export function unitsOf(quantity: Amount, decimals: number): bigint | undefined {
  const [whole = '', fraction = ''] = quantity.split('.')
  return fraction.length > decimals ? undefined : BigInt(whole + fraction.padEnd(decimals, '0'))
}

export const SPEEDS = ['slow', 'normal', 'fast'] as const
export type Speed = (typeof SPEEDS)[number]

/** What is offered for gas, in wei per unit of gas. */
export type GasFee =
  | { type: 'eip1559'; maxFeePerGas: Units; maxPriorityFeePerGas: Units }
  /** Chains without a base fee. */
  | { type: 'legacy'; gasPrice: Units }

/** A call of a contract, or a plain payment, without gas. Addresses are lower case, `data` has `0x`. */
export interface EvmCall {
  chain: ChainId
  from: string
  to: string
  value: Units
  data: string
}

/** Exactly what is to be signed; nothing is left to decide. Its hash is what the user confirms. */
export interface PreparedTx extends EvmCall {
  account: AccountId
  gasLimit: Units
  fee: GasFee
  /**
   * A device signs this number. A wallet that sends by itself chooses its own; then this is the one that is expected,
   * by which the transaction is found again when its answer is lost.
   */
  nonce: number
}

export interface AssetAmount {
  asset: AssetId
  symbol: string
  quantity: Amount
}

/** Why it is sent; shown in the journal, and used when its entry is written. */
export type TxPurpose =
  | { kind: 'send'; pays: AssetAmount; to: string; toLabel?: string }
  | { kind: 'approve'; token: AssetId; symbol: string; spender: string; quantity: Amount | 'unlimited' }
  | { kind: 'revoke'; token: AssetId; symbol: string; spender: string; via: 'erc20' | 'permit2' }
  | { kind: 'swap'; pays: AssetAmount; receives: AssetAmount; minimum: Amount; source: string }
  | { kind: 'replace'; of: WalletTxId; how: 'speed-up' | 'cancel' }

/**
 * Where an attempt stands. `handed` is written before the signer is asked; a device's bytes are stored (`signed`) before
 * they are sent, so that sending them again can never be a second transaction.
 */
export const WALLET_TX_STATES = [
  'draft', // under review; nobody was asked to sign
  'lapsed', // the review ended without a confirm
  'handed', // the user said yes, and the signer is being asked
  'refused', // the user or the signer said no
  'signed', // the bytes are here and not known to any node yet
  'unclear', // handed, and the answer was lost: the chain is being watched for it
  'sent', // a node has it
  'mined', // in a block, and it did what it should
  'failed', // in a block, and it was reverted; the gas is gone
  'replaced', // another transaction with its number was mined
  'absent', // the chain went past its number, or long enough without it: it never was sent
] as const
export type WalletTxState = (typeof WALLET_TX_STATES)[number]

/** States after which nothing more is asked. */
export const SETTLED_TX_STATES: readonly WalletTxState[] = [
  'lapsed',
  'refused',
  'mined',
  'failed',
  'replaced',
  'absent',
]

export interface TxReceipt {
  hash: string
  block: number
  /** Block time (ms). */
  at: number
  ok: boolean
  gasUsed: Units
  /** All of it, also a rollup's fee for the layer below (wei). */
  gasCost: Units
}

export interface TxEvent {
  at: number
  state: WalletTxState
  /** What was learned, or why. */
  note?: Sentence
}

/** How bad what a check found is. A `danger` must be ticked by the user on its own before a confirm is possible. */
export interface TxCheck {
  /** Stable name: `new-recipient`, `look-alike`, `wrong-network`, `reverts`. */
  what: string
  level: 'good' | 'info' | 'warn' | 'danger'
  sentence: Sentence
}
