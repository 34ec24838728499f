// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { NameDialog } from './name-dialog'

afterEach(cleanup)

test('Enter stores the name, but not while it is composed', () => {
  const onName = vi.fn()
  render(<NameDialog title="Rename" name="ながい" act="Save" onName={onName} onClose={() => {}} />)
  const field = screen.getByRole('textbox', { name: 'Name', hidden: true })
  fireEvent.keyDown(field, { key: 'Enter', isComposing: true })
  expect(onName).not.toHaveBeenCalled()
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(onName).toHaveBeenCalledWith('ながい')
})
