// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { Tabs } from './tabs'

afterEach(cleanup)

const TABS = [
  { id: 'a', label: 'First' },
  { id: 'b', label: 'Second' },
] as const

function Example() {
  const [chosen, setChosen] = useState<'a' | 'b'>('a')
  return <Tabs name="x" label="Example" tabs={TABS} chosen={chosen} onChoose={setChosen} />
}

test('one tab stop; arrow keys choose and go round', () => {
  render(<Example />)
  const [first, second] = screen.getAllByRole('tab')
  first?.focus()
  fireEvent.keyDown(first as HTMLElement, { key: 'ArrowRight' })
  expect(document.activeElement).toBe(second)
  expect(second?.getAttribute('aria-selected')).toBe('true')
  expect(first?.tabIndex).toBe(-1)
  fireEvent.keyDown(second as HTMLElement, { key: 'ArrowRight' })
  expect(first?.getAttribute('aria-selected')).toBe('true')
})
