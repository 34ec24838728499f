// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { Palette, type PaletteProps } from './palette'
import type { PaletteChoice } from './palette-choice'

afterEach(cleanup)

const choice = (title: string, rest: Partial<PaletteChoice> = {}): PaletteChoice => ({
  id: title,
  title,
  words: [],
  kind: 'page',
  isOffered: true,
  act: { route: title },
  ...rest,
})
const CHOICES = [
  choice('Alerts'),
  choice('Assets'),
  choice('Reports'),
  choice('ETH', { kind: 'asset', isOffered: false }),
]

function show(recent: readonly string[] = [], withWords?: PaletteProps['withWords']) {
  const onChoose = vi.fn()
  const onClose = vi.fn()
  function Page() {
    const [isOpen, setOpen] = useState(false)
    return (
      <>
        <button type="button" onClick={() => setOpen(true)}>
          Open
        </button>
        {isOpen ? (
          <Palette
            choices={CHOICES}
            recent={recent}
            {...(withWords ? { withWords } : {})}
            onChoose={onChoose}
            onClose={() => {
              onClose()
              setOpen(false)
            }}
          />
        ) : null}
      </>
    )
  }
  render(<Page />)
  const opener = screen.getByRole('button', { name: 'Open' })
  opener.focus()
  fireEvent.click(opener)
  return { onChoose, onClose, opener, field: screen.getByRole('combobox') }
}

const options = () => screen.getAllByRole('option').map(({ textContent }) => textContent)
const activeOf = (field: HTMLElement) =>
  document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent

test('the field names the active line, arrows move it round, Enter takes it', () => {
  const { field, onChoose } = show()
  expect(document.activeElement).toBe(field)
  expect(activeOf(field)).toContain('Alerts')
  fireEvent.keyDown(field, { key: 'ArrowUp' })
  expect(activeOf(field)).toContain('Reports')
  fireEvent.keyDown(field, { key: 'ArrowDown' })
  fireEvent.keyDown(field, { key: 'ArrowDown' })
  expect(activeOf(field)).toContain('Assets')
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(onChoose).toHaveBeenCalledExactlyOnceWith(CHOICES[1])
})

test('what is typed narrows the list, and how many are left is told', () => {
  const { field, onChoose } = show()
  expect(options().join()).not.toContain('ETH')
  fireEvent.change(field, { target: { value: 'et' } })
  expect(options()).toHaveLength(1)
  expect(screen.getByRole('status').textContent).toContain('1')
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(onChoose.mock.calls[0]?.[0].title).toBe('ETH')
})

test('nothing that fits is said, and Enter does nothing then', () => {
  const { field, onChoose } = show()
  fireEvent.change(field, { target: { value: 'zzzz' } })
  expect(screen.getByText('Nothing is called “zzzz”.')).toBeTruthy()
  expect(field.getAttribute('aria-expanded')).toBe('false')
  expect(field.getAttribute('aria-activedescendant')).toBeNull()
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(onChoose).not.toHaveBeenCalled()
})

test('what can be done with the words stands below what is called so, and alone where nothing is', () => {
  const search = choice('Search the history', { id: 'words', kind: 'words' })
  const { field, onChoose } = show([], () => [search])
  expect(options().join()).not.toContain('Search the history')
  fireEvent.change(field, { target: { value: 'alerts' } })
  expect(options()).toHaveLength(2)
  expect(options()[1]).toContain('Search the history')
  fireEvent.change(field, { target: { value: 'uniswap' } })
  expect(screen.getByText('Nothing is called “uniswap”.')).toBeTruthy()
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(onChoose).toHaveBeenCalledExactlyOnceWith(search)
})

test('what was chosen last is offered first, also what is offered to nobody else', () => {
  show(['ETH'])
  expect(options()[0]).toContain('ETH')
})

test('Esc closes it and gives the focus back; a tap takes a line', () => {
  const { onClose, opener, onChoose } = show()
  fireEvent.click(screen.getAllByRole('option')[2] ?? document.body)
  expect(onChoose.mock.calls[0]?.[0].title).toBe('Reports')
  fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }))
  expect(onClose).toHaveBeenCalled()
  expect(document.activeElement).toBe(opener)
})
