import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AccountId, AssetId } from '@/lib/core/ids'
import type { LotView } from '@/lib/ledger/views'
import { positionsOf } from './positions-of'

const BTC = 'coin:bitcoin' as AssetId
const ETH = 'coin:ethereum' as AssetId
const lot = (asset: AssetId, left: string, cost: string | null): LotView => ({
  id: `${asset}${left}`,
  asset,
  symbol: asset === BTC ? 'BTC' : 'ETH',
  accountId: 'a' as AccountId,
  acquiredAt: 0,
  quantity: amount(left),
  left: amount(left),
  cost: cost === null ? null : amount(cost),
  basis: cost === null ? 'missing' : 'known',
})
const prices = (of: Record<string, string>) => (asset: AssetId) => {
  const price = of[asset]
  return price === undefined ? null : amount(price)
}

test('two lots make one position with their average cost and what is not realised yet', () => {
  const [position] = positionsOf(
    [lot(BTC, '1', '20000'), lot(BTC, '3', '100000')],
    prices({ [BTC]: '35000' }),
  )
  expect(position).toEqual({
    asset: BTC,
    symbol: 'BTC',
    quantity: '4',
    cost: '120000',
    average: '30000',
    value: '140000',
    unrealised: '20000',
    ratio: 20_000 / 120_000,
  })
})

test('a lot without a cost takes average and gain away, and not the quantity or the value', () => {
  const [position] = positionsOf([lot(BTC, '1', '20000'), lot(BTC, '1', null)], prices({ [BTC]: '35000' }))
  expect(position).toMatchObject({
    quantity: '2',
    value: '70000',
    cost: null,
    average: null,
    unrealised: null,
    ratio: null,
  })
})

test('without a price the cost stays, and what has no value stands last', () => {
  const rows = positionsOf([lot(ETH, '1', '2000'), lot(BTC, '1', '1')], prices({ [BTC]: '35000' }))
  expect(rows.map(({ symbol }) => symbol)).toEqual(['BTC', 'ETH'])
  expect(rows[1]).toMatchObject({ average: '2000', value: null, unrealised: null })
})
