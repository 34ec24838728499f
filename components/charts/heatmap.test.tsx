// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { correlationColour } from './correlation-colour'
import { Heatmap } from './heatmap'

const saveFile = vi.hoisted(() => vi.fn<(name: string, content: string | Blob, type?: string) => void>())
vi.mock('@/components/settings/save-file', () => ({ saveFile }))
afterEach(cleanup)

const names = [
  { id: 'coin:bitcoin', name: 'BTC' },
  { id: 'coin:ethereum', name: 'ETH' },
]
const matrix = [
  [1, -0.834],
  [null, -0.001],
]
const show = () =>
  render(
    <Heatmap
      label="Correlation"
      names={names}
      matrix={matrix}
      days={[
        [365, 1],
        [3, 90],
      ]}
      fileName="correlation"
    />,
  )

test('every pair has its figure, its days, and its place under the right heads', () => {
  show()
  const table = screen.getByRole('table', { name: 'Correlation' })
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent),
  ).toEqual(['BTC', 'ETH'])
  const [, second] = within(within(table).getByRole('row', { name: /^BTC 1/ })).getAllByRole('cell')
  expect(second?.textContent).toBe('-0.83')
  expect(second?.title).toBe('BTC and ETH: 1 common days')
})

test('what is not computable says so and is not zero; what rounds to nothing has no sign', () => {
  show()
  const row = screen.getByRole('row', { name: /^ETH/ })
  expect(
    within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ).toEqual(['–not known', '0.00'])
})

test('it can be reached by keyboard to be scrolled', () => {
  show()
  expect(screen.getByRole('group', { name: 'Correlation' }).tabIndex).toBe(0)
})

test('together and against each other have other hues; stronger is stronger', () => {
  expect(correlationColour(0.5)).toContain('series-1')
  expect(correlationColour(-0.5)).toContain('series-2')
  const strength = (value: number) => Number(/(\d+)%/.exec(correlationColour(value))?.[1])
  expect(strength(1)).toBeGreaterThan(strength(0.5))
  expect(strength(0)).toBe(0)
  expect(strength(7)).toBe(strength(1))
})

test('the CSV is the matrix', () => {
  show()
  const panel = document.querySelector('[popover][role=menu]')
  if (!panel) throw new Error('no menu')
  Object.assign(panel, { hidePopover: () => undefined })
  fireEvent(panel, Object.assign(new Event('toggle'), { newState: 'open' }))
  fireEvent.click(screen.getByRole('menuitem', { name: 'Table (CSV)', hidden: true }))
  expect(saveFile.mock.calls[0]?.[1]).toBe('Correlation,BTC,ETH\r\nBTC,1,-0.834\r\nETH,,-0.001\r\n')
})
