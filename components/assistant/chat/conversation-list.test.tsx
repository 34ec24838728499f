// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ConversationId } from '@/lib/core/chat'
import { AT, conversation } from '@/tests/fixtures/assistant-page'
import { ConversationList } from './conversation-list'

const { call, saveFile } = vi.hoisted(() => ({ call: vi.fn(), saveFile: vi.fn() }))
vi.mock('@/lib/messages/call.browser', () => ({ call }))
vi.mock('@/components/settings/save-file', () => ({ saveFile }))
afterEach(cleanup)
HTMLElement.prototype.hidePopover = () => {}

const other = { ...conversation, id: 'DDDDDDDDDDDDDDDDDDDDDD' as ConversationId, title: 'Fees' }
const onOpen = vi.fn()
beforeEach(() => {
  onOpen.mockReset()
  saveFile.mockReset()
  call.mockReset()
  call.mockImplementation(async ({ name }: { name: string }) => {
    if (name === 'assistant.search') return [other.id]
    return name === 'assistant.export' ? { fileName: 'fees.md', text: '# Fees' } : null
  })
})
const show = () =>
  render(
    <ConversationList conversations={[conversation, other]} chosen={other.id} now={AT} onOpen={onOpen} />,
  )
const act1 = (name: string, title = 'Fees') => {
  const row = screen.getByText(title).closest('li')
  if (!row) throw new Error('no row')
  const button = within(row).getByRole('button', { name: `More for ${title}` })
  const panel = row.querySelector('[popover]')
  fireEvent.click(button)
  act(() => {
    panel?.dispatchEvent(Object.assign(new Event('toggle'), { newState: 'open' }))
  })
  fireEvent.click(within(row).getByText(name))
}

test('search asks for conversations with the words, and shows these alone', async () => {
  show()
  fireEvent.change(screen.getByLabelText('Search conversations'), { target: { value: 'gas' } })
  await waitFor(() => expect(screen.queryByText(conversation.title)).toBeNull())
  expect(screen.getByText('Fees')).toBeTruthy()
  expect(call.mock.calls[0]?.[1]).toEqual({ text: 'gas' })
})

test('one is deleted after a question only, and the page leaves it', async () => {
  show()
  act1('Delete…')
  expect(call).not.toHaveBeenCalled()
  fireEvent.click(screen.getByRole('button', { name: 'Delete conversation', hidden: true }))
  await waitFor(() => expect(onOpen).toHaveBeenCalledWith(null))
  expect(call.mock.calls.map(([message, input]) => [message.name, input])).toEqual([
    ['assistant.remove', { conversation: other.id }],
  ])
})

test('it is saved as a file with the name that it is given', async () => {
  show()
  act1('Save as Markdown')
  await waitFor(() => expect(saveFile).toHaveBeenCalledWith('fees.md', '# Fees', 'text/markdown'))
})

test('renaming needs a name', async () => {
  show()
  act1('Rename…')
  const field = screen.getByLabelText('Name')
  fireEvent.change(field, { target: { value: '  ' } })
  expect(screen.getByRole('button', { name: 'Rename', hidden: true }).hasAttribute('disabled')).toBe(true)
  fireEvent.change(field, { target: { value: ' Costs ' } })
  fireEvent.click(screen.getByRole('button', { name: 'Rename', hidden: true }))
  await waitFor(() => expect(call.mock.calls[0]?.[1]).toEqual({ conversation: other.id, title: 'Costs' }))
})
