import { expect, test } from 'vitest'
import { readFile } from './read-file'

const read = (lines: string[]) => readFile({ text: lines.join('\n'), timeZone: 'Europe/Berlin' })
const first = (lines: string[]) => read(lines).result?.drafts[0]?.draft

test("Bitstamp's older export carries units in its amounts", () => {
  const entry = first([
    'Type,Datetime,Account,Amount,Value,Rate,Fee,Sub Type',
    'Market,"Jan. 05, 2022, 03:04 PM",Main Account,0.01000000 BTC,400.00 USD,40000.00 USD,1.00 USD,Buy',
  ])
  expect(entry).toMatchObject({ kind: 'trade', precision: 'min', at: Date.UTC(2022, 0, 5, 15, 4) })
  expect(entry?.legs.map(({ quantity }) => quantity)).toEqual(['0.01', '-400'])
  expect(entry?.fees.map(({ quantity }) => quantity)).toEqual(['1'])
})

test("Binance's older trades have a column of fee coins", () => {
  const entry = first([
    'Date(UTC),Market,Type,Price,Amount,Total,Fee,Fee Coin',
    '2018-01-05 03:04:05,ETHBTC,SELL,0.05,2,0.1,0.01,BNB',
  ])
  expect(entry?.legs.map(({ asset, quantity }) => `${quantity} ${asset}`)).toEqual([
    '0.1 coin:bitcoin',
    '-2 coin:ethereum',
  ])
  expect(entry?.fees[0]).toMatchObject({ asset: 'coin:binancecoin', quantity: '0.01' })
})

test("Coinbase's older header without ids gets ids of its rows", () => {
  const entry = first([
    'Timestamp,Transaction Type,Asset,Quantity Transacted,Spot Price Currency,Spot Price at Transaction,Subtotal,Total (inclusive of fees),Fees,Notes',
    '2021-03-01T10:00:00Z,Buy,BTC,0.001,EUR,40000,40.00,41.49,1.49,Bought 0.001 BTC for €41.49 EUR',
  ])
  expect(entry?.nativeId).toMatch(/^csv:coinbase:.+:1$/)
  expect(entry?.legs.map(({ quantity }) => quantity)).toEqual(['0.001', '-40'])
  expect(entry?.fees.map(({ quantity }) => quantity)).toEqual(['1.49'])
})

test("Koinly's export: a transfer between wallets cancels but for its fee", () => {
  const entry = first([
    'Date,Type,Label,Sending Wallet,Sent Amount,Sent Currency,Sent Cost Basis,Receiving Wallet,Received Amount,Received Currency,Received Cost Basis,Fee Amount,Fee Currency,Gain (GBP),Net Value (GBP),Fee Value (GBP),TxSrc,TxDest,TxHash,Description',
    '2022-01-01 10:00:00 UTC,transfer,,A,1.0,ETH,1,B,1.0,ETH,1,0.001,ETH,0,0,0,,,,',
  ])
  expect(entry).toMatchObject({ kind: 'internal', fees: [{ asset: 'coin:ethereum', quantity: '0.001' }] })
  expect(entry?.legs.map(({ quantity }) => quantity)).toEqual(['1', '-1'])
})

test('the same id twice: equal rows are skipped, different ones are a problem', () => {
  const header =
    'Order ID,Trade ID,Time (UTC),Symbol,Side,Trade Price,Trade Amount,Volume of Business,Fee,Fee Currency'
  const row = 'o1,t1,2024-01-01 10:00:00,BTC_USDT,BUY,40000,0.01,400,0,BTC'
  expect(read([header, row, row]).result).toMatchObject({
    drafts: [{ lines: [2] }],
    skipped: [{ line: 3 }],
    problems: [],
  })
  expect(read([header, row, row.replace('0.01', '0.02')]).result?.problems.map(({ line }) => line)).toEqual([
    3,
  ])
})

