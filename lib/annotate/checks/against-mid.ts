/** What is given against what comes, at present prices of the markets: the price impact, with every fee that is in it. */
import { isZero, subtract } from '@/lib/core/amount'
import { type NoteLevel, type NoteValue, tell } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import { defineCheck } from '../define-check'
import { isTrade } from './parts/is-trade'
import { paidOf } from './parts/paid'
import { said } from './parts/said'
import { receivedOf, shortfall, worthOf } from './parts/trade-worth'

/** Beyond this many thresholds it is no price any more. */
const FAR = 5
/** Nobody gives so much away: rather one of the two prices is wrong. */
const TOO_GOOD = 0.1

export const againstMid = defineCheck({
  id: 'against-mid',
  title: say('Price against the market'),
  explanation: say(
    'Compares what you pay with what you get, both in money at the prices that Holdfast has now: price impact and fees together, without gas. From the threshold on it warns, from five times the threshold on it calls it a danger. It takes for granted that both prices are right.',
  ),
  threshold: { unit: 'percent', default: 1, least: 0.1, most: 50 },
  needs: 'asked',
  mayBeDanger: true,
  run: async (input, sources, percent) => {
    const { swap } = input
    const got = swap && receivedOf(swap)
    const pays = paidOf(input)
    if (!pays || !got)
      return isTrade(input) ? { notRun: say('Both sides of the swap are not known.') } : undefined
    const [paid, worth] = await Promise.all([worthOf(pays, sources), worthOf(got.amount, sources)])
    if (typeof paid !== 'string') return paid
    if (typeof worth !== 'string') return worth
    if (isZero(paid)) return { notRun: say('What is paid is worth nothing by its price.') }
    const ratio = shortfall(paid, worth)
    const values = {
      ratio: { ratio: Math.abs(ratio) },
      lost: { usd: subtract(paid, worth) },
      paid: { usd: paid },
    }
    if (ratio < 0) return [better(ratio, values)]
    return [
      got.by === 'simulated'
        ? said(levelOf(ratio, percent), expected(values))
        : said(leastLevel(ratio, percent), atLeast(values)),
    ]
  },
})

type Values = Record<'ratio' | 'lost' | 'paid', NoteValue>

const levelOf = (ratio: number, percent: number): NoteLevel => {
  if (ratio * 100 >= FAR * percent) return 'danger'
  return ratio * 100 >= percent ? 'care' : 'info'
}

/** More than the least may come, so only what is far is judged. */
const leastLevel = (ratio: number, percent: number): NoteLevel =>
  ratio * 100 >= FAR * percent ? 'care' : 'info'

const expected = ({ ratio, lost, paid }: Values) =>
  tell('What you get is worth {ratio} less than what you pay: {lost} of {paid}.', { ratio, lost, paid })

const atLeast = ({ ratio, lost, paid }: Values) =>
  tell('At worst, what you get is worth {ratio} less than what you pay: {lost} of {paid}.', {
    ratio,
    lost,
    paid,
  })

function better(ratio: number, values: Values) {
  return -ratio > TOO_GOOD
    ? said(
        'care',
        tell(
          'What you get would be worth {ratio} more than what you pay. Nobody gives that away: one of the two prices may be wrong.',
          {
            ratio: values.ratio,
          },
        ),
      )
    : said('info', tell('What you get is worth {ratio} more than what you pay.', { ratio: values.ratio }))
}
