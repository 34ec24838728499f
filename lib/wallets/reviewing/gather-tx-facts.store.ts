/** What the chain and the journal say of a call before it is signed: number, gas, simulation, and what is odd about it. */
import type { EvmChain } from '@/lib/chains/data/evm-chains'
import { type Nonces, readNonces } from '@/lib/chains/gas-fees.client'
import type { Simulation } from '@/lib/chains/simulation'
import { fromUnits } from '@/lib/core/amount'
import {
  type AssetAmount,
  type EvmCall,
  type PreparedTx,
  type Speed,
  type TxCheck,
  type TxPurpose,
  toUnits,
} from '@/lib/core/wallet-tx'
import type { WalletTxRow } from '@/lib/db/rows'
import type { BuiltCall } from '../build-call'
import { txsOf } from '../change-wallet-tx.store'
import { nonceOf } from '../wallet-tx-row'
import { journalChecks } from './journal-checks'
import { nameChanges } from './name-changes.client'
import { isWaiting, nextNumber } from './next-number'
import { priceCall, tierOf } from './price-call.client'
import type { ReviewGas } from './read-gas.client'
import type { ReviewContext, SigningAccount } from './review-context'
import { simulationChecks } from './simulation-checks'

export interface TxFacts {
  chain: EvmChain
  tx: PreparedTx
  /** What it is for; of a transaction that is sped up, what that one is for. */
  purpose: TxPurpose
  simulation: Simulation
  /** Of a simulation that knows them. */
  changes: AssetAmount[] | undefined
  gas: ReviewGas
  checks: TxCheck[]
  height: number
}

interface Asked {
  built: BuiltCall
  account: SigningAccount
  speed: Speed
}

/** @throws AppError when the account cannot pay, or no node answers */
export async function gatherTxFacts(context: ReviewContext, asked: Asked): Promise<TxFacts> {
  const { built, account, speed } = asked
  const options = await context.chainOf(built.call.chain)
  const node = await context.nodeOf(built.call.chain)
  const { chain: id, from } = built.call
  const rows = await txsOf(context.db, { account: account.id, chain: id, from })
  const ahead = waitingAhead(rows, built)
  const [nonces, balance, height] = await Promise.all([
    readNonces(built.call.from, options),
    node.balance(built.call.from),
    node.height(),
  ])
  const { call, gas, simulation } = await priceCall({ built, speed, options, ahead, balance })
  const { fee } = tierOf(gas, speed)
  const changes =
    simulation.outcome === 'works' && simulation.changes !== 'unknown'
      ? await nameChanges(simulation.changes, options)
      : undefined
  const purpose = judgedPurpose(built, call)
  const { chain } = options
  return {
    chain,
    tx: prepared({ call, account, gas, fee, nonce: numberOf(built, nonces, rows) }),
    purpose,
    simulation,
    changes,
    gas,
    checks: unique([
      ...built.checks,
      ...simulationChecks({ chain: chain.id, from: call.from, purpose, simulation, changes }),
      ...gas.checks,
      ...journalChecks(call, rows),
    ]),
    height,
  }
}

/** What was sent before and is in no block yet is mined first; of two with one number only one is, by all likelihood the later one. */
function waitingAhead(rows: readonly WalletTxRow[], { replaces }: BuiltCall): WalletTxRow[] {
  const waiting = rows
    .filter((row) => isWaiting(row) && (replaces === undefined || nonceOf(row) < replaces.nonce))
    .toSorted((a, b) => nonceOf(a) - nonceOf(b) || a.at - b.at)
  return [...new Map(waiting.map((row) => [nonceOf(row), row])).values()]
}

const numberOf = ({ replaces }: BuiltCall, nonces: Nonces, rows: readonly WalletTxRow[]): number =>
  replaces?.nonce ?? nextNumber(nonces, rows)

function judgedPurpose({ purpose, replaces, isAllNative }: BuiltCall, { value }: EvmCall): TxPurpose {
  if (purpose.kind === 'replace' && purpose.how === 'speed-up' && replaces) return replaces.purpose
  if (isAllNative && purpose.kind === 'send')
    return { ...purpose, pays: { ...purpose.pays, quantity: fromUnits(BigInt(value), 18) } }
  return purpose
}

interface Parts {
  call: EvmCall
  account: SigningAccount
  gas: ReviewGas
  fee: PreparedTx['fee']
  nonce: number
}

const prepared = ({ call, account, gas, fee, nonce }: Parts): PreparedTx => ({
  chain: call.chain,
  from: call.from,
  to: call.to,
  value: call.value,
  data: call.data,
  account: account.id,
  gasLimit: toUnits(gas.gasLimit),
  fee,
  nonce,
})

/** Two sources of checks may find the same. */
const unique = (checks: readonly TxCheck[]): TxCheck[] =>
  [...new Map(checks.toReversed().map((each) => [each.what, each])).values()].toReversed()
