/** Rules of the present that judge no slice: accounts, keys, prices, debts. */
import { describe, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { StrategyDrift, StrategyId } from '@/lib/core/rebalance'
import { say } from '@/lib/core/sentence'
import type { AccountLine } from '@/lib/portfolio/view'
import { account, exchange, line, part, XRAY_NOW, xrayFacts } from '@/tests/fixtures/xray-facts'
import type { XrayRule } from './define-xray-rule'
import { debt } from './rules/debt'
import { failingAccounts } from './rules/failing-accounts'
import { keyRights } from './rules/key-rights'
import { staleAccounts } from './rules/stale-accounts'
import { strategyDrift } from './rules/strategy-drift'
import { unlistedAssets } from './rules/unlisted-assets'
import { unpricedAssets } from './rules/unpriced-assets'

const DAY = 86_400_000
const ids = (rule: XrayRule, accounts: AccountLine[], threshold = 0) =>
  rule.judge(xrayFacts({ accounts }), threshold).findings.map(({ id, severity }) => `${id} ${severity}`)

describe('accounts out of date', () => {
  const read = (days: number, more: Partial<AccountLine> = {}) =>
    account('w', { lastGoodAt: XRAY_NOW - days * DAY, ...more })

  test('older than the threshold is a finding, as old as it or younger is none', () => {
    expect(ids(staleAccounts, [read(2.01)], 2)).toEqual(['stale-accounts:w medium'])
    expect(ids(staleAccounts, [read(2)], 2)).toEqual([])
    expect(ids(staleAccounts, [read(1)], 2)).toEqual([])
  })

  test('a paused account grows old too; what the user types does not', () => {
    expect(ids(staleAccounts, [read(3, { paused: true })], 2)).toEqual(['stale-accounts:w low'])
    expect(ids(staleAccounts, [read(3, { kind: 'manual' })], 2)).toEqual([])
  })
})

test('accounts that fail or were never read are found; one that waits for its first turn is in no total either', () => {
  const { lastGoodAt: _, ...fresh } = account('new', { state: 'waiting' })
  const error = { code: 'unreachable' as const, sentence: say('No answer.') }
  expect(
    ids(failingAccounts, [
      account('fine'),
      account('failed', { state: 'failed', error }),
      account('retrying', { state: 'syncing', error }),
      account('paused', { state: 'failed', error, paused: true }),
      fresh,
      { ...fresh, id: 'broken' as AccountLine['id'], state: 'failed', error },
      { ...fresh, id: 'typed' as AccountLine['id'], kind: 'manual' },
    ]),
  ).toEqual([
    'failing-accounts:failed medium',
    'failing-accounts:retrying medium',
    'failing-accounts:new low',
    'failing-accounts:broken high',
  ])
})

test('keys that may do more than read are found, and what the exchange does not tell is said', () => {
  const key = (id: string, canTrade: boolean | 'unknown', canWithdraw: boolean | 'unknown') =>
    exchange(id, 'kraken', { rights: { canRead: true, canTrade, canWithdraw, checkedAt: 0 } })
  expect(keyRights.judge(xrayFacts({ accounts: [key('a', false, false), account('w')] }), 0)).toEqual({
    findings: [],
  })
  const { findings, unknown } = keyRights.judge(
    xrayFacts({ accounts: [key('t', true, false), key('w', true, true), key('u', true, 'unknown')] }),
    0,
  )
  expect(findings.map(({ id, severity }) => `${id} ${severity}`)).toEqual([
    'key-rights:t medium',
    'key-rights:w high',
    'key-rights:u medium',
  ])
  expect(unknown?.params).toEqual({ accounts: 'u' })
})

test('assets without a price: their share by number, holdings of nothing left out', () => {
  const lines = [
    line('coin:bitcoin', [part('a', '1')]),
    line('coin:ethereum', [part('a', '1')]),
    line('venue:x/FOO', [part('a', null)]),
    line('venue:x/BAR', [part('a', null, { quantity: amount('0') })]),
  ]
  const judge = (threshold: number) => unpricedAssets.judge(xrayFacts({ lines }), threshold)
  expect(judge(1 / 3)).toEqual({ findings: [] })
  expect(judge(0.34)).toEqual({ findings: [] })
  expect(judge(0.33).findings[0]?.sentence.params).toEqual({ share: 1 / 3, assets: 'FOO' })
  expect(unpricedAssets.judge(xrayFacts(), 0)).toEqual({ findings: [] })
})

describe('unlisted assets', () => {
  const lines = [line('coin:bitcoin', [part('a', '90')])]
  const unlisted = (value: string | null, excluded: 'unlisted' | 'hidden' = 'unlisted') =>
    line(`eip155:1/erc20:${value}`, [part('w', value)], { excluded })
  const judge = (excluded: ReturnType<typeof unlisted>[], threshold: number) =>
    unlistedAssets.judge(xrayFacts({ lines, excluded }), threshold)

  test('are measured against net worth with them in it', () => {
    expect(judge([unlisted('10')], 0.1)).toEqual({ findings: [] })
    expect(judge([unlisted('10')], 0.2)).toEqual({ findings: [] })
    expect(judge([unlisted('10')], 0.09).findings[0]?.sentence.params).toMatchObject({ share: 0.1 })
    expect(judge([unlisted('10', 'hidden')], 0.01)).toEqual({ findings: [] })
  })

  test('without a price can only make it more', () => {
    expect(judge([unlisted('10'), unlisted(null)], 0.09).findings).toHaveLength(1)
    const { findings, unknown } = judge([unlisted('10'), unlisted(null)], 0.2)
    expect(findings).toEqual([])
    expect(unknown?.params).toEqual({ assets: 'NULL' })
  })
})

describe('debt', () => {
  const owned = line('coin:bitcoin', [part('a', '100')])
  const owed = line('coin:tether', [part('a', '-20')])
  const dark = line('venue:x/FOO', [part('a', null)])
  const judge = (lines: (typeof owned)[], threshold: number, accounts: AccountLine[] = []) =>
    debt.judge(xrayFacts({ lines, accounts }), threshold)

  test('is measured against what is owned', () => {
    expect(judge([owned, owed], 0.2)).toEqual({ findings: [] })
    expect(judge([owned, owed], 0.21)).toEqual({ findings: [] })
    expect(judge([owned, owed], 0.19).findings[0]?.sentence.params).toEqual({ share: 0.2, assets: 'TETHER' })
    expect(judge([owned], 0)).toEqual({ findings: [] })
    expect(judge([owed], 0.5).findings[0]?.sentence.template).toMatch(/own nothing/)
  })

  test('is seen in a token that stands for it, however positive its quantity is', () => {
    const borrowed = line('eip155:1/erc20:0x1', [
      part('a', '-20', { quantity: amount('20'), bucket: 'debt' }),
    ])
    expect(judge([owned, borrowed], 0.19).findings[0]?.sentence.params).toMatchObject({ share: 0.2 })
    const inDark = line('eip155:1/erc20:0x1', [part('a', null, { quantity: amount('20'), bucket: 'debt' })])
    expect(judge([owned, inDark], 0).unknown?.template).toMatch(/^A debt has no price/)
  })

  test('something owned without a price leaves the share open, but not that there is a debt', () => {
    expect(judge([owned, owed, dark], 0.19)).toMatchObject({ findings: [], unknown: expect.anything() })
    expect(judge([owned, owed, dark], 0).findings).toHaveLength(1)
    expect(judge([owned, owed, dark], 0.2)).toEqual({ findings: [] })
  })

  test('without a price is unknown, never nothing', () => {
    const debtInDark = line('venue:x/FOO', [part('a', null, { quantity: amount('-1') })])
    expect(judge([owned, debtInDark], 0).unknown?.params).toEqual({ assets: 'FOO' })
  })

  test('may hide in what a reading leaves out', () => {
    const hiding = exchange('a', 'kraken', { notIncluded: [{ what: 'margin', reason: say('x') }] })
    const other = exchange('b', 'kraken', { notIncluded: [{ what: 'earn', reason: say('x') }] })
    expect(judge([owned], 0, [hiding, other]).unknown?.params).toEqual({ accounts: 'a' })
    expect(judge([owned], 0, [other])).toEqual({ findings: [] })
  })
})

test('a strategy outside its bands is a finding at its own page; one whose drift is not known is said', () => {
  const drift = (name: string, outside: number, isOn = false): StrategyDrift => ({
    strategy: name as StrategyId,
    name,
    accounts: [],
    value: amount('100'),
    rows: [],
    drift: 0.1,
    outside,
    targetsAt: XRAY_NOW,
    isDue: false,
    isOn,
  })
  const blind = {
    strategy: 'blind' as StrategyId,
    name: 'blind',
    unknown: say('No price.'),
    isOn: false,
  }
  const { findings, unknown } = strategyDrift.judge(
    xrayFacts({ drifts: [drift('calm', 0), drift('wild', 2), drift('led', 1, true), blind] }),
    0,
  )
  expect(findings.map(({ id, severity, fix }) => [id, severity, fix.route])).toEqual([
    ['strategy-drift:wild', 'medium', 'rebalance/wild'],
    ['strategy-drift:led', 'low', 'rebalance/led'],
  ])
  expect(unknown?.params).toEqual({ names: 'blind' })
  expect(strategyDrift.judge(xrayFacts(), 0)).toEqual({ findings: [] })
})
