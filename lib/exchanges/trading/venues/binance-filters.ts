/**
 * Those of Binance's filters of a market that ccxt drops. A filter that is not there, or has another form, limits nothing here:
 * Binance itself says so when the order comes. https://developers.binance.com/docs/binance-spot-api-docs/filters
 */
import * as v from 'valibot'
import { type Amount, amount, compare, divide } from '@/lib/core/amount'
import type { VenueLimits } from '@/lib/markets/market-rules'
import { figure } from '../figure'

const count = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)))
const filterSchema = v.looseObject({
  filterType: v.string(),
  multiplierUp: figure,
  multiplierDown: figure,
  bidMultiplierUp: figure,
  bidMultiplierDown: figure,
  askMultiplierUp: figure,
  askMultiplierDown: figure,
  maxNumOrders: count,
  maxNumAlgoOrders: count,
  minTrailingAboveDelta: figure,
  maxTrailingAboveDelta: figure,
  minTrailingBelowDelta: figure,
  maxTrailingBelowDelta: figure,
})
type Filter = v.InferOutput<typeof filterSchema>

const infoSchema = v.looseObject({ filters: v.array(v.unknown()) })

/** @example binanceLimits({ filters: [{ filterType: 'MAX_NUM_ORDERS', maxNumOrders: 200 }] }) // { mostOpen: { all: 200 } } */
export function binanceLimits(info: unknown): VenueLimits {
  const parsed = v.safeParse(infoSchema, info)
  if (!parsed.success) return {}
  const filters = new Map<string, Filter>()
  for (const each of parsed.output.filters) {
    const filter = v.safeParse(filterSchema, each)
    if (filter.success) filters.set(filter.output.filterType, filter.output)
  }
  const all = filters.get('MAX_NUM_ORDERS')?.maxNumOrders
  const waiting = filters.get('MAX_NUM_ALGO_ORDERS')?.maxNumAlgoOrders
  return {
    ...bandOf(filters.get('PERCENT_PRICE_BY_SIDE') ?? filters.get('PERCENT_PRICE')),
    ...(all === undefined && waiting === undefined
      ? {}
      : {
          mostOpen: { ...(all === undefined ? {} : { all }), ...(waiting === undefined ? {} : { waiting }) },
        }),
    ...trailOf(filters.get('TRAILING_DELTA')),
  }
}

/** The older filter has one band for both sides. */
function bandOf(filter: Filter | undefined): Pick<VenueLimits, 'priceBand'> {
  if (!filter) return {}
  const { multiplierDown: low, multiplierUp: high } = filter
  const buy = within(filter.bidMultiplierDown ?? low, filter.bidMultiplierUp ?? high)
  const sell = within(filter.askMultiplierDown ?? low, filter.askMultiplierUp ?? high)
  return buy && sell ? { priceBand: { buy, sell } } : {}
}

const within = (min: Amount | undefined, max: Amount | undefined) =>
  min === undefined || max === undefined ? undefined : { min, max }

/** Hundredths of a percent, whole ones; the narrower of the two ways, which is good for both. */
function trailOf(filter: Filter | undefined): Pick<VenueLimits, 'trail'> {
  if (!filter) return {}
  const { minTrailingAboveDelta, minTrailingBelowDelta, maxTrailingAboveDelta, maxTrailingBelowDelta } =
    filter
  const min = [minTrailingAboveDelta, minTrailingBelowDelta].flatMap(percent).sort(compare).at(-1)
  const max = [maxTrailingAboveDelta, maxTrailingBelowDelta].flatMap(percent).sort(compare)[0]
  const step = amount('0.01')
  return { trail: { step, ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) } }
}

const percent = (points: Amount | undefined): Amount[] =>
  points === undefined ? [] : [divide(points, amount('100'))]
