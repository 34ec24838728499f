import { expect, test } from 'vitest'
import { createEndpointHealth } from './endpoint-health'
import { ownOrder } from './own-order'

const URLS = ['a', 'b', 'c']

test('each place begins at another server, and none is left out', () => {
  const health = createEndpointHealth()
  const orders = [0, 1, 2, 3].map((place) => ownOrder(health, place).order(URLS, 0))
  expect(orders.map(([first]) => first)).toEqual(['a', 'b', 'c', 'a'])
  for (const order of orders) expect(order.toSorted()).toEqual(URLS)
  expect(ownOrder(health, 5).order([], 0)).toEqual([])
})

test('a server that failed rests for all of them', () => {
  const health = createEndpointHealth()
  ownOrder(health, 1).failed('b', 0)
  expect(ownOrder(health, 1).order(URLS, 1)).toEqual(['c', 'a', 'b'])
  expect(health.order(URLS, 1)).toEqual(['a', 'c', 'b'])
})
