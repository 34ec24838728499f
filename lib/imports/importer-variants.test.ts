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

test.each([
  'UID,Account Type,Order ID,Order Time(UTC+02:00),Symbol,Side,Order Type,Order Price,Order Amount,Avg. Filled Price,Filled Amount,Filled Volume,Filled Volume (USDT),Filled Time(UTC+02:00),Fee,Fee Currency,Status|u,Main,o1,2024-01-01 11:59:00,BTC-USDT,BUY,LIMIT,40000,0.01,40000,0.01,400,400,2024-01-01 12:00:00,0.4,USDT,deal',
  'UID,Account Type,Order ID,Symbol,Side,Order Type,Filled Price,Filled Amount,Filled Volume,Filled Volume (USDT),Time Filled(UTC+02:00),Fee,Fee Currency,Tax|u,Main,o1,BTC-USDT,BUY,LIMIT,40000,0.01,400,400,2024-01-01 12:00:00,0.4,USDT,',
  'tradeCreatedAt,orderId,symbol,side,price,size,funds,fee,liquidity,feeCurrency,orderType|2024-01-01T10:00:00.000Z,o1,BTC-USDT,buy,40000,0.01,400,0.4,taker,USDT,limit',
])("KuCoin's orders of every header are one fact: %s", (file) => {
  expect(first(file.split('|'))).toMatchObject({
    at: Date.UTC(2024, 0, 1, 10),
    orderId: 'o1',
    legs: [{ quantity: '0.01' }, { quantity: '-400' }],
    fees: [{ asset: 'coin:tether', quantity: '0.4' }],
  })
})

test("Gemini's CSV writes units behind its amounts, and its columns tell what a market is made of", () => {
  const header =
    'Date,Time (UTC),Type,Symbol,Specification,Liquidity Indicator,Trading Fee Rate (bps),USD Amount USD,Fee (USD) USD,USD Balance USD,PAXG Amount PAXG,Fee (PAXG) PAXG,PAXG Balance PAXG,Trade ID,Order ID,Order Date,Order Time,Client Order ID,API Session,Tx Hash,Deposit Destination,Deposit Tx Output,Withdrawal Destination,Withdrawal Tx Output'
  const rows = [
    '2021-12-08 03:47:23.014,2021-12-08 03:47:23.014,Buy,PAXGUSD,Mobile,Taker,,"($4,925.50)",($74.50),$0.00 ,"1,003.150506 PAXG ",,"1,003.150506 PAXG ",7,8,2021-12-08,03:47:22.369,,,,,,,',
    '2021-12-09,04:00:30.911,Debit,PAXG,Withdrawal (PAXG),,,,,$0.00 ,(3.1 PAXG),(0.002 PAXG),1 PAXG,,,,,,,aa,,,0xaa,',
    '2021-12-10,04:00:30.911,Debit,PAXG,Gemini Pay,,,,,$0.00 ,(0.5 PAXG),0.0 PAXG,1 PAXG,,,,,,,,,,,',
    '2021-12-11,04:00:30.911,Credit,PAXG,Administrative Credit,,,,,$0.00 ,0.1 PAXG,,1 PAXG,,,,,,,,,,,',
    '2021-12-12,04:00:30.911,Credit,PAXG,Earn Redemption,,,,,$0.00 ,0.1 PAXG,,1 PAXG,,,,,,,,,,,',
  ]
  const result = read([header, ...rows]).result
  expect(result?.problems).toEqual([])
  expect(result?.skipped.map(({ line }) => line)).toEqual([6])
  expect(
    result?.drafts.map(({ draft: { kind, legs, fees, unclear } }) =>
      [kind, ...[...legs, ...fees].map(({ quantity, asset }) => `${quantity} ${asset}`), unclear ?? ''].join(
        ' ',
      ),
    ),
  ).toEqual([
    'trade 1003.150506 coin:pax-gold -4925.5 fiat:usd 74.5 fiat:usd ',
    'withdrawal -3.1 coin:pax-gold 0.002 coin:pax-gold ',
    'spend -0.5 coin:pax-gold ',
    'deposit 0.1 coin:pax-gold true',
  ])
})

test("Bitstamp's further types: transfers between accounts, reverted deposits, referrals", () => {
  const header =
    'ID,Account,Type,Subtype,Datetime,Amount,Amount currency,Value,Value currency,Rate,Rate currency,Fee,Fee currency,Order ID'
  const row = (id: number, type: string, amount: string, symbol: string, value = '') =>
    `${id},Main Account,${type},,2023-05-01T10:00:0${id}Z,${amount},${symbol},${value},,,,,,`
  const result = read([
    header,
    row(1, 'Sub Account Transfer', '1', 'BTC', 'Main Account -> Savings'),
    row(2, 'Sub Account Transfer', '2', 'BTC', 'Savings -> Main Account'),
    row(3, 'Sub Account Transfer', '2', 'BTC', 'Savings -> Other'),
    row(4, 'Inter Account Transfer', '-1', 'BTC'),
    row(5, 'Deposit reverted', '-0.002', 'XLM'),
    row(6, 'Referral reward', '5', 'EUR'),
    row(7, 'Staked assets', '4', 'ETH'),
    row(8, 'Converted assets', '4', 'ETH'),
  ]).result
  expect(
    result?.drafts.map(({ draft: { kind, reason, legs, unclear } }) =>
      [kind, reason, ...legs.map(({ quantity }) => quantity), unclear].join(' '),
    ),
  ).toEqual([
    'withdrawal  -1 true',
    'deposit  2 true',
    'withdrawal  -1 true',
    'adjustment  -0.002 ',
    'income referral 5 ',
  ])
  expect(result?.problems.map(({ line }) => line)).toEqual([4, 9])
  expect(result?.skipped.map(({ line }) => line)).toEqual([8])
})

test("OKX's older header of trades has no column for the unit of its fee", () => {
  const result = read([
    'id,Order id,Time,Trade Type,Instrument,Type,Amount,Unit,PL,Fee,Position Change,Position Balance,Balance Change,Balance,Unit',
    '1,9,2022-06-01 10:00:00,Spot,BTC-USDT,Buy,0.01,BTC,0,-0.00001,0,0,0.00999,0.00999,BTC',
    '1,9,2022-06-01 10:00:00,Spot,BTC-USDT,Sell,300,USDT,0,0,0,0,-300,0,USDT',
    '2,,2022-06-01 11:00:00,Transfer,,Transfer in,1,BTC,0,0,0,0,1,1,BTC',
  ]).result
  expect(result?.drafts.map(({ draft }) => draft)).toMatchObject([
    {
      kind: 'trade',
      market: 'BTC-USDT',
      legs: [{ quantity: '0.01' }, { quantity: '-300' }],
      fees: [{ asset: 'coin:bitcoin', quantity: '0.00001' }],
    },
  ])
  expect(result?.skipped.map(({ line }) => line)).toEqual([4])
})
