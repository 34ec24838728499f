import { afterEach, describe, expect, test } from 'vitest'
import { connectionTo, type FakeAnswer, fakeVenue } from '@/tests/fixtures/fake-venue'
import { placeOf } from './kraken-place'
import { readExchange } from './read-balances.client'
import { forgetLimits } from './share-limits.client'
import { underlyingOf } from './venues/binance'

afterEach(forgetLimits)

async function read(id: string, answers: FakeAnswer[], credentials: Record<string, string> = {}) {
  const fake = fakeVenue(answers)
  const connection = connectionTo(id, fake.fetch)
  const reading = await readExchange({
    ...connection,
    credentials: { ...connection.credentials, ...credentials },
  })
  const rows = reading.holdings.map(
    ({ asset, bucket, quantity }) => `${asset.split('/')[1]} ${bucket} ${quantity}`,
  )
  return { ...reading, rows, left: reading.notIncluded.map((each) => each.what), requests: fake.requests }
}

describe('Kraken', () => {
  const tradeBalance = (m: string) => ({ path: 'TradeBalance', body: { error: [], result: { m } } })
  const balanceEx = (result: unknown) => ({ path: 'BalanceEx', body: { error: [], result } })
  const plain = (balance: string | number, hold_trade = '0') => ({ balance, hold_trade })

  test('suffixes say where a coin sits, and every coin keeps its own spelling', async () => {
    const { rows, holdings, left } = await read('kraken', [
      balanceEx({
        XXBT: plain('1.2435', '0.8423'),
        'XBT.F': plain('4.85833757636E-3'),
        'DOT28.S': plain('10.5'),
        'ETH2.S': plain('1.000000000000000001'),
        ETH2: plain('0.5'),
        'USD.M': plain('25'),
        'DOT.P': plain('7'),
        KFEE: plain('9000'),
        ZEUR: plain('0.0000'),
      }),
      tradeBalance('0.0000'),
    ])
    expect(rows).toEqual([
      'BTC spot 0.4012',
      'BTC in-order 0.8423',
      'BTC earn 0.00485833757636',
      'DOT staked 10.5',
      'ETH staked 1.000000000000000001',
      'ETH staked 0.5',
      'USD earn 25',
      'DOT locked 7',
    ])
    expect(holdings[0]?.sourceSymbol).toBe('XXBT')
    expect(left).toEqual(['futures', 'fee-credits'])
  })

  test('digits of an unquoted number survive', async () => {
    const fake = [
      {
        path: 'BalanceEx',
        body: '{"error":[],"result":{"XETH":{"balance":12.345678901234567891,"hold_trade":0}}}',
      },
      tradeBalance('0'),
    ]
    expect((await read('kraken', fake)).rows).toEqual(['ETH spot 12.345678901234567891'])
  })

  test('open margin positions and a key that may not see them are both said', async () => {
    expect((await read('kraken', [balanceEx({ XXBT: plain('1') }), tradeBalance('12.5')])).left).toContain(
      'margin',
    )
    const denied = { path: 'TradeBalance', body: { error: ['EGeneral:Permission denied'] } }
    expect((await read('kraken', [balanceEx({ XXBT: plain('1') }), denied])).left).toContain('margin')
  })

  test('an account that is truly empty is an empty reading; one without its list is an error', async () => {
    expect((await read('kraken', [balanceEx({}), tradeBalance('0')])).rows).toEqual([])
    await expect(read('kraken', [{ body: { error: [] } }])).rejects.toMatchObject({ code: 'bad-answer' })
    await expect(read('kraken', [balanceEx({ XXBT: { hold_trade: '1' } })])).rejects.toMatchObject({
      code: 'bad-answer',
    })
    await expect(read('kraken', [balanceEx({ XXBT: plain('lots') })])).rejects.toMatchObject({
      code: 'bad-answer',
    })
  })

  test('a coin whose name ends like a suffix is left alone', () => {
    expect(placeOf('DOT28.S')).toEqual({ base: 'DOT', bucket: 'staked' })
    expect(placeOf('AAPLX.T')).toEqual({ base: 'AAPLX.T', bucket: 'spot' })
    expect(placeOf('C98')).toEqual({ base: 'C98', bucket: 'spot' })
  })
})

