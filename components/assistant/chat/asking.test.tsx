// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { MoneyDisplayProvider } from '@/components/money/money-display'
import type { ConversationId } from '@/lib/core/chat'
import { AppError } from '@/lib/core/errors'
import type { IntentId } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import { useAsking } from './asking.hooks'
import { PreviewDialog } from './preview-dialog'

const { call } = vi.hoisted(() => ({ call: vi.fn() }))
vi.mock('@/lib/messages/call.browser', () => ({ call }))
vi.mock('@/lib/messages/broadcast.browser', () => ({ onNotice: () => () => {} }))
vi.mock('@/components/shell/live.hooks', () => ({ useTables: (_: unknown, initial: unknown) => initial }))
afterEach(cleanup)

const CONVERSATION = 'CCCCCCCCCCCCCCCCCCCCCC' as ConversationId
const onBegun = vi.fn()
const asked = (name: string) =>
  call.mock.calls.filter(([message]) => message.name === name).map(([, input]) => input)
beforeEach(() => {
  onBegun.mockReset()
  call.mockReset()
  call.mockImplementation(async ({ name }: { name: string }) => {
    if (name === 'assistant.preview') return { host: 'api.openai.com', body: '{"secret":"4.2 ETH"}' }
    if (name === 'assistant.ask') return { conversation: CONVERSATION, answer: 'A' }
    return { isOn: true, hasKey: true, host: 'api.openai.com' }
  })
})

function Asking({ conversation, about }: { conversation?: ConversationId; about?: IntentId }) {
  const asking = useAsking({ conversation, about, level: 'percentages', onBegun })
  return (
    <>
      <button type="button" onClick={() => asking.send('Why am I down?')}>
        ask
      </button>
      <output>{asking.text}</output>
      <PreviewDialog asking={asking} conversation={conversation} level={asking.level} about={about} />
    </>
  )
}
const show = (props: Parameters<typeof Asking>[0] = {}, hidden = false) =>
  render(
    <MoneyDisplayProvider display={{ currency: 'usd', hidden, compact: false }}>
      <Asking {...props} />
    </MoneyDisplayProvider>,
  )

test('a first question is shown letter by letter before it is sent, at the level that is chosen there', async () => {
  show()
  fireEvent.click(screen.getByText('ask'))
  await screen.findByText('{"secret":"4.2 ETH"}')
  expect(asked('assistant.ask')).toEqual([])
  fireEvent.change(screen.getByLabelText('What it may see'), { target: { value: 'full' } })
  fireEvent.click(await screen.findByRole('button', { name: 'Send to api.openai.com', hidden: true }))
  await waitFor(() => expect(onBegun).toHaveBeenCalledWith(CONVERSATION))
  expect(asked('assistant.ask')).toEqual([{ text: 'Why am I down?', level: 'full' }])
  expect(asked('assistant.preview').at(-1)).toEqual({ text: 'Why am I down?', level: 'full' })
})

test('it cannot be sent while nobody knows what would be sent', async () => {
  call.mockImplementation(async ({ name }: { name: string }) => {
    if (name === 'assistant.preview') throw new AppError('not-supported', say('No model.'))
    return { isOn: true, hasKey: false, host: null }
  })
  show()
  fireEvent.click(screen.getByText('ask'))
  await screen.findByText('No model.')
  expect(screen.getByRole('button', { name: 'Send', hidden: true }).hasAttribute('disabled')).toBe(true)
})

test('later questions go at once; what failed stays in the field', async () => {
  show({ conversation: CONVERSATION })
  fireEvent.click(screen.getByText('ask'))
  await waitFor(() =>
    expect(asked('assistant.ask')).toEqual([{ text: 'Why am I down?', conversation: CONVERSATION }]),
  )
  expect(asked('assistant.preview')).toEqual([])
})

test('a transaction is named in the preview and in the question', async () => {
  const about = 'IIIIIIIIIIIIIIIIIIIIII' as IntentId
  show({ about })
  fireEvent.click(screen.getByText('ask'))
  await screen.findByText('{"secret":"4.2 ETH"}')
  fireEvent.click(screen.getByRole('button', { name: 'Send to api.openai.com', hidden: true }))
  await waitFor(() => expect(asked('assistant.ask')).toHaveLength(1))
  expect([...asked('assistant.preview'), ...asked('assistant.ask')].map((input) => input.about)).toEqual([
    { intent: about },
    { intent: about },
  ])
})

test('while amounts are hidden the preview shows itself only when it is asked to', async () => {
  show({}, true)
  fireEvent.click(screen.getByText('ask'))
  await screen.findByText('Show it all the same')
  expect(document.body.textContent).not.toContain('4.2 ETH')
  fireEvent.click(screen.getByText('Show it all the same'))
  expect(document.body.textContent).toContain('4.2 ETH')
})
