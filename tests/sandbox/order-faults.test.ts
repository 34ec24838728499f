/** Orders through the whole sandbox: what a lost answer leaves behind, what the admin port tells and does, and the truth follows. */
import { createHmac } from 'node:crypto'
import { request } from 'node:https'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { ReceivedOrder } from './exchanges/orders/venue-trading'
import { plus } from './ledger/decimal'
import { type Sandbox, startSandbox } from './sandbox'
import type { Fault } from './types'

let sandbox: Sandbox

beforeAll(async () => {
  sandbox = await startSandbox({ seed: 'order faults', chains: [], uncounted: true })
  sandbox.truth.exchanges.binance.spot.push({ asset: 'USDT', free: '100000', locked: '0' })
})
afterAll(() => sandbox.close())
beforeEach(() => sandbox.clear())

/** A signed market order for 0.001 BTC. */
function buy(clientId: string): Promise<{ status: number; body: string }> {
  const { apiKey, secret } = sandbox.credentials.binance.trading
  const fields = {
    symbol: 'BTCUSDT',
    side: 'BUY',
    type: 'MARKET',
    quantity: '0.001',
    newClientOrderId: clientId,
  }
  const query = new URLSearchParams({ ...fields, timestamp: String(Date.now()) }).toString()
  const body = `${query}&signature=${createHmac('sha256', secret).update(query).digest('hex')}`
  return new Promise((resolve, reject) => {
    const headers = { host: 'api.binance.com', 'x-mbx-apikey': apiKey }
    const to = {
      host: '127.0.0.1',
      port: sandbox.ports.tls,
      servername: 'api.binance.com',
      ca: sandbox.certificate,
    }
    request(
      { ...to, agent: false, method: 'POST', path: '/api/v3/order', headers, timeout: 500 },
      (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (part: string) => (text += part))
        response
          .on('end', () => resolve({ status: response.statusCode ?? 0, body: text }))
          .on('error', reject)
      },
    )
      .on('timeout', function (this: { destroy: (error: Error) => void }) {
        this.destroy(new Error('timeout'))
      })
      .on('error', reject)
      .end(body)
  })
}

function isWhole({ status, body }: { status: number; body: string }): boolean {
  if (status !== 200) return false
  try {
    JSON.parse(body)
    return true
  } catch {
    return false
  }
}

const received = (): ReceivedOrder[] =>
  sandbox.trading.binance.ordersReceived(sandbox.credentials.binance.trading.apiKey)

const strike = (fault: Fault, after: boolean): void =>
  void sandbox.faults.add({
    host: 'api.binance.com',
    path: '/api/v3/order',
    method: 'POST',
    fault,
    after,
    times: 1,
  })

test.each<[string, Fault, boolean, number]>([
  ['503 before', { kind: 'status', status: 503 }, false, 0],
  ['503 after acceptance', { kind: 'status', status: 503 }, true, 1],
  ['429', { kind: 'status', status: 429, headers: { 'retry-after': '1' } }, false, 0],
  ['closed before', { kind: 'close' }, false, 0],
  ['closed after acceptance', { kind: 'close' }, true, 1],
  ['cut in the answer', { kind: 'cut' }, false, 1],
  ['half an answer', { kind: 'truncated' }, false, 1],
  ['never answered, accepted', { kind: 'hang' }, true, 1],
  ['late', { kind: 'delay', ms: 60_000 }, true, 1],
])('%s', async (name, fault, after, arrived) => {
  const before = received().length
  strike(fault, after)
  const answer = await buy(name.replaceAll(/[ ,]/g, '-')).catch((error: unknown) => String(error))
  expect(received().length - before).toBe(arrived)
  // Nobody could tell from it that the order was taken.
  expect(typeof answer !== 'string' && isWhole(answer)).toBe(false)
  expect((await buy('after-it')).status).toBe(200)
  expect(received().length - before).toBe(arrived + 1)
})

test('the admin port tells what arrived and moves the market; the truth follows', async () => {
  const admin = `http://127.0.0.1:${sandbox.ports.admin}/trading`
  const post = async (command: unknown) =>
    (await fetch(admin, { method: 'POST', body: JSON.stringify(command) })).json()
  const spot = () => {
    const rows = sandbox.truth.accounts.find(({ venue }) => venue === 'binance')?.holdings ?? []
    return rows
      .filter(({ asset, bucket }) => asset === 'coin:bitcoin' && bucket === 'spot')
      .reduce((sum, { quantity }) => plus(sum, quantity), '0')
  }
  const before = spot()
  await buy('told')
  // 0.001 less 0.09 %.
  expect(spot()).toBe(plus(before, '0.0009991'))
  const told = await (await fetch(admin)).json()
  expect(told.binance.received.trading.at(-1)).toMatchObject({ clientId: 'told', accepted: true })
  expect(told.kraken).toEqual({ received: { reading: [], trading: [], withdrawing: [] }, open: [] })
  const last = Number(sandbox.trading.binance.last('BTC/USDT'))
  const moved = await post({ do: 'movePrice', venue: 'binance', market: 'BTC/USDT', factor: '2' })
  expect(Number(moved.last)).toBeCloseTo(last * 2, 6)
  const book = { bids: [{ price: '1', amount: '2' }], asks: [] }
  await post({ do: 'setBook', venue: 'binance', market: 'BTCUSDT', book })
  expect(await post({ do: 'book', venue: 'binance', market: 'BTCUSDT' })).toEqual(book)
  expect((await fetch(admin, { method: 'POST', body: '{"do":"nothing"}' })).status).toBe(400)
})
