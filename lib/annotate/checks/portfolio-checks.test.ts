/** Checks of what a swap means for the whole portfolio: exchanges, gains, weights, orders, free coins. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Realised } from '@/lib/accounting/realised'
import type { CheckInput } from '@/lib/annotate/define-check'
import { type Amount, amount } from '@/lib/core/amount'
import type { AssetId, VenueId } from '@/lib/core/ids'
import type { Bucket } from '@/lib/core/reading'
import type { DriftRow, SleeveId, StrategyDrift, StrategyId } from '@/lib/core/rebalance'
import { say } from '@/lib/core/sentence'
import { type Database, openDatabase } from '@/lib/db/database.store'
import type { OpenOrderRow } from '@/lib/db/rows'
import type { AssetLine, PortfolioView } from '@/lib/portfolio/view'
import type { Execution } from '@/lib/swaps/execution'
import {
  DAY,
  eth,
  KRAKEN,
  kraken,
  NOW,
  noteSources,
  STRANGER,
  signatureInput,
  swapInput,
  swapOfEth,
  usdc,
  WALLET,
  wallet,
  without,
} from '@/tests/fixtures/check-input'
import { runCheck } from '@/tests/fixtures/run-check'
import { idleElsewhere } from './idle-elsewhere'
import { openOrders } from './open-orders'
import { ownExchanges } from './own-exchanges'
import { realises } from './realises'
import { weightAfter } from './weight-after'

const WETH = 'eip155:1/erc20:0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2' as AssetId
const payment = {
  ...without(swapInput(), 'swap'),
  asked: signatureInput({ action: 'message', text: 'hello' }).asked,
}

const forOthers = (input: CheckInput): CheckInput => ({
  ...input,
  swap: { ...input.swap, recipient: STRANGER },
})

describe('own exchanges', () => {
  type Rank = Extract<Execution['result'], { net: Amount }>['rank']
  const at = (net: string, rank: Rank = 'best'): Execution => ({
    account: KRAKEN,
    accountLabel: 'My Kraken',
    name: 'Kraken',
    where: {
      kind: 'exchange',
      venue: 'kraken' as VenueId,
      market: { venue: 'kraken' as VenueId, symbol: 'ETH/USDC' },
    },
    result: { net: amount(net), costs: [], assumptions: [], at: NOW, noise: 0.0005, rank },
  })
  const run = (executions: Execution[], input = swapInput()) =>
    runCheck(ownExchanges, input, {
      sources: noteSources({ atExchanges: () => Promise.resolve(executions) }),
    })

  test('better, worse and equal, net of the gas here; never better below the noise', async () => {
    // Here: 2,985 less 3 of gas.
    expect(await run([at('2999')])).toEqual([
      'care At Kraken (My Kraken) it would bring 17 USDC more: 2999 USDC, after fees, depth and moving the coins there.',
    ])
    expect(await run([at('2990')])).toEqual([expect.stringMatching(/^info .* 8 USDC more/)])
    expect(await run([at('2984')])).toEqual([
      'info At Kraken (My Kraken) it would bring about the same: 2984 USDC.',
    ])
    expect(await run([at('2950')])).toEqual([
      'info At Kraken (My Kraken) it would bring less: 2950 USDC, after fees and depth.',
    ])
  })

  test('of several exchanges the best one counts, also when they are equal', async () => {
    expect(await run([at('2990', 'equal'), at('2999', 'equal'), at('2500', 'worse')])).toEqual([
      expect.stringMatching(/17 USDC more: 2999 USDC/),
    ])
  })

  test('what costs something unknown is compared with nothing', async () => {
    expect(await run([at('9999', 'unknown')])).toBe(
      'not run: What it would cost at your exchanges is not known as a whole.',
    )
    expect(await run([at('2999')], without(swapInput(), 'gas'))).toBe(
      'not run: What the gas costs in USDC is not known.',
    )
    expect(await run([{ ...at('1'), result: { unavailable: say('Kraken is down.') } }])).toBe(
      'not run: Kraken is down.',
    )
  })

  test('of an order only the least is known, and the exchange is told without a verdict', async () => {
    const order = signatureInput({ action: 'order', protocol: 'cow', terms: swapOfEth.terms ?? {} })
    expect(await run([at('2999')], { ...order, swap: { pays: eth('1'), least: usdc('2900') } })).toEqual([
      'info At Kraken (My Kraken) the same would bring 2999 USDC, after fees and depth. What you get here is only known at the least.',
    ])
  })

  test('no exchange that trades it: nothing to say; no swap or no account: not its business', async () => {
    expect(await run([])).toEqual([])
    expect(await runCheck(ownExchanges, payment)).toBeUndefined()
    expect(await runCheck(ownExchanges, forOthers(swapInput()))).toBeUndefined()
    expect(await runCheck(ownExchanges, without(swapInput(), 'account'))).toBeUndefined()
  })
})

describe('gain or loss', () => {
  const run = (realised: Realised | { unknown: ReturnType<typeof say> }, input = swapInput()) =>
    runCheck(realises, input, { sources: noteSources({ whatIf: () => Promise.resolve(realised) }) })
  const lot = (daysToLong?: number) => ({
    quantity: amount('0.4'),
    term: 'short' as const,
    ...(daysToLong === undefined ? {} : { daysToLong }),
  })
  const known: Realised = {
    currency: 'eur',
    basis: amount('1000'),
    gain: amount('1500'),
    missing: amount('0'),
    lots: [],
  }

  test('gain, loss, and the days that are missing to long term', async () => {
    expect(await run(known)).toEqual(['info This realises a gain of 1500 eur.'])
    expect(await run({ ...known, gain: amount('-20') })).toEqual(['info This realises a loss of 20 eur.'])
    expect(await run({ ...known, lots: [lot(200), lot(12), lot()] })).toContain(
      'care 0.4 ETH of it would count as long term in 12 days.',
    )
    expect(await run({ ...known, lots: [lot(200)] })).toContain(
      'info 0.4 ETH of it would count as long term in 200 days.',
    )
  })

  test('a cost that is not known, or for a part only, is said', async () => {
    expect(await run({ ...known, missing: amount('0.25') })).toEqual([
      'info This realises a gain of 1500 eur.',
      'care The cost is known for 75 % of it only; the gain is of that part.',
    ])
    expect(await run({ currency: 'eur', missing: amount('1'), lots: [] })).toEqual([
      'care What this realises is not known: nobody knows what your ETH cost.',
    ])
    expect(await run({ currency: 'eur', basis: amount('5'), missing: amount('0'), lots: [] })).toEqual([
      'care What this realises is not known: what you get has no price.',
    ])
  })

  test('the ledger is asked what the simulation shows, and its own reason is told', async () => {
    let asked: unknown
    const sources = noteSources({
      whatIf: (question) => {
        asked = question
        return Promise.resolve({ unknown: say('It is paid with money: no lot is sold.') })
      },
    })
    expect(await runCheck(realises, swapInput(), { sources })).toBe(
      'not run: It is paid with money: no lot is sold.',
    )
    expect(asked).toMatchObject({ account: WALLET, quantity: '1', proceeds: { quantity: '2985' }, at: NOW })
  })

  test('of an order the least is told as such; without a side it is not run', async () => {
    const order = signatureInput({ action: 'order', protocol: 'cow', terms: swapOfEth.terms ?? {} })
    expect(await run(known, { ...order, swap: { pays: eth('1'), least: usdc('2900') } })).toEqual([
      'info At its limits, this realises a gain of 1500 eur.',
    ])
    expect(await runCheck(realises, without(swapInput(), 'swap'))).toBe(
      'not run: Both sides of the swap are not known.',
    )
    expect(await runCheck(realises, payment)).toBeUndefined()
    const { calls } = swapInput().asked as Extract<CheckInput['asked'], { kind: 'calls' }>
    const unread = swapInput({ asked: { kind: 'calls', calls, descriptions: [{ action: 'unknown' }] } })
    expect(await runCheck(realises, unread)).toBe('not run: Whether this call is a swap is not known.')
    expect(await runCheck(realises, forOthers(swapInput()))).toBeUndefined()
  })
})

const part = (accountId: typeof WALLET, quantity: string, bucket: Bucket = 'spot') => ({
  accountId,
  asset: 'coin:x' as AssetId,
  bucket,
  quantity: amount(quantity),
  value: null,
  readAt: NOW,
  sourceSymbol: '',
})
const line = (
  asset: string,
  symbol: string,
  price: string,
  value: string,
  parts: AssetLine['parts'] = [],
): AssetLine => ({
  asset: asset as AssetId,
  symbol,
  name: symbol,
  quantity: amount('0'),
  price: { price: amount(price), at: NOW, source: 'test', stale: false },
  value: amount(value),
  share: null,
  change24h: null,
  parts,
})
const accountLine = ({ id, label }: typeof wallet, apart?: true) =>
  ({ id, label, ...(apart ? { apart } : {}) }) as PortfolioView['accounts'][number]
const view = (lines: AssetLine[], accounts = [accountLine(wallet), accountLine(kraken)]): PortfolioView =>
  ({ lines, excluded: [], accounts }) as unknown as PortfolioView
const withView = (shown: PortfolioView | undefined) =>
  noteSources({ portfolio: () => Promise.resolve(shown) })

describe('weights', () => {
  const lines = [line('coin:ethereum', 'ETH', '3000', '6000'), line('coin:usd-coin', 'USDC', '1', '4000')]

  test('of both coins before and after, joined over chains', async () => {
    const sources = withView(view(lines))
    const swap = { pays: eth('1'), simulated: usdc('3000') }
    expect(await runCheck(weightAfter, swapInput({ swap }), { sources })).toEqual([
      'info ETH: 60 % of your portfolio before, about 30 % afterwards.',
      'info USDC: 40 % of your portfolio before, about 70 % afterwards.',
    ])
  })

  test('a coin without a price, or no portfolio yet: not run', async () => {
    const unpriced = { ...(lines[0] as AssetLine), price: null }
    expect(await runCheck(weightAfter, swapInput(), { sources: withView(view([unpriced])) })).toMatch(
      /^not run: The price of ETH/,
    )
    expect(await runCheck(weightAfter, swapInput(), { sources: withView(undefined) })).toBe(
      'not run: Your portfolio has not been read yet.',
    )
  })

  const sleeve = (id: string, asset: string, weight: number, low: number, high: number): DriftRow => ({
    sleeve: id as SleeveId,
    name: id,
    assets: [asset as AssetId],
    value: amount(String(weight * 10_000)),
    weight,
    target: weight,
    low,
    high,
    toTarget: amount('0'),
    toBand: amount('0'),
    isLocked: false,
  })
  const core: StrategyDrift = {
    strategy: 'core' as StrategyId,
    name: 'Core',
    accounts: [WALLET],
    value: amount('10000'),
    rows: [sleeve('ether', 'coin:ethereum', 0.6, 0.5, 0.65), sleeve('cash', 'coin:usd-coin', 0.4, 0.3, 0.5)],
    drift: 0,
    outside: 0,
    targetsAt: NOW,
    isDue: false,
    isOn: false,
  }
  const withDrift = (drift: StrategyDrift) => withView({ ...view(lines), drifts: [drift] })
  const bandsTold = async (sources: ReturnType<typeof withView>, quantity = '1') => {
    const swap = { pays: eth(quantity), simulated: usdc(String(Number(quantity) * 3000)) }
    const told = await runCheck(weightAfter, swapInput({ swap }), { sources })
    return Array.isArray(told) ? told.filter((each) => each.includes('Core')) : told
  }

  test('a swap that takes a coin out of the band of a strategy is told with care, and how much would stay inside', async () => {
    expect(await bandsTold(withDrift(core))).toEqual([
      'care Core: ETH goes from 60 % to about 30 % and leaves its band of 50 % to 65 %; 0.3333 ETH would keep it inside.',
      'care Core: the money that it keeps goes from 40 % to about 70 %, out of its band of 30 % to 50 %.',
    ])
    expect(await bandsTold(withDrift(core), '0.1')).toEqual([
      'info Core: ETH goes from 60 % to about 57 %; its band is 50 % to 65 %.',
      'info Core: the money that it keeps goes from 40 % to about 43 %; its band is 30 % to 50 %.',
    ])
    const [ether, cash] = core.rows as [DriftRow, DriftRow]
    expect(await bandsTold(withDrift({ ...core, rows: [{ ...ether, low: 0.61 }, cash] }), '0.1')).toEqual([
      'care Core: ETH is outside its band of 61 % to 65 % and goes further, from 60 % to about 57 %.',
      expect.stringMatching(/^info/),
    ])
    expect(await bandsTold(withDrift({ ...core, rows: [{ ...ether, high: 0.55 }, cash] }), '0.1')).toEqual([
      'info Core: ETH goes from 60 % to about 57 %; its band is 50 % to 55 %.',
      expect.stringMatching(/^info/),
    ])
  })

  test('a strategy that does not count this account has nothing to say', async () => {
    expect(await bandsTold(withDrift({ ...core, accounts: [KRAKEN] }))).toEqual([])
  })

  test('what goes to somebody else comes into no portfolio', async () => {
    const swap = { pays: eth('1'), simulated: usdc('3000'), recipient: STRANGER }
    expect(await runCheck(weightAfter, swapInput({ swap }))).toBeUndefined()
    expect(await runCheck(weightAfter, without(swapInput(), 'account'))).toBeUndefined()
  })
})

describe('free coins elsewhere', () => {
  test('of what is sold and of what is bought; small sums, own account, and what is not free are left out', async () => {
    const lines = [
      line('coin:ethereum', 'ETH', '3000', '0', [
        part(WALLET, '5', 'wallet'),
        part(KRAKEN, '2'),
        part(KRAKEN, '9', 'staked'),
      ]),
      line('coin:usd-coin', 'USDC', '1', '0', [part(KRAKEN, '3000'), part(KRAKEN, '200', 'funding')]),
    ]
    const sources = withView(view(lines))
    expect(await runCheck(idleElsewhere, swapInput(), { sources })).toEqual([
      'info My Kraken has 2 ETH free as well.',
      'info You have 3200 USDC already: free at My Kraken.',
    ])
    expect(await runCheck(idleElsewhere, swapInput(), { sources, threshold: 5000 })).toEqual([
      'info My Kraken has 2 ETH free as well.',
    ])
  })

  test('where the price is not known the threshold keeps nothing away', async () => {
    const lines = [line('coin:ethereum', 'ETH', '3000', '0', [part(KRAKEN, '0.001')])]
    const portfolio = () => Promise.resolve(view(lines))
    const unpriced = noteSources({ portfolio, priceOf: () => Promise.resolve(null) })
    expect(await runCheck(idleElsewhere, swapInput(), { sources: unpriced })).toHaveLength(1)
    expect(await runCheck(idleElsewhere, swapInput(), { sources: noteSources({ portfolio }) })).toEqual([])
  })

  test('made-up money is none; without a portfolio it is not run', async () => {
    const lines = [line('coin:ethereum', 'ETH', '3000', '0', [part(KRAKEN, '2')])]
    const paper = view(lines, [accountLine(wallet), accountLine(kraken, true)])
    expect(await runCheck(idleElsewhere, swapInput(), { sources: withView(paper) })).toEqual([])
    expect(await runCheck(idleElsewhere, swapInput(), { sources: withView(undefined) })).toMatch(/^not run/)
    expect(await runCheck(idleElsewhere, payment)).toBeUndefined()
  })
})

describe('open orders', () => {
  let db: Database
  beforeEach(() => {
    db = openDatabase({ rowKey: new Uint8Array(32).fill(1), indexKey: new Uint8Array(32).fill(2) })
  })
  afterEach(() => db.delete())

  const order = (symbol: string, side: 'buy' | 'sell', more: Partial<OpenOrderRow> = {}): OpenOrderRow => ({
    id: `${symbol} ${side} ${more.orderId ?? ''}`,
    accountId: KRAKEN,
    readAt: NOW - DAY,
    orderId: '1',
    symbol,
    side,
    kind: 'limit',
    status: 'open',
    amount: amount('2'),
    filled: amount('0.5'),
    fees: [],
    at: NOW,
    ...more,
  })
  const read = (rows: OpenOrderRow[]) =>
    Promise.all([
      db.openOrders.bulkPut(rows),
      db.orderReadings.put({ accountId: KRAKEN, lastGoodAt: NOW, lastTriedAt: NOW }),
    ])
  const run = (input = swapInput()) => runCheck(openOrders, input, { sources: noteSources({ db }) })

  test('the opposite wants care and comes first, the same is told, others are not spoken of', async () => {
    await read([
      order('ETH/USD', 'sell'),
      order('ETH/EUR', 'buy'),
      order('BTC/USDC', 'buy'),
      order('ETH/BTC', 'buy', { status: 'filled' }),
      order('USDC/EUR', 'sell', { amount: amount('100'), filled: amount('0') }),
    ])
    expect(await run()).toEqual([
      'care An open order at My Kraken buys 1.5 ETH, which you are about to sell (as of 2026-10-31).',
      'care An open order at My Kraken sells 100 USDC, which you are about to buy (as of 2026-10-31).',
      'info An open order at My Kraken sells 1.5 ETH as well (as of 2026-10-31).',
    ])
  })

  test('wrapped ether is ether to an exchange', async () => {
    await read([order('ETH/EUR', 'buy')])
    const pays = { ...eth('1'), asset: WETH, symbol: 'WETH' }
    expect(await run(swapInput({ swap: { pays, simulated: usdc('2985') }, changes: [] }))).toHaveLength(1)
    const lines = [line('coin:ethereum', 'ETH', '3000', '0', [part(KRAKEN, '2')])]
    const portfolio = () => Promise.resolve(view(lines))
    const sources = noteSources({ portfolio })
    expect(await runCheck(idleElsewhere, swapInput({ swap: { pays } }), { sources })).toEqual([
      'info My Kraken has 2 ETH free as well.',
    ])
  })

  test('of many only some are told one by one', async () => {
    await read(['1', '2', '3', '4', '5'].map((orderId) => order('ETH/USD', 'sell', { orderId })))
    expect((await run())?.at(-1)).toBe('info 2 more open orders are on these coins.')
  })

  test('none: nothing to say; never read: not run; no exchange or no swap: nothing to look at', async () => {
    expect(await run()).toBe('not run: Your open orders have not been read yet.')
    await read([])
    expect(await run()).toEqual([])
    expect(await run(swapInput({ accounts: [wallet] }))).toEqual([])
    expect(await run(payment)).toBeUndefined()
  })
})
