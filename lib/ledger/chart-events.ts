/** Marks on the value chart: what was bought and sold, and what came from or went to the world. Pure. */

import { worthOf } from '@/lib/analytics/flows/entry-flows'
import { lowestValues } from '@/lib/analytics/risk/lowest-values'
import { type DayRange, isWithinRange } from '@/lib/analytics/scope-series'
import type { AnalyticsScope, ChartEvent } from '@/lib/analytics/views'
import { absolute } from '@/lib/core/amount'
import type { Leg } from '@/lib/core/entry'
import type { EntryId } from '@/lib/core/ids'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import { counts } from '@/lib/valuation/derived-balances'
import type { PriceBook } from '@/lib/valuation/past-price'
import type { Names } from './names'
import type { Part } from './parts'

/** More would hide the line that they stand on. */
const MOST_EVENTS = 250

export interface EventQuestion {
  part: Pick<Part, 'entries' | 'transfers'>
  scope: AnalyticsScope
  range: DayRange
  prices: PriceBook
  names: Names
}

/** Oldest first. Where there are too many, those of the largest value; one whose value nobody knows counts as small. */
export function chartEvents(question: EventQuestion): ChartEvent[] {
  const { part, range } = question
  const own = new Set<EntryId>(part.transfers.flatMap(({ from, to }) => [from, to]))
  const marks: Mark[] = []
  for (const entry of part.entries) {
    if (!isWithinRange(range, entry.at) || !counts(entry) || own.has(entry.id)) continue
    const mark = markOf(entry, question)
    if (mark) marks.push(mark)
  }
  return largest(marks).map((mark) => eventOf(mark, question))
}

/** What an event is made of, once it is known to be shown. */
interface Mark {
  entry: EffectiveEntry
  leg: Leg
  value: number | null
}

/** In their order; of equal ones the earlier. */
function largest(marks: readonly Mark[]): readonly Mark[] {
  if (marks.length <= MOST_EVENTS) return marks
  const depths = marks.map(({ value }) => -(value ?? 0))
  const least = lowestValues(depths, MOST_EVENTS).at(-1) ?? 0
  let equal = MOST_EVENTS - depths.filter((depth) => depth < least).length
  return marks.filter((_, at) => {
    const depth = depths[at] ?? 0
    return depth < least || (depth === least && equal-- > 0)
  })
}

const OUTSIDE: ReadonlySet<EffectiveEntry['kind']> = new Set([
  'deposit',
  'withdrawal',
  'gift-sent',
  'gift-received',
  'spend',
  'donation',
])

const isOut = ({ quantity }: Leg) => quantity.startsWith('-')
const isMoney = ({ asset }: Leg) => asset.startsWith('fiat:')

function markOf(entry: EffectiveEntry, question: EventQuestion): Mark | undefined {
  const leg = markedLeg(entry, question)
  if (!leg || !question.names.isCounted(leg.asset)) return undefined
  const facts = { prices: question.prices, collectionOf: question.names.collectionOf }
  const worth = Math.abs(worthOf(facts, leg, entry.at))
  return { entry, leg, value: Number.isNaN(worth) ? null : worth }
}

function eventOf({ entry, leg, value }: Mark, question: EventQuestion): ChartEvent {
  const kind = OUTSIDE.has(entry.kind) ? (isOut(leg) ? 'withdrawal' : 'deposit') : isOut(leg) ? 'sell' : 'buy'
  return {
    at: entry.at,
    kind,
    entryId: entry.id,
    symbol: question.names.symbolOf(leg.asset),
    quantity: absolute(leg.quantity),
    value,
  }
}

/** Of an asset's own chart its leg; else what was bought, or what was sold for money, or what crossed. */
function markedLeg({ kind, legs }: EffectiveEntry, { scope, names }: EventQuestion): Leg | undefined {
  if (kind !== 'trade' && !OUTSIDE.has(kind)) return undefined
  if (scope.of === 'asset')
    return legs.find(({ asset }) => names.collectionOf(asset) === names.collectionOf(scope.asset))
  if (kind !== 'trade') return legs[0]
  return legs.find((leg) => !isOut(leg) && !isMoney(leg)) ?? legs.find((leg) => isOut(leg) && !isMoney(leg))
}
