/** Wallets in a plan: swaps beside orders, gas, offers and what stays for gas; and three venues with a wallet as one. */
import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import {
  coin,
  ETHEREUM,
  exchange,
  holding,
  market,
  planQuestion,
  pricesOf,
  sleeve,
  target,
  wallet,
} from '@/tests/fixtures/plan-question'
import { planRebalance } from './plan-rebalance'
import type { PlanQuestion, WalletPlace } from './question'

const here = { chain: ETHEREUM }

/** Half of ten ETH in a wallet is to become money. */
const ofWallet = (change: Partial<WalletPlace> = {}, more: Partial<PlanQuestion> = {}): PlanQuestion =>
  planQuestion({
    places: [wallet('metamask', ['eth', 'usd'], change)],
    holdings: [holding('metamask', 'eth', '10', here)],
    sleeves: [sleeve('cash'), sleeve('eth')],
    targets: [target('eth', 0.5), target('cash', 0.5)],
    ...more,
  })

test('a swap is told with its gas, and with the loss that is reckoned', () => {
  const [swap] = planRebalance(ofWallet()).legs
  // Half of 1,000 less the cost of 0.3 % and 2 dollars of gas: 501.75 sold.
  expect(swap).toMatchObject({
    account: 'metamask',
    way: { kind: 'swap', chain: ETHEREUM, sell: 'eip155:1/erc20:eth', buy: 'eip155:1/erc20:usd' },
    feeUsd: '0',
    gasUsd: '2',
    after: [],
  })
  const sold = Number(swap?.pays.quantity)
  expect(sold).toBeCloseTo(5.01752, 4)
  expect(Number(swap?.receives.quantity)).toBeCloseTo(sold * 99.7, 5)
  expect(Number(swap?.slippageUsd)).toBeCloseTo(sold * 0.3, 4)
})

test('gas leaves the coin that pays it', () => {
  const reserve = { asset: coin('eth'), quantity: amount('0.5') }
  const plan = planRebalance(ofWallet({ reserve }))
  const eth = plan.rows.find(({ name }) => name === 'ETH')
  const [swap] = plan.legs
  expect(Number(eth?.valueAfter)).toBeCloseTo(1000 - Number(swap?.worthUsd) - 2, 9)
})

test('what is kept for gas is not sold', () => {
  const reserve = { asset: coin('eth'), quantity: amount('0.5') }
  const plan = planRebalance(ofWallet({ reserve }, { targets: [target('eth', 0), target('cash', 1)] }))
  expect(plan.legs).toMatchObject([{ pays: { quantity: '9.5' } }])
})

test('with gas unknown no swap is planned, and the gap says so', () => {
  const { swapGasUsd: _, ...unknown } = wallet('metamask', ['eth', 'usd'])
  const plan = planRebalance(
    ofWallet({}, { places: [unknown], holdings: [holding('metamask', 'usd', '1000', here)] }),
  )
  expect(plan.legs).toEqual([])
  expect(plan.gaps).toMatchObject([{ why: { template: 'What a swap of {name} costs in gas is not known.' } }])
})

test('gas that takes more than a tenth of a swap is not spent', () => {
  expect(planRebalance(ofWallet({ swapGasUsd: amount('60') })).legs).toEqual([])
  expect(planRebalance(ofWallet({ swapGasUsd: amount('40') })).legs).toHaveLength(1)
})

test('an offer of about that size says what comes', () => {
  const offer = { sell: coin('eth'), buy: coin('usd'), sourceName: 'Source' }
  const offers = [
    { ...offer, sells: amount('5'), buys: amount('498'), gasUsd: amount('3') },
    { ...offer, sells: amount('0.1'), buys: amount('9') },
  ]
  const [swap] = planRebalance(ofWallet({ offers })).legs
  expect(swap?.gasUsd).toBe('3')
  expect(Number(swap?.receives.quantity)).toBeCloseTo(Number(swap?.pays.quantity) * 99.6, 5)
})

test('a swap that loses more than the slippage bound is not planned', () => {
  expect(planRebalance(ofWallet({ assumedLoss: 0.011 })).legs).toEqual([])
})

