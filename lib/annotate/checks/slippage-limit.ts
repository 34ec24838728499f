/** How much less than the simulation a swap may bring, by its own limit, before it is reverted. */
import { absolute, compare, isNegative, isZero } from '@/lib/core/amount'
import { type NoteLevel, tell } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import { type CheckFinding, type CheckInput, type CheckResult, defineCheck } from '../define-check'
import { amountValue } from '../noting/telling'
import { isTrade } from './parts/is-trade'
import { said } from './parts/said'
import { tradesOf } from './parts/trade-terms'
import { shortfall } from './parts/trade-worth'

export const slippageLimit = defineCheck({
  id: 'slippage-limit',
  title: say('Limit of slippage'),
  explanation: say(
    'Compares the least that a swap accepts with what the simulation shows, or the most that it takes with what it takes now. Whoever trades around a swap can take what lies between.',
  ),
  threshold: { unit: 'percent', default: 3, least: 0.1, most: 50 },
  needs: 'asked',
  mayBeDanger: true,
  run: (input, _sources, percent) => {
    const trades = tradesOf(input.asked)
    if (!isTrade(input)) return undefined
    if (trades.some(({ terms }) => terms.buys?.limit === 'least' && terms.buys.units === 0n))
      return [
        said(
          'danger',
          tell('There is no least: whoever trades around this swap can take nearly all of it.'),
          'no-least',
        ),
      ]
    if (input.asked.kind !== 'calls') return undefined
    return input.changes === undefined
      ? { notRun: say('No node could say what would arrive.') }
      : ofCall(
          input,
          trades.some(({ terms }) => terms.sells?.limit === 'most'),
          percent,
        )
  },
})

function ofCall({ swap, changes }: CheckInput, isMost: boolean, percent: number): CheckResult {
  const { pays, least, simulated } = swap ?? {}
  const taken = changes?.find(({ asset, quantity }) => asset === pays?.asset && isNegative(quantity))
  if (isMost && pays && taken) {
    const ratio = -shortfall(absolute(taken.quantity), pays.quantity)
    return ratio <= 0 ? [] : [mostFinding(levelOf(ratio, percent), ratio)]
  }
  if (!least || !simulated || isZero(simulated.quantity))
    return { notRun: say('Both the least and what would arrive are not known.') }
  // That less than the least would arrive is said elsewhere.
  if (compare(least.quantity, simulated.quantity) > 0) return []
  const ratio = shortfall(simulated.quantity, least.quantity)
  return [
    said(
      levelOf(ratio, percent),
      tell('The swap accepts up to {ratio} less than the simulation shows: at least {least}.', {
        ratio: { ratio },
        least: amountValue(least),
      }),
    ),
  ]
}

const levelOf = (ratio: number, percent: number): NoteLevel => (ratio * 100 > percent ? 'care' : 'info')

const mostFinding = (level: NoteLevel, ratio: number): CheckFinding =>
  said(level, tell('The swap may take up to {ratio} more than in the simulation.', { ratio: { ratio } }))
