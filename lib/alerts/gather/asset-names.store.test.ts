import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { erc20 } from '@/lib/assets/asset-id'
import type { AssetId, ChainId } from '@/lib/core/ids'
import type { PortfolioView } from '@/lib/portfolio/view'
import { type FakeDesk, openFakeDesk } from '@/tests/fixtures/open-fake-desk'
import { priceAbove } from '../rules/price-above'
import { readSymbols } from './asset-names.store'
import type { KnownRule } from './what-is-named'

const CHAIN = 'eip155:1' as ChainId
const addressOf = (index: number) => `0x${String(index).padStart(40, '0')}`
const tokenOf = (index: number): AssetId => erc20(CHAIN, addressOf(index))
const ruleOn = (asset: AssetId): KnownRule => ({
  row: { id: 'r' as never, at: 1, kind: priceAbove.id, params: {}, repeat: priceAbove.repeat, on: true },
  rule: priceAbove,
  params: { asset },
})

let desk: FakeDesk
beforeEach(async () => {
  desk = await openFakeDesk()
  const { db } = desk
  await db.assets.bulkPut(
    Array.from({ length: 60 }, (_, index) => {
      const asset = tokenOf(index)
      return { id: db.hash('asset', asset), asset, symbol: `T${index}` } as never
    }),
  )
})
afterEach(() => desk.db.delete())

test('what rules name, what has moved and what may be taken has its symbol; nothing else is opened', async () => {
  const get = vi.spyOn(desk.db.assets, 'get')
  const all = vi.spyOn(desk.db.assets, 'toArray')
  const symbolOf = await readSymbols(desk.db, [ruleOn(tokenOf(3))], {
    entries: [{ legs: [{ asset: tokenOf(4), quantity: '1' }] } as never],
    allowances: [{ chain: CHAIN, token: addressOf(5) } as never],
  })
  expect([3, 4, 5].map((index) => symbolOf(tokenOf(index)))).toEqual(['T3', 'T4', 'T5'])
  expect(symbolOf('coin:ethereum' as AssetId)).toBe('ETH')
  expect(get).toHaveBeenCalledTimes(3)
  expect(all).not.toHaveBeenCalled()
})

test('what is held is named by the view, and no row is opened for it', async () => {
  const get = vi.spyOn(desk.db.assets, 'get')
  const line = { asset: tokenOf(7), symbol: 'SEVEN' }
  const portfolio = { lines: [line], excluded: [] } as unknown as PortfolioView
  const symbolOf = await readSymbols(desk.db, [ruleOn(tokenOf(7))], { portfolio })
  expect(symbolOf(tokenOf(7))).toBe('SEVEN')
  expect(get).not.toHaveBeenCalled()
})
