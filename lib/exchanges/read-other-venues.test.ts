import { afterEach, describe, expect, test } from 'vitest'
import { connectionTo, type FakeAnswer, fakeVenue, NOW } from '@/tests/fixtures/fake-venue'
import { readExchange } from './read-balances.client'
import { forgetLimits } from './share-limits.client'

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

describe('Coinbase', () => {
  const money = (value: string, currency: string) => ({ value, currency })
  const account = (uuid: string, currency: string, free: string, hold: string) => ({
    uuid,
    currency,
    available_balance: money(free, currency),
    hold: money(hold, currency),
  })
  const wallet = (id: string, currency: string, amount: string, name: string, type = 'wallet') => ({
    id,
    name,
    type,
    balance: { amount, currency },
  })
  const secret = { secret: '0123456789abcdef0123456789abcdef' }

  test('both lists are walked to their ends and no wallet is counted twice', async () => {
    const { rows } = await read(
      'coinbase',
      [
        {
          path: 'cursor=next',
          body: { accounts: [account('c', 'EUR', '5', '0')], has_next: false, cursor: '' },
        },
        {
          path: '/v3/brokerage/accounts',
          body: {
            accounts: [account('a', 'BTC', '0.604878940000004217', '0.1')],
            has_next: true,
            cursor: 'next',
          },
        },
        {
          path: 'starting_after=a2',
          body: {
            pagination: { next_starting_after: null },
            data: [
              wallet('v', 'BTC', '2', 'Vault', 'vault'),
              wallet('EUR', 'EUR', '5', 'EUR Wallet', 'fiat'),
            ],
          },
        },
        {
          path: '/v2/accounts',
          body: {
            pagination: { next_starting_after: 'a2' },
            data: [
              wallet('a', 'BTC', '0.704878940000004217', 'BTC Wallet'),
              wallet('s', 'ETH2', '3', 'Staked ETH'),
            ],
          },
        },
      ],
      secret,
    )
    expect(rows).toEqual([
      'BTC spot 0.604878940000004217',
      'BTC in-order 0.1',
      'EUR spot 5',
      'ETH staked 3',
      'BTC locked 2',
    ])
  })

  test('a list that never ends is an error, not a part of the truth', async () => {
    const body = { accounts: [account('a', 'BTC', '1', '0')], has_next: true, cursor: 'same' }
    await expect(read('coinbase', [{ body }], secret)).rejects.toMatchObject({ code: 'bad-answer' })
  })
})

test('OKX: trading, funding, savings and on-chain earn are added; empty figures are nothing', async () => {
  const ok = (data: unknown) => ({ code: '0', msg: '', data })
  const { rows } = await read('okx', [
    {
      path: 'account/balance',
      body: ok([
        {
          details: [
            { ccy: 'BTC', eq: '1.5', ordFrozen: '0.5' },
            { ccy: 'USDT', eq: '-20.25', ordFrozen: '' },
          ],
        },
      ]),
    },
    { path: 'asset/balances', body: ok([{ ccy: 'BTC', bal: '0.25' }]) },
    { path: 'savings/balance', body: ok([{ ccy: 'USDT', amt: '100' }]) },
    { path: 'orders-active', body: ok([{ investData: [{ ccy: 'ETH', amt: '32' }] }]) },
  ])
  expect(rows).toEqual([
    'BTC spot 1',
    'BTC in-order 0.5',
    'USDT spot -20.25',
    'BTC funding 0.25',
    'USDT earn 100',
    'ETH staked 32',
  ])
})

test('Bybit: an answer with an error code inside a 200 is an error', async () => {
  const body = { retCode: 10003, retMsg: 'API key is invalid.', result: {} }
  await expect(read('bybit', [{ body }])).rejects.toMatchObject({ code: 'credentials-refused' })
})

test('Hyperliquid: a unified account is not counted twice', async () => {
  const spot = {
    sends: 'spotClearinghouseState',
    body: { balances: [{ coin: 'USDC', total: '98', hold: '0' }] },
  }
  const perps = { sends: 'clearinghouseState', body: { marginSummary: { accountValue: '98' } } }
  const mode = (text: string) => ({ sends: 'userAbstraction', body: `"${text}"` })
  expect((await read('hyperliquid', [mode('unifiedAccount'), spot, perps])).rows).toEqual(['USDC spot 98'])
  expect((await read('hyperliquid', [mode('default'), spot, perps])).rows).toEqual([
    'USDC spot 98',
    'USDC futures 98',
  ])
})

