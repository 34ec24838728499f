// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { MoneyDisplayProvider } from '@/components/money/money-display'
import type { StrategyDrift, UnknownDrift } from '@/lib/core/rebalance'
import { say } from '@/lib/core/sentence'
import type { RunRow, StrategyRow } from '@/lib/db/rows'
import { AT, drift, run, strategy } from '@/tests/fixtures/rebalance-page'
import { StrategiesView } from './strategies-view'

afterEach(cleanup)
const stopAll = vi.fn(async () => ({ strategies: 1, runs: 1 }))
interface Shown {
  strategies: readonly StrategyRow[] | null
  runs?: readonly RunRow[]
  drift?: StrategyDrift | UnknownDrift | undefined
  hidden?: boolean
}
const show = ({ strategies, runs = [], hidden = false, ...rest }: Shown) =>
  render(
    <MoneyDisplayProvider display={{ currency: 'eur', hidden, compact: false }}>
      <StrategiesView
        strategies={strategies}
        runs={runs}
        driftOf={() => ('drift' in rest ? rest.drift : drift)}
        portfolioName={() => undefined}
        templates={[{ id: 'two-coins', name: say('Two coins'), about: say('60 to 40') }]}
        holdsSomething
        now={AT}
        onStopAll={stopAll}
        onExport={async () => undefined}
      />
    </MoneyDisplayProvider>,
  )

test('without a strategy it is said what one is, with ways to begin', () => {
  show({ strategies: [] })
  expect(screen.getByText(/^A strategy says which part/)).toBeTruthy()
  const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'))
  // The first one leads from the heading to the guide.
  expect(links.slice(1)).toEqual(['#/rebalance/new/held', '#/rebalance/new', '#/rebalance/new/two-coins'])
})

test('before the strategies are read nothing is said to be missing', () => {
  const { container } = show({ strategies: null })
  expect(container.querySelector('h1')?.textContent).toBe('Rebalancing')
  expect(container.textContent).not.toMatch(/No strategy|Begin/)
  expect(container.querySelector('ul')).toBeNull()
})

test('each strategy tells its weights, that it is due and outside, in words', () => {
  show({ strategies: [strategy] })
  const card = within(screen.getByRole('link', { name: /Core/ }))
  expect(card.getByText('Due')).toBeTruthy()
  expect(card.getByText('2 outside')).toBeTruthy()
  expect(card.getByText('61.0% of 50.0%')).toBeTruthy()
  expect(card.getByText('€84,250.60')).toBeTruthy()
})

test('hidden amounts leave weights and no sum', () => {
  const { container } = show({ strategies: [strategy], hidden: true })
  expect(container.textContent).toContain('61.0%')
  expect(container.textContent).not.toContain('84,250')
})

test('what cannot be told says why, and is neither inside nor outside', () => {
  const unknown = {
    strategy: strategy.id,
    name: 'Core',
    unknown: say('Main has not been read yet.'),
    isOn: false,
  }
  show({ strategies: [strategy], drift: unknown })
  expect(screen.getByText('Main has not been read yet.')).toBeTruthy()
  expect(screen.queryByText(/outside|Inside/)).toBeNull()
})

test('everything can be stopped while something acts, after a question', async () => {
  show({ strategies: [strategy] })
  expect(screen.queryByRole('button', { name: 'Stop everything' })).toBeNull()
  cleanup()
  show({ strategies: [strategy], runs: [run] })
  fireEvent.click(screen.getByRole('button', { name: 'Stop everything' }))
  expect(stopAll).not.toHaveBeenCalled()
  const dialog = within(screen.getByRole('dialog', { hidden: true }))
  fireEvent.click(dialog.getByRole('button', { name: 'Stop everything', hidden: true }))
  await act(async () => undefined)
  expect(stopAll).toHaveBeenCalledOnce()
})

test('a run that waits says why in the list, one that is over does not', () => {
  show({ strategies: [strategy], runs: [run, { ...run, id: 'over' as RunRow['id'], state: 'done' }] })
  expect(screen.getAllByText(/^Sign the swap/)).toHaveLength(1)
})
