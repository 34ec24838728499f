/** Which sleeves take part in a backtest, from when on, and how far their prices reach. What is left out is said. */
import type { AssetId } from '@/lib/core/ids'
import type { Sleeve } from '@/lib/core/rebalance'
import { type Sentence, say } from '@/lib/core/sentence'
import { isoDay } from '@/lib/valuation/days'
import { isPrice, type KnownPrices, knownPrices, LONGEST_HELD } from './known-prices'
import type { BacktestQuestion } from './question'

export interface PlayedSleeve {
  sleeve: Sleeve
  /** Stands for the whole sleeve. */
  asset: AssetId
  /** As they are stored, with gaps. */
  closes: Float64Array
  /** With the last one held; `NaN` before `first`. */
  prices: Float64Array
  first: number
  /** What all coins of it were worth; absent: the method does not ask. */
  marketCaps?: Float64Array | undefined
}

/** Places of days in the closes; both are included. */
export interface Played {
  sleeves: readonly PlayedSleeve[]
  from: number
  until: number
  remarks: readonly Sentence[]
}

/** With a first day on which all is money and a second one on which it is bought. */
const LEAST_DAYS = 2

/** @returns `unknown` when there is nothing to be tested with */
export function playedSleeves(question: BacktestQuestion): Played | { unknown: Sentence } {
  const { spec, closes } = question
  const asked = question.from - closes.firstDay
  const from = Math.max(asked, firstValued(question, asked))
  const wanted = question.until - closes.firstDay
  const all = spec.sleeves
    .filter(({ isLocked }) => !isLocked)
    .map((sleeve) => ({ sleeve, own: closes.bySleeve.get(sleeve.id) ?? new Float64Array(0) }))
    .map(({ sleeve, own }) => ({ sleeve, closes: own, known: knownPrices(own, from) }))
  const known = all.filter((each) => isWithin(each.known, from, wanted))
  if (known.length === 0) return { unknown: nothingKnown(question) }
  const until = Math.min(wanted, ...known.map((each) => each.known.last))
  const sleeves = known.flatMap(({ sleeve, closes: own, known: { prices, first } }): PlayedSleeve[] => {
    const [asset] = sleeve.assets
    const marketCaps = question.marketCaps?.get(sleeve.id)
    return asset === undefined || first > until
      ? []
      : [{ sleeve, asset, closes: own, prices, first, marketCaps }]
  })
  if (sleeves.length === 0 || until - from < LEAST_DAYS) return { unknown: nothingKnown(question) }
  const dateOf = (place: number) => isoDay(closes.firstDay + place)
  return {
    sleeves,
    from,
    until,
    remarks: [
      ...(from > asked
        ? [say('The test begins on {date}: market values of before are not told.', { date: dateOf(from) })]
        : []),
      ...leftOut(question, sleeves),
      ...known.flatMap((each) => about(each, { from, until, wanted, dateOf })),
    ],
  }
}

/** Before any market value is known there is nothing to decide by; where none is, the method itself says so. */
function firstValued({ marketCaps, until, closes }: BacktestQuestion, from: number): number {
  const firsts = [...(marketCaps?.values() ?? [])].map((caps) =>
    caps.findIndex((cap, at) => at >= from && cap > 0),
  )
  const first = Math.min(...firsts.filter((at) => at >= 0))
  return first <= until - closes.firstDay ? first : from
}

const isWithin = ({ first, last }: KnownPrices, from: number, until: number): boolean =>
  first <= last && last >= from && first <= until

function nothingKnown({ from, until }: BacktestQuestion): Sentence {
  return say(
    'No past prices of these assets are stored from {from} to {until}, so there is nothing to test with.',
    {
      from: isoDay(from),
      until: isoDay(until),
    },
  )
}

function leftOut({ spec }: BacktestQuestion, played: readonly PlayedSleeve[]): Sentence[] {
  const taken = new Set(played.map(({ sleeve }) => sleeve.id))
  const locked = spec.sleeves.filter(({ isLocked }) => isLocked)
  const unknown = spec.sleeves.filter(({ id, isLocked }) => !isLocked && !taken.has(id))
  const groups = played.filter(({ sleeve }) => sleeve.assets.length > 1)
  const namesOf = (sleeves: readonly Sleeve[]) => sleeves.map(({ name }) => name).join(', ')
  return [
    ...(locked.length > 0
      ? [say('Left out, because they are locked: {names}.', { names: namesOf(locked) })]
      : []),
    ...(unknown.length > 0
      ? [say('Left out, because no past price is stored: {names}.', { names: namesOf(unknown) })]
      : []),
    ...(groups.length > 0
      ? [
          say('The first asset of each group stands for all of it: {names}.', {
            names: namesOf(groups.map(({ sleeve }) => sleeve)),
          }),
        ]
      : []),
  ]
}

interface Range {
  from: number
  until: number
  /** The last day that was asked for. */
  wanted: number
  dateOf: (place: number) => string
}

interface Told {
  sleeve: Sleeve
  closes: Float64Array
  known: KnownPrices
}

function about(
  { sleeve: { name }, closes, known }: Told,
  { from, until, wanted, dateOf }: Range,
): Sentence[] {
  const held = heldDays(closes, Math.max(known.first, from), until)
  return [
    ...(known.first > from && known.first <= until
      ? [
          say('{name} has prices from {date} on; until then its weight is money.', {
            name,
            date: dateOf(known.first),
          }),
        ]
      : []),
    ...(known.last === until && until < wanted
      ? [
          say('The test ends on {date}: later prices of {name} are not stored.', {
            name,
            date: dateOf(until),
          }),
        ]
      : []),
    ...(held > 0
      ? [
          say(
            '{name} has no price of its own on {count} days; the last one before counts, for {most} days at most.',
            {
              name,
              count: held,
              most: LONGEST_HELD,
            },
          ),
        ]
      : []),
  ]
}

function heldDays(closes: Float64Array, from: number, until: number): number {
  let count = 0
  for (let at = from; at <= until; at += 1) if (!isPrice(closes[at])) count += 1
  return count
}
