// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { COMMANDS } from '@/lib/commands/registry'
import { useCommandKeys } from './command-keys.hooks'

const heard = vi.fn()

function Page({ dialog = false }: { dialog?: boolean }) {
  useCommandKeys(COMMANDS, ({ id }) => heard(id))
  return (
    <>
      <input aria-label="Field" />
      {dialog ? <dialog open>Over it</dialog> : null}
    </>
  )
}

beforeEach(() => {
  heard.mockClear()
  delete document.documentElement.dataset.singleKeys
})
afterEach(cleanup)

const press = (key: string, held: object = {}, at: Element = document.body) =>
  fireEvent.keyDown(at, { key, bubbles: true, ...held })

test('a pair, the sheet and the palette are heard', () => {
  render(<Page />)
  press('g')
  press('t')
  press('?', { shiftKey: true })
  press('k', { ctrlKey: true })
  expect(heard.mock.calls.flat()).toEqual(['page.trading', 'help.shortcuts', 'help.palette'])
})

test('never while somebody writes, but the palette comes from a field, too', () => {
  render(<Page />)
  const field = screen.getByLabelText('Field')
  press('g', {}, field)
  press('t', {}, field)
  press('?', {}, field)
  expect(heard).not.toHaveBeenCalled()
  press('k', { ctrlKey: true }, field)
  expect(heard.mock.calls.flat()).toEqual(['help.palette'])
})

test('nothing while a dialog is open', () => {
  render(<Page dialog />)
  press('g')
  press('t')
  press('?')
  press('k', { ctrlKey: true })
  expect(heard).not.toHaveBeenCalled()
})

test('single keys are off when they are switched off; Ctrl+K stays', () => {
  document.documentElement.dataset.singleKeys = 'off'
  render(<Page />)
  press('?')
  press('g')
  press('t')
  press('k', { ctrlKey: true })
  expect(heard.mock.calls.flat()).toEqual(['help.palette'])
})
