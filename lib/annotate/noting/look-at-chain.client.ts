/** What nodes say of a request: its simulation with all coins named, its gas, and whether its own words fit to that. */
import type { EvmRpcOptions } from '@/lib/chains/evm-rpc.client'
import { createEvmRpc } from '@/lib/chains/evm-rpc.client'
import type { BalanceChange, Simulation } from '@/lib/chains/simulation'
import type { AssetAmount, EvmCall } from '@/lib/core/wallet-tx'
import type { NamedAmount } from '../define-check'
import { agrees } from './agreement'
import { gasOfRequest, readGasPrice } from './gas-of-request.client'
import type { PreparedRequest } from './prepare-request.store'
import { simulateRequest } from './simulate-request.client'
import { onlyTrade } from './swap-facts'
import { tokensOf } from './tokens-of'

/** A coin that moved, or the contract of one that has no certain name; `piece`: number of one of its pieces, decimal. */
export type SeenChange = NamedAmount | { contract: string; leaves: boolean; piece?: string }

export interface ChainView {
  simulation?: Simulation
  /** Of a simulation that works and knows them. */
  changes?: readonly SeenChange[]
  gas?: AssetAmount
  /** What the bytes say and what the simulation shows cannot both be true. */
  isDoubted: boolean
}

/** @param options of the request's chain @throws AppError only what a note cannot do without; silent nodes are told in it */
export async function lookAtChain(prepared: PreparedRequest, options: EvmRpcOptions): Promise<ChainView> {
  const { asked, names } = prepared
  const rpc = createEvmRpc(options)
  const { chain } = options
  const tokens = tokensOf(asked).flatMap((each) =>
    (each.chain ?? chain.id) === chain.id ? [each.token] : [],
  )
  const learning = names.learn(chain, tokens, rpc)
  if (asked.kind !== 'calls') {
    await learning
    return { isDoubted: false }
  }
  const watch = [...new Set(tokens)].filter((token) => token !== 'native')
  const [{ simulation, gasUsed }, price] = await Promise.all([
    simulateRequest(asked.calls, options, watch),
    readGasPrice(asked.calls, options),
    learning,
  ])
  const moved = movedBy(simulation)
  const gas = gasOfRequest(gasUsed, price, chain)
  await names.learn(
    chain,
    (moved ?? []).flatMap(({ token, piece }) => (piece === undefined ? (token ?? 'native') : [])),
    rpc,
  )
  const trade = onlyTrade(asked)
  return {
    simulation,
    isDoubted:
      moved !== undefined &&
      trade !== undefined &&
      !agrees(trade.terms, moved, { from: prepared.from, value: valueOf(asked.calls) }),
    ...(gas ? { gas } : {}),
    ...(moved ? { changes: moved.map((each) => named(each, prepared)) } : {}),
  }
}

const valueOf = (calls: readonly EvmCall[]): bigint =>
  calls.reduce((sum, { value }) => sum + BigInt(value), 0n)

const movedBy = (simulation: Simulation): readonly BalanceChange[] | undefined =>
  simulation.outcome === 'works' && simulation.changes !== 'unknown' ? simulation.changes : undefined

function named({ token, piece, delta }: BalanceChange, { chain, names }: PreparedRequest): SeenChange {
  const units = BigInt(delta)
  // What a collection calls itself and how it counts is no amount of a coin.
  if (piece !== undefined) return { contract: token ?? '', leaves: units < 0n, piece }
  const amount = names.amountOf(chain, token ?? 'native', units)
  return amount ?? { contract: token ?? '', leaves: units < 0n }
}

export const isNamed = (change: SeenChange): change is NamedAmount => 'asset' in change
