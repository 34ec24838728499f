/**
 * A benchmark beside a part of the portfolio: what its price did on exactly the days on which the part's own return was
 * measured. Whoever began in March is not compared with a January, and a gap of the part's is none of the benchmark's merit.
 */
import type { DailyReturns, DayState } from '@/lib/analytics/performance/daily-returns'
import type { PriceSeries } from '@/lib/analytics/scope-series'

const closeAt = ({ firstDay, close }: PriceSeries, day: number): number => {
  const price = close[day - firstDay]
  return price !== undefined && price > 0 && Number.isFinite(price) ? price : Number.NaN
}

export interface Beside {
  /** One place more than days, as `growthIndex`: first 1. `null`: not measured, or no close. */
  index: (number | null)[]
  /** Days on which the part was measured, and the benchmark too. */
  counted: number
  /** And those on which only the part was. */
  missing: number
}

const isMeasured = (state: DayState | undefined) => state === 'measured' || state === 'spanned'

/**
 * The last level less 1 is the benchmark's time-weighted return over these days. Days that are missing count as unchanged.
 * @example benchmarkBeside(bitcoin, dailyReturns(series, range)).index.at(-1) // 1.4: it gained 40 % on the same days
 */
export function benchmarkBeside(prices: PriceSeries, { range, states }: DailyReturns): Beside {
  const beside: Beside = { index: [1], counted: 0, missing: 0 }
  let level = 1
  /** Where the present run of measured days began: closes in between may be missing, the ratio over them is exact. */
  let base = { level, close: Number.NaN, day: 0 }
  for (const [place, state] of states.entries()) {
    const day = range.from + place
    if (!isMeasured(state)) {
      beside.index.push(state === 'idle' ? level : null)
      continue
    }
    if (!isMeasured(states[place - 1])) base = { level, close: closeAt(prices, day - 1), day: day - 1 }
    const close = closeAt(prices, day)
    const isKnown = Number.isFinite(close)
    if (isKnown && Number.isFinite(base.close)) {
      level = (base.level * close) / base.close
      beside.counted += day - base.day
      base = { level, close, day }
    } else if (isKnown) base = { level, close, day }
    beside.index.push(isKnown ? level : null)
  }
  beside.missing = states.filter(isMeasured).length - beside.counted
  return beside
}
