// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { Button } from './button'
import { TextField } from './text-field'

afterEach(cleanup)

test('hint and error are read with the field', () => {
  render(<TextField label="Address" hint="Starts with 0x." error="This is not an address." />)
  const input = screen.getByLabelText('Address')
  const described = (input.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
  expect(described).toEqual(['Starts with 0x.', 'This is not an address.'])
  expect(input.getAttribute('aria-invalid')).toBe('true')
})

test('a busy button keeps the focus and refuses clicks', () => {
  const onClick = vi.fn()
  render(
    <Button busy onClick={onClick}>
      Save
    </Button>,
  )
  const button = screen.getByRole('button', { name: 'Save' })
  button.focus()
  button.click()
  expect(onClick).not.toHaveBeenCalled()
  expect(document.activeElement).toBe(button)
})
