/**
 * What a simulation means for what was asked: whatever would leave that nobody asked for, and whatever would come short. The
 * simulation is a node's word; where it has none, that is said. Pure.
 */

import { erc20 } from '@/lib/assets/asset-id'
import type { AllowanceChange, Simulation } from '@/lib/chains/simulation'
import { type Amount, absolute, compare, isNegative, multiply, ZERO } from '@/lib/core/amount'
import type { AssetId, ChainId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import type { AssetAmount, TxCheck, TxPurpose } from '@/lib/core/wallet-tx'

/** A change with its name; signed. */
export type Change = AssetAmount

interface Judged {
  chain: ChainId
  /** The user's own address. */
  from: string
  /** What it is for; of a transaction that is sped up, what that one is for. */
  purpose: TxPurpose
  simulation: Simulation
  /** Of a simulation that knows them. */
  changes: readonly Change[] | undefined
}

/** @example simulationChecks({ chain, purpose, simulation: { outcome: 'reverts', … }, changes: undefined }) // [{ what: 'reverts', level: 'danger', … }] */
export function simulationChecks({ chain, from, purpose, simulation, changes }: Judged): TxCheck[] {
  if (simulation.outcome === 'unavailable')
    return [
      check('not-simulated', 'warn', say('No node could say before what this will do. Read the call twice.')),
    ]
  if (simulation.outcome === 'reverts') return [reverts(simulation.reason)]
  if (changes === undefined)
    return [
      check(
        'changes-unknown',
        'warn',
        say('The node only says that this will not be reverted. What it changes is not known.'),
      ),
    ]
  const { allowances, unread } = simulation
  return [
    ...(unread
      ? [
          check(
            'unread',
            'warn',
            say('This touches more tokens and rights than Holdfast looks at. Read the call twice.'),
          ),
        ]
      : []),
    ...changes.flatMap((change) => leavingCheck(change, purpose)),
    ...arrivalChecks(purpose, changes, from),
    ...(allowances === 'unknown' ? [] : allowances.flatMap((each) => allowanceCheck(each, purpose, chain))),
  ]
}

const check = (what: string, level: TxCheck['level'], sentence: TxCheck['sentence']): TxCheck => ({
  what,
  level,
  sentence,
})

export const reverts = (reason: string | undefined): TxCheck =>
  check(
    'reverts',
    'danger',
    reason === undefined
      ? say('This would be reverted: it would cost gas and do nothing.')
      : say('This would be reverted: it would cost gas and do nothing. The contract says: {reason}', {
          reason,
        }),
  )

/** What may leave, by what was asked. */
function paysOf(purpose: TxPurpose): AssetAmount | undefined {
  switch (purpose.kind) {
    case 'send':
    case 'swap':
      return purpose.pays
    case 'approve':
    case 'revoke':
    case 'replace':
      return undefined
    default:
      return purpose satisfies never
  }
}

function leavingCheck({ asset, symbol, quantity }: Change, purpose: TxPurpose): TxCheck[] {
  if (!isNegative(quantity)) return []
  const pays = paysOf(purpose)
  const leaves = absolute(quantity)
  if (pays?.asset === asset && compare(leaves, pays.quantity) <= 0) return []
  const sentence = say('{quantity} {symbol} would leave your wallet, and that is not what you asked for.', {
    quantity: leaves,
    symbol,
  })
  return [check(`takes:${asset}`.slice(0, 60), 'danger', sentence)]
}

/** A quote that is a thousandth off has been overtaken by the next block; more is a token that takes a part, or a bad route. */
const CLOSE = '0.999' as Amount

function arrivalChecks(purpose: TxPurpose, changes: readonly Change[], from: string): TxCheck[] {
  const changeOf = (wanted: AssetId) => changes.find(({ asset }) => asset === wanted)?.quantity ?? ZERO
  if (purpose.kind === 'send') {
    const { asset, symbol, quantity } = purpose.pays
    return purpose.to === from || compare(absolute(changeOf(asset)), quantity) >= 0
      ? []
      : [
          check(
            'leaves-less',
            'warn',
            say('Less than {quantity} {symbol} would leave your wallet.', { quantity, symbol }),
          ),
        ]
  }
  if (purpose.kind !== 'swap') return []
  const { receives, minimum } = purpose
  const params = { quantity: changeOf(receives.asset), symbol: receives.symbol }
  if (compare(params.quantity, minimum) < 0)
    return [
      check(
        'less-than-minimum',
        'danger',
        say('Only {quantity} {symbol} would arrive, less than the least of the offer.', params),
      ),
    ]
  return compare(params.quantity, multiply(receives.quantity, CLOSE)) < 0
    ? [
        check(
          'less-than-quoted',
          'warn',
          say('Only {quantity} {symbol} would arrive, less than the offer says.', params),
        ),
      ]
    : []
}

function allowanceCheck(change: AllowanceChange, purpose: TxPurpose, chain: ChainId): TxCheck[] {
  const { token, spender, after } = change
  if (after === '0' || isMeant(change, purpose, chain)) return []
  return [
    check(
      `allows:${token.slice(0, 24)}:${spender.slice(0, 24)}`,
      'danger',
      say(
        '{spender} could take tokens of the contract {token} afterwards, and that is not what you asked for.',
        {
          spender,
          token,
        },
      ),
    ),
  ]
}

function isMeant({ token, spender, after }: AllowanceChange, purpose: TxPurpose, chain: ChainId): boolean {
  const asset = erc20(chain, token)
  switch (purpose.kind) {
    case 'approve':
      return (
        (purpose.token === asset || purpose.token === token) &&
        purpose.spender === spender &&
        (after !== 'unlimited' || purpose.quantity === 'unlimited')
      )
    // What is left of the allowance that the swap takes from.
    case 'swap':
      return purpose.pays.asset === asset && after !== 'unlimited'
    // `transferFrom` of one's own, which some tokens count.
    case 'send':
      return purpose.pays.asset === asset
    case 'revoke':
    case 'replace':
      return false
    default:
      return purpose satisfies never
  }
}
