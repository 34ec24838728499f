// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Composer } from './composer'

afterEach(cleanup)
const onSend = vi.fn()
const onStop = vi.fn()
beforeEach(() => {
  onSend.mockReset()
  onStop.mockReset()
})
const show = (isWriting: boolean, text = 'Why?') => {
  render(
    <Composer
      text={text}
      isWriting={isWriting}
      pending={false}
      onText={() => {}}
      onSend={onSend}
      onStop={onStop}
    />,
  )
  return screen.getByLabelText('Your question')
}

test('Enter sends, Shift and Enter do not', () => {
  const field = show(false)
  fireEvent.keyDown(field, { key: 'Enter', shiftKey: true })
  expect(onSend).not.toHaveBeenCalled()
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(onSend).toHaveBeenCalledOnce()
})

test('Enter that ends a composed word sends nothing', () => {
  fireEvent.keyDown(show(false), { key: 'Enter', isComposing: true })
  expect(onSend).not.toHaveBeenCalled()
})

test('while an answer is written Esc stops it, and nothing else is sent', () => {
  const field = show(true)
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(onSend).not.toHaveBeenCalled()
  fireEvent.keyDown(field, { key: 'Escape' })
  expect(onStop).toHaveBeenCalledOnce()
  expect(screen.queryByRole('button', { name: 'Ask' })).toBeNull()
})

test('an empty question cannot be asked', () => {
  show(false, '  ')
  expect(screen.getByRole('button', { name: 'Ask' }).hasAttribute('disabled')).toBe(true)
})
