// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { MoneyDisplayProvider } from '@/components/money/money-display'
import { amount } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import { CASH, type DriftRow, OTHERS, type SleeveId } from '@/lib/core/rebalance'
import type { BandAfter } from '@/lib/rebalance/drift/bands-after'
import { DriftTable } from './drift-table'
import { TradeBands } from './trade-bands'

const ETH = 'coin:ethereum' as AssetId

const row = (more: Partial<DriftRow> = {}): DriftRow => ({
  sleeve: ETH as string as SleeveId,
  name: 'ETH',
  assets: [ETH],
  value: amount('6100'),
  weight: 0.61,
  target: 0.5,
  low: 0.45,
  high: 0.55,
  toTarget: amount('-1100'),
  toBand: amount('-600'),
  isLocked: false,
  ...more,
})
const price = { price: amount('2000'), at: 0, source: 'test', stale: false }

const show = (rows: readonly DriftRow[], hidden = false) => {
  render(
    <MoneyDisplayProvider display={{ currency: 'usd', hidden, compact: false }}>
      <DriftTable rows={rows} lines={[{ asset: ETH, symbol: 'ETH', price }]} />
    </MoneyDisplayProvider>,
  )
  return within(screen.getByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map(({ textContent }) => textContent?.replace(/\s/g, ' '))
}

afterEach(cleanup)

test('what is outside is marked in words, with what would bring it back in money and in the coin', () => {
  expect(show([row()])).toEqual([
    'ETHoutside61.0%45.0%–55.0%50.0%45.0%–55.0%-$600.00sell 0.3 ETH-$1,100.00sell 0.55 ETH',
  ])
  cleanup()
  const inside = row({ weight: 0.5, toTarget: amount('0'), toBand: amount('0') })
  expect(show([inside])).toEqual([expect.not.stringContaining('outside')])
})

test('hidden amounts leave the weights, which are no amounts', () => {
  const [text] = show([row()], true)
  expect(text).toContain('61.0%')
  expect(text).not.toMatch(/1,100|0\.55/)
})

test('money is called by its name in the language, and has no coin of its own', () => {
  expect(show([row({ sleeve: CASH, name: 'Cash', assets: [ETH, 'fiat:eur' as AssetId] })])).toEqual([
    expect.stringMatching(/^Moneyoutside.*-\$1,100\.00$/),
  ])
})

test('what is to be sold has no band, and is not there once it is gone', () => {
  const others = row({
    sleeve: OTHERS,
    name: 'Others',
    target: 0,
    low: 0,
    high: 0.61,
    toTarget: amount('-6100'),
    toBand: amount('0'),
  })
  expect(show([others])).toEqual(['Everything else61.0%0.0%nothing-$6,100.00sell 3.05 ETH'])
  cleanup()
  expect(show([row(), { ...others, value: amount('0'), weight: 0 }])).toHaveLength(1)
})

test('a trade beside the strategies says in words what it does to each band, and how much would stay inside', () => {
  const band: BandAfter = {
    strategy: 'Core',
    sleeve: ETH as string as SleeveId,
    name: 'ETH',
    size: 1,
    traded: [ETH],
    before: 0.5,
    after: 0.61,
    target: 0.5,
    low: 0.45,
    high: 0.55,
    move: 'leaves',
    most: amount('0.25'),
  }
  const { most: _most, ...without } = band
  render(
    <TradeBands
      bands={[
        { band, symbol: 'ETH' },
        { band: { ...without, strategy: 'Calm', move: 'stays' }, symbol: 'ETH' },
      ]}
    />,
  )
  const [first, second] = screen.getAllByRole('listitem')
  expect(first?.textContent?.replace(/\s/g, ' ')).toBe(
    'Core · ETHLeaves its band50.0% before, about 61.0% afterwards; band 45.0% to 55.0%Would stay inside: 0.25 ETH',
  )
  expect(second?.textContent).toContain('Stays in its band')
  expect(second?.textContent).not.toContain('Would stay inside:')
  cleanup()
  const { container } = render(<TradeBands bands={[]} />)
  expect(container.textContent).toBe('')
})
