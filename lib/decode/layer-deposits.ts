/**
 * Ether that a deposit from Ethereum brings to a chain above it. On the OP stack such a transaction bears the sender's
 * own address and makes the ether before it sends it (specification "Deposits"); on Arbitrum it comes from the sender's
 * alias, an address that nobody has a key for (`AddressAliasHelper`).
 */
import type { EvmTransaction } from './transaction'

/** Chains of the OP stack -> what their bridge is called in `data/bridges.ts`. */
const OP_STACK: Readonly<Record<string, string>> = {
  'eip155:10': 'optimism-bridge',
  'eip155:8453': 'base-bridge',
}
const ALIAS_OFFSET = 0x1111000000000000000000000000000000001111n
const SPACE = 2n ** 160n

/**
 * What was made for the account. A deposit may make another amount than it sends, which no list of transactions tells;
 * the bridges make what they send.
 * @returns in wei; 0 for everything else. Only deposits pay nothing for gas there.
 */
export function madeByDeposit(
  tx: Pick<EvmTransaction, 'chain' | 'account' | 'from' | 'value' | 'gas'>,
): bigint {
  const { chain, account, from, value, gas } = tx
  return chain in OP_STACK && from === account && gas === 0n ? value : 0n
}

/** @returns the bridge that this transaction is an arrival from, judged by its sender */
export function arrivesFrom(tx: EvmTransaction): string | undefined {
  if (madeByDeposit(tx) > 0n) return OP_STACK[tx.chain]
  return tx.chain === 'eip155:42161' && tx.from === aliasOf(tx.account) ? 'arbitrum-bridge' : undefined
}

/** @example aliasOf('0x0000000000000000000000000000000000000001') // '0x1111000000000000000000000000000000001112' */
export function aliasOf(address: string): string {
  return `0x${((BigInt(address) + ALIAS_OFFSET) % SPACE).toString(16).padStart(40, '0')}`
}