describe('Binance', () => {
  const spot = (balances: unknown[]) => ({ path: '/api/v3/account?', body: { balances } })
  const coin = (asset: string, free: string, locked = '0') => ({ asset, free, locked })
  const flexible = (rows: unknown[], total = rows.length) => ({
    path: 'flexible/position',
    body: { rows, total },
  })
  const locked = { path: 'locked/position', body: { rows: [{ asset: 'AXS', amount: '3.5' }], total: 1 } }
  const none = {
    path: 'margin/account',
    status: 400,
    body: { code: -3003, msg: 'Margin account does not exist.' },
  }
  const futures = (host: string, asset: string) => ({
    path: host,
    body: { assets: [{ asset, walletBalance: '100.5', unrealizedProfit: '-0.75' }] },
  })
  const isolated = {
    path: 'isolated/account',
    body: {
      assets: [
        { baseAsset: { asset: 'ADA', netAsset: '5' }, quoteAsset: { asset: 'USDT', netAsset: '11.25' } },
        { baseAsset: { asset: 'XRP', netAsset: '0' }, quoteAsset: { asset: 'USDT', netAsset: '-1.25' } },
      ],
    },
  }
  const funding = {
    path: 'get-funding-asset',
    body: [{ asset: 'BTC', free: '0.1', locked: '0.01', freeze: '0.02', withdrawing: '0.03' }],
  }

  test('every wallet is counted once: spot, orders, earn, funding, margin, futures', async () => {
    const { rows, left, requests } = await read('binance', [
      spot([coin('BTC', '0.5', '0.25'), coin('LDUSDT', '1000'), coin('USDT', '7'), coin('LDO', '3')]),
      flexible([{ asset: 'USDT', totalAmount: '1000.12345678' }]),
      locked,
      funding,
      none,
      isolated,
      futures('fapi.binance.com', 'USDT'),
      futures('dapi.binance.com', 'BTC'),
    ])
    expect(rows.sort()).toEqual(
      [
        'ADA margin 5',
        'AXS locked 3.5',
        'BTC funding 0.16',
        'BTC futures 99.75',
        'BTC in-order 0.25',
        'BTC spot 0.5',
        'LDO spot 3',
        'USDT earn 1000.12345678',
        'USDT futures 99.75',
        'USDT margin 10',
        'USDT spot 7',
      ].sort(),
    )
    // A margin account that does not exist is nothing, and so is not listed.
    expect(left).toEqual(['options', 'sub-accounts'])
    expect(requests.some(({ url }) => url.includes('exchangeInfo'))).toBe(false)
  })

  test('without the right to read earn positions the LD rows count as earn', async () => {
    const denied = {
      status: 400,
      body: { code: -2015, msg: 'Invalid API-key, IP, or permissions for action.' },
    }
    const { rows, left } = await read('binance', [
      spot([coin('LDBTC', '1.5'), coin('BTC', '0'), coin('LDSHIB2', '9'), coin('SHIB', '0')]),
      denied,
    ])
    expect(rows).toEqual(['BTC earn 1.5', 'SHIB earn 9'])
    expect(left).toEqual(['earn', 'funding', 'margin', 'futures', 'options', 'sub-accounts'])
  })

  test('a side wallet that fails for another reason fails the reading: it would pass for an empty wallet', async () => {
    const answers = [spot([coin('BTC', '1')]), { path: 'flexible', status: 503, body: 'unavailable' }]
    await expect(read('binance', answers)).rejects.toMatchObject({ code: 'unavailable' })
  })

  test('all pages of a long list are read', async () => {
    const rows = (from: number) =>
      Array.from({ length: 100 }, (_, i) => ({ asset: `C${from + i}`, totalAmount: '1' }))
    const { holdings } = await read('binance', [
      spot([]),
      { path: 'locked/position', body: { rows: [], total: 0 } },
      { path: 'current=1&', body: { rows: rows(0), total: 150 } },
      { path: 'current=2&', body: { rows: rows(100).slice(0, 50), total: 150 } },
    ])
    expect(holdings.filter(({ bucket }) => bucket === 'earn')).toHaveLength(150)
  })

  test('LDO is a coin; LD before a known coin is that coin', () => {
    const known = new Set(['USDT', 'SHIB', 'O'])
    expect(underlyingOf('LDUSDT', known, new Set())).toBe('USDT')
    expect(underlyingOf('LDSHIB2', known, new Set())).toBe('SHIB')
    expect(underlyingOf('LDO', known, new Set())).toBeUndefined()
    expect(underlyingOf('LDX', known, new Set())).toBeUndefined()
  })
})
