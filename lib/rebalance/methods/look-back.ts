/** What methods share that look at past prices: the field, the sample of days, and the reasons why there is none. */
import { SPREAD_DAYS } from '@/lib/analytics/risk/sample'
import { type Sentence, say } from '@/lib/core/sentence'
import type { MethodField, MethodInput, MethodParams } from './define-method'
import { type Moments, momentsOf } from './math/moments'
import { numberIn } from './params-in'

export const daysField: MethodField = {
  key: 'days',
  label: say('Days looked at'),
  help: say('Few days follow the market soon, many days change little. What was need not come again.'),
  kind: 'days',
  standard: 90,
  least: SPREAD_DAYS,
  most: 730,
}

/** A day more than there are returns: each return needs the close of the day before. */
export const closesNeeded = (params: MethodParams): number => numberIn(params, daysField.key) + 1

export interface LookBack {
  moments: Moments
  remarks: readonly Sentence[]
}

/** @returns moments of the sleeves in their order, of the days that all of them share */
export function lookBack(
  input: Pick<MethodInput, 'sleeves' | 'closes' | 'momentsOf'>,
  params: MethodParams,
): LookBack | { unknown: Sentence } {
  const days = numberIn(params, daysField.key)
  const moments = input.momentsOf?.(days) ?? momentsOf(closesOf(input), days)
  if (moments.days < SPREAD_DAYS) return { unknown: tooFew(input, moments.days) }
  const told = [say('Computed from the daily prices of {count} days.', { count: moments.days })]
  if (moments.missing > 0)
    told.push(
      say('{count} days are left out: a price of theirs or of the day before is not known.', {
        count: moments.missing,
      }),
    )
  return { moments, remarks: told }
}

/** As `lookBack`, where each of them must have moved: what does not move has no risk to be compared. */
export function lookBackOnMoves(
  input: Pick<MethodInput, 'sleeves' | 'closes' | 'momentsOf'>,
  params: MethodParams,
): LookBack | { unknown: Sentence } {
  const looked = lookBack(input, params)
  if ('unknown' in looked) return looked
  const still = input.sleeves.find((_, at) => !((looked.moments.deviations[at] ?? 0) > 0))
  if (still === undefined) return looked
  return {
    unknown: say(
      'The price of {name} did not move on these days, so its risk cannot be compared. Count it as money.',
      {
        name: still.name,
      },
    ),
  }
}

/** One array a sleeve, all of one length; of a sleeve without any closes, nothing is known. */
function closesOf({ sleeves, closes }: Pick<MethodInput, 'sleeves' | 'closes'>): readonly Float64Array[] {
  const length = Math.max(0, ...[...closes.values()].map((each) => each.length))
  return sleeves.map(({ id }) => closes.get(id) ?? new Float64Array(length).fill(Number.NaN))
}

function tooFew(input: Pick<MethodInput, 'sleeves' | 'closes'>, shared: number): Sentence {
  const known = closesOf(input).map((closes) => closes.filter((close) => close > 0).length)
  const fewest = Math.min(...known)
  const name = input.sleeves[known.indexOf(fewest)]?.name
  return fewest <= SPREAD_DAYS && name !== undefined
    ? say('{name} has prices of {count} days; more than {needed} are needed.', {
        name,
        count: fewest,
        needed: SPREAD_DAYS,
      })
    : say('There are {count} days on which all prices are known; {needed} are needed.', {
        count: shared,
        needed: SPREAD_DAYS,
      })
}
