/** What only the user can do: proposed, with its fee, and in no leg. */
import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import { say } from '@/lib/core/sentence'
import {
  coin,
  exchange,
  holding,
  market,
  planQuestion,
  sleeve,
  target,
  wallet,
} from '@/tests/fixtures/plan-question'
import { planRebalance } from './plan-rebalance'

const fees = (fee: string, name = 'usd') => new Map([[coin(name), amount(fee)]])

/** Money at a place that trades nothing of what is missing. */
const moneyElsewhere = (fee: string) =>
  planQuestion({
    places: [
      exchange('kraken', [market('kraken', 'BTC/USD')]),
      exchange('okx', [], { withdrawalFees: fees(fee) }),
    ],
    holdings: [holding('kraken', 'btc', '10'), holding('okx', 'usd', '1000')],
    sleeves: [sleeve('cash'), sleeve('btc')],
    targets: [target('btc', 0.75), target('cash', 0.25)],
  })

test('money at the wrong place is moved to where it buys, with the fee of the place that it leaves', () => {
  const plan = planRebalance(moneyElsewhere('1'))
  expect(plan.legs).toEqual([])
  expect(plan.transfers).toEqual([
    {
      asset: 'fiat:usd',
      quantity: '500',
      worthUsd: '500',
      from: { account: 'okx', label: 'okx' },
      to: { account: 'kraken', label: 'kraken' },
      feeUsd: '1',
      why: say('To buy {names} there.', { names: 'BTC' }),
    },
  ])
  expect(plan.cost).toMatchObject({ totalUsd: '0', transfersUsd: '1' })
  expect(plan.gaps).toMatchObject([{ why: { template: 'The money is at places that do not trade {name}.' } }])
})

test('a transfer that costs more than a twentieth of it is not proposed', () => {
  expect(planRebalance(moneyElsewhere('24')).transfers).toHaveLength(1)
  expect(planRebalance(moneyElsewhere('26')).transfers).toEqual([])
})

test('a coin at a closed place is moved to where it can be sold', () => {
  const plan = planRebalance(
    planQuestion({
      places: [
        exchange('kraken', [market('kraken', 'BTC/USD')]),
        exchange('okx', [market('okx', 'BTC/USD')], { closed: say('okx does not answer.') }),
      ],
      holdings: [holding('okx', 'btc', '10')],
      sleeves: [sleeve('cash'), sleeve('btc')],
      targets: [target('btc', 0.5), target('cash', 0.5)],
    }),
  )
  expect(plan.legs).toEqual([])
  expect(plan.transfers).toMatchObject([
    { asset: 'coin:btc', quantity: '5', from: { account: 'okx' }, to: { account: 'kraken' } },
  ])
  expect(plan.transfers[0]?.feeUsd).toBeUndefined()
  expect(plan.cost.isPartly).toBe(true)
  expect(plan.remarks).toEqual([say('okx does not answer.')])
})

test('the buffer is not moved away', () => {
  expect(planRebalance({ ...moneyElsewhere('1'), bufferUsd: amount('900') }).transfers).toMatchObject([
    { quantity: '100' },
  ])
})

test('money of a wallet that cannot swap goes to an exchange', () => {
  const plan = planRebalance(
    planQuestion({
      places: [
        exchange('kraken', [market('kraken', 'BTC/USD')]),
        { ...wallet('metamask', ['usd', 'eth'], {}), closed: say('No gas.') },
      ],
      holdings: [holding('metamask', 'usd', '1000', { chain: wallet('metamask', []).chain })],
      sleeves: [sleeve('cash'), sleeve('btc')],
      targets: [target('btc', 1), target('cash', 0)],
    }),
  )
  expect(plan.transfers).toMatchObject([{ asset: 'fiat:usd', quantity: '1000', from: { label: 'metamask' } }])
})

test('nothing lies at the wrong place: nothing is proposed', () => {
  expect(planRebalance(planQuestion()).transfers).toEqual([])
})
