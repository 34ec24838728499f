// @vitest-environment happy-dom
import { cleanup, fireEvent, render } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { usePaletteKey } from './palette-key.hooks'

const heard = vi.fn()

function Page({ dialog = false, isOpen = true }: { dialog?: boolean; isOpen?: boolean }) {
  usePaletteKey(heard, isOpen)
  return dialog ? <dialog open>Over it</dialog> : null
}

beforeEach(() => void heard.mockClear())
afterEach(cleanup)

const press = (key: string, held: object = {}) =>
  fireEvent.keyDown(document.body, { key, ctrlKey: true, cancelable: true, ...held })

test('Ctrl+K is heard once, on layouts without Latin letters where K lies', () => {
  render(<Page />)
  expect(press('k')).toBe(false)
  press('ن', { code: 'KeyK' })
  press('л', { code: 'KeyK' })
  expect(heard).toHaveBeenCalledTimes(3)
})

test('not held, not with Alt, not while a word is composed, not over a dialog', () => {
  render(<Page dialog />)
  press('k')
  cleanup()
  render(<Page />)
  press('k', { repeat: true })
  press('k', { altKey: true })
  press('k', { isComposing: true })
  press('k', { ctrlKey: false })
  expect(heard).not.toHaveBeenCalled()
})

test('not while the page is locked', () => {
  const { rerender } = render(<Page isOpen={false} />)
  press('k')
  expect(heard).not.toHaveBeenCalled()
  rerender(<Page />)
  press('k')
  expect(heard).toHaveBeenCalledTimes(1)
})
