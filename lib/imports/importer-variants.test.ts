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
