import { expect, test } from 'vitest'
import type { AccountId, ChainId, VenueId } from '@/lib/core/ids'
import type { AccountSource, HistoryRow } from '@/lib/db/rows'
import { defaultSettings } from '@/lib/settings/settings'
import { historyHostsFor } from './form-sources'
import { lackingByAccount, lackingHosts } from './history-hosts'

const rights = { canRead: true, canTrade: false, canWithdraw: false, checkedAt: 0 } as const
const kraken: AccountSource = { kind: 'exchange', venue: 'kraken' as VenueId, rights }
const address = `0x${'0'.repeat(40)}`
const evm = (...chains: string[]): AccountSource => ({ kind: 'evm', address, chains: chains as ChainId[] })
const groups = historyHostsFor(defaultSettings)
const lacks = (source: AccountSource, ...granted: string[]) => lackingHosts(groups(source), granted)

test('an address that was connected for its balances lacks who tells its past', () => {
  expect(lacks(evm('eip155:8453'), 'https://mainnet.base.org/*')).toEqual(['https://base.blockscout.com'])
  expect(lacks(evm('eip155:8453'), 'https://base.blockscout.com/*')).toEqual([])
})

test('one of several sources of a network is enough, one of another network is not', () => {
  expect(lacks(evm('eip155:10'), 'https://api.routescan.io/*')).toEqual([])
  expect(lacks(evm('eip155:10', 'eip155:8453'), 'https://api.routescan.io/*')).toEqual([
    'https://base.blockscout.com',
  ])
})

test('a network that only its nodes tell of needs one of them', () => {
  const all = lacks(evm('eip155:56'))
  expect(all.length).toBeGreaterThan(1)
  expect(lacks(evm('eip155:56'), `${all[0]}/*`)).toEqual([])
})

test('an exchange needs all of its hosts, or the own endpoint instead of them', () => {
  const hosts = lacks(kraken)
  expect(hosts).toContain('https://api.kraken.com')
  expect(lacks(kraken, ...hosts.map((host) => `${host}/*`))).toEqual([])
  const own = { ...kraken, endpoint: 'http://127.0.0.1:9000/x' }
  expect(lacks(own)).toEqual(['http://127.0.0.1:9000'])
  expect(lacks(own, 'http://127.0.0.1/*')).toEqual([])
})

test('everything allowed, positions by hand and switched-off hosts lack nothing', () => {
  expect(lacks(evm('eip155:1', 'eip155:8453'), 'https://*/*')).toEqual([])
  expect(lacks({ kind: 'manual', positions: [] })).toEqual([])
  const blocked = historyHostsFor({ ...defaultSettings, blockedHosts: ['base.blockscout.com'] })
  expect(lackingHosts(blocked(evm('eip155:8453')), [])).toEqual([])
})

const stream = { id: 's', label: { text: 's', params: {} }, done: 1, missing: [] }
const row = (accountId: AccountId, change: Partial<HistoryRow>): HistoryRow =>
  ({ accountId, state: 'failed', paused: false, streams: [], entries: 0, ...change }) as HistoryRow

test('what was read to its end without a permission, is paused or cannot be read is not asked for', () => {
  const ids = ['none', 'failed', 'done', 'paused', 'files'].map((id) => id as AccountId)
  const [, failed, done, paused, files] = ids as [AccountId, AccountId, AccountId, AccountId, AccountId]
  const lacking = lackingByAccount({
    accounts: ids.map((id) => ({ id, source: kraken })),
    histories: [
      row(failed, { streams: [{ ...stream, state: 'failed' }] as never }),
      row(done, { state: 'complete', streams: [{ ...stream, state: 'complete' }] as never }),
      row(paused, { paused: true }),
      row(files, { state: 'not-supported' }),
    ],
    granted: [],
    hostsFor: groups,
  })
  expect([...lacking.keys()]).toEqual(['none', 'failed'])
})
