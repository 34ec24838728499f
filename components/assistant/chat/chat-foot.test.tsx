// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import type { Asking } from './asking.hooks'
import { ChatFoot } from './chat-foot'

vi.mock('wxt/browser', () => ({ browser: { runtime: { getURL: (path: string) => path } } }))
afterEach(cleanup)
const idle: Asking['act'] = {
  pending: false,
  error: null,
  run: async () => true,
  fail: () => {},
  clear: () => {},
}
const asking: Asking = {
  text: '',
  setText: () => {},
  level: 'full',
  setLevel: () => {},
  act: idle,
  stopping: idle,
  preview: null,
  send: () => {},
  sendFirst: () => {},
  look: () => {},
  closePreview: () => {},
  stop: () => {},
  retry: () => {},
}
const show = (isWriting: boolean) =>
  render(<ChatFoot asking={asking} isOn isWriting={isWriting} level="rounded" isNew={false} />)

test('the level of the conversation stands at the field', () => {
  show(false)
  expect(screen.getByText('Rounded amounts')).toBeTruthy()
})

test('whoever has just begun a conversation is at its field, where Esc stops the answer; nobody else is moved', () => {
  show(true)
  expect(document.activeElement).toBe(screen.getByLabelText('Your question'))
  cleanup()
  show(false)
  expect(document.activeElement).toBe(document.body)
})
