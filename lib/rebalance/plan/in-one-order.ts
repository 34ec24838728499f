/** The question with its lists in one order, so that the plan does not depend on how they were gathered. */
import { marketKey } from '@/lib/core/order'
import { keyOfPlace } from './purse'
import type { PlanPlace, PlanQuestion } from './question'
import { placeKey } from './stand'

/** @example inOneOrder(question).places.map(({ account }) => account) // ascending */
export function inOneOrder(question: PlanQuestion): PlanQuestion {
  return {
    ...question,
    places: sortedBy(question.places.map(inside), keyOfPlace),
    holdings: sortedBy(question.holdings, (holding) => `${placeKey(holding)} ${holding.asset}`),
    sleeves: sortedBy(question.sleeves, ({ id }) => id),
    targets: sortedBy(question.targets, ({ sleeve }) => sleeve),
    lots: sortedBy(question.lots, ({ asset, accounts }) => `${asset} ${[...accounts].sort().join(' ')}`),
  }
}

function inside(place: PlanPlace): PlanPlace {
  return place.kind === 'exchange'
    ? { ...place, markets: sortedBy(place.markets, ({ rules }) => marketKey(rules.market)) }
    : {
        ...place,
        tokens: sortedBy(place.tokens, ({ on }) => on),
        offers: sortedBy(
          place.offers,
          ({ sell, buy, sells, sourceName }) => `${sell} ${buy} ${sells} ${sourceName}`,
        ),
      }
}

function sortedBy<T>(list: readonly T[], keyOf: (each: T) => string): T[] {
  return list
    .map((each) => ({ each, key: keyOf(each) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ each }) => each)
}
