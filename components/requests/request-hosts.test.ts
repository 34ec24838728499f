import { expect, test } from 'vitest'
import type { RequestLogRow } from '@/lib/db/rows'
import { hostSummaries, matchingRequests } from './request-hosts'

const row = (host: string, purpose: string, outcome: RequestLogRow['outcome'] = 200): RequestLogRow => ({
  id: `${host}${purpose}`,
  at: 1,
  host,
  method: 'GET',
  purpose,
  sends: 'API key',
  outcome,
  bytes: 1,
  ms: 1,
})
const rows = [
  row('api.kraken.com', 'Kraken balances'),
  row('api.kraken.com', 'Kraken markets', 'failed'),
  row('coins.llama.fi', 'prices'),
]

test('hosts are counted, and a switched-off one stays visible', () => {
  expect(hostSummaries(rows, ['off.example', 'coins.llama.fi'])).toEqual([
    { host: 'api.kraken.com', requests: 2, blocked: false },
    { host: 'coins.llama.fi', requests: 1, blocked: true },
    { host: 'off.example', requests: 0, blocked: true },
  ])
})

test('every word of the filter must match somewhere', () => {
  expect(matchingRequests(rows, 'kraken failed').map(({ purpose }) => purpose)).toEqual(['Kraken markets'])
  expect(matchingRequests(rows, '')).toHaveLength(3)
})
