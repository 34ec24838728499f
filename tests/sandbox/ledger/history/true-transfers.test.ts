/** The truth's transfers between venues are real pairs: the same quantity, in time, with the hash where it is told. */
import { expect, test } from 'vitest'
import { seedTruth } from '../seed-truth'
import { trueAsset } from './true-asset'
import { eventsOf } from './true-event'
import { type TransferEnd, trueTransfers } from './true-transfers'

const truth = seedTruth('transfers between venues')
const { pairs, ambiguous, foreign } = trueTransfers(truth)

function eventOf({ venue, eventId }: TransferEnd) {
  const event = eventsOf(truth.history[venue], 'withdrawal', 'deposit').find(({ id }) => id === eventId)
  if (!event) throw new Error(`no transfer ${eventId} at ${venue}`)
  return { ...event, asset: trueAsset(truth, venue, event.symbol) }
}

test('what was sent arrives elsewhere, later, in full', () => {
  expect(new Set(pairs.map(({ by }) => by))).toEqual(new Set(['hash', 'amount']))
  for (const { from, to, by } of pairs) {
    const [sent, received] = [eventOf(from), eventOf(to)]
    expect(from.venue).not.toBe(to.venue)
    expect([sent.asset, sent.quantity]).toEqual([received.asset, received.quantity])
    expect(received.at).toBeGreaterThan(sent.at)
    expect(received.txHash).toBe(by === 'hash' ? sent.txHash : undefined)
  }
})

test('there are ambiguous ones and strangers', () => {
  expect(ambiguous.length).toBeGreaterThan(0)
  for (const { from } of ambiguous) expect(from).toHaveLength(2)
  expect(foreign.length).toBeGreaterThan(0)
})
