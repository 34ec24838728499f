/** A strategy is due: a trigger of it has fired and nothing was done yet. Where automatic mode is on, it acts and tells itself. */
import { tell } from '@/lib/core/note'
import type { StrategyId } from '@/lib/core/rebalance'
import { say } from '@/lib/core/sentence'
import type { StrategyRow } from '@/lib/db/rows'
import { defineAlertRule, type EventsLook, type LookInput } from '../define-alert-rule'
import { newsSince } from './parts/news-since'
import { idIn } from './parts/params-in'
import { whyMissing } from './parts/price-now'
import { noEvents } from './parts/unknown-look'

export const planReady = defineAlertRule({
  id: 'plan-ready',
  group: 'plans',
  name: say('Strategy is due'),
  about: say(
    'Tells when a trigger of a strategy has fired and its plan waits for you. Strategies in automatic mode are left out: those act.',
  ),
  fields: [
    {
      key: 'strategy',
      label: say('Strategy'),
      help: say('Empty: all of them.'),
      kind: 'strategy',
      optional: true,
    },
  ],
  needs: ['strategies'],
  repeat: { kind: 'every', minutes: 0 },
  named: (params, { strategyName }) => {
    const strategy = idIn<StrategyId>(params, 'strategy')
    return strategy === undefined
      ? tell('A strategy is due')
      : tell('{name} is due', { name: strategyName(strategy) })
  },
  look: (input) => lookAtStrategies(input),
})

function lookAtStrategies(input: LookInput): EventsLook {
  const { params, facts } = input
  const news = newsSince(input)
  if (facts.strategies === undefined) return noEvents(whyMissing(facts, 'strategies'), news)
  const wanted = idIn<StrategyId>(params, 'strategy')
  const events = facts.strategies.strategies.flatMap((row) => {
    const { id, firedAt, automation } = row
    if ((wanted !== undefined && id !== wanted) || automation.on) return []
    if (firedAt === undefined || firedAt < news.since) return []
    return [{ window: `${id}:${firedAt}`, at: firedAt, words: wordsOf(row) }]
  })
  return { of: 'events', events, memory: news }
}

function wordsOf({ id, name, notices = [] }: StrategyRow) {
  const why = notices.findLast(({ kind }) => kind === 'due')?.sentence
  return {
    title: tell('{name} is due', { name }),
    body: why ? { sentence: why } : tell('Look at its plan.'),
    cover: say('A strategy is due.'),
    route: `rebalance/${id}`,
  }
}
