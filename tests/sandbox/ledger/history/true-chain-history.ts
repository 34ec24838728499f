/** What happened to each chain account of the truth, in one form for all chains. No product code takes part. */

import { addressLedger } from '../../chains/bitcoin-ledger'
import { BITCOIN_FEE, blockTime } from '../../chains/esplora'
import { solanaPast } from '../../chains/solana-past'
import { fromUnits, plus } from '../decimal'
import type { Truth } from '../truth'
import { evmHistory, type TrueEvmTransaction } from './evm-history'

export interface TrueChainEntry {
  hash: string
  /** Milliseconds, whole seconds. */
  at: number
  /** Signed plain decimals by `native`, a token's address (lower case) or a mint; nothing for a failed call. */
  moves: Readonly<Record<string, string>>
  /** Of the native coin, paid by the account; `'0'` when somebody else did. */
  fee: string
}

/**
 * By stream: `eip155:<number>`, `bitcoin`, `solana`. Oldest first within each. What waits in the mempool has not happened.
 * @example trueChainHistory(truth)['bitcoin']?.length
 */
export function trueChainHistory(truth: Truth): Record<string, TrueChainEntry[]> {
  const evm = Object.keys(truth.evm.chains).map((chainId): [string, TrueChainEntry[]] => [
    `eip155:${chainId}`,
    evmHistory(truth, Number(chainId)).map((tx) => evmEntry(tx, truth.evm.address)),
  ])
  return { ...Object.fromEntries(evm), bitcoin: bitcoinEntries(truth), solana: solanaEntries(truth) }
}

/** Signed sums less fees, without those that come to nothing: what must stand on the chain. */
export function chainSums(entries: readonly Pick<TrueChainEntry, 'moves' | 'fee'>[]): Record<string, string> {
  const sums: Record<string, string> = {}
  for (const { moves, fee } of entries) {
    for (const [asset, quantity] of Object.entries(moves)) sums[asset] = plus(sums[asset] ?? '0', quantity)
    sums['native'] = plus(sums['native'] ?? '0', negated(fee))
  }
  return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== '0'))
}

const negated = (quantity: string) => (quantity === '0' ? '0' : `-${quantity}`)

function evmEntry({ hash, at, from, token, units, gas }: TrueEvmTransaction, owner: string): TrueChainEntry {
  const moved = fromUnits(from === owner ? -units : units, token?.decimals ?? 18)
  const moves = units === 0n ? {} : { [token?.address.toLowerCase() ?? 'native']: moved }
  return { hash, at, moves, fee: fromUnits(gas, 18) }
}

function bitcoinEntries({ bitcoin }: Truth): TrueChainEntry[] {
  const coins = bitcoin.flatMap(({ address, satoshi }) => addressLedger(address, BigInt(satoshi)).coins)
  const put = (hash: string, height: number | undefined, satoshi: bigint, fee: bigint) =>
    height === undefined
      ? []
      : [
          {
            hash,
            at: blockTime(height) * 1000,
            moves: { native: fromUnits(satoshi, 8) },
            fee: fromUnits(fee, 8),
          },
        ]
  return oldestFirst(
    coins.flatMap(({ txid, height, satoshi, spentBy }) => [
      ...put(txid, height, satoshi, 0n),
      ...(spentBy ? put(spentBy.txid, spentBy.height, BITCOIN_FEE - satoshi, BITCOIN_FEE) : []),
    ]),
  )
}

function solanaEntries({ solana }: Truth): TrueChainEntry[] {
  const entries = solanaPast(solana).map(({ signature, at, keys, lamports, token }): TrueChainEntry => {
    const [before, after] = lamports[keys.indexOf(solana.address)] ?? [0n, 0n]
    const coins = after === before ? {} : { native: fromUnits(after - before, 9) }
    const tokens = token ? { [token.mint]: fromUnits(BigInt(token.units), token.decimals) } : {}
    return { hash: signature, at: at * 1000, moves: { ...coins, ...tokens }, fee: '0' }
  })
  return oldestFirst(entries)
}

const oldestFirst = (entries: TrueChainEntry[]) => entries.sort((a, b) => a.at - b.at)
