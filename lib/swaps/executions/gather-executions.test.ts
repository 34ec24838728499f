import 'fake-indexeddb/auto'
import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createEndpointHealth } from '@/lib/chains/endpoint-health'
import { amount } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { AccountId, AssetId, ChainId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import type { MarketLine } from '@/lib/markets/market-rules'
import { MARKET } from '@/tests/fixtures/fake-desk'
import { type FakeDesk, openFakeDesk } from '@/tests/fixtures/open-fake-desk'
import { createQuoteBook } from '../quote-book'
import type { ExecutionsContext } from './executions-context'
import { gatherExecutions } from './gather-executions.store'

const BTC = 'coin:bitcoin' as AssetId
const USD = 'fiat:usd' as AssetId
const line: MarketLine = { market: MARKET, base: 'BTC', quote: 'USD', active: true } as MarketLine

let desk: FakeDesk
let deps: ExecutionsContext
beforeEach(async () => {
  desk = await openFakeDesk()
  const { db, trading, clock } = desk
  const now = () => clock.now
  deps = {
    context: {
      db,
      now,
      fetch: () => Promise.reject(new AppError('unreachable', say('{host} does not answer.', { host: 'x' }))),
    },
    health: createEndpointHealth(),
    sources: [],
    book: createQuoteBook({ now, randomBytes: (length) => randomBytes(length) }),
    gasPriceOf: () => Promise.resolve(undefined),
    ensurePrices: () => Promise.resolve(),
    openDesk: trading.openDesk,
    lines: () => Promise.resolve([line]),
    venueName: () => 'Kraken',
  }
})
afterEach(() => desk.db.delete())

const compare = (sell: AssetId, buy: AssetId, quantity: string) =>
  gatherExecutions(deps, { sell, buy, amount: amount(quantity) })

test('an exchange is asked for the pair, whichever way round it lists it', async () => {
  const [sale] = await compare(BTC, USD, '0.5')
  expect(sale).toMatchObject({
    name: 'Kraken',
    where: { kind: 'exchange', market: MARKET },
    result: { rank: 'equal' },
  })
  const [purchase] = await compare(USD, BTC, '50')
  expect(purchase).toMatchObject({ where: { kind: 'exchange', market: MARKET } })
})

test('a pair that nobody lists has no row, and a coin for itself is refused', async () => {
  expect(await compare('coin:ethereum' as AssetId, USD, '1')).toEqual([])
  await expect(compare(BTC, BTC, '1')).rejects.toMatchObject({ code: 'invalid-input' })
})

test('an exchange that cannot be asked stands last, with the reason', async () => {
  deps = {
    ...deps,
    openDesk: () =>
      Promise.reject(new AppError('unreachable', say('{venue} does not answer.', { venue: 'Kraken' }))),
  }
  expect(await compare(BTC, USD, '0.5')).toMatchObject([
    { result: { unavailable: { template: '{venue} does not answer.' } } },
  ])
})

const USDC = 'coin:usd-coin' as AssetId
const id = 'w'.repeat(22) as AccountId

const putWallet = async (chain: ChainId, asset: AssetId) => {
  const address = `0x${'aa'.repeat(20)}`
  const source = { kind: 'evm' as const, address, chains: [chain] }
  await desk.db.accounts.put({ id, label: 'Wallet', source, paused: false, createdAt: 0, tags: [] })
  const holding = { id: 'h', accountId: id, asset, bucket: 'wallet', quantity: amount('2') } as const
  await desk.db.holdings.put({ ...holding, chain, sourceSymbol: 'X', readAt: 0 })
}

test('a wallet with enough of the coin is a way of its own; one with less is none', async () => {
  const chain = 'eip155:1' as ChainId
  await putWallet(chain, `${chain}/native` as AssetId)
  const ether = 'coin:ethereum' as AssetId
  const [row] = await compare(ether, USDC, '1.5')
  // No node answers in this test: the way is there, and says why it cannot be taken.
  expect(row).toMatchObject({ account: id, where: { kind: 'chain', chain }, result: { unavailable: {} } })
  expect(await compare(ether, USDC, '2.5')).toEqual([])
})
