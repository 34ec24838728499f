import { expect, test } from 'vitest'
import { readFile } from './read-file'

const read = (lines: string[]) => readFile({ text: lines.join('\n'), timeZone: 'Europe/Berlin' })
const first = (lines: string[]) => read(lines).result?.drafts[0]?.draft

const COINBASE =
  'ID,Timestamp,Transaction Type,Asset,Quantity Transacted,Price Currency,Price at Transaction,Subtotal,Total (inclusive of fees and/or spread),Fees and/or Spread,Notes,Sender Address,Recipient Address'
const moves = (lines: string[]) =>
  read(lines).result?.drafts.map(
    ({ draft: { nativeId, kind, legs, fees } }) =>
      `${nativeId} ${kind} ${legs.map(({ quantity }) => quantity).join(' ')} fee ${fees.map(({ quantity }) => quantity).join(' ')}`,
  )

test("Coinbase's total is what moved: subtotal and fee together are another figure", () => {
  expect(
    moves([
      COINBASE,
      'b1,2021-12-31 21:39:13 UTC,Buy,ADA,212.5,EUR,€1.1511,€244.65813,€250.00,1.67,Bought 212.5 ADA for 250 EUR using EUR Wallet,,',
      'b2,2021-12-03 20:19:23 UTC,Buy,BTC,0.02,EUR,€46875,€996.41319,€1000.00,-11.09,Bought 0.02 BTC for 1000 EUR using EUR Wallet,,',
      's1,2026-02-03 18:46:11 UTC,Sell,BTC,-0.021,USD,$73455.055,$1546.42,$1517.42,-15.62,Sold 0.021 BTC for 1517.42 USD,,',
    ]),
  ).toEqual([
    'tx:b1 trade 212.5 -248.33 fee 1.67',
    'tx:b2 trade 0.02 -1000 fee ',
    'tx:s1 trade 1533.04 -0.021 fee 15.62',
  ])
})

test('Coinbase: a purchase from the bank brings its money, a withdrawal to the bank has its fee inside', () => {
  expect(
    moves([
      COINBASE,
      'b3,2022-11-29 00:04:11 UTC,Buy,BTC,0.002,USD,$16194,$32.84,$35.00,0.16,Bought 0.002 BTC for 35 USD using bank account X ***1,,',
      'w1,2025-11-21 15:49:28 UTC,Withdrawal,USD,-490.62,USD,$1.00,$482.03,$490.62,$8.59,Withdrawal to X,,',
    ]),
  ).toEqual([
    'tx:b3:money deposit 35 fee ',
    'tx:b3 trade 0.002 -34.84 fee 0.16',
    'tx:w1 withdrawal -482.03 fee 8.59',
  ])
})

test('Coinbase: two rows of one exchange are one entry, and the second row of a conversion is not told twice', () => {
  const lines = [
    COINBASE,
    'd1,2025-08-11 19:08:20 UTC,Retail Mgx Dex Trade,BTC,-0.00008391,USD,$119056,-$9.99,-$9.93,0.05,,,',
    'd2,2025-08-11 19:08:21 UTC,Retail Mgx Dex Trade,USDC,9.992169,USD,$1.00,$9.99,$10.04,0.05,,,',
    'c1,2025-08-12 19:08:20 UTC,Convert,ETH,-0.5,USD,$2000,$1000,$1010,$10,Converted 0.5 ETH to 0.02 BTC,,',
    'c2,2025-08-12 19:08:20 UTC,Convert,BTC,0.02,USD,$50000,$1000,$1010,$10,Converted 0.5 ETH to 0.02 BTC,,',
    'm1,2024-10-18 00:00:00 UTC,Asset Migration,MATIC,-10,USD,$0.4,$4,$4,$0,,,',
    'm2,2024-10-18 00:00:00 UTC,Asset Migration,POL,10,USD,$0.4,$4,$4,$0,,,',
  ]
  const result = read(lines).result
  expect(
    result?.drafts.map(({ draft: { kind, reason, legs } }) =>
      [kind, reason, ...legs.map(({ quantity }) => quantity)].join(' '),
    ),
  ).toEqual([
    'trade conversion -0.5 0.02',
    'trade conversion -0.00008391 9.992169',
    'rollover migration -10 10',
  ])
  expect(result?.skipped.map(({ line }) => line)).toEqual([5])
  expect(result?.problems).toEqual([])
})

test("Coinbase's oldest header names the currency", () => {
  const entry = first([
    'Timestamp,Transaction Type,Asset,Quantity Transacted,EUR Spot Price at Transaction,EUR Subtotal,EUR Total (inclusive of fees),EUR Fees,Notes',
    '2020-02-14T10:51:39Z,Buy,BTC,0.01006655,9552.43,96.16,100.00,3.84,"Bought 0,01006655 BTC for 100,00 € EUR"',
  ])
  expect(entry?.legs).toMatchObject([{ quantity: '0.01006655' }, { asset: 'fiat:eur', quantity: '-96.16' }])
  expect(entry?.fees).toMatchObject([{ asset: 'fiat:eur', quantity: '3.84' }])
})
