/** Rules of the past: histories, costs that are not known, transfers, approvals, fees. */
import { describe, expect, test } from 'vitest'
import type { AccountId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { account, costs, exchange, xrayFacts } from '@/tests/fixtures/xray-facts'
import type { XrayRule } from './define-xray-rule'
import type { XrayApprovals, XrayPast } from './facts'
import { NO_PAST } from './no-past'
import { approvals } from './rules/approvals'
import { feeShare } from './rules/fee-share'
import { historyGaps } from './rules/history-gaps'
import { missingBasis } from './rules/missing-basis'
import { unmatchedTransfers } from './rules/unmatched-transfers'
import { venueFees } from './rules/venue-fees'

const rules = [approvals, feeShare, historyGaps, missingBasis, unmatchedTransfers, venueFees]

test.each(rules)('$id says that it does not know while the history is computed', (rule) => {
  const facts = xrayFacts({ accounts: [account('w')], past: null })
  expect(rule.judge(facts, 0)).toEqual({ findings: [], unknown: NO_PAST })
})

describe('histories', () => {
  type History = XrayPast['histories'][number]
  const id = 'w' as AccountId
  const whole: History = { accountId: id, state: 'complete', paused: false, streams: [] }
  const stream = { id: 's', label: say('s'), state: 'complete' as const, done: 1, missing: [] }
  const found = (history?: Partial<History>) =>
    historyGaps
      .judge(
        xrayFacts({
          accounts: [account('w'), account('m', { kind: 'manual' })],
          past: { histories: history ? [{ ...whole, ...history }] : [] },
        }),
        0,
      )
      .findings.map(({ severity, fix }) => `${severity} ${fix.route}`)

  test('whole is fine; each gap has its own way to be mended', () => {
    expect(found({ streams: [stream] })).toEqual([])
    expect(found()).toEqual(['low accounts'])
    expect(found({ state: 'reading' })).toEqual(['low accounts'])
    expect(found({ state: 'failed' })).toEqual(['high accounts'])
    expect(found({ streams: [{ ...stream, state: 'failed' }] })).toEqual(['high accounts'])
    expect(found({ state: 'paused', paused: true })).toEqual(['medium accounts'])
    expect(found({ state: 'not-supported' })).toEqual(['medium history/import'])
    expect(found({ streams: [{ ...stream, missing: [{ what: 'x', reason: say('x') }] }] })).toEqual([
      'medium history/import',
    ])
  })
})

test('lots without a cost: their share by number', () => {
  const judge = (missingLots: number, threshold: number) =>
    missingBasis.judge(xrayFacts({ past: { openLots: { lots: 10, missingLots } } }), threshold)
  expect(judge(2, 0.2)).toEqual({ findings: [] })
  expect(judge(2, 0.3)).toEqual({ findings: [] })
  expect(judge(2, 0.1).findings[0]).toMatchObject({
    severity: 'medium',
    sentence: { params: { share: 0.2 } },
  })
  expect(judge(6, 0.1).findings[0]).toMatchObject({ severity: 'high', fix: { route: 'gains/lots' } })
  expect(missingBasis.judge(xrayFacts(), 0)).toEqual({ findings: [] })
})

test('transfers without their other side are counted, set aside ones are not', () => {
  const issues = [
    { kind: 'unmatched-transfer', dismissed: false },
    { kind: 'ambiguous-transfer', dismissed: false },
    { kind: 'unmatched-transfer', dismissed: true },
    { kind: 'missing-basis', dismissed: false },
  ]
  const judge = (threshold: number) => unmatchedTransfers.judge(xrayFacts({ past: { issues } }), threshold)
  expect(judge(1).findings[0]?.sentence.params).toEqual({ count: 2 })
  expect(judge(2)).toEqual({ findings: [] })
  expect(judge(3)).toEqual({ findings: [] })
})

describe('approvals', () => {
  const judge = (accounts: ReturnType<typeof account>[], read: XrayApprovals | null) =>
    approvals.judge(
      xrayFacts({ accounts, past: { approvals: new Map(read ? [['w' as AccountId, read]] : []) } }),
      0,
    )

  test('are never said to be fine where a wallet could have given one and was not read', () => {
    expect(judge([exchange('a', 'kraken'), account('s', { kind: 'solana' })], null)).toEqual({ findings: [] })
    expect(judge([account('w')], null).unknown?.params).toEqual({ accounts: 'w' })
    expect(judge([account('w')], { unlimited: [], isComplete: false }).unknown).toBeDefined()
    expect(judge([account('w')], { unlimited: [], isComplete: true })).toEqual({ findings: [] })
  })

  test('an unlimited one is a finding that opens the page where it is taken back, also when not all was read', () => {
    const told = judge([account('w')], { unlimited: ['USDC', 'USDC', 'DAI'], isComplete: false })
    expect(told.findings).toMatchObject([
      { sentence: { params: { assets: 'USDC, DAI', count: 3 } }, fix: { route: 'wallets/approvals' } },
    ])
    expect(told.unknown).toBeDefined()
  })
})

describe('fees against what was traded', () => {
  const judge = (rows: XrayPast['costs'], threshold: number) =>
    feeShare.judge(xrayFacts({ past: { costs: rows } }), threshold)

  test('above the threshold is a finding, at it and below it none', () => {
    const rows = [costs('a', '600', '4'), costs('b', '400', '6')]
    expect(judge(rows, 0.01)).toEqual({ findings: [] })
    expect(judge(rows, 0.02)).toEqual({ findings: [] })
    expect(judge(rows, 0.009).findings[0]).toMatchObject({
      severity: 'medium',
      sentence: { params: { share: 0.01 } },
    })
    expect(judge(rows, 0.002).findings[0]?.severity).toBe('high')
    expect(judge([], 0)).toEqual({ findings: [] })
  })

  test('a fee without a value can only make it more', () => {
    const rows = [costs('a', '1000', '10', { unvaluedFees: 1 })]
    expect(judge(rows, 0.009)).toMatchObject({ findings: [{ id: 'fee-share' }] })
    expect(judge(rows, 0.02)).toMatchObject({ findings: [], unknown: { params: { share: 0.01 } } })
  })

  test('a trade without a value can only make it less', () => {
    const rows = [costs('a', '1000', '10', { unvaluedTrades: 1 })]
    expect(judge(rows, 0.009)).toMatchObject({ findings: [], unknown: { params: { share: 0.01 } } })
    expect(judge(rows, 0.02)).toEqual({ findings: [] })
  })
})

describe('a dear exchange', () => {
  const accounts = [exchange('a', 'cheap'), exchange('b', 'dear'), exchange('c', 'dear'), account('w')]
  const judge = (rule: XrayRule, rows: XrayPast['costs'], threshold: number) => {
    const { findings, unknown } = rule.judge(xrayFacts({ accounts, past: { costs: rows } }), threshold)
    return { ids: findings.map(({ id }) => id), unknown: unknown?.params }
  }
  const rows = [costs('a', '1000', '1'), costs('b', '500', '2'), costs('c', '500', '1'), costs('w', '9', '9')]

  test('takes more times the rate of the others than the threshold', () => {
    expect(judge(venueFees, rows, 2.9).ids).toEqual(['venue-fees:dear'])
    expect(judge(venueFees, rows, 3).ids).toEqual([])
    expect(judge(venueFees, rows, 3.1).ids).toEqual([])
  })

  test('is compared with others that traded, on enough trades', () => {
    expect(judge(venueFees, rows.slice(1), 1).ids).toEqual([])
    expect(judge(venueFees, [costs('a', '1000', '1', { trades: 9 }), ...rows.slice(1)], 1).ids).toEqual([])
  })

  test('is not compared where values are missing', () => {
    const dark = [costs('a', '1000', '1', { unvaluedFees: 1 }), ...rows.slice(1)]
    expect(judge(venueFees, dark, 1)).toEqual({ ids: [], unknown: { name: 'The cheap' } })
  })
})
