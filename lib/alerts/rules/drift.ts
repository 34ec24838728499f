/** A strategy whose weights have left their bands. Whether it is to be acted upon is told by "plan ready". */
import type { FiringWords } from '@/lib/core/alert'
import { tell } from '@/lib/core/note'
import type { StrategyDrift, StrategyId, UnknownDrift } from '@/lib/core/rebalance'
import { say } from '@/lib/core/sentence'
import { isOutside } from '@/lib/rebalance/drift/drift-row'
import { type ConditionLook, defineAlertRule, type LookInput } from '../define-alert-rule'
import { followParts, type PartState } from './parts/follow-parts'
import { freshPortfolio } from './parts/fresh-portfolio'
import { idIn } from './parts/params-in'
import { unknownLook } from './parts/unknown-look'

export const drift = defineAlertRule({
  id: 'drift',
  group: 'plans',
  name: say('Drift beyond the band'),
  about: say(
    'Tells when weights of a strategy have left their bands, and again when another strategy joins.',
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
  needs: ['portfolio'],
  repeat: { kind: 'back-off' },
  named: (params, { strategyName }) => {
    const strategy = idIn<StrategyId>(params, 'strategy')
    return strategy === undefined
      ? tell('A strategy leaves its bands')
      : tell('{name} leaves its bands', { name: strategyName(strategy) })
  },
  look: (input) => lookAtDrift(input),
})

function lookAtDrift({ params, facts, memory }: LookInput): ConditionLook {
  const fresh = freshPortfolio(facts)
  if ('why' in fresh) return unknownLook(fresh.why, memory)
  const wanted = idIn<StrategyId>(params, 'strategy')
  const drifts = new Map(
    (fresh.view.drifts ?? [])
      .filter(({ strategy }) => wanted === undefined || strategy === wanted)
      .map((each) => [each.strategy as string, each]),
  )
  const states = new Map([...drifts].map(([key, each]) => [key, stateOf(each)]))
  const unknown = [...drifts.values()].find((each) => 'unknown' in each)
  return followParts({
    states,
    memory,
    now: facts.now,
    wordsOf: (keys) => wordsOf(keys.flatMap((key) => drifts.get(key) ?? [])),
    why: unknown && 'unknown' in unknown ? unknown.unknown : undefined,
  })
}

function stateOf(each: StrategyDrift | UnknownDrift): PartState {
  if ('unknown' in each) return 'unknown'
  return each.outside > 0 ? 'holds' : 'not'
}

function wordsOf(drifts: readonly (StrategyDrift | UnknownDrift)[]): FiringWords {
  const [first] = drifts
  const known = drifts.filter((each): each is StrategyDrift => !('unknown' in each))
  const names = known.flatMap(({ rows }) => rows.filter(isOutside))
  return {
    title:
      drifts.length === 1
        ? tell('{name} is outside its bands', { name: first?.name ?? '' })
        : tell('{count} strategies are outside their bands', { count: { count: drifts.length } }),
    body: tell('Outside the band: {names}.', {
      names: [...new Set(names.map(({ name }) => name))].join(', '),
    }),
    cover: say('A strategy has left its bands.'),
    route: drifts.length === 1 && first ? `rebalance/${first.strategy}` : 'rebalance',
  }
}