test('the exchange sells where it is cheaper, the wallet where that is', () => {
  const both = (taker: string) =>
    planRebalance(
      ofWallet(
        {},
        {
          places: [
            exchange('kraken', [market('kraken', 'ETH/USD', { taker })]),
            wallet('metamask', ['eth', 'usd']),
          ],
          holdings: [holding('kraken', 'eth', '10'), holding('metamask', 'eth', '10', here)],
        },
      ),
    ).legs.map(({ account }) => account)
  expect(both('0.001')[0]).toBe('kraken')
  expect(both('0.009')[0]).toBe('metamask')
})

test('three venues and a wallet are one portfolio: each buys and sells what it has', () => {
  const plan = planRebalance(
    planQuestion({
      places: [
        exchange('binance', [
          market('binance', 'BTC/USD', { taker: '0.001' }),
          market('binance', 'ETH/USD', { taker: '0.001' }),
        ]),
        exchange('kraken', [
          market('kraken', 'BTC/USD', { taker: '0.0026' }),
          market('kraken', 'ETH/USD', { taker: '0.0026' }),
        ]),
        exchange('okx', [market('okx', 'ETH/USD', { taker: '0.0015' })]),
        wallet('metamask', ['eth', 'uni', 'usd']),
      ],
      holdings: [
        holding('binance', 'btc', '10'),
        holding('kraken', 'btc', '30'),
        holding('okx', 'usd', '1000'),
        holding('metamask', 'eth', '10', here),
        holding('metamask', 'uni', '100', here),
      ],
      prices: pricesOf({ btc: '100', eth: '100', uni: '10' }),
      sleeves: [sleeve('cash'), sleeve('btc'), sleeve('eth'), sleeve('uni')],
      targets: [target('btc', 0.4), target('eth', 0.5), target('uni', 0.05), target('cash', 0.05)],
    }),
  )
  expect(plan.wholeUsd).toBe('7000')
  const worth = (account: string, asset: string) =>
    plan.legs
      .filter((leg) => leg.account === account)
      .reduce(
        (all, { pays, receives, worthUsd }) =>
          all +
          (pays.asset === coin(asset)
            ? -Number(worthUsd)
            : receives.asset === coin(asset)
              ? Number(worthUsd)
              : 0),
        0,
      )
  // BTC 4,000 -> 2,800, UNI 1,000 -> 350; ETH 1,000 -> 3,500: the money of okx and of the wallet is used where it lies.
  expect(worth('binance', 'btc') + worth('kraken', 'btc')).toBeCloseTo(-1205, -1)
  expect(worth('metamask', 'uni')).toBeCloseTo(-650, -1)
  expect(worth('metamask', 'eth')).toBeGreaterThan(300)
  expect(worth('okx', 'eth')).toBeGreaterThan(600)
  for (const { sleeve: id, after, target: aim } of plan.rows)
    if (id !== 'cash') expect(after).toBeCloseTo(aim, 2)
  expect(plan.transfers).toEqual([])
})

test('a group buys the first of its coins that the place trades, and sells any of them', () => {
  const group = sleeve('eth', { assets: [coin('eth'), coin('steth')] })
  const places = [
    exchange('kraken', [market('kraken', 'STETH/USD')]),
    exchange('okx', [market('okx', 'STETH/USD'), market('okx', 'ETH/USD')]),
  ]
  const question = planQuestion({
    places,
    sleeves: [sleeve('cash'), group],
    prices: pricesOf({ eth: '100', steth: '100' }),
  })
  const buying = { ...question, targets: [target('eth', 1), target('cash', 0)] }
  const bought = (account: string) =>
    planRebalance({ ...buying, holdings: [holding(account, 'usd', '1000')] }).legs.map(
      ({ receives }) => receives.asset,
    )
  expect(bought('kraken')).toEqual(['coin:steth'])
  expect(bought('okx')).toEqual(['coin:eth'])
  const sold = planRebalance({
    ...question,
    targets: [target('eth', 0), target('cash', 1)],
    holdings: [holding('okx', 'eth', '4'), holding('kraken', 'steth', '6')],
  })
  expect(sold.legs.map(({ pays }) => [pays.asset, pays.quantity])).toEqual([
    ['coin:steth', '6'],
    ['coin:eth', '4'],
  ])
})
