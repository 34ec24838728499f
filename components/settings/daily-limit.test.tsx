// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DailyLimit } from './daily-limit'

const onSave = vi.fn<(limit: string | undefined) => Promise<boolean>>()
beforeEach(() => {
  onSave.mockReset().mockResolvedValue(true)
})
afterEach(cleanup)

const show = (limit?: string) => render(<DailyLimit label="Kraken" limit={limit} onSave={onSave} />)
const field = () => screen.getByLabelText('Kraken')
const type = (value: string) => fireEvent.change(field(), { target: { value } })
const save = () => screen.getByRole('button', { name: 'Save' })

test('a limit counts when it is saved, and an empty one takes it away', () => {
  show('500')
  type('1250.50')
  expect(onSave).not.toHaveBeenCalled()
  fireEvent.click(save())
  expect(onSave).toHaveBeenLastCalledWith('1250.50')
  type('')
  fireEvent.click(save())
  expect(onSave).toHaveBeenLastCalledWith(undefined)
})

test.each(['12,5', '-1', '1e3', 'much'])('"%s" is no limit and is not stored', (typed) => {
  show()
  type(typed)
  expect(screen.getByRole('alert').textContent).toContain('US dollars')
  expect((save() as HTMLButtonElement).disabled).toBe(true)
})
