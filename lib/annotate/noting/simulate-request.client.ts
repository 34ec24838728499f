/**
 * What all calls of a request would do together: each is simulated behind those before it, and what they change is added up.
 * One that is reverted, or that no node can tell of, decides for all of them.
 */
import type { EvmRpcOptions } from '@/lib/chains/evm-rpc.client'
import { simulateCall } from '@/lib/chains/simulate/simulate-call.client'
import type { AllowanceChange, BalanceChange, Simulation, Unread } from '@/lib/chains/simulation'
import { say } from '@/lib/core/sentence'
import { type EvmCall, toUnits } from '@/lib/core/wallet-tx'

/** Of one call each, in order. */
export interface RequestSimulation {
  simulation: Simulation
  /** Gas of each call, where all of them work. */
  gasUsed: readonly bigint[]
}

/** Each call needs a simulation of its own. */
const MOST_CALLS = 6

/** @param watch contracts of tokens whose balances are looked at in any case */
export async function simulateRequest(
  calls: readonly EvmCall[],
  options: EvmRpcOptions,
  watch: readonly string[],
): Promise<RequestSimulation> {
  if (calls.length > MOST_CALLS) {
    const why = say('These are more calls than Holdfast simulates together.')
    return { simulation: { outcome: 'unavailable', why, at: options.now() }, gasUsed: [] }
  }
  const all = await Promise.all(
    calls.map((call, at) => simulateCall(call, { ...options, watch, before: calls.slice(0, at) })),
  )
  return together(all)
}

type Works = Extract<Simulation, { outcome: 'works' }>

/** @example together([works, reverts]).simulation.outcome // 'reverts' */
export function together(all: readonly Simulation[]): RequestSimulation {
  const bad =
    all.find(({ outcome }) => outcome === 'reverts') ?? all.find(({ outcome }) => outcome !== 'works')
  const last = all.at(-1)
  if (bad || last?.outcome !== 'works') {
    if (bad) return { simulation: bad, gasUsed: [] }
    throw new RangeError('nothing to simulate')
  }
  const works = all.filter((each): each is Works => each.outcome === 'works')
  const unread = sumOfUnread(works)
  return {
    simulation: {
      ...last,
      changes: sumOfChanges(works),
      allowances: lastAllowances(works),
      ...(unread ? { unread } : {}),
      gasUsed: toUnits(works.reduce((sum, { gasUsed }) => sum + BigInt(gasUsed), 0n)),
    },
    gasUsed: works.map(({ gasUsed }) => BigInt(gasUsed)),
  }
}

function sumOfChanges(works: readonly Works[]): Works['changes'] {
  const sums = new Map<string, BalanceChange>()
  for (const { changes } of works) {
    if (changes === 'unknown') return 'unknown'
    for (const change of changes) {
      const name = `${change.token ?? 'native'} ${change.piece ?? ''}`
      const before = BigInt(sums.get(name)?.delta ?? 0)
      sums.set(name, { ...change, delta: toUnits(before + BigInt(change.delta)) })
    }
  }
  return [...sums.values()].filter(({ delta }) => delta !== '0')
}

function sumOfUnread(works: readonly Works[]): Unread | undefined {
  const sum = (of: keyof Unread) => works.reduce((all, { unread }) => all + (unread?.[of] ?? 0), 0)
  return works.some(({ unread }) => unread)
    ? { tokens: sum('tokens'), pieces: sum('pieces'), rights: sum('rights') }
    : undefined
}

/** Of one right that is given and used the later word counts. */
function lastAllowances(works: readonly Works[]): Works['allowances'] {
  const rights = new Map<string, AllowanceChange>()
  for (const { allowances } of works) {
    if (allowances === 'unknown') return 'unknown'
    for (const each of allowances) rights.set(`${each.via} ${each.token} ${each.spender}`, each)
  }
  return [...rights.values()]
}
