// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import * as v from 'valibot'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type AssistantSettings, assistantSettingsSchema } from '@/lib/settings/assistant-settings'
import { answer, CONVERSATION, conversation, question } from '@/tests/fixtures/assistant-page'
import { AssistantPage } from './assistant-page'
import { AssistantPanel } from './assistant-panel'

const world = vi.hoisted(() => ({ settings: null as unknown, conversations: [] as unknown }))
vi.mock('wxt/browser', () => ({ browser: { runtime: { getURL: (path: string) => `ext://id${path}` } } }))
vi.mock('./assistant.hooks', () => ({
  useAssistantSettings: () => world.settings,
  useConversations: () => world.conversations,
  useChatMessages: () => [question(), answer()],
  useAnswers: () => [answer()],
  useAssistantState: () => ({
    answer: { isOn: true, hasKey: true, host: 'api.openai.com' },
    error: null,
    again: () => {},
  }),
}))
vi.mock('./chat/chat-names.hooks', () => ({
  useChatNames: () => ({ reveal: (text: string) => text, names: {} }),
}))
vi.mock('./chat/exact-values', () => ({
  ExactValues: ({ children }: { children: React.ReactNode }) => children,
  useExactValue: () => () => undefined,
  isAmount: () => true,
}))
vi.mock('@/components/shell/page-facts.hooks', () => ({
  usePageFacts: () => ({ hidden: false, currency: 'usd', now: 0, accounts: [], nameOf: () => '' }),
}))
vi.mock('@/components/accounts/host-access.browser', () => ({ requestHosts: vi.fn() }))
vi.mock('@/lib/messages/call.browser', () => ({ call: vi.fn() }))
afterEach(cleanup)

const settings = (more: Partial<AssistantSettings> = {}) => ({
  ...v.parse(assistantSettingsSchema, {}),
  ...more,
})
beforeEach(() => {
  world.settings = settings({ isOn: true })
  world.conversations = [conversation]
})

test('before it is known whether it is on, nobody is told that it is off', () => {
  world.settings = null
  const { container } = render(<AssistantPage rest={[]} />)
  expect(container.textContent).toBe('Assistant')
})

test('off: the way to switch it on, and earlier conversations are still there', () => {
  world.settings = settings()
  render(<AssistantPage rest={[]} />)
  expect(screen.getByRole('button', { name: 'Switch the assistant on' })).toBeTruthy()
  expect(screen.getByText('Earlier conversations')).toBeTruthy()
  cleanup()
  render(<AssistantPage rest={[CONVERSATION]} />)
  expect(screen.getByText('The assistant is off: nothing can be asked.')).toBeTruthy()
  expect(screen.queryByLabelText('Your question')).toBeNull()
})

test('a conversation shows its messages, one that is gone says so', () => {
  render(<AssistantPage rest={[CONVERSATION]} />)
  expect(screen.getByRole('article', { name: 'Answer' }).textContent).toContain('Your net worth is')
  cleanup()
  render(<AssistantPage rest={['GGGGGGGGGGGGGGGGGGGGGG']} />)
  expect(screen.getByText('This conversation is not there any more.')).toBeTruthy()
})

test('a transaction to explain is a question that waits to be sent', () => {
  render(<AssistantPage rest={['explain', 'IIIIIIIIIIIIIIIIIIIIII']} />)
  expect(screen.getByLabelText<HTMLTextAreaElement>('Your question').value).toBe('Explain this transaction.')
  expect(screen.getByText(/^The question is about one transaction/)).toBeTruthy()
})

test('settings tell what each answer cost, and never the key', () => {
  const { container } = render(<AssistantPage rest={['settings']} />)
  expect(container.textContent).toContain('$0.0042')
  expect(screen.getByLabelText<HTMLInputElement>('Key of the endpoint').value).toBe('')
  expect(screen.getByRole('button', { name: 'Forget the key' })).toBeTruthy()
})

test('the panel opens pages in a tab, and says where it is set up while it is off', () => {
  world.settings = settings()
  render(<AssistantPanel />)
  expect(screen.getByRole('link', { name: 'Set it up in a tab' }).getAttribute('href')).toBe(
    'ext://id/options.html#/assistant',
  )
  cleanup()
  world.settings = settings({ isOn: true })
  render(<AssistantPanel />)
  const link = screen.getByRole('link', { name: 'Settings of the assistant' })
  expect(link.getAttribute('target')).toBe('_blank')
  expect(screen.getByText('Am I too concentrated?')).toBeTruthy()
})
