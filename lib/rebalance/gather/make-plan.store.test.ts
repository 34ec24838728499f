/** What a plan is made of: gathered from a database in memory and a venue that answers, or does not. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { AccountId, AssetId, ChainId, VenueId } from '@/lib/core/ids'
import type { OrderState } from '@/lib/core/order'
import type { StrategyId } from '@/lib/core/rebalance'
import { say } from '@/lib/core/sentence'
import type { QuoteId } from '@/lib/core/wallet-tx'
import type { SwapRequest } from '@/lib/swaps/quote'
import { ACCOUNT } from '@/tests/fixtures/fake-desk'
import { draftRow, NOW } from '@/tests/fixtures/open-fake-desk'
import { type FakePlanning, openPlanning, SIGNED, WATCHED } from '@/tests/fixtures/open-planning'
import { aLeg, aSleeve, aSpec, BITCOIN, DOLLAR, ETHER } from '@/tests/fixtures/rebalance'
import { anOffer, USDC, usdcSide } from '@/tests/fixtures/swap-offer'
import { makePlan } from './make-plan.store'

const ETHEREUM = 'eip155:1' as ChainId
const NATIVE = `${ETHEREUM}/native` as AssetId

let world: FakePlanning
beforeEach(async () => {
  world = await openPlanning()
})
afterEach(() => world.desk.db.delete())

const plan = (change: Parameters<typeof aSpec>[0] = {}, choices = {}) =>
  makePlan(world.planning, { id: 'strategy-1' as StrategyId, spec: aSpec(change) }, choices)

async function gathered(change: Parameters<typeof aSpec>[0] = {}, choices = {}) {
  const planned = await plan(change, choices)
  if ('unknown' in planned) throw new Error(planned.unknown.template)
  return planned
}
const both = {
  sleeves: [aSleeve(BITCOIN), aSleeve(ETHER)],
  method: { id: 'equal', params: {} },
}

describe('an exchange', () => {
  test('is asked for its markets, its fees and what is free now', async () => {
    const { question, targets, failures } = await gathered()
    expect(question.places).toMatchObject([
      {
        kind: 'exchange',
        account: ACCOUNT,
        markets: [
          { base: BITCOIN, quote: DOLLAR, tier: { taker: '0.002' }, book: { bids: [['99.9', '10']] } },
        ],
      },
    ])
    // The venue tells more than was read: that counts, too.
    expect(question.holdings).toEqual([
      { account: ACCOUNT, asset: DOLLAR, quantity: '5000', free: '5000' },
      { account: ACCOUNT, asset: BITCOIN, quantity: '3', free: '3' },
    ])
    expect(question.prices.get(BITCOIN)).toBe('100')
    expect(question.sleeves.map(({ id }) => id)).toEqual([BITCOIN, 'cash'])
    expect(targets.rows).toMatchObject([{ sleeve: BITCOIN, weight: 0.6, high: 0.65 }, { sleeve: 'cash' }])
    expect(failures).toEqual([])
  })

  test('that does not answer is closed with its reason, and what is there counts', async () => {
    world.desk.venue.silent = true
    const { question, failures } = await gathered()
    expect(question.places).toMatchObject([
      { markets: [], closed: { template: '{host} could not be reached.' } },
    ])
    expect(question.holdings).toMatchObject([{ quantity: '300' }, { quantity: '1', free: '1' }])
    expect(failures).toMatchObject([{ label: 'Kraken', error: { code: 'unreachable' } }])
  })

  test('whose list of markets is not known is closed, not a place without markets', async () => {
    world.planning.lines = () => Promise.resolve([])
    const { question, failures } = await gathered()
    expect(question.places).toMatchObject([{ closed: { params: { account: 'Kraken' } } }])
    expect(failures).toMatchObject([{ error: { code: 'unavailable' } }])
  })

  test('whose one book cannot be read is asked for the others', async () => {
    world.desk.venue.desk.book = () => Promise.reject(new AppError('bad-answer', say('No book.')))
    const { question, remarks } = await gathered()
    expect(question.places).toMatchObject([{ markets: [] }])
    expect(question.places[0]).not.toHaveProperty('closed')
    expect(remarks).toMatchObject([{ params: { symbol: 'BTC/USD' } }])
  })

  test('with a key that can only read is not asked at all', async () => {
    world.planning.openDesk = () => Promise.reject(new Error('it was asked'))
    const rights = { canRead: true, canTrade: false, canWithdraw: false, checkedAt: 0 } as const
    await world.addAccount('reader', { kind: 'exchange', venue: 'kraken' as VenueId, rights })
    await world.desk.db.accounts.delete(ACCOUNT)
    const reader = 'reader'.padEnd(22, '_') as typeof ACCOUNT
    await world.hold(reader, BITCOIN, '2')
    const { question, failures } = await gathered()
    expect(question.places).toMatchObject([
      { closed: { template: expect.stringContaining('can only be read') } },
    ])
    expect(failures).toEqual([])
  })

  test('is told its free money in one question where it takes one', async () => {
    const codes: (readonly string[])[] = []
    world.desk.venue.desk.freeOf = (asked) => {
      codes.push(asked)
      return Promise.resolve(asked.map((code) => amount(code === 'BTC' ? '0.25' : '7')))
    }
    const { question } = await gathered()
    expect(codes).toEqual([['BTC', 'USD']])
    expect(question.holdings).toMatchObject([
      { asset: DOLLAR, quantity: '300', free: '7' },
      { asset: BITCOIN, quantity: '1', free: '0.25' },
    ])
  })
})

describe('an address', () => {
  beforeEach(() => world.price(ETHER, '2000'))

  test('that somebody signs for is a place on each chain where it has something of the plan', async () => {
    const wallet = await world.addAccount('wallet', SIGNED)
    await world.hold(wallet, NATIVE, '2', { bucket: 'wallet', chain: ETHEREUM })
    const { question } = await gathered(both)
    const place = question.places.find(({ kind }) => kind === 'wallet')
    // 300,000 units at 10 gwei are 0.003 ETH.
    expect(place).toMatchObject({
      chain: ETHEREUM,
      chainName: 'Ethereum',
      swapGasUsd: '6',
      reserve: { asset: ETHER, quantity: '0.012' },
    })
    expect(place).toMatchObject({
      tokens: expect.arrayContaining([{ asset: ETHER, on: NATIVE, symbol: 'ETH', decimals: 18 }]),
    })
    expect(question.holdings).toContainEqual({
      account: wallet,
      chain: ETHEREUM,
      asset: ETHER,
      quantity: '2',
      free: '2',
    })
  })

  test('that is only watched, is paused, or has nothing for gas counts and is closed', async () => {
    const watched = await world.addAccount('watched', WATCHED)
    const paused = await world.addAccount(
      'paused',
      { ...SIGNED, address: `0x${'bb'.repeat(20)}` },
      { paused: true },
    )
    const poor = await world.addAccount('poor', { ...SIGNED, address: `0x${'cc'.repeat(20)}` })
    for (const [account, quantity] of [
      [watched, '1'],
      [paused, '1'],
      [poor, '0.001'],
    ] as const)
      await world.hold(account, NATIVE, quantity, { bucket: 'wallet', chain: ETHEREUM })
    const { question } = await gathered(both)
    const closed = question.places.flatMap(({ label, closed }) => (closed ? [[label, closed.template]] : []))
    expect(Object.fromEntries(closed)).toMatchObject({
      watched: expect.stringContaining('only watched'),
      paused: expect.stringContaining('paused'),
      poor: expect.stringContaining('too little'),
    })
  })
})

describe('swaps that are planned', () => {
  const USDC_COIN = 'coin:usd-coin' as AssetId
  const swap = (account: AccountId) =>
    aLeg({
      account,
      way: { kind: 'swap', chain: ETHEREUM, sell: NATIVE, buy: USDC_COIN, amount: amount('2') },
      pays: { asset: ETHER, quantity: amount('2') },
      receives: { asset: USDC_COIN, quantity: amount('3980') },
    })
  let wallet: AccountId
  beforeEach(async () => {
    await world.price(ETHER, '2000')
    await world.price(USDC_COIN, '1')
    wallet = await world.addAccount('wallet', SIGNED)
    await world.hold(wallet, NATIVE, '5', { bucket: 'wallet', chain: ETHEREUM })
    const asked = world.planning.planRebalance
    world.planning.planRebalance = (question) => ({ ...asked(question), legs: [swap(wallet)] })
  })
  const cash = { assets: [DOLLAR, USDC_COIN], bufferRatio: 0, bufferUsd: amount('0') }

  test('are planned once more with what sources offer for them', async () => {
    const requests: SwapRequest[] = []
    world.planning.askQuotes = (request) => {
      requests.push(request)
      const quote = { ...anOffer(), id: 'q' as QuoteId, buys: usdcSide('3990', 3_990_000_000n) }
      return Promise.resolve({ quotes: [{ quote, gasUsd: amount('4') }], failures: [] })
    }
    await gathered({ ...both, cash })
    expect(requests).toMatchObject([
      {
        account: wallet,
        chain: ETHEREUM,
        sell: NATIVE,
        buy: `${ETHEREUM}/erc20:${USDC}`,
        amount: '2',
        slippage: 0.01,
      },
    ])
    const offers = world.asked.map(({ places }) =>
      places.flatMap((place) => (place.kind === 'wallet' ? place.offers : [])),
    )
    expect(offers).toEqual([
      [],
      [{ sell: ETHER, buy: USDC_COIN, sells: '2', buys: '3990', gasUsd: '4', sourceName: 'Uniswap' }],
    ])
  })

  test('that nobody offers keep their assumed price, and that is said', async () => {
    expect(await gathered({ ...both, cash })).toMatchObject({ remarks: [{ params: { account: 'Kraken' } }] })
    world.planning.askQuotes = () => Promise.reject(new AppError('unreachable', say('No node answers.')))
    expect(await gathered({ ...both, cash })).toMatchObject({ remarks: [{ template: 'No node answers.' }] })
  })
})

describe('what counts', () => {
  test('other coins are left out, or are part of it to be sold', async () => {
    const doge = 'coin:dogecoin' as AssetId
    await world.hold(ACCOUNT, doge, '1000')
    await world.price(doge, '0.1')
    const assets = async (others: 'leave' | 'sell') =>
      (await gathered({ others })).question.holdings.map(({ asset }) => asset)
    await world.hold(ACCOUNT, 'venue:kraken/XYZ' as AssetId, '1000')
    expect(await assets('leave')).toEqual([DOLLAR, BITCOIN])
    // What has no price could be sold for anything, and is in no total.
    expect(new Set(await assets('sell'))).toEqual(new Set([DOLLAR, BITCOIN, doge]))
  })

  test('a sleeve whose price is missing or old makes no plan', async () => {
    await world.price(BITCOIN, '100', NOW - 3 * 3_600_000)
    expect(await plan()).toMatchObject({ unknown: { template: expect.stringContaining('too old') } })
    await world.desk.db.prices.clear()
    expect(await plan()).toMatchObject({ unknown: { template: expect.stringContaining('not known') } })
    expect(world.asked).toEqual([])
  })

  test('an account that was never read makes no plan: nobody knows what it has', async () => {
    await world.desk.db.statuses.clear()
    expect(await plan()).toMatchObject({ unknown: { params: { account: 'Kraken' } } })
  })

  test('a scope that is gone says so', async () => {
    const scope = { of: 'accounts' as const, accounts: ['gone' as typeof ACCOUNT] }
    expect(await plan({ scope })).toHaveProperty('unknown')
  })

  test('the larger buffer is kept', async () => {
    const cash = { assets: [DOLLAR], bufferRatio: 0.1, bufferUsd: amount('30') }
    // One bitcoin at 100 and 300 dollars: a tenth is 40.
    expect((await gathered({ cash })).question.bufferUsd).toBe('40')
    expect((await gathered({ cash: { ...cash, bufferUsd: amount('50') } })).question.bufferUsd).toBe('50')
  })

  test('only buying, or going all the way, is asked in place of the own words of the strategy', async () => {
    expect((await gathered({ aim: 'edge' }, { flow: 'buys', aim: 'target' })).question).toMatchObject({
      flow: 'buys',
      aim: 'target',
    })
  })
})

describe('lots', () => {
  const pool = {
    asset: BITCOIN,
    accounts: [ACCOUNT],
    isRough: false,
    lots: [{ quantity: amount('1'), term: 'none' as const }],
  }

  test('come with the rate of the currency of the rules', async () => {
    await world.desk.db.rates.put({ currency: 'eur', rate: amount('0.9'), at: NOW, source: 'test' })
    world.ledger.lots = { currency: 'eur', cryptoToCrypto: true, pools: [pool] }
    expect((await gathered()).question.lots).toEqual([{ ...pool, currency: 'eur', rate: '0.9' }])
  })

  test('without a rate, or without the ledger, there are none, and that is said', async () => {
    world.ledger.lots = { currency: 'gbp', cryptoToCrypto: true, pools: [pool] }
    expect(await gathered()).toMatchObject({
      question: { lots: [] },
      remarks: [{ params: { currency: 'GBP' } }],
    })
    world.ledger.lots = undefined
    expect(await gathered()).toMatchObject({ question: { lots: [] }, remarks: [{}] })
  })
})

describe('an account that has moved since it was read', () => {
  const readAgain = async (order: Parameters<typeof draftRow>[0]) => {
    const asked: AccountId[] = []
    await world.desk.db.orders.put(draftRow(order))
    await makePlan(
      { ...world.planning, readAgain: async (accounts) => void asked.push(...accounts) },
      { id: 'strategy-1' as StrategyId, spec: aSpec() },
    )
    return asked
  }
  const at = (state: OrderState, ms: number) => ({ state, at: NOW - 60_000, events: [{ at: ms, state }] })

  test('is read before it is planned with', async () => {
    expect(await readAgain(at('filled', NOW + 1))).toEqual([ACCOUNT])
  })

  test('is not read for an order that it knows, nor for one that was never sent', async () => {
    expect(await readAgain(at('filled', NOW - 1))).toEqual([])
    expect(await readAgain(at('not-sent', NOW + 1))).toEqual([])
  })
})