test('a known file with another delimiter is read all the same', () => {
  const text =
    'Date & Time(UTC);Coin;QTY;Type;Account Balance;Description\n2022-01-01 10:00:00;BTC;0.5;Deposit;0.5;Deposit'
  expect(readFile({ text, timeZone: 'UTC' }).result?.drafts).toHaveLength(1)
})

test("CoinTracking's fees are inside of Buy and Sell, and a third currency's fee moves nothing", () => {
  const header = '"Type","Buy","Cur.","Sell","Cur.","Fee","Cur.","Exchange","Group","Comment","Date"'
  const rows = [
    '"Trade","1","BTC","505","USD","5","USD","Kraken","","","01.07.2024 12:00"',
    '"Trade","0.99","BTC","500","USD","0.01","BTC","Kraken","","","01.07.2024 12:01"',
    '"Withdrawal","-","","1.001","BTC","0.001","BTC","Kraken","","","01.07.2024 12:02"',
    '"Trade","1","BTC","500","USD","0.02","BNB","Kraken","","first","01.07.2024 12:03"',
    '"Other Fee","-","","0.02","BNB","-","","Kraken","","","01.07.2024 12:03"',
    '"Withdrawal","-","","0.001","BTC","1","BTC","Kraken","","","01.07.2024 12:04"',
  ]
  const result = read([header, ...rows]).result
  const told = result?.drafts.map(({ draft: { legs, fees } }) =>
    [...legs, ...fees].map(({ quantity }) => quantity).join(' '),
  )
  expect(told).toEqual(['1 -500 5', '1 -500 0.01', '-1 0.001', '1 -500', '-0.02'])
  expect(result?.drafts[3]?.draft.note).toBe('first | Fee 0.02 BNB')
  expect(result?.problems.map(({ line }) => line)).toEqual([7])
})

test('a header that both directions share asks the user, unless the name of the file tells', () => {
  const text = [
    'Date(UTC),Coin,Amount,Status,Payment Method,Indicated Amount,Fee,Order ID',
    '2021-05-20 20:21:02,EUR,340.77,Successful,bank transfer,341.57,0.80,CJW71',
  ].join('\n')
  const of = (fileName: string) => readFile({ text, timeZone: 'UTC', fileName })
  expect(of('history.csv')).toMatchObject({ importer: null, result: null })
  expect(of('history.csv').candidates.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['binance-fiat-deposits', 'binance-fiat-withdrawals']),
  )
  expect(of('Binance deposit.csv').result?.drafts[0]?.draft).toMatchObject({
    nativeId: 'fiat:CJW71',
    kind: 'deposit',
    legs: [{ quantity: '341.57' }],
    fees: [{ quantity: '0.8' }],
  })
})

test("Binance's newer files tell the offset in their name, else the zone of the import counts", () => {
  const text = [
    'User ID,Time,Account,Operation,Coin,Change,Remark',
    '1,25-10-10 13:00:00,Funding,P2P Trading,USDT,250.00,P2P - order-1',
  ].join('\n')
  const at = (fileName: string) =>
    readFile({ text, timeZone: 'Europe/Berlin', fileName }).result?.drafts[0]?.draft.at
  expect(at('Binance-Transaction-History-202604201017(UTC+7).csv')).toBe(Date.UTC(2025, 9, 10, 6))
  expect(at('statement.csv')).toBe(Date.UTC(2025, 9, 10, 11))
})

test('money paid by card is told with what it bought, and twice the same row is told once', () => {
  const header = 'Time,Method,Spend Amount,Receive Amount,Fee,Price,Status,Transaction ID'
  const row = '26-01-15 14:30:00,Card,100.00 EUR,0.00235 BTC,1.50,41914.89,Successful,p1'
  const result = read([header, row, row]).result
  expect(result?.drafts.map(({ draft }) => draft.nativeId)).toEqual(['payment:p1:money', 'payment:p1'])
  expect(result?.skipped.map(({ line }) => line)).toEqual([3])
})
