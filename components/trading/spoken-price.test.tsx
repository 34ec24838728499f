// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { SPOKEN_EVERY_MS, SpokenPrice } from './spoken-price'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const said = () => screen.getByRole('status').textContent

test('a price that changes with each trade is said at most every half a minute, and then the newest', () => {
  const { rerender } = render(<SpokenPrice market="BTC/USDT" text="64,000" />)
  const heard = new Set([said()])
  for (let second = 1; second <= 60; second++) {
    rerender(<SpokenPrice market="BTC/USDT" text={`64,0${String(second).padStart(2, '0')}`} />)
    act(() => void vi.advanceTimersByTime(1_000))
    heard.add(said())
  }
  expect([...heard]).toEqual(['BTC/USDT: 64,000', 'BTC/USDT: 64,030', 'BTC/USDT: 64,060'])
})

test('the same price is not said again', async () => {
  render(<SpokenPrice market="BTC/USDT" text="64,000" />)
  const changed = vi.fn()
  const observer = new MutationObserver(changed)
  observer.observe(screen.getByRole('status'), { characterData: true, childList: true, subtree: true })
  act(() => void vi.advanceTimersByTime(3 * SPOKEN_EVERY_MS))
  await vi.advanceTimersByTimeAsync(1)
  expect(changed).not.toHaveBeenCalled()
  observer.disconnect()
})

test('another market is said at once', () => {
  const { rerender } = render(<SpokenPrice market="BTC/USDT" text="64,000" />)
  rerender(<SpokenPrice market="ETH/USDT" text="3,200" />)
  expect(said()).toBe('ETH/USDT: 3,200')
})
