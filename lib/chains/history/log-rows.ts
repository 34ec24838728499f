/**
 * Transactions as a node tells them, in the rows that Etherscan-compatible sources give: one way of understanding for both.
 * A node does not tell what contracts moved of the native coin; where that may be, the transaction is named.
 */

import type { ChainId } from '@/lib/core/ids'
import { wrappedNative } from '@/lib/decode/data/wrapped-native'
import type { ChainTransaction } from './chain-rows'
import type { EvmRows, InternalRow, NormalRow, TokenRow } from './etherscan-rows'
import { type LogMove, movesIn } from './log-moves'
import { addressIn, WITHDRAWAL } from './log-topics'

export interface LogOwner {
  chain: ChainId
  /** Lower case. */
  account: string
}

/** Names of tokens by contract; untrusted text. */
export type TokenNames = ReadonlyMap<string, { symbol: string; name: string }>

/** @example logRows([transaction], { chain: 'eip155:56', account: me }, names).tokens[0]?.value // 1000000n */
export function logRows(
  transactions: readonly ChainTransaction[],
  owner: LogOwner,
  names: TokenNames = new Map(),
): EvmRows {
  const rows: EvmRows = { normal: [], internal: [], tokens: [], pieces: [], multi: [] }
  for (const tx of transactions) {
    if ([tx.from, tx.to, tx.created].includes(owner.account)) rows.normal.push(normalOf(tx))
    rows.internal.push(...unwrapped(tx, owner), ...paidOut(tx, owner))
    for (const move of ownMoves(tx, owner)) listOf(rows, move).push(tokenRowOf(tx, move, names))
  }
  return rows
}

export const ownMoves = ({ logs }: ChainTransaction, { account }: LogOwner): LogMove[] =>
  logs.flatMap(movesIn).filter(({ from, to }) => [from, to].includes(account))

function listOf({ tokens, pieces, multi }: EvmRows, { standard }: LogMove): TokenRow[] {
  switch (standard) {
    case 'erc20':
      return tokens
    case 'erc721':
      return pieces
    case 'erc1155':
      return multi
    default:
      return standard satisfies never
  }
}

const placeOf = ({ block, time, hash }: ChainTransaction) => ({ blockNumber: block, timeStamp: time, hash })

function normalOf(tx: ChainTransaction): NormalRow {
  const { from, to, created, value, input, failed, gasUsed, gasPrice, l1Fee } = tx
  return {
    ...placeOf(tx),
    from,
    to,
    value,
    input,
    isError: failed ? '1' : '0',
    gasUsed,
    gasPrice,
    contractAddress: created,
    ...(l1Fee === undefined ? {} : { L1FeesPaid: l1Fee }),
  }
}

/** The wrapper pays whoever unwraps, and its log says how much. */
export function unwrapped(tx: ChainTransaction, { chain, account }: LogOwner): InternalRow[] {
  const wrapper = wrappedNative(chain)?.address
  return tx.logs
    .filter(({ address, topics, data }) => {
      const isIts = address === wrapper && topics[0] === WITHDRAWAL && data.length === 66
      return isIts && addressIn(topics[1]) === account
    })
    .map(({ address, data }) => ({
      ...placeOf(tx),
      ...COIN,
      from: address,
      to: account,
      value: BigInt(data),
    }))
}

/** What the account's balance shows beyond that: the contract that was called has paid it, itself or through another one. */
function paidOut(tx: ChainTransaction, { account }: LogOwner): InternalRow[] {
  const { paidOut: value, to, created } = tx
  const payer = to ?? created
  return value === undefined || payer === undefined
    ? []
    : [{ ...placeOf(tx), ...COIN, from: payer, to: account, value }]
}
const COIN = { isError: '0', contractAddress: undefined }

function tokenRowOf(tx: ChainTransaction, move: LogMove, names: TokenNames): TokenRow {
  const { contract, from, to, units, tokenId } = move
  const { symbol: tokenSymbol, name: tokenName } = names.get(contract) ?? { symbol: '', name: '' }
  const piece = tokenId === undefined ? {} : { tokenID: tokenId }
  const moved = { from, to, contractAddress: contract, value: units, ...piece }
  return { ...placeOf(tx), ...moved, tokenSymbol, tokenName, tokenDecimal: '' }
}

/** `transfer`, `transferFrom`, `approve`, allowances, `safeTransferFrom` of pieces, `setApprovalForAll`. */
const PLAIN_CALLS = new Set([
  '0xa9059cbb',
  '0x23b872dd',
  '0x095ea7b3',
  '0x39509351',
  '0xa457c2d7',
  '0x42842e0e',
  '0xb88d4fde',
  '0xf242432a',
  '0x2eb2c2d6',
  '0xa22cb465',
])

/** What a transaction without a call costs: with more of it something was run. */
const BARE_GAS = 21_000n

/**
 * Transactions in which a contract may have moved coins from or to the account, which no log tells.
 * @returns hashes
 */
export function mayHideCoins(transactions: readonly ChainTransaction[], owner: LogOwner): Set<string> {
  return new Set(transactions.filter((tx) => !isPlain(tx, owner)).map(({ hash }) => hash))
}

/** Whether everything that the transaction did to the account's coins is in its value and its logs. */
export function isPlain(tx: ChainTransaction, owner: LogOwner): boolean {
  const moves = ownMoves(tx, owner)
  if (tx.failed) return true
  if (tx.from !== owner.account) return moves.every(({ from }) => from !== owner.account)
  if (tx.input === '0x' && moves.length === 0 && tx.gasUsed <= BARE_GAS) return true
  if (tx.to === wrappedNative(owner.chain)?.address) return true
  return moves.every(({ contract }) => contract === tx.to) && PLAIN_CALLS.has(tx.input.slice(0, 10))
}
