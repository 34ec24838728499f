/** Rows that the seeded past does not have: money from outside, reversals, quotients, Kraken's rarer types. */
import { describe, expect, test } from 'vitest'
import { mapVenueSymbol } from '@/lib/assets/venue-symbols'
import { amount } from '@/lib/core/amount'
import type { EntryDraft } from '@/lib/core/entry'
import type { VenueId } from '@/lib/core/ids'
import { dealDrafts, paymentDrafts } from './binance-fiat'
import { reasonOf } from './binance-income'
import { fillDraft } from './coinbase-fills'
import { rowDrafts } from './coinbase-rows'
import { krakenEntries, type LedgerRow } from './kraken-rows'

const context = { asset: (symbol: string) => mapVenueSymbol({ venue: 'binance' as VenueId, symbol }) }
const legsOf = ({ kind, legs, fees }: EntryDraft) => [
  kind,
  legs.map(({ sourceSymbol, quantity }) => `${quantity} ${sourceSymbol}`).join(', '),
  fees.map(({ sourceSymbol, quantity }) => `${quantity} ${sourceSymbol}`).join(', '),
]

describe('Binance', () => {
  const bought = {
    orderNo: 'a',
    sourceAmount: amount('20'),
    fiatCurrency: 'EUR',
    obtainAmount: amount('4.462'),
    cryptoCurrency: 'LUNA',
    totalFee: amount('0.2'),
    paymentMethod: 'Credit Card',
    status: 'Completed',
    createTime: 1,
  }
  test('a purchase by card leaves the balance of the money as it was', () => {
    expect(paymentDrafts(context, 0, bought).map(legsOf)).toEqual([
      ['deposit', '20 EUR', ''],
      ['trade', '4.462 LUNA, -19.8 EUR', '0.2 EUR'],
    ])
  })
  test('a purchase from the cash balance is the trade alone', () => {
    const paid = paymentDrafts(context, 0, { ...bought, paymentMethod: 'Cash Balance' })
    expect(paid.map(legsOf)).toEqual([['trade', '4.462 LUNA, -19.8 EUR', '0.2 EUR']])
  })
  test('a deal between users: the money goes from hand to hand', () => {
    const deal = {
      orderNumber: '7',
      tradeType: 'SELL' as const,
      asset: 'USDT',
      fiat: 'EUR',
      amount: amount('100'),
      totalPrice: amount('92'),
      commission: amount('0.1'),
      orderStatus: 'COMPLETED',
      counterPartNickName: 'ab***',
      createTime: 1,
    }
    expect(dealDrafts(context, deal).map(legsOf)).toEqual([
      ['withdrawal', '-92 EUR', ''],
      ['trade', '-100 USDT, 92 EUR', '0.1 USDT'],
    ])
  })
  test('words of a distribution say what it is for', () => {
    expect(
      ['Launchpool Airdrop', 'Locked Staking', 'Flexible', 'Referral Kickback', 'Gift'].map(reasonOf),
    ).toEqual(['airdrop', 'staking', 'interest', 'referral', 'other-income'])
  })
})

describe('Coinbase', () => {
  const fill = {
    entry_id: 'e',
    order_id: 'o',
    trade_time: '2024-01-01T00:00:00.123456Z',
    trade_type: 'FILL',
    price: amount('4'),
    size: amount('10'),
    commission: amount('0.01'),
    product_id: 'SOL-USD',
    size_in_quote: true,
    side: 'BUY' as const,
  }
  test('a size in the quote is divided by the price, and said to be unclear', () => {
    const draft = fillDraft(context, fill)
    expect(legsOf(draft)).toEqual(['trade', '2.5 SOL, -10 USD', '0.01 USD'])
    expect(draft).toMatchObject({ unclear: true, at: 1_704_067_200_123 })
  })
  test('a reversal goes the other way', () => {
    const draft = fillDraft(context, { ...fill, size_in_quote: false, trade_type: 'REVERSAL' })
    expect(legsOf(draft)[1]).toBe('-10 SOL, 40 USD')
  })
  const row = {
    id: '1',
    status: 'completed',
    created_at: '2024-01-01T00:00:00Z',
    native_amount: { amount: amount('50'), currency: 'EUR' },
    network: null,
    to: null,
    trade: null,
    buy: null,
    sell: null,
  }
  test('a purchase paid from outside brings the money along', () => {
    const bought = { ...row, type: 'buy', amount: { amount: amount('0.001'), currency: 'BTC' } }
    expect(rowDrafts(context, bought).map(legsOf)).toEqual([
      ['deposit', '50 EUR', ''],
      ['trade', '0.001 BTC, -50 EUR', ''],
    ])
  })
  test('a type that nobody knows keeps its quantity and is said to be unclear', () => {
    const strange = { ...row, type: 'brand_new', amount: { amount: amount('-2'), currency: 'BTC' } }
    const [draft] = rowDrafts(context, strange)
    expect(draft).toMatchObject({ kind: 'withdrawal', unclear: true, legs: [{ quantity: '-2' }] })
  })
})

describe('Kraken', () => {
  const row = (type: string, quantity: string, more: Partial<LedgerRow> = {}): LedgerRow => ({
    id: 'L',
    refid: 'R',
    time: '1688667796.8802',
    type,
    subtype: '',
    asset: 'XXBT',
    amount: amount(quantity),
    fee: amount('0'),
    ...more,
  })
  const read = (...rows: LedgerRow[]) =>
    krakenEntries(rows, { ...context, code: (symbol) => symbol }, { trades: new Map(), transfers: new Map() })

  test('each type of row has its meaning, and none loses its quantity', () => {
    const meaning = (type: string, quantity: string, more: Partial<LedgerRow> = {}) => {
      const [draft] = read(row(type, quantity, more))
      return [draft?.kind, draft?.reason, draft?.legs[0]?.quantity]
    }
    expect(meaning('withdrawal', '0.5')).toEqual(['adjustment', undefined, '0.5'])
    expect(meaning('transfer', '-1', { subtype: 'spottofutures' })).toEqual(['withdrawal', undefined, '-1'])
    expect(meaning('transfer', '1', { subtype: 'spotfromfutures' })).toEqual(['deposit', undefined, '1'])
    expect(meaning('earn', '-1', { subtype: 'allocation' })).toEqual(['internal', undefined, '-1'])
    expect(meaning('margin', '-3')).toEqual(['trade', 'margin', '-3'])
    expect(meaning('never seen', '2')).toEqual(['adjustment', undefined, '2'])
  })
  test('a fee alone is a fee; fee credits are no money', () => {
    const [rollover] = read(row('rollover', '0', { fee: amount('0.01') }))
    expect(rollover).toMatchObject({
      kind: 'fee',
      legs: [],
      fees: [{ quantity: '0.01' }],
      at: 1_688_667_796_880,
    })
    expect(read(row('trade', '-5', { asset: 'KFEE' }))).toEqual([])
  })
  test('a side without its other side is told, and said to be unclear', () => {
    expect(read(row('spend', '-5'))).toMatchObject([{ kind: 'withdrawal', unclear: true }])
  })
})
