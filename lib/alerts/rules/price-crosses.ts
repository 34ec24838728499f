/** A price that goes over a limit, or under it. It needs a side first: what is so when the rule is made is no crossing. */
import * as v from 'valibot'
import type { FiringWords } from '@/lib/core/alert'
import { type Amount, multiply } from '@/lib/core/amount'
import { tell } from '@/lib/core/note'
import { ownTime } from '@/lib/core/own-time'
import { say } from '@/lib/core/sentence'
import { choiceIn, numberIn } from '@/lib/rebalance/methods/params-in'
import { defineAlertRule, type EventsLook, type LookInput } from '../define-alert-rule'
import type { LimitSide } from './parts/beyond'
import { type CrossMemory, cross, crossSchema } from './parts/cross'
import { extremesOf, gapStretches } from './parts/gap-stretches'
import { memoryIn } from './parts/memory-in'
import { assetIn, moneyIn } from './parts/params-in'
import { assetField, backField, priceField } from './parts/price-fields'
import { priceNow, rateOf } from './parts/price-now'

/** `at`: of the last price that was looked at, `gapAt`: of the last one that a gap has told (ms). */
const schema = v.object({
  ...crossSchema.entries,
  at: v.optional(v.number()),
  gapAt: v.optional(v.number()),
})

export const priceCrosses = defineAlertRule({
  id: 'price-crosses',
  group: 'market',
  name: say('Price crosses'),
  about: say(
    'Tells each time that a price goes over your limit or under it. Crossings while the browser was closed are told as far as an exchange tells the highest and the lowest price of that time.',
  ),
  fields: [
    assetField,
    priceField,
    {
      key: 'way',
      label: say('Direction'),
      kind: 'choice',
      standard: 'either',
      options: [
        { value: 'either', label: say('Either way') },
        { value: 'above', label: say('Upwards') },
        { value: 'below', label: say('Downwards') },
      ],
    },
    { ...backField, label: say('Counts again when it was away by') },
  ],
  needs: ['prices'],
  repeat: { kind: 'every', minutes: 0 },
  isLive: true,
  named: (params, { symbolOf }) => {
    const { value: money, currency } = moneyIn(params, 'price')
    const values = { asset: symbolOf(assetIn(params, 'asset')), limit: { money, currency } }
    const way = choiceIn(params, 'way')
    if (way === 'above') return tell('{asset} goes over {limit}', values)
    return way === 'below'
      ? tell('{asset} goes under {limit}', values)
      : tell('{asset} crosses {limit}', values)
  },
  look: (input) => lookForCrossings(input),
})

function lookForCrossings(input: LookInput): EventsLook {
  const { params, facts, lookedAt } = input
  const before = memoryIn(input.memory, schema)
  const { value: limit, currency } = moneyIn(params, 'price')
  const [asset, back, way] = [assetIn(params, 'asset'), numberIn(params, 'back'), choiceIn(params, 'way')]
  const now = priceNow(facts, asset, currency)
  let memory: CrossMemory | undefined = before
  const events: EventsLook['events'][number][] = []
  const take = ({ value, at }: PricePoint, newsAt = at): void => {
    const crossing = cross(memory, value, { limit, back })
    memory = crossing.memory
    const { to } = crossing
    if (to === undefined || (way !== 'either' && way !== to)) return
    const words = wordsOf(facts.symbolOf(asset), { to, limit, value, currency, at })
    events.push({ window: `${to}:${at}`, at: newsAt, words })
  }
  const past = gapPoints(input, currency, before)
  for (const point of past) take(point)
  // The present comes last, also where a source dates it before the end of the gap.
  const isNews = !('why' in now) && now.at >= ownTime(before?.at, facts.now)
  // The last look was on the other side: it is news since then, whatever age the source gives to the price.
  if (isNews) take(now, Math.max(now.at, lookedAt ?? now.at))
  const told = { of: 'events', events, ...('why' in now ? { why: now.why } : {}) } as const
  // The gap is still to come, and begins at the side that was so before it. What goes to the other side begins there.
  if (input.isGapOwed && before && memory?.side === before.side) return { ...told, memory: before }
  const at = isNews ? now.at : before?.at
  const gapAt = past.at(-1)?.at ?? before?.gapAt
  const times = { ...(at === undefined ? {} : { at }), ...(gapAt === undefined ? {} : { gapAt }) }
  return { ...told, ...(memory === undefined ? {} : { memory: { ...memory, ...times } }) }
}

interface PricePoint {
  value: Amount
  at: number
}

/** The extremes of each stretch in the order in which they were. While the price of now is too old the same gap is told again. */
function gapPoints(
  input: LookInput,
  currency: string,
  before: v.InferOutput<typeof schema> | undefined,
): PricePoint[] {
  const { params, facts } = input
  const rate = rateOf(facts, currency)
  if (rate === undefined) return []
  const [seen, told] = [ownTime(before?.at, facts.now), ownTime(before?.gapAt, facts.now)]
  return gapStretches(input, assetIn(params, 'asset'))
    .flatMap(({ candles }) => {
      const extremes = extremesOf(candles.filter(({ at }) => at >= seen && at > told))
      return extremes ? [extremes.high, extremes.low] : []
    })
    .sort((a, b) => a.at - b.at)
    .map(({ usd, at }) => ({ value: multiply(usd, rate), at }))
}

interface Told {
  to: LimitSide
  limit: Amount
  value: Amount
  currency: string
  at: number
}

function wordsOf(asset: string, { to, limit, value, currency, at }: Told): FiringWords {
  const values = { asset, limit: { money: limit, currency } }
  return {
    title:
      to === 'above'
        ? tell('{asset} has gone over {limit}', values)
        : tell('{asset} has gone under {limit}', values),
    body: tell('It cost {price} on {at}.', { price: { money: value, currency }, at: { at } }),
    cover: say('A price that you watch has reached its limit.'),
    route: 'dashboard',
  }
}
