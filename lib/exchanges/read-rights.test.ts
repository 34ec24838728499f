import { afterEach, describe, expect, test } from 'vitest'
import type { KeyRights } from '@/lib/db/rows'
import { connectionTo, FAKE_CREDENTIALS, type FakeAnswer, fakeVenue, NOW } from '@/tests/fixtures/fake-venue'
import { readRights } from './read-rights.client'
import { forgetLimits } from './share-limits.client'

afterEach(forgetLimits)

type Flags = [KeyRights['canRead'], KeyRights['canTrade'], KeyRights['canWithdraw']]
const UNKNOWN: Flags = ['unknown', 'unknown', 'unknown']

async function flags(id: string, answers: FakeAnswer[]): Promise<Flags> {
  const connection = connectionTo(id, fakeVenue(answers).fetch)
  if (id === 'coinbase') connection.credentials['secret'] = '0123456789abcdef0123456789abcdef'
  if (id === 'gemini') connection.credentials['apiKey'] = 'account-0123456789abcdef'
  const rights = await readRights(connection)
  expect(rights.checkedAt).toBe(NOW)
  return [rights.canRead, rights.canTrade, rights.canWithdraw]
}

const binance = {
  ipRestrict: false,
  enableReading: true,
  enableWithdrawals: false,
  enableInternalTransfer: false,
  enableSpotAndMarginTrading: false,
}
const bybit = (readOnly: number, Wallet: string[], Spot: string[] = []) => ({
  retCode: 0,
  result: { readOnly, permissions: { Wallet, Spot } },
})
const apiKey = FAKE_CREDENTIALS['apiKey']

const CASES: [string, string, unknown, Flags][] = [
  ['binance', 'read only', binance, [true, false, false]],
  ['binance', 'withdrawals on', { ...binance, enableWithdrawals: true }, [true, false, true]],
  [
    'binance',
    'transfers to other users on',
    { ...binance, enableInternalTransfer: true },
    [true, false, true],
  ],
  ['binance', 'futures on', { ...binance, enableFutures: true }, [true, true, false]],
  [
    'coinbase',
    'view and trade',
    { can_view: true, can_trade: true, can_transfer: false },
    [true, true, false],
  ],
  ['coinbase', 'transfer', { can_view: true, can_trade: false, can_transfer: true }, [true, false, true]],
  [
    'kraken',
    'query funds only',
    { error: [], result: { permissions: ['query-funds'] } },
    [true, false, false],
  ],
  [
    'kraken',
    'trade and withdraw',
    { error: [], result: { permissions: ['query-funds', 'modify-orders', 'withdraw-funds'] } },
    [true, true, true],
  ],
  [
    'kraken',
    'a word nobody knows',
    { error: [], result: { permissions: ['query-funds', 'teleport'] } },
    [true, 'unknown', 'unknown'],
  ],
  ['okx', 'read only', { code: '0', data: [{ perm: 'read_only' }] }, [true, false, false]],
  ['okx', 'all', { code: '0', data: [{ perm: 'read_only,withdraw,trade' }] }, [true, true, true]],
  ['bybit', 'read only', bybit(1, ['AccountTransfer']), [true, false, false]],
  ['bybit', 'withdraw', bybit(0, ['AccountTransfer', 'Withdraw'], ['SpotTrade']), [true, true, true]],
  ['kucoin', 'general', { code: '200000', data: { permission: 'General' } }, [true, false, false]],
  [
    'kucoin',
    'transfer',
    { code: '200000', data: { permission: 'General,Spot,Transfer' } },
    [true, true, true],
  ],
  [
    'bitfinex',
    'read',
    [
      ['wallets', 1, 0],
      ['orders', 1, 0],
      ['withdraw', 0, 0],
      ['ui_withdraw', 0, 0],
    ],
    [true, false, false],
  ],
  [
    'bitfinex',
    'withdraw',
    [
      ['wallets', 1, 0],
      ['orders', 1, 1],
      ['withdraw', 0, 1],
    ],
    [true, true, true],
  ],
  ['bitget', 'read only', { code: '00000', data: { authorities: ['readonly'] } }, [true, false, false]],
  ['gemini', 'auditor', { isAuditor: true, isFundManager: false, isTrader: false }, [true, false, false]],
  ['gemini', 'fund manager', { isAuditor: false, isFundManager: true, isTrader: true }, [true, true, true]],
  ['bingx', 'read', { code: 0, data: { permissions: [2] } }, [true, false, false]],
  ['bingx', 'withdraw', { code: 0, data: { permissions: [1, 2, 5] } }, [true, true, true]],
]

test.each(CASES)('%s, %s', async (id, _name, body, expected) => {
  expect(await flags(id, [{ body }])).toEqual(expected)
})

test('HTX: the key is found among the keys of its user', async () => {
  const keys = {
    code: 200,
    data: [
      { accessKey: 'other', permission: 'readOnly,withdraw' },
      { accessKey: apiKey, permission: 'readOnly,trade' },
    ],
  }
  expect(
    await flags('htx', [
      { path: 'user/uid', body: { code: 200, data: 63628520 } },
      { path: 'user/api-key', body: keys },
    ]),
  ).toEqual([true, true, false])
})

test('Deribit: only the scope of this very key counts', async () => {
  const list = {
    jsonrpc: '2.0',
    result: [
      { client_id: 'x', max_scope: 'wallet:read_write' },
      { client_id: apiKey, max_scope: 'account:read trade:read_write wallet:none' },
    ],
  }
  expect(await flags('deribit', [{ body: list }])).toEqual([true, true, false])
})

describe('an answer of another shape proves nothing', () => {
  test.each([
    'binance',
    'coinbase',
    'kraken',
    'okx',
    'bybit',
    'kucoin',
    'bitfinex',
    'bitget',
    'gemini',
    'bingx',
    'deribit',
    'htx',
  ])('%s', async (id) => {
    expect(await flags(id, [{ body: { surprise: true } }])).toEqual(UNKNOWN)
    forgetLimits()
    expect(await flags(id, [{ body: '<html></html>' }])).toEqual(UNKNOWN)
  })
})

test('a venue that offers no way to ask is unknown, without a request', async () => {
  const fake = fakeVenue([])
  expect(await readRights(connectionTo('bitstamp', fake.fetch))).toEqual({
    canRead: 'unknown',
    canTrade: 'unknown',
    canWithdraw: 'unknown',
    checkedAt: NOW,
  })
  expect(fake.requests).toEqual([])
})

test('a venue that is down is not "unknown": the key must not be stored unchecked', async () => {
  await expect(flags('kraken', [{ status: 503, body: 'down' }])).rejects.toMatchObject({
    code: 'unavailable',
  })
})
