import { expect, test } from 'vitest'
import { amount, multiply, sum } from '@/lib/core/amount'
import type { RunLeg } from '@/lib/db/rows'
import { orderLeg } from '@/tests/fixtures/open-fake-runs'
import { shareOfLeg } from './share-of-leg'

type Change = Partial<Omit<RunLeg, 'leg'>>

/** Sells for `cost` less a fee of 0.2 %. */
const sale = (id: string, cost: string, change: Change = {}): RunLeg => ({
  id,
  leg: orderLeg({ id, side: 'sell', base: 'BTC', amount: '1', limit: '1', cost }),
  state: 'waiting',
  orders: [],
  ...change,
})
const buy = (id: string, pays: string, after: string[], change: Change = {}): RunLeg => {
  const leg = orderLeg({ id, side: 'buy', base: 'ETH', amount: '1', limit: '999', cost: pays, after })
  return {
    id,
    leg: { ...leg, pays: { ...leg.pays, quantity: amount(pays) } },
    state: 'waiting',
    orders: [],
    ...change,
  }
}
const share = (legs: RunLeg[], id: string) => {
  const leg = legs.find((each) => each.id === id)
  if (!leg) throw new Error('no such leg')
  return shareOfLeg({ legs }, leg)
}

test('what came as planned, or better, or without being told, lets everything be paid, and no more', () => {
  for (const received of ['99.8', '150', undefined])
    expect(
      share(
        [
          sale('1', '100', { state: 'done', ...(received ? { received: amount(received) } : {}) }),
          buy('2', '99.8', ['1']),
        ],
        '2',
      ),
    ).toBe('1')
})

test('what is missing is shared by all that are paid with it, also when one of them comes first', () => {
  const legs = [
    sale('1', '100', { state: 'partial', received: amount('49.9') }),
    buy('2', '60', ['1']),
    buy('3', '39.8', ['1']),
  ]
  expect([share(legs, '2'), share(legs, '3')]).toEqual(['0.5', '0.5'])
  const later = [
    legs[0] as RunLeg,
    buy('2', '60', ['1'], { state: 'partial', paid: amount('30') }),
    legs[2] as RunLeg,
  ]
  expect(share(later, '3')).toBe('0.5')
})

test('money that was there before is not taken for what is missing', () => {
  // 200 are paid: 99.8 come from the sale, 100.2 are there. Nothing came.
  const legs = [sale('1', '100', { state: 'failed' }), buy('2', '200', ['1'])]
  expect(share(legs, '2')).toBe('0.501')
})

test('what the plan keeps of the proceeds as money is short in proportion', () => {
  const legs = [sale('1', '100', { state: 'partial', received: amount('49.9') }), buy('2', '49.9', ['1'])]
  expect(share(legs, '2')).toBe('0.5')
})

test('a leg that waits for nobody is paid whatever happens to others', () => {
  expect(share([sale('1', '100', { state: 'failed' }), buy('2', '50', [])], '2')).toBe('1')
})

test('nothing came: nothing is paid', () => {
  for (const state of ['failed', 'skipped'] as const)
    expect(share([sale('1', '100', { state }), buy('2', '99.8', ['1'])], '2')).toBe('0')
})

test('in any mixture, what is paid is never more than what came of what it was to be paid with', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const random = (salt: number) => ((seed * 7919 + salt * 104_729) % 1000) / 1000
    const received = amount((random(1) * 99.8).toFixed(4))
    const pays = [random(2), random(3), random(4)].map((part) => 1 + part * 30)
    const scale = 99.8 / pays.reduce((all, each) => all + each, 0)
    const legs = [
      sale('1', '100', { state: 'partial', received }),
      ...pays.map((each, index) => buy(String(index + 2), (each * scale).toFixed(4), ['1'])),
    ]
    // One after another, each fills a random part of what it may.
    for (const [index, leg] of legs.slice(1).entries()) {
      const part = multiply(
        multiply(leg.leg.pays.quantity, shareOfLeg({ legs }, leg)),
        amount(random(index + 5).toFixed(3)),
      )
      legs[index + 1] = { ...leg, state: 'partial', paid: part }
    }
    const paid = sum(legs.slice(1).map(({ paid: each = amount('0') }) => each))
    expect(Number(paid)).toBeLessThanOrEqual(Number(received) + 1e-3)
  }
})
