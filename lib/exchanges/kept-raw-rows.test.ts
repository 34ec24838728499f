import { expect, test } from 'vitest'
import { giveBack, keptRawRows } from './kept-raw-rows'

const filters = [
  { filterType: 'LOT_SIZE', stepSize: '0.001' },
  { filterType: 'MAX_NUM_ORDERS', maxNumOrders: 200 },
]

test('what is read of a raw row is kept, and filters are given back as they were', () => {
  const raws = keptRawRows()
  const info = { symbol: 'BTCUSDT', orderTypes: ['LIMIT'], ocoAllowed: false, filters }
  const row = { symbol: 'BTC/USDT', info: raws.keep(info) }
  expect(giveBack(row, raws.filterSets)).toEqual({
    symbol: 'BTC/USDT',
    info: {
      orderTypes: ['LIMIT'],
      ocoAllowed: false,
      filterSet: 0,
      filters: [{ filterType: 'MAX_NUM_ORDERS', maxNumOrders: 200 }],
    },
  })
})

test('markets with the same filters share them, and others have their own', () => {
  const raws = keptRawRows()
  const sets = [filters, filters, []].map((each) => raws.keep({ orderTypes: [], filters: each }))
  expect(sets.map((each) => each?.['filterSet'])).toEqual([0, 0, 1])
  expect(raws.filterSets).toHaveLength(2)
})

test('of a venue that tells no kinds of orders nothing is kept, and a list of an earlier version stays as it is', () => {
  expect(keptRawRows().keep({ id: 'XXBTZUSD', filters })).toBeUndefined()
  expect(giveBack({ info: { orderTypes: ['LIMIT'] } }, [])).toEqual({ info: { orderTypes: ['LIMIT'] } })
})
