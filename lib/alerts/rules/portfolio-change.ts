/** How far net worth has come in 24 hours, by the prices of then and now: deposits and withdrawals are no change. */
import * as v from 'valibot'
import { absolute } from '@/lib/core/amount'
import { tell } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import { choiceIn, numberIn } from '@/lib/rebalance/methods/params-in'
import { type ConditionLook, defineAlertRule, type LookInput } from '../define-alert-rule'
import { freshPortfolio } from './parts/fresh-portfolio'
import { memoryIn } from './parts/memory-in'
import { unknownLook } from './parts/unknown-look'

/** It goes on until it is less than this part of what was asked for. */
const ENDS_AT = 0.8

const schema = v.object({ way: v.picklist(['up', 'down']), since: v.number() })

export const portfolioChange = defineAlertRule({
  id: 'portfolio-change',
  group: 'portfolio',
  name: say('Portfolio change in 24 hours'),
  about: say(
    'Tells when prices have moved your net worth so far within 24 hours. Money that you add or take out is no change.',
  ),
  fields: [
    { key: 'percent', label: say('By at least'), kind: 'percent', standard: 0.1, least: 0.005, most: 5 },
    {
      key: 'way',
      label: say('Direction'),
      kind: 'choice',
      standard: 'either',
      options: [
        { value: 'either', label: say('Either way') },
        { value: 'up', label: say('Upwards') },
        { value: 'down', label: say('Downwards') },
      ],
    },
  ],
  needs: ['portfolio'],
  repeat: { kind: 'every', minutes: 1440 },
  named: (params) => {
    const values = { share: { ratio: numberIn(params, 'percent') } }
    const way = choiceIn(params, 'way')
    if (way === 'up') return tell('Net worth up {share} in 24 hours', values)
    return way === 'down'
      ? tell('Net worth down {share} in 24 hours', values)
      : tell('Net worth moves {share} in 24 hours', values)
  },
  look: (input) => lookAtChange(input),
})

function lookAtChange({ params, facts, memory }: LookInput): ConditionLook {
  const fresh = freshPortfolio(facts)
  if ('why' in fresh) return unknownLook(fresh.why, memory)
  const { change24h, currency } = fresh.view
  if (change24h === null || change24h.ratio === null)
    return unknownLook(say('The prices of 24 hours ago are not known.'), memory)
  const held = memoryIn(memory, schema)
  const way = change24h.ratio < 0 ? 'down' : 'up'
  const asked = choiceIn(params, 'way')
  const least = numberIn(params, 'percent') * (held?.way === way ? ENDS_AT : 1)
  if ((asked !== 'either' && asked !== way) || rounded(Math.abs(change24h.ratio)) < rounded(least))
    return change24h.incomplete
      ? unknownLook(say('Some of your holdings have no price of 24 hours ago.'), memory)
      : { of: 'condition', holds: false }
  const since = held?.way === way ? held.since : facts.now
  const share = { ratio: Math.abs(change24h.ratio) }
  const value = { money: absolute(change24h.value), currency }
  const words = {
    title:
      way === 'up'
        ? tell('Your net worth is up {share} in 24 hours', { share })
        : tell('Your net worth is down {share} in 24 hours', { share }),
    body: way === 'up' ? tell('You gained {value}.', { value }) : tell('You lost {value}.', { value }),
    cover: say('Your portfolio has moved.'),
    route: 'dashboard',
  }
  return { of: 'condition', holds: true, words, since, memory: { way, since } }
}

/** The last bit of a float decides nothing. */
const rounded = (ratio: number): number => Math.round(ratio * 1e9) / 1e9
