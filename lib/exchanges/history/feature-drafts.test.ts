import { describe, expect, test } from 'vitest'
import { fakeContext, fakeHistorySession } from '@/tests/fixtures/fake-history-venue'
import { draftIncome } from './feature-ledger'
import type { Draft, DraftContext } from './feature-stream'
import { draftTrade } from './feature-trade'
import { draftTransfer } from './feature-transfer'

const NOW = 1_800_000_000_000
const { session } = fakeHistorySession({
  fills: [],
  limit: 1,
  page: 'oldest',
  bounds: 'closed',
  now: () => NOW,
})
const context: DraftContext = { ...fakeContext(() => NOW), session, source: 'fake:test' }

/** `+1 BTC, -2 USDT | fees 0.1 BTC`, with `unclear`. */
function told(draft: Draft): string {
  if (draft.is !== 'entry') return draft.is
  const { legs, fees, unclear, kind } = draft.entry
  const text = (each: { asset: string; quantity: string }) => `${each.quantity} ${each.asset.split('/')[1]}`
  return `${kind} ${legs.map(text).join(', ')} | ${fees.map(text).join(', ')}${unclear ? ' unclear' : ''}`
}

const transfer = (change: object = {}) => ({
  id: '7',
  timestamp: NOW - 1000,
  type: 'withdrawal',
  currency: 'BTC',
  amount: '1.000000000000000001',
  status: 'ok',
  fee: { currency: 'BTC', cost: '1e-3' },
  info: {},
  ...change,
})

describe('transfers', () => {
  test.each([
    ['a fee beside the amount', { fee: 'beside' }, 'withdrawal -1.000000000000000001 BTC | 0.001 BTC'],
    ['a fee within the amount', { fee: 'within' }, 'withdrawal -0.999000000000000001 BTC | 0.001 BTC'],
    ['a fee of unknown place is marked', {}, 'withdrawal -1.000000000000000001 BTC | 0.001 BTC unclear'],
  ] as const)('%s', (_name, rules, expected) => {
    expect(told(draftTransfer(rules)(transfer(), context))).toBe(expected)
  })

  test.each([
    ['pending', 'later'],
    ['a word that nobody knows', 'later'],
    ['failed', 'skip'],
    ['canceled', 'skip'],
  ])('status "%s" is no entry (%s)', (status, expected) => {
    expect(told(draftTransfer()(transfer({ status }), context))).toBe(expected)
  })

  test("a venue's own words for the two are known; others are refused", () => {
    const draft = draftTransfer({ kinds: { admincredit: 'deposit', admindebit: 'withdrawal' } })
    const typed = (type: string) => transfer({ type, fee: undefined, amount: '2' })
    expect(told(draft(typed('admincredit'), context))).toBe('deposit 2 BTC | ')
    expect(told(draft(typed('AdminDebit'), context))).toBe('withdrawal -2 BTC | ')
    expect(() => draft(typed('reward'), context)).toThrow(/Fake gave an answer/)
  })

  test('a hash alone is no name: one transaction may carry two deposits', () => {
    const rows = ['1', '2'].map((amount) => transfer({ id: undefined, txid: 'aa', amount, type: 'deposit' }))
    const ids = rows.map((row) => {
      const draft = draftTransfer()(row, context)
      return draft.is === 'entry' ? draft.entry.nativeId : ''
    })
    expect(ids).toEqual(['deposit:aa::BTC:1', 'deposit:aa::BTC:2'])
  })

  test.each([
    ['neither id nor hash', { id: undefined }],
    ['no direction', { type: undefined }],
    ['no amount', { amount: undefined }],
    ['no currency', { currency: undefined }],
  ])('%s is refused', (_name, change) => {
    expect(() => draftTransfer()(transfer(change), context)).toThrow(/cannot read/)
  })
})

const trade = (change: object = {}) => ({
  id: '9',
  timestamp: NOW,
  symbol: 'BTC/USDT',
  side: 'buy',
  amount: '0.1',
  price: '3e4',
  cost: '3000',
  info: {},
  ...change,
})

describe('trades', () => {
  test.each([
    ['no fee', {}, 'trade 0.1 BTC, -3000 USDT | '],
    ['a cost that is missing is price times amount', { cost: undefined }, 'trade 0.1 BTC, -3000 USDT | '],
    ['a rebate', { fee: { cost: '-0.01', currency: 'USDT' } }, 'trade 0.1 BTC, -3000 USDT | -0.01 USDT'],
    [
      'several fees',
      {
        fee: {},
        fees: [
          { cost: '1', currency: 'USDT' },
          { cost: '2', currency: 'ETH' },
        ],
      },
      'trade 0.1 BTC, -3000 USDT | 1 USDT, 2 ETH',
    ],
    ['a fee in nobody knows what', { fee: { cost: '1' } }, 'trade 0.1 BTC, -3000 USDT |  unclear'],
    ['a delisted pair', { symbol: 'WAVES_EUR' }, 'trade 0.1 WAVES, -3000 EUR | '],
    ['a delisted pair in one word', { symbol: 'WAVESUSDT' }, 'trade 0.1 WAVES, -3000 USDT | '],
    ['a contract', { symbol: 'BTC/USDT:USDT' }, 'skip'],
  ])('%s', (_name, change, expected) => {
    expect(told(draftTrade()(trade(change), context))).toBe(expected)
  })

  test('a fee without a currency is in the quote only where the venue says so', () => {
    expect(told(draftTrade({ feeIn: 'quote' })(trade({ fee: { cost: '1' } }), context))).toBe(
      'trade 0.1 BTC, -3000 USDT | 1 USDT',
    )
  })
})

test.each([
  ['staking reward', '2', 'income 2 BTC | '],
  ['interest', '-2', 'fee  | 2 BTC'],
  ['trade', '2', 'skip'],
  ['transaction', '2', 'skip'],
])('a ledger row "%s" of %s', (type, amount, expected) => {
  const row = { id: '1', timestamp: NOW, type, currency: 'BTC', amount, info: {} }
  expect(told(draftIncome(row, context))).toBe(expected)
})
