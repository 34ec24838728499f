/** What all figures of performance are made of, prepared once, and the inputs that each of them shows. */
import { type Figure, figure, type Input, noFigure, type Unit } from '@/lib/analytics/figure'
import type { DayRange, ScopeSeries } from '@/lib/analytics/scope-series'
import { type Sentence, say } from '@/lib/core/sentence'
import { DAY_MS } from '@/lib/valuation/days'
import { cutRange, type RangeCut } from './cut-range'
import { type DailyReturns, type DayCounts, dayCounts, returnsOf } from './daily-returns'
import { chainReturns } from './growth-index'
import { leastBase } from './least-base'

export interface PerformanceFacts {
  cut: RangeCut
  returns: DailyReturns
  counts: DayCounts
  /** All returns multiplied: 0.8 is 80 %. */
  total: number
  /** Below it a base is too small for a return (`least-base.ts`). */
  least: number
  /** Worth at both ends; NaN: not known. */
  start: number
  end: number
  /** Not below zero, each day's flows netted; NaN: one of them is not known. */
  cameIn: number
  wentOut: number
  /** Days on which something of unknown value crossed. */
  unknownFlows: number
}

/**
 * @param daily of the same series, to save measuring it again; of another range it is not taken
 * @example performanceFacts(series, range).start // worth at the end of the day before `range.from`
 */
export function performanceFacts(
  series: ScopeSeries,
  range: DayRange,
  daily?: DailyReturns,
): PerformanceFacts {
  const isOfRange = daily?.range.from === range.from && daily.range.until === range.until
  const returns = isOfRange ? daily : returnsOf(cutRange(series, range))
  const { cut } = returns
  return {
    cut,
    returns,
    counts: dayCounts(returns),
    total: chainReturns(returns),
    least: leastBase(cut.currency, cut.value),
    start: cut.value[0] ?? Number.NaN,
    end: cut.value[cut.days] ?? Number.NaN,
    ...crossed(cut.flow),
  }
}

function crossed(flows: Float64Array): Pick<PerformanceFacts, 'cameIn' | 'wentOut' | 'unknownFlows'> {
  let cameIn = 0
  let wentOut = 0
  let unknownFlows = 0
  for (let day = 0; day < flows.length; day += 1) {
    const flow = flows[day] ?? 0
    cameIn += Math.max(0, flow)
    wentOut += Math.max(0, -flow)
    if (!Number.isFinite(flow)) unknownFlows += 1
  }
  return { cameIn, wentOut, unknownFlows }
}

/** End less start less what was put in, plus what was taken out. NaN: one of them is not known. */
export const gainOf = ({ start, end, cameIn, wentOut }: PerformanceFacts): number =>
  end - start - cameIn + wentOut

export const known = (value: number): number | null => (Number.isFinite(value) ? value : null)

/** The money and the dates: of every figure. */
export function moneyInputs({ cut, start, end, cameIn, wentOut }: PerformanceFacts): Input[] {
  return [
    { label: say('Worth at the beginning'), value: known(start), unit: 'money' },
    { label: say('Worth at the end'), value: known(end), unit: 'money' },
    { label: say('Came in'), value: known(cameIn), unit: 'money' },
    { label: say('Went out'), value: known(wentOut), unit: 'money' },
    { label: say('First day'), value: cut.range.from * DAY_MS, unit: 'day' },
    { label: say('Last day'), value: cut.range.until * DAY_MS, unit: 'day' },
  ]
}

/** How well the days of the range are known: of what is multiplied day by day. */
export function dayInputs({ counts, returns }: PerformanceFacts): Input[] {
  return [
    { label: say('Days measured'), value: counts.measured, unit: 'days' },
    {
      label: say('Of these, by least squares: a flow multiplied the capital'),
      value: returns.largeFlows,
      unit: 'count',
    },
    { label: say('Days measured together with others'), value: counts.spanned, unit: 'days' },
    { label: say('Days not measured: a value is missing'), value: counts['no-value'], unit: 'days' },
    { label: say('Days not measured: a flow of unknown value'), value: counts['unknown-flow'], unit: 'days' },
    {
      label: say('Days not measured: money came and went within the day'),
      value: counts.passing,
      unit: 'days',
    },
    { label: say('Days with nothing invested'), value: counts.idle, unit: 'days' },
  ]
}

/** Why a range has no true ends. @returns `undefined` when both are known */
export function endsUnknown({ start, end }: PerformanceFacts): Sentence | undefined {
  if (!Number.isFinite(start))
    return say('What it was worth when the range begins is not known. The inbox says what is missing.')
  if (!Number.isFinite(end))
    return say('What it was worth when the range ends is not known. The inbox says what is missing.')
  return undefined
}

/** Why there is no profit. @returns `undefined` when there is one */
export function gainUnknown(facts: PerformanceFacts): Sentence | undefined {
  const count = facts.unknownFlows
  const flows =
    count === 0
      ? undefined
      : say('On {count} days something came or went whose value is not known. The inbox says what it was.', {
          count,
        })
  return endsUnknown(facts) ?? flows
}

export const nothingInvested = (): Sentence => say('Nothing was invested in this range.')

/** The last guard before a page: no figure is NaN or infinite. */
export function figureOf(value: number, unit: Unit, inputs: readonly Input[], note?: Sentence): Figure {
  return Number.isFinite(value)
    ? figure(value, unit, inputs, note)
    : noFigure(unit, say('The numbers are too large to be computed with.'), inputs)
}
