/**
 * What leaves by the simulation although a request of plain words (an approval, a sending) does not speak of it: any contract
 * can give its functions such names and do something else. Pure.
 */
import type { BalanceChange } from '@/lib/chains/simulation'
import { absolute, isNegative } from '@/lib/core/amount'
import { tell } from '@/lib/core/note'
import { wrappedNative } from '@/lib/decode/data/wrapped-native'
import type { CheckFinding, CheckInput } from '../../define-check'
import { amountValue } from '../../noting/telling'
import { type CallLeaf, callLeaves } from './call-leaves'
import { said } from './said'
import { shortAddress } from './short-address'

const NATIVE = 'native'

/** @returns `undefined` for a request that is no such thing, or whose changes are not known */
export function unsaidLeaving(input: CheckInput): CheckFinding[] | undefined {
  const { asked, simulation, changes = [], chain, from } = input
  if (asked.kind !== 'calls' || simulation?.outcome !== 'works' || simulation.changes === 'unknown')
    return undefined
  const told = callLeaves(asked).map(({ leaf }) => tokensLeaving(leaf, chain, from))
  if (told.some((each) => each === undefined)) return undefined
  const sent = asked.calls.some(({ value }) => BigInt(value) > 0n) ? [NATIVE] : []
  const expected = new Set([...sent, ...told.flatMap((each) => each ?? [])])
  return leavingContracts(simulation.changes).flatMap((token) => {
    if (expected.has(token ?? NATIVE)) return []
    const named = changes.find((each) => each.token === token && isNegative(each.quantity))
    return [
      named
        ? said(
            'danger',
            tell(
              'By the simulation {amount} would leave your wallet, of which the call’s own words say nothing.',
              { amount: amountValue({ ...named, quantity: absolute(named.quantity) }) },
            ),
            named.asset,
          )
        : said(
            'danger',
            tell(
              'By the simulation something of the contract {contract} would leave your wallet, of which the call’s own words say nothing.',
              { contract: shortAddress(token ?? '') },
            ),
            token ?? NATIVE,
          ),
    ]
  })
}

/** Each once, however many of its pieces leave; `undefined`: the native coin. */
export const leavingContracts = (changes: readonly BalanceChange[]): (string | undefined)[] => [
  ...new Set(changes.flatMap(({ token, delta }) => (delta.startsWith('-') ? [token] : []))),
]

/** `undefined`: what such a call takes, its bytes do not tell. */
function tokensLeaving(leaf: CallLeaf, chain: string, from: string): readonly string[] | undefined {
  switch (leaf.action) {
    case 'approve':
    case 'approve-all-pieces':
      return []
    case 'send-native':
    case 'wrap':
      return [NATIVE]
    case 'unwrap':
      return [wrappedNative(chain)?.address ?? NATIVE]
    case 'transfer-token':
      return leaf.from === undefined || leaf.from === from ? [leaf.token] : []
    case 'transfer-pieces':
      return leaf.from === from ? [leaf.collection] : []
    default:
      return undefined
  }
}
