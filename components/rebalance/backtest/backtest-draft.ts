/** The form of a backtest as it is typed, and what it comes to. Days are UTC; the last one that can be tested is yesterday. Pure. */
import { readDay } from '@/components/analytics/custom-range'
import { type Amount, amount, compare } from '@/lib/core/amount'
import type { StrategySpec } from '@/lib/core/rebalance'
import { type Sentence, say } from '@/lib/core/sentence'
import type { BacktestChoices } from '@/lib/rebalance/backtest/question'
import { DAY_MS, dayOf, isoDay } from '@/lib/valuation/days'
import { percentText, readCount, readPercent, readUsd, usdText } from '../typed-figures'

export interface BacktestDraft {
  from: string
  until: string
  start: string
  fee: string
  slippage: string
  isWalking: boolean
  partDays: string
}

export type BacktestErrors = Partial<Record<Exclude<keyof BacktestDraft, 'isWalking'>, Sentence>>
export type BacktestInput = Omit<BacktestChoices, 'spec'>

const STANDARD = { days: 3 * 365, start: amount('10000'), fee: 0.001, slippage: 0.002, partDays: 180 }
const LEAST_START = amount('10')
/** As the engine takes them. */
const MOST_PERCENT = 10
const [LEAST_PART, MOST_PART] = [30, 1500]

/** Three years until yesterday. */
export function standardDraft(
  { limits }: Pick<StrategySpec, 'limits'>,
  { now, locale }: { now: number; locale: string },
): BacktestDraft {
  const last = dayOf(now) - 1
  return {
    from: isoDay(last - STANDARD.days + 1),
    until: isoDay(last),
    start: usdText(STANDARD.start, locale),
    fee: percentText(STANDARD.fee, locale),
    slippage: percentText(Math.min(STANDARD.slippage, limits.slippage), locale),
    isWalking: false,
    partDays: String(STANDARD.partDays),
  }
}

/** @example readDraft(draft, { now, locale: 'en' }) // { input: { from: 19_000, until: 20_094, startUsd: '10000', … } } */
export function readDraft(
  draft: BacktestDraft,
  { now, locale }: { now: number; locale: string },
): { input: BacktestInput } | { errors: BacktestErrors } {
  const [first, last] = [readDay(draft.from), readDay(draft.until)]
  const start = readUsd(draft.start, locale)
  const [fee, slippage] = [readPercent(draft.fee, locale), readPercent(draft.slippage, locale)]
  const partDays = readCount(draft.partDays)
  const errors: BacktestErrors = {
    ...dayErrors(first, last, dayOf(now)),
    ...(isEnough(start) ? {} : { start: say('Enter at least {least} dollars.', { least: LEAST_START }) }),
    ...(isRatio(fee) ? {} : { fee: PERCENT }),
    ...(isRatio(slippage) ? {} : { slippage: PERCENT }),
    ...(draft.isWalking && !isPart(partDays)
      ? { partDays: say('From {least} to {most} days.', { least: LEAST_PART, most: MOST_PART }) }
      : {}),
  }
  if (Object.keys(errors).length > 0) return { errors }
  if (first === undefined || last === undefined || !isEnough(start) || !isRatio(fee) || !isRatio(slippage))
    return { errors }
  return {
    input: {
      from: first / DAY_MS,
      until: last / DAY_MS,
      startUsd: start,
      fee,
      slippage,
      ...(draft.isWalking && partDays !== undefined ? { walkForward: partDays } : {}),
    },
  }
}

const PERCENT = say('From {least} % to {most} %.', { least: 0, most: MOST_PERCENT })

const isRatio = (ratio: number | undefined): ratio is number =>
  ratio !== undefined && ratio >= 0 && ratio <= MOST_PERCENT / 100
const isEnough = (start: Amount | undefined): start is Amount =>
  start !== undefined && compare(start, LEAST_START) >= 0
const isPart = (days: number | undefined): boolean =>
  days !== undefined && days >= LEAST_PART && days <= MOST_PART

/** @param first ms @param last ms @param today days since 1970 */
function dayErrors(
  first: number | undefined,
  last: number | undefined,
  today: number,
): Pick<BacktestErrors, 'from' | 'until'> {
  const errors: Pick<BacktestErrors, 'from' | 'until'> = {}
  if (first === undefined) errors.from = say('Enter the first day.')
  if (last === undefined) errors.until = say('Enter the last day.')
  else if (dayOf(last) >= today) errors.until = say('Only days that are over can be tested.')
  else if (first !== undefined && first >= last) errors.until = say('The last day is before the first.')
  return errors
}
