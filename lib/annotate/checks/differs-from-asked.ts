/** Where the simulation shows something else than the call's own words: more that leaves, less that comes. */

import { NATIVE_DECIMALS } from '@/lib/chains/data/evm-chains'
import type { BalanceChange, Simulation } from '@/lib/chains/simulation'
import {
  type Amount,
  absolute,
  amount,
  compare,
  fromUnits,
  isNegative,
  multiply,
  subtract,
  ZERO,
} from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import { tell } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import type { EvmCall } from '@/lib/core/wallet-tx'
import {
  type CheckFinding,
  type CheckInput,
  defineCheck,
  type NamedAmount,
  type SwapFacts,
} from '../define-check'
import { amountValue } from '../noting/telling'
import { type CallLeaf, callLeaves } from './parts/call-leaves'
import { said } from './parts/said'
import { shortAddress } from './parts/short-address'
import { leavingContracts, unsaidLeaving } from './parts/unsaid-leaving'

export const differsFromAsked = defineCheck({
  id: 'differs-from-asked',
  title: say('Simulation against the words of the call'),
  explanation: say(
    'Compares what a swap, an approval or a sending says in its own bytes with what the simulation shows: whether more leaves, something else leaves, or less comes than the call promises.',
  ),
  needs: 'asked',
  mayBeDanger: true,
  run: (input) => {
    const { asked, swap, changes, simulation } = input
    const unsaid = unsaidLeaving(input)
    if (unsaid) return unsaid
    if (asked.kind !== 'calls' || !swap?.pays || !isNothingButSwap(callLeaves(asked).map(({ leaf }) => leaf)))
      return undefined
    // That it is reverted is said elsewhere.
    if (simulation?.outcome === 'reverts') return []
    if (changes === undefined) return { notRun: say('No node could say what this changes.') }
    return [
      ...leaving(swap, swap.pays, { changes, value: valueOf(asked.calls) }),
      ...unnamedLeaving(input, changes),
      ...arriving(input, swap, changes),
    ]
  },
})

/** What else a request asks for would leave too, and is no surprise. */
const isNothingButSwap = (leaves: readonly CallLeaf[]): boolean =>
  leaves.every(({ action }) => action === 'swap' || action === 'approve' || action === 'bridge')

/** The native coin that the transaction itself sends along. */
const valueOf = (calls: readonly EvmCall[]): Amount =>
  fromUnits(
    calls.reduce((whole, { value }) => whole + BigInt(value), 0n),
    NATIVE_DECIMALS,
  )

/** Tokens that pay interest round by a unit or two. */
const CLOSE = amount('1.000001')
const isClearlyMore = (a: Amount, b: Amount): boolean => compare(a, multiply(b, CLOSE)) > 0

interface Moved {
  changes: readonly NamedAmount[]
  value: Amount
}

function leaving(
  { toChain, least }: SwapFacts,
  pays: NamedAmount,
  { changes, value }: Moved,
): CheckFinding[] {
  const isAway = toChain !== undefined
  return changes.flatMap((change) => {
    const { asset, token } = change
    const leaves = absolute(change.quantity)
    const values = { amount: amountValue({ ...change, quantity: leaves }) }
    if (!isNegative(change.quantity)) return []
    const isSent = token === undefined && compare(leaves, value) <= 0
    if (asset === pays.asset) {
      if (!isClearlyMore(leaves, pays.quantity)) return []
      if (isSent && (isAway || !least))
        return [besides({ ...change, quantity: subtract(leaves, pays.quantity) }, isAway ? 'info' : 'care')]
      return [
        said(
          'danger',
          tell('By the simulation {amount} would leave your wallet, more than the call says.', values),
          asset,
        ),
      ]
    }
    if (isSent) return [besides({ ...change, quantity: leaves }, isAway ? 'info' : 'care')]
    return [
      said(
        'danger',
        tell(
          'By the simulation {amount} would leave your wallet, of which the call’s own words say nothing.',
          values,
        ),
        asset,
      ),
    ]
  })
}

/** Whoever carries something to another chain is paid in the native coin; here hardly anybody is. */
const besides = (change: NamedAmount, level: 'info' | 'care'): CheckFinding =>
  said(
    level,
    tell('Besides, {amount} goes along, for example as the fee of a bridge.', {
      amount: amountValue(change),
    }),
    change.asset,
  )

/** Tokens without a certain name are in no amounts, and leave all the same. */
function unnamedLeaving({ simulation }: CheckInput, named: readonly NamedAmount[]): CheckFinding[] {
  const known = new Set(named.map(({ token }) => token))
  return leavingContracts(rawChanges(simulation)).flatMap((token) =>
    token === undefined || known.has(token)
      ? []
      : [
          said(
            'danger',
            tell(
              'By the simulation something of the contract {contract} would leave your wallet, of which the call’s own words say nothing.',
              { contract: shortAddress(token) },
            ),
            token,
          ),
        ],
  )
}

const rawChanges = (simulation: Simulation | undefined): readonly BalanceChange[] =>
  simulation?.outcome === 'works' && simulation.changes !== 'unknown' ? simulation.changes : []

function arriving(
  { from, simulation }: CheckInput,
  swap: SwapFacts,
  changes: readonly NamedAmount[],
): CheckFinding[] {
  const { least, recipient, toChain } = swap
  if (toChain !== undefined || (recipient !== undefined && recipient !== from)) return []
  const comes = (wanted: AssetId) => changes.find(({ asset }) => asset === wanted)?.quantity ?? ZERO
  const isNothing =
    !changes.some(({ quantity }) => !isNegative(quantity)) &&
    !rawChanges(simulation).some(({ delta }) => !delta.startsWith('-'))
  if (isNothing)
    return [said('care', tell('By the simulation nothing arrives in your wallet at once.'), 'nothing')]
  if (!least || !isClearlyMore(least.quantity, comes(least.asset))) return []
  return [
    said(
      'danger',
      tell('By the simulation only {got} arrives, less than the least of the call’s own words.', {
        got: amountValue({ ...least, quantity: comes(least.asset) }),
      }),
      least.asset,
    ),
  ]
}
