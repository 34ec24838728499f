/**
 * Net worth above or below a limit. What has no price and accounts that were never read can only raise it, so "above" may hold
 * without them, and "below" is unknown; a debt without a price leaves both unknown.
 */
import * as v from 'valibot'
import { type Amount, divide, isZero, multiply } from '@/lib/core/amount'
import { tell } from '@/lib/core/note'
import { type Sentence, say } from '@/lib/core/sentence'
import { isOwed } from '@/lib/portfolio/is-owed'
import type { PortfolioView } from '@/lib/portfolio/view'
import { choiceIn, numberIn } from '@/lib/rebalance/methods/params-in'
import type { AlertFacts } from '../alert-facts'
import { type ConditionLook, defineAlertRule, type LookInput } from '../define-alert-rule'
import { holdsAt, type LimitSide } from './parts/beyond'
import { freshPortfolio } from './parts/fresh-portfolio'
import { memoryIn } from './parts/memory-in'
import { moneyIn } from './parts/params-in'
import { backField } from './parts/price-fields'
import { noRate, rateOf } from './parts/price-now'
import { unknownLook } from './parts/unknown-look'

const schema = v.object({ holds: v.boolean() })

export const portfolioValue = defineAlertRule({
  id: 'portfolio-value',
  group: 'portfolio',
  name: say('Portfolio value'),
  about: say(
    'Tells when your net worth is above or below a limit. While something you own has no price, it cannot be told that you own less than that.',
  ),
  fields: [
    {
      key: 'side',
      label: say('When it is'),
      kind: 'choice',
      standard: 'above',
      options: [
        { value: 'above', label: say('Above') },
        { value: 'below', label: say('Below') },
      ],
    },
    { key: 'value', label: say('Net worth'), kind: 'money' },
    { ...backField, help: say('A value that plays around the limit is told once.'), standard: 0.01 },
  ],
  needs: ['portfolio'],
  repeat: { kind: 'once' },
  named: (params) => {
    const { value: money, currency } = moneyIn(params, 'value')
    const values = { limit: { money, currency } }
    return sideIn(params) === 'above'
      ? tell('Net worth above {limit}', values)
      : tell('Net worth below {limit}', values)
  },
  look: (input) => lookAtValue(input),
})

const sideIn = (params: LookInput['params']): LimitSide =>
  choiceIn(params, 'side') === 'below' ? 'below' : 'above'

function lookAtValue({ params, facts, memory }: LookInput): ConditionLook {
  const fresh = freshPortfolio(facts)
  if ('why' in fresh) return unknownLook(fresh.why, memory)
  const { value: limit, currency } = moneyIn(params, 'value')
  const side = sideIn(params)
  const worth = worthIn(facts, fresh.view, currency)
  if (worth === undefined) return unknownLook(noRate(currency), memory)
  const held = memoryIn(memory, schema)?.holds ?? false
  const holds = holdsAt(worth, { side, limit, back: numberIn(params, 'back'), held })
  const why = whyOpen(fresh.view, holds ? side : side === 'above' ? 'below' : 'above')
  if (why !== undefined) return unknownLook(why, memory)
  if (!holds) return { of: 'condition', holds, memory: { holds } }
  const values = { limit: { money: limit, currency } }
  const words = {
    title:
      side === 'above'
        ? tell('Your net worth is above {limit}', values)
        : tell('Your net worth is below {limit}', values),
    body: tell('It is {value} now.', { value: { money: worth, currency } }),
    cover: say('Your portfolio has reached a limit of yours.'),
    route: 'dashboard',
  }
  return { of: 'condition', holds, words, memory: { holds } }
}

function worthIn(
  facts: AlertFacts,
  { netWorth, currency }: PortfolioView,
  wanted: string,
): Amount | undefined {
  if (currency === wanted) return netWorth
  const [own, its] = [rateOf(facts, currency), rateOf(facts, wanted)]
  return own === undefined || its === undefined || isZero(own)
    ? undefined
    : divide(multiply(netWorth, its), own)
}

/** Why it is not sure that the net worth is on that side. */
function whyOpen({ lines, completeness }: PortfolioView, side: LimitSide): Sentence | undefined {
  const open = lines
    .flatMap(({ parts }) => parts)
    .filter(({ value, quantity }) => value === null && !isZero(quantity))
  if (open.some(isOwed)) return say('A debt has no price, so your net worth is not known.')
  if (side === 'above') return undefined
  if (completeness.missing.length > 0) return say('Not every account has been read yet.')
  return open.length > 0
    ? say('Not everything you own has a price. Set the price, or hide the asset.')
    : undefined
}