describe('the common way', () => {
  test('an empty list where the list belongs is an empty account', async () => {
    expect((await read('bitstamp', [{ body: [] }])).rows).toEqual([])
    expect((await read('coinmate', [{ body: { error: false, data: {} } }])).rows).toEqual([])
  })

  test('a coin whose figures are gone is an error', async () => {
    const body = { error: false, errorMessage: null, data: { BTC: { currency: 'BTC' } } }
    await expect(read('coinmate', [{ body }])).rejects.toMatchObject({ code: 'bad-answer' })
  })

  test('what the venue offers and the reading lacks is listed', async () => {
    expect((await read('bitstamp', [{ body: [] }])).left).toEqual(['futures', 'earn', 'sub-accounts'])
  })
})

test('the request log never names a URL, and says what is sent', async () => {
  const { requests } = await read('kraken', [
    { path: 'BalanceEx', body: { error: [], result: {} } },
    { path: 'TradeBalance', body: { error: [], result: { m: '0' } } },
  ])
  expect(requests.map(({ purpose, sends }) => ({ purpose, sends }))).toEqual([
    { purpose: 'Kraken balances', sends: 'API key and signature' },
    { purpose: 'Kraken balances', sends: 'API key and signature' },
  ])
})

test('a symbol is mapped with its venue', async () => {
  const fake = fakeVenue([
    { path: 'BalanceEx', body: { error: [], result: { XXBT: { balance: '1', hold_trade: '0' } } } },
  ])
  const asked: unknown[] = []
  const base = connectionTo('kraken', fake.fetch)
  await readExchange({
    ...base,
    now: () => NOW,
    mapSymbol: (named) => (asked.push(named), base.mapSymbol(named)),
  })
  expect(asked).toEqual([{ venue: 'kraken', symbol: 'BTC' }])
})

describe('stakes that stand in a list of their own', () => {
  const spot = { path: '/api/v3/account?', body: { balances: [{ asset: 'ETH', free: '1', locked: '0' }] } }
  const stakes = (answer: Omit<FakeAnswer, 'path'>) => ({ path: 'stakingBalance', ...answer })

  test('of Binance.US are counted beside the rest', async () => {
    const data = [{ asset: 'ETH', stakingAmount: '0.3', rewardAsset: 'ETH', apr: '0.03', autoRestake: true }]
    const { rows, left } = await read('binanceus', [
      stakes({ body: { code: '000000', message: 'success', success: true, data } }),
      spot,
    ])
    expect([rows, left.includes('earn')]).toEqual([['ETH spot 1', 'ETH staked 0.3'], false])
  })

  test('are left out and said when the venue refuses them, and waited for when it is down', async () => {
    const refused = await read('binanceus', [stakes({ status: 400, body: { code: -1130, msg: 'no' } }), spot])
    expect([refused.rows, refused.left.includes('staked')]).toEqual([['ETH spot 1'], true])
    await expect(
      read('binanceus', [stakes({ status: 503, body: 'Service Unavailable' }), spot]),
    ).rejects.toMatchObject({ name: 'AppError', code: 'unavailable' })
  })

  test('of Gemini are counted by their whole balance', async () => {
    const exchange = {
      type: 'exchange',
      currency: 'ETH',
      amount: '1',
      available: '1',
      availableForWithdrawal: '1',
    }
    const { rows } = await read(
      'gemini',
      [
        { path: 'balances/staking', body: [{ type: 'Staking', currency: 'ETH', balance: 3, available: 0 }] },
        { path: 'balances', body: [exchange] },
      ],
      { apiKey: 'account-0123456789abcdef' },
    )
    expect(rows).toEqual(['ETH spot 1', 'ETH staked 3'])
  })
})

test('staked SOL of Crypto.com is SOL', async () => {
  const position = (instrument_name: string, quantity: string) => ({
    instrument_name,
    quantity,
    reserved_qty: '0',
  })
  const data = [{ position_balances: [position('SOL', '1'), position('SOL.staked', '2.5')] }]
  const { rows } = await read('cryptocom', [
    { path: 'user-balance', body: { id: 1, method: 'private/user-balance', code: 0, result: { data } } },
  ])
  expect(rows).toEqual(['SOL spot 1', 'SOL staked 2.5'])
})
