/**
 * Limits that only the venue can weigh for certain: the average of its last minutes, and what is open there at the moment the
 * order comes. They are foreseen by what is known here, and warn: the venue decides.
 */
import { compare, multiply } from '@/lib/core/amount'
import type { OrderKind, Side } from '@/lib/core/order'
import { say } from '@/lib/core/sentence'
import { type DraftProblem, warn } from './draft'
import { type DraftFacts, marketPrice } from './draft-facts'
import { FIELDS_OF_KIND } from './fields-of-kind'
import type { Prices } from './resolve-prices'
import { roundDown, roundUp } from './round-to-step'

/** @example checkVenueLimits({ side: 'buy', kind: 'limit' }, { price: '5' }, facts)[0]?.field // 'price' */
export const checkVenueLimits = (
  { side, kind }: { side: Side; kind: OrderKind },
  prices: Prices,
  facts: DraftFacts,
): DraftProblem[] => [
  ...bandProblems('price', side, prices.price, facts),
  ...bandProblems('stopPrice', side, prices.stopPrice, facts),
  ...openProblems(kind, facts),
]

function bandProblems(
  field: 'price' | 'stopPrice',
  side: Side,
  price: Prices['price'],
  facts: DraftFacts,
): DraftProblem[] {
  const { priceBand, priceStep, quote } = facts.rules
  const market = marketPrice(facts)
  if (price === undefined || priceBand === undefined || market === undefined) return []
  const { min, max } = priceBand[side]
  const least = roundUp(multiply(market, min), priceStep)
  const most = roundDown(multiply(market, max), priceStep)
  if (compare(price, least) >= 0 && compare(price, most) <= 0) return []
  const sentence = say(
    'The venue takes prices from about {least} to {most} {code} now, by the average of its last minutes. It would refuse this one.',
    { least, most, code: quote },
  )
  return [warn(field, sentence)]
}

function openProblems(kind: OrderKind, { rules: { mostOpen }, open }: DraftFacts): DraftProblem[] {
  if (mostOpen === undefined || open === undefined || kind === 'market') return []
  const adds = { all: kind === 'oco' ? 2 : 1, waiting: waitsForTrigger(kind) ? 1 : 0 }
  const { all, waiting } = mostOpen
  if (waiting !== undefined && adds.waiting > 0 && open.waiting + adds.waiting > waiting)
    return [
      warn(
        'kind',
        say(
          'The venue lets {most} orders wait for a trigger in this market, and as many do. It would refuse another one.',
          { most: waiting },
        ),
      ),
    ]
  if (all === undefined || open.all + adds.all <= all) return []
  return [
    warn(
      'market',
      say(
        'The venue lets {most} orders be open in this market, and as many are. It would refuse another one.',
        {
          most: all,
        },
      ),
    ),
  ]
}

/** A kind that begins by a trigger or trails a price. @example waitsForTrigger('stop-limit') // true */
export function waitsForTrigger(kind: string): boolean {
  const fields = (FIELDS_OF_KIND as Partial<Record<string, (typeof FIELDS_OF_KIND)[OrderKind]>>)[kind]
  return fields !== undefined && (fields.trigger || fields.trailPercent)
}
