/** What a swap realises under the person's own tax rules. */
import type { Realised, RealisedLot } from '@/lib/accounting/realised'
import { type Amount, absolute, divide, isNegative, isZero, subtract, toRatio } from '@/lib/core/amount'
import { tell } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import { type CheckFinding, type CheckInput, defineCheck, type NamedAmount } from '../define-check'
import { amountValue, symbolOf } from '../noting/telling'
import { callLeaves } from './parts/call-leaves'
import { isTrade } from './parts/is-trade'
import { ownAccount } from './parts/own-account'
import { paidOf } from './parts/paid'
import { saidPrivately } from './parts/said'
import { tradesOf } from './parts/trade-terms'
import { receivedOf } from './parts/trade-worth'

export const realises = defineCheck({
  id: 'realises',
  title: say('Gain or loss'),
  explanation: say(
    'Asks your ledger which lots this swap would sell by your own rules, what gain or loss that realises, for which part the cost is known, and whether some of it would soon count as long term. Gas is not counted in.',
  ),
  threshold: { unit: 'days', default: 30, least: 1, most: 365 },
  needs: 'asked',
  isPersonal: true,
  run: async (input, { whatIf }, days) => {
    const { account, swap, at } = input
    // What is bought for somebody else is no plain sale.
    if (!account || !isTrade(input) || isForOthers(input)) return undefined
    // One coin for another may be lent, staked or moved as well, and that is no sale.
    if (!isSwapByItsWords(input)) return { notRun: say('Whether this call is a swap is not known.') }
    const got = swap && receivedOf(swap)
    const pays = paidOf(input)
    if (!pays || !got) return { notRun: say('Both sides of the swap are not known.') }
    const told = await whatIf({
      account: account.id,
      asset: pays.asset,
      quantity: pays.quantity,
      proceeds: { asset: got.amount.asset, quantity: got.amount.quantity },
      at,
    })
    if ('unknown' in told) return { notRun: told.unknown }
    return [...gainFindings(told, got.by), ...missingFindings(told, pays), ...termFindings(told, pays, days)]
  },
})

function gainFindings({ gain, currency }: Realised, by: 'simulated' | 'least'): CheckFinding[] {
  if (gain === undefined) return []
  const money = { money: absolute(gain), currency }
  if (by === 'least')
    return [
      saidPrivately(
        'info',
        isNegative(gain)
          ? tell('At its limits, this realises a loss of {loss}.', { loss: money })
          : tell('At its limits, this realises a gain of {gain}.', { gain: money }),
        'gain',
      ),
    ]
  return [
    saidPrivately(
      'info',
      isNegative(gain)
        ? tell('This realises a loss of {loss}.', { loss: money })
        : tell('This realises a gain of {gain}.', { gain: money }),
      'gain',
    ),
  ]
}

function missingFindings({ gain, missing }: Realised, pays: NamedAmount): CheckFinding[] {
  const { quantity } = pays
  if (gain === undefined && isZero(missing))
    return [
      saidPrivately('care', tell('What this realises is not known: what you get has no price.'), 'missing'),
    ]
  if (isZero(missing)) return []
  return [
    saidPrivately(
      'care',
      gain === undefined
        ? tell('What this realises is not known: nobody knows what your {symbol} cost.', {
            symbol: symbolOf(pays),
          })
        : tell('The cost is known for {ratio} of it only; the gain is of that part.', {
            ratio: { ratio: knownShare(quantity, missing) },
          }),
      'missing',
    ),
  ]
}

const isForOthers = ({ swap, accounts }: CheckInput): boolean =>
  swap?.recipient !== undefined && !ownAccount(accounts, swap.recipient)

const isSwapByItsWords = ({ asked }: CheckInput): boolean =>
  tradesOf(asked).length > 0 || callLeaves(asked).some(({ leaf }) => leaf.action === 'swap')

const knownShare = (quantity: Amount, missing: Amount): number =>
  isZero(quantity) ? 0 : toRatio(divide(subtract(quantity, missing), quantity))

/** The lot that is nearest to counting as held for long. */
function termFindings({ lots }: Realised, pays: NamedAmount, days: number): CheckFinding[] {
  const [next] = lots.filter(isWaiting).toSorted((a, b) => a.daysToLong - b.daysToLong)
  if (!next) return []
  return [
    saidPrivately(
      next.daysToLong <= days ? 'care' : 'info',
      tell('{amount} of it would count as long term in {count} days.', {
        amount: amountValue({ ...pays, quantity: next.quantity }),
        count: { count: next.daysToLong },
      }),
      'term',
    ),
  ]
}

const isWaiting = (lot: RealisedLot): lot is RealisedLot & { daysToLong: number } =>
  lot.daysToLong !== undefined
