/** Every class of the table: what it is asked is what it really sends, and its history is known before a line is sent. */
import { afterEach, expect, test } from 'vitest'
import type { VenueId } from '@/lib/core/ids'
import { connectionTo, fakeVenue } from '@/tests/fixtures/fake-venue'
import support from '@/tests/fixtures/venue-history-support.json'
import { probeVenue } from '@/tests/harness/probe-history'
import { venues } from '../catalogue'
import calls from '../data/history-calls.json'
import { loadVenueClass } from '../load-venue.client'
import { forgetLimits } from '../share-limits.client'
import { openExchangeHistory } from './open-history.client'

const connectable = venues.filter(({ unsupported }) => !unsupported)

afterEach(forgetLimits)

test('the table of calls is what the classes send', async () => {
  const seen: Record<string, unknown> = {}
  for (const { id } of connectable) seen[id] = await probeVenue(await loadVenueClass(id))
  expect(seen).toEqual(calls)
}, 120_000)

/** Names of the streams, those of single markets as one. */
async function streamsOf(id: VenueId) {
  const fake = fakeVenue([])
  const connection = connectionTo(id, fake.fetch)
  const history = await openExchangeHistory({ ...connection, candidates: () => Promise.resolve(['BTC']) })
  const streams = await history.streams()
  return {
    names: [...new Set(streams.map((stream) => nameOf(stream.id, stream.keepsDays)))],
    ids: streams.map((stream) => stream.id),
    sent: fake.requests.map(({ url }) => url),
  }
}

function nameOf(streamId: string, keepsDays: number | undefined): string {
  const [name = '', unit] = streamId.split(':')
  return `${name}${unit === undefined ? '' : ' by market'}${keepsDays === undefined ? '' : `, ${keepsDays} days`}`
}

test('every venue says which history it has, and nothing is sent for that but markets', async () => {
  const told: Record<string, string[]> = {}
  for (const { id } of connectable) {
    const { names, ids, sent } = await streamsOf(id)
    told[id] = names
    expect(new Set(ids).size, id).toBe(ids.length)
    expect(ids.every((each) => each.length <= 200)).toBe(true)
    expect(sent, id).toEqual([])
  }
  expect(told).toEqual(support)
}, 120_000)
