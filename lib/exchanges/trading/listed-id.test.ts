import { expect, test } from 'vitest'
import { joinedOrder } from './joined-order'
import { idInList, listedId } from './listed-id'

test('an id names its list, and is the venue’s own again there only', () => {
  expect(idInList('algo', listedId('algo', '7'))).toBe('7')
  expect(idInList('algo', '7')).toBeUndefined()
  expect(idInList('algo', 'algorithm:7')).toBeUndefined()
})

test('what waited keeps its name and takes the end of what it became', () => {
  const waited = { id: 'algo:7', clientOrderId: 'x', type: 'stop', status: 'open', filled: '0', amount: '2' }
  const became = {
    id: '9',
    clientOrderId: 'y',
    type: 'market',
    status: 'closed',
    filled: '2',
    cost: '10',
    fees: [],
  }
  expect(joinedOrder(waited, became)).toMatchObject({
    id: 'algo:7',
    clientOrderId: 'x',
    type: 'stop',
    status: 'closed',
    filled: '2',
    amount: '2',
    cost: '10',
    fees: [],
  })
})
