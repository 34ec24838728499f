/** Rules that judge shares of net worth: at, below and above the threshold, and what a missing price or account leaves open. */
import { describe, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AccountId, ChainId } from '@/lib/core/ids'
import { account, exchange, type FactChange, line, part, xrayFacts } from '@/tests/fixtures/xray-facts'
import { assetShare } from './rules/asset-share'
import { chainShare } from './rules/chain-share'
import { idleCash } from './rules/idle-cash'
import { issuerShare } from './rules/issuer-share'
import { venueShare } from './rules/venue-share'

const BASE = 'eip155:8453' as ChainId
const accounts = [exchange('a', 'kraken'), exchange('b', 'kraken'), account('w')]
const onChain = (value: string | null) => part('w', value, { chain: BASE, bucket: 'wallet' })

/** A portfolio of 100 in which the subject of each rule is worth so much. */
const cases = [
  {
    rule: venueShare,
    id: 'venue-share:kraken',
    of: (value: number) => [
      line('coin:bitcoin', [part('a', String(value - 10)), part('b', '10'), part('w', String(100 - value))]),
    ],
  },
  {
    rule: assetShare,
    id: 'asset-share:coin:bitcoin',
    of: (value: number) => [
      line('coin:bitcoin', [part('a', String(value))]),
      line('coin:ethereum', [part('w', String((100 - value) / 2))]),
      line('coin:solana', [part('w', String((100 - value) / 2))]),
    ],
  },
  {
    rule: chainShare,
    id: 'chain-share:eip155:8453',
    of: (value: number) => [line('coin:ethereum', [onChain(String(value)), part('a', String(100 - value))])],
  },
  {
    rule: issuerShare,
    id: 'issuer-share:Circle',
    of: (value: number) => [
      line('coin:usd-coin', [part('a', String(value - 10))]),
      line('coin:euro-coin', [part('a', '4')]),
      // Bridged USDC.e of Optimism.
      line('eip155:10/erc20:0x7f5c764cbc14f9669b88837ca1490cca17c31607', [part('w', '6')]),
      line('coin:bitcoin', [part('a', String(100 - value))]),
    ],
  },
  {
    rule: idleCash,
    id: 'idle-cash:cash',
    of: (value: number) => [
      line('fiat:eur', [part('a', String(value - 5))]),
      line('coin:tether', [part('a', '5'), part('a', '20', { bucket: 'earn' })]),
      line('coin:bitcoin', [part('a', String(80 - value))]),
    ],
  },
]

describe.each(cases)('$rule.id', ({ rule, id, of }) => {
  const judge = (value: number, threshold: number, change: FactChange = {}) =>
    rule.judge(xrayFacts({ accounts, lines: of(value), ...change }), threshold)

  test('above the threshold is a finding that names the share', () => {
    const { findings, unknown } = judge(62, 0.61)
    expect(findings.map((each) => each.id)).toEqual([id])
    expect(findings[0]?.sentence.params).toMatchObject({ share: 0.62 })
    expect(findings[0]?.fix.route).toBe('dashboard')
    expect(unknown).toBeUndefined()
  })

  test('at the threshold and below it is none', () => {
    expect(judge(62, 0.62)).toEqual({ findings: [] })
    expect(judge(62, 0.63)).toEqual({ findings: [] })
  })

  test('half-way from the threshold to everything is grave', () => {
    expect(judge(62, 0.25).findings[0]?.severity).toBe('medium')
    expect(judge(62, 0.24).findings[0]?.severity).toBe('high')
  })

  test('an asset without a price elsewhere can only lower the share: what was below stays fine', () => {
    const lines = [...of(62), line('venue:x/FOO', [part('elsewhere', null)])]
    const above = judge(62, 0.61, { lines })
    expect(above.findings).toEqual([])
    expect(above.unknown?.template).toMatch(/price/)
    if (rule !== assetShare) expect(judge(62, 0.62, { lines })).toEqual({ findings: [] })
  })

  test('an account that was never read leaves everything open', () => {
    const change = { accounts: [...accounts, account('new')], missing: ['new' as AccountId] }
    const { findings, unknown } = judge(62, 0.1, change)
    expect(findings).toEqual([])
    expect(unknown).toBeDefined()
  })

  test('debts as large as what is owned leave no whole', () => {
    const lines = [...of(62), line('coin:dogecoin', [part('elsewhere', '-100')])]
    expect(judge(62, 0.9, { lines })).toMatchObject({
      findings: [],
      unknown: { template: expect.stringContaining('owe as much') },
    })
  })

  test('nothing owned is nothing found', () => {
    expect(rule.judge(xrayFacts(), 0.1)).toEqual({ findings: [] })
  })
})

test('an asset without a price inside a venue can only raise its share: above stays a finding', () => {
  const lines = [
    line('coin:bitcoin', [part('a', '60'), part('w', '40')]),
    line('venue:x/FOO', [part('b', null)]),
  ]
  const facts = xrayFacts({ accounts, lines })
  expect(venueShare.judge(facts, 0.5).findings.map(({ id }) => id)).toEqual(['venue-share:kraken'])
  expect(venueShare.judge(facts, 0.6)).toMatchObject({
    findings: [],
    unknown: { params: { name: 'The kraken', low: 0.6, high: 1, assets: 'FOO' } },
  })
})

test('a debt without a price bounds nothing', () => {
  const lines = [
    line('coin:bitcoin', [part('a', '100')]),
    line('venue:x/FOO', [part('w', null, { quantity: amount('-1') })]),
  ]
  const { findings, unknown } = venueShare.judge(xrayFacts({ accounts, lines }), 0.1)
  expect(findings).toEqual([])
  expect(unknown?.template).toMatch(/^A debt has no price/)
})

test('holdings of nothing without a price weigh nothing', () => {
  const lines = [
    line('coin:bitcoin', [part('a', '100')]),
    line('venue:x/FOO', [part('w', null, { quantity: amount('0') })]),
  ]
  expect(venueShare.judge(xrayFacts({ accounts, lines }), 0.9).findings).toHaveLength(1)
})
