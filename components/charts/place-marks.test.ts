import { expect, test } from 'vitest'
import type { ChartEvent } from '@/lib/analytics/views'
import { amount } from '@/lib/core/amount'
import type { EntryId } from '@/lib/core/ids'
import { DAY } from './chart-series'
import { eventsOn, type MarkGround, placeMarks, spotAt } from './place-marks'

const first = Date.UTC(2026, 0, 1)
const event = (day: number, kind: ChartEvent['kind'], value: number | null = 1): ChartEvent => ({
  at: first + day * DAY + 3_600_000,
  kind,
  entryId: `${kind}-${day}-${value}` as EntryId,
  symbol: 'BTC',
  quantity: amount('1'),
  value,
})
/** A hundred days on a thousand pixels: ten a day, two days a mark. */
const ground: MarkGround = {
  first,
  window: { from: 0, until: 100 },
  width: 1000,
  top: 0,
  bottom: 300,
  toX: (place) => place * 10,
  lineAt: () => 150,
}

test('what came stands below the line, what went above it, at its day', () => {
  expect(placeMarks([event(10, 'buy'), event(50, 'withdrawal')], ground)).toMatchObject([
    { kind: 'buy', x: 100, y: 164 },
    { kind: 'withdrawal', x: 500, y: 136 },
  ])
})

test('events that would cover each other are one mark, largest first; other kinds are their own', () => {
  const spots = placeMarks([event(10, 'buy', 5), event(11, 'buy', 9), event(11, 'sell')], ground)
  expect(spots).toHaveLength(2)
  expect(spots[0]?.events.map(({ value }) => value)).toEqual([9, 5])
  expect(placeMarks([event(10, 'buy'), event(12, 'buy')], ground)).toHaveLength(2)
})

test('two kinds on one side of a day stand one beyond the other', () => {
  const [buy, deposit] = placeMarks([event(10, 'buy'), event(10, 'deposit')], ground)
  expect([buy?.y, deposit?.y]).toEqual([164, 178])
})

test('where nothing is known a mark stands on the ground, never outside of the chart', () => {
  expect(placeMarks([event(10, 'buy')], { ...ground, lineAt: () => null })[0]?.y).toBe(293)
  expect(placeMarks([event(10, 'sell')], { ...ground, lineAt: () => 2 })[0]?.y).toBe(7)
})

test('what is outside of the window is not placed', () => {
  expect(
    placeMarks([event(10, 'buy'), event(60, 'buy')], { ...ground, window: { from: 50, until: 70 } }),
  ).toHaveLength(1)
})

test('the nearest mark within reach is hit', () => {
  const spots = placeMarks([event(10, 'buy'), event(12, 'buy')], ground)
  expect(spotAt(spots, 112, 164)?.events[0]?.entryId).toBe('buy-12-1')
  expect(spotAt(spots, 140, 164)).toBeUndefined()
})

test('a day has what happened until its midnight', () => {
  const late = { ...event(10, 'buy'), at: first + 11 * DAY - 1 }
  expect(eventsOn([late, event(11, 'sell')], first, 10)).toEqual([late])
})
