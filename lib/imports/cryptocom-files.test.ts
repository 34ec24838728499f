import { expect, test } from 'vitest'
import { readFile } from './read-file'

const read = (lines: string[]) => readFile({ text: lines.join('\n'), timeZone: 'Europe/Berlin' })
const first = (lines: string[]) => read(lines).result?.drafts[0]?.draft

const APP =
  'Timestamp (UTC),Transaction Description,Currency,Amount,To Currency,To Amount,Native Currency,Native Amount,Native Amount (in USD),Transaction Kind'

test("Crypto.com's fiat file: money in and out, and what the crypto wallet's file tells is skipped", () => {
  const result = read([
    APP,
    '2021-05-01 10:00:00,EUR Deposit,EUR,100,,,EUR,100,120,viban_deposit',
    '2021-05-02 10:00:00,EUR -> BTC,EUR,-50,BTC,0.001,EUR,50,60,viban_purchase',
    '2021-05-03 10:00:00,BTC -> EUR,EUR,20,,,EUR,20,24,crypto_viban',
    '2021-05-04 10:00:00,Top Up Card,EUR,30,,,EUR,30,36,viban_card_top_up',
    '2021-05-05 10:00:00,EUR Withdrawal,EUR,-40,,,EUR,40,48,viban_withdrawal',
  ]).result
  expect(
    result?.drafts.map(({ draft: { kind, legs } }) => [kind, ...legs.map((leg) => leg.quantity)].join(' ')),
  ).toEqual(['deposit 100', 'spend -30', 'withdrawal -40'])
  expect(result?.skipped.map(({ line }) => line)).toEqual([3, 4])
})

test("Crypto.com's card file: what the card pays was spent when it was topped up", () => {
  const rows = [
    '2021-06-01 10:00:00,Shop,EUR,-5,,,EUR,-5,-6,',
    '2021-06-02 10:00:00,EUR Top Up,EUR,9,,,EUR,9,10,',
  ]
  expect(read([APP, ...rows]).result).toMatchObject({
    drafts: [],
    problems: [],
    skipped: [{ line: 2 }, { line: 3 }],
  })
  const crypto = '2021-06-03 10:00:00,BTC Deposit,BTC,1,,,EUR,9,10,crypto_deposit'
  expect(read([APP, ...rows, crypto]).result?.problems.map(({ line }) => line)).toEqual([2, 3])
})

test("Crypto.com Exchange's first header of trades", () => {
  expect(
    first([
      'account_type,order_id,trade_id,create_time_utc,symbol,side,liquditiy_indicator,traded_price,traded_quantity,fee,fee_currency',
      'SPOT,o1,t1,2020-05-01 10:00:00.000,CRO_USDT,SELL,TAKER,0.05,1000,0.1,USDT',
    ]),
  ).toMatchObject({
    nativeId: 'trade:CRO_USDT:t1',
    legs: [{ quantity: '50' }, { quantity: '-1000' }],
    fees: [{ asset: 'coin:tether', quantity: '0.1' }],
  })
})

test.each([
  'create_time_utc,trade_fee_currency,trade_fee_amount,rebate_percentage,rebate_currency,rebate_amount,rebate_destination,status|2020-05-01 10:00:00,USDT,1,0.1,CRO,2,SPOT,1|cashback',
  'create_time_utc,supercharger_currency,reward_mount,description|2020-05-01 10:00:00,CRO,2,Supercharger|staking',
])("Crypto.com Exchange's older rewards: %s", (file) => {
  const [header = '', row = '', reason] = file.split('|')
  expect(first([header, row])).toMatchObject({
    kind: 'income',
    reason,
    legs: [{ asset: 'coin:crypto-com-chain', quantity: '2' }],
  })
})

test("Crypto.com Exchange's dust is one trade, and several fills of an order stay several", () => {
  const header =
    'Journal ID,Time (UTC),Event Date,Journal Type,Instrument,Taker Side,Side,Transaction Quantity,Transaction Cost,USD Balance,Realized PNL,Order ID,Trade ID,Trade Match ID,Client Order Id'
  const result = read([
    header,
    '1,06/13/2025 13:00:00,06/13/2025,CRYPTO_DUSTING,SOL,,,-0.001,0,,0,,,,',
    '2,06/13/2025 13:00:00,06/13/2025,CRYPTO_DUSTING,XRP,,,-0.1,0,,0,,,,',
    '3,06/13/2025 13:00:00,06/13/2025,CRYPTO_DUSTING,CRO,,,2,0,,0,,,,',
    ...[4, 5].flatMap((match) => [
      `${match}1,06/14/2025 13:00:00,06/14/2025,TRADING,USD,,SELL,-10,-10,,0,7,${match},${match},c`,
      `${match}2,06/14/2025 13:00:00,06/14/2025,TRADING,SOL,,BUY,0.1,10,,0,7,${match},${match},c`,
    ]),
  ]).result
  expect(result?.problems).toEqual([])
  expect(result?.drafts.map(({ draft: { kind, nativeId } }) => `${kind} ${nativeId}`)).toEqual([
    expect.stringMatching(/^trade csv:cryptocom-ledger:/),
    'trade match:7:4',
    'trade match:7:5',
  ])
})

test("Crypto.com's newer kinds", () => {
  const row = (kind: string, currency: string, amount: string, to = ',', text = kind) =>
    `2025-01-01 10:00:00,${text},${currency},${amount},${to},EUR,5,6,${kind}`
  const result = read([
    APP,
    row('trading.limit_order.cash_account.purchase_commit', 'EUR', '-50', 'BTC,0.001'),
    row('trading.limit_order.crypto_wallet.exchange', 'CRO', '-50', 'BTC,0.001'),
    row('trading.crypto_purchase.google_pay', 'BTC', '0.001'),
    row('transfer.p2p_transfer.crypto_wallet.crypto_wallet.debit', 'CRO', '-1'),
    row('reward.loyalty_program.trading_rebate.crypto_wallet', 'CRO', '1'),
    row('admin_wallet_debited', 'CRO', '-1'),
    row('viban_deposit_precredit', 'EUR', '100'),
    row('finance.lockup.dpos_unlock.crypto_wallet', 'CRO', '1'),
    row('', 'EUR', '70', ',', 'EUR Deposit'),
    row('', 'EUR', '70', ',', 'Shop'),
  ]).result
  expect(
    result?.drafts.map(({ draft: { kind, legs } }) => [kind, ...legs.map((leg) => leg.quantity)].join(' ')),
  ).toEqual([
    'trade -50 0.001',
    'trade -50 0.001',
    'trade 0.001 -5',
    'deposit 5',
    'gift-sent -1',
    'income 1',
    'adjustment -1',
    'deposit 70',
  ])
  expect(result?.skipped.map(({ line }) => line)).toEqual([8, 9])
  expect(result?.problems.map(({ line }) => line)).toEqual([11])
})
