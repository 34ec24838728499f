// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { DeskLayout } from './desk-layout'
import type { DeskWidth } from './desk-width.hooks'

afterEach(cleanup)

function Typed() {
  const [text, setText] = useState('')
  return <input aria-label="size" value={text} onChange={(event) => setText(event.target.value)} />
}
const desk = (width: DeskWidth, formWanted = 0) => (
  <DeskLayout
    width={width}
    formWanted={formWanted}
    markets={<p>markets</p>}
    chart={<p>chart</p>}
    orders={<p>orders</p>}
    book={<p>book</p>}
    trades={<p>trades</p>}
    form={<Typed />}
  />
)
const field = () => screen.getByLabelText<HTMLInputElement>('size')

test('what was typed stays while the window changes and other parts are looked at', () => {
  const { rerender } = render(desk('wide'))
  fireEvent.change(field(), { target: { value: '0.5' } })
  for (const width of ['narrow', 'middle', 'vast', 'narrow'] as const) rerender(desk(width))
  fireEvent.click(screen.getByRole('tab', { name: 'Book' }))
  expect(screen.getByText('book')).toBeTruthy()
  expect(field().value).toBe('0.5')
})

test('in a narrow window one part is seen at a time, and a chosen price leads to the form', () => {
  const { rerender } = render(desk('narrow'))
  expect(screen.queryByText('book')).toBeNull()
  fireEvent.click(screen.getByRole('tab', { name: 'Book' }))
  expect(screen.getByText('trades')).toBeTruthy()
  rerender(desk('narrow', 1))
  expect(screen.getByRole('tab', { name: 'New order' }).getAttribute('aria-selected')).toBe('true')
  expect(screen.queryByText('trades')).toBeNull()
})
