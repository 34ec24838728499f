/** Where the simulation shows something else than the call's own words: more that leaves, less that comes. */
import { type Amount, absolute, compare, fromUnits, isNegative, ZERO } from '@/lib/core/amount'
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
import { type CallLeaf, callLeaves } from './parts/call-leaves'
import { said } from './parts/said'

export const differsFromAsked = defineCheck({
  id: 'differs-from-asked',
  title: say('Simulation against the words of the call'),
  explanation: say(
    'Compares what a swap says in its own bytes with what the simulation shows: whether more leaves, something else leaves, or less comes than the call promises.',
  ),
  needs: 'asked',
  run: (input) => {
    const { asked, swap, changes, simulation } = input
    if (asked.kind !== 'calls' || !swap?.pays || !isNothingButSwap(callLeaves(asked).map(({ leaf }) => leaf)))
      return undefined
    // That it is reverted is said elsewhere.
    if (simulation?.outcome === 'reverts') return []
    if (changes === undefined) return { notRun: say('No node could say what this changes.') }
    return [...leaving(swap.pays, changes, valueOf(asked.calls)), ...arriving(input, swap, changes)]
  },
})

/** What else a request asks for would leave too, and is no surprise. */
const isNothingButSwap = (leaves: readonly CallLeaf[]): boolean =>
  leaves.every(({ action }) => action === 'swap' || action === 'approve' || action === 'bridge')

/** The native coin that the transaction itself sends along. */
const valueOf = (calls: readonly EvmCall[]): Amount =>
  fromUnits(
    calls.reduce((whole, { value }) => whole + BigInt(value), 0n),
    18,
  )

function leaving(pays: NamedAmount, changes: readonly NamedAmount[], value: Amount): CheckFinding[] {
  return changes.flatMap(({ asset, token, symbol, quantity }) => {
    const leaves = absolute(quantity)
    if (!isNegative(quantity) || (asset === pays.asset && compare(leaves, pays.quantity) <= 0)) return []
    const amount = { quantity: leaves, symbol }
    if (asset === pays.asset)
      return [
        said(
          'danger',
          tell('By the simulation {amount} would leave your wallet, more than the call says.', { amount }),
          asset,
        ),
      ]
    return token === undefined && compare(leaves, value) <= 0
      ? [
          said(
            'info',
            tell('Besides, {amount} goes along, for example as the fee of a bridge.', { amount }),
            asset,
          ),
        ]
      : [
          said(
            'danger',
            tell(
              'By the simulation {amount} would leave your wallet, of which the call’s own words say nothing.',
              { amount },
            ),
            asset,
          ),
        ]
  })
}

function arriving({ from }: CheckInput, swap: SwapFacts, changes: readonly NamedAmount[]): CheckFinding[] {
  const { least, recipient, toChain } = swap
  if (toChain !== undefined || (recipient !== undefined && recipient !== from)) return []
  const comes = (wanted: AssetId) => changes.find(({ asset }) => asset === wanted)?.quantity ?? ZERO
  if (!changes.some(({ quantity }) => !isNegative(quantity)))
    return [said('care', tell('By the simulation nothing arrives in your wallet at once.'), 'nothing')]
  if (!least || compare(comes(least.asset), least.quantity) >= 0) return []
  const got = { quantity: comes(least.asset), symbol: least.symbol }
  return [
    said(
      'danger',
      tell('By the simulation only {got} arrives, less than the least of the call’s own words.', { got }),
      least.asset,
    ),
  ]
}
