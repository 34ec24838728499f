/** What the chain and the journal say of a call before it is signed: number, gas, simulation, and what is odd about it. */
import type { EvmChain } from '@/lib/chains/data/evm-chains'
import type { EvmRpcOptions } from '@/lib/chains/evm-rpc.client'
import { type Nonces, readNonces } from '@/lib/chains/gas-fees.client'
import { simulateCall } from '@/lib/chains/simulate/simulate-call.client'
import type { Simulation } from '@/lib/chains/simulation'
import { fromUnits } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
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
import { type ReviewGas, readReviewGas, type Tier } from './read-gas.client'
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
  const rows = await txsOf(context.db, { account: account.id, chain: built.call.chain })
  const ahead = waitingAhead(rows, built)
  const [nonces, balance, height] = await Promise.all([
    readNonces(built.call.from, options),
    node.balance(built.call.from),
    node.height(),
  ])
  const { call, gas, simulation } = await priced({ ...asked, options, ahead, balance })
  const chosen = tierOf(gas, speed)
  refuseUnlessPayable({ call, most: chosen.most, ahead, balance, options })
  const changes =
    simulation.outcome === 'works' && simulation.changes !== 'unknown'
      ? await nameChanges(simulation.changes, options)
      : undefined
  const purpose = judgedPurpose(built, call)
  const { chain } = options
  return {
    chain,
    tx: prepared({ call, account, gas, fee: chosen.fee, nonce: numberOf(built, nonces, rows) }),
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

/** What was sent before and is in no block yet is mined first: what it changes is part of the simulation. */
const waitingAhead = (rows: readonly WalletTxRow[], { replaces }: BuiltCall): WalletTxRow[] =>
  rows
    .filter((row) => isWaiting(row) && (replaces === undefined || nonceOf(row) < replaces.nonce))
    .toSorted((a, b) => nonceOf(a) - nonceOf(b))

interface Pricing extends Asked {
  options: EvmRpcOptions
  ahead: readonly WalletTxRow[]
  balance: bigint
}

async function priced({ built, speed, options, ahead, balance }: Pricing) {
  const { replaces, watch } = built
  const before = ahead.map(({ tx }) => callOf(tx))
  const simulate = (call: EvmCall) => simulateCall(call, { ...options, watch, before })
  if (built.isAllNative) {
    const gas = await readReviewGas({ call: built.call, replaces, simulated: undefined }, options)
    const value = balance - reservedFor(ahead) - tierOf(gas, speed).most
    if (value <= 0n) throw tooLittle(options, tierOf(gas, speed).most, balance)
    const call = { ...built.call, value: toUnits(value) }
    return { call, gas, simulation: await simulate(call) }
  }
  const simulation = await simulate(built.call)
  const simulated =
    before.length > 0 && simulation.outcome === 'works' ? BigInt(simulation.gasUsed) : undefined
  const gas = await readReviewGas({ call: built.call, replaces, simulated }, options)
  return { call: built.call, gas, simulation }
}

const callOf = ({ chain, from, to, value, data }: PreparedTx): EvmCall => ({ chain, from, to, value, data })

/** What transactions that wait may still take of the native coin. */
const reservedFor = (ahead: readonly WalletTxRow[]): bigint =>
  ahead.reduce((sum, { tx }) => sum + BigInt(tx.value) + mostOf(tx), 0n)

const mostOf = ({ gasLimit, fee }: PreparedTx): bigint =>
  BigInt(gasLimit) * BigInt(fee.type === 'legacy' ? fee.gasPrice : fee.maxFeePerGas)

function tierOf({ tiers }: ReviewGas, speed: Speed): Tier {
  const tier = tiers.find((each) => each.speed === speed)
  if (!tier) throw new TypeError('every speed has a tier')
  return tier
}

interface Payment {
  call: EvmCall
  most: bigint
  ahead: readonly WalletTxRow[]
  balance: bigint
  options: EvmRpcOptions
}

/** No node takes a transaction whose sender cannot pay the most that it may cost. */
function refuseUnlessPayable({ call, most, ahead, balance, options }: Payment): void {
  const needed = BigInt(call.value) + most + reservedFor(ahead)
  if (balance < needed) throw tooLittle(options, needed, balance)
}

const tooLittle = ({ chain }: EvmRpcOptions, needed: bigint, balance: bigint) =>
  new AppError(
    'refused',
    say('This may take {needed} {symbol} with its gas, and the account has {balance} {symbol} on {chain}.', {
      needed: fromUnits(needed, 18),
      balance: fromUnits(balance, 18),
      symbol: chain.symbol,
      chain: chain.name,
    }),
  )

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
