// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { MoneyDisplayProvider } from '@/components/money/money-display'
import type { ChatMessageId } from '@/lib/core/chat'
import type { AccountId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import type { ChatMessageRow } from '@/lib/db/rows'
import { answer, question, toolCall } from '@/tests/fixtures/assistant-page'
import { MessageList } from './message-list'

vi.mock('wxt/browser', () => ({ browser: { runtime: { getURL: (path: string) => path } } }))
vi.mock('./chat-tick.hooks', () => ({
  useChatTick: (id: string | undefined) =>
    id === undefined
      ? undefined
      : { conversation: 'c', message: id, text: 'Your net worth is 84,000 USD. It' },
}))
afterEach(cleanup)
const onRetry = vi.fn()
const names = {
  account: (id: AccountId) => (id === 'BBBBBBBBBBBBBBBBBBBBBB' ? 'Main' : undefined),
  symbol: () => 'ETH',
  chain: () => 'Ethereum',
  venue: () => 'Kraken',
  strategy: () => undefined,
  rule: () => undefined,
}
const show = (messages: readonly ChatMessageRow[], hidden = false) =>
  render(
    <MoneyDisplayProvider display={{ currency: 'usd', hidden, compact: false }}>
      <MessageList
        messages={messages}
        reveal={(text) => text}
        names={names}
        pending={false}
        onRetry={onRetry}
      />
    </MoneyDisplayProvider>,
  )

test('an answer tells what it looked at, exactly what was sent, and what it cost', () => {
  const { container } = show([question(), answer({ calls: [toolCall] })])
  expect(screen.getByText('Looked at: What you hold')).toBeTruthy()
  expect(container.textContent).toContain('{"net worth":"84,000 USD"}')
  expect(screen.getByRole('link', { name: /84,000 USD/ }).getAttribute('href')).toBe('#/dashboard')
  expect(container.textContent).toContain('1,200 tokens read, 80 written')
  expect(container.textContent).toContain('$0.0042')
})

test('a number of the question needs no source, one of nowhere is marked and counted', () => {
  const asked = question({ text: 'What if 5 ETH fall by 20 %?' })
  const { container } = show([asked, answer({ text: 'If 5 ETH fall by 20 %, you lose 9,999 USD.' })])
  expect(container.querySelectorAll('.text-warn .figure')).toHaveLength(1)
  expect(screen.getByText(/^One number has no source|^1 numbers have no source/)).toBeTruthy()
})

test('while it is written the newest text of the port is shown, and no verdict on it', () => {
  const { container } = show([question(), answer({ text: 'Your', state: 'writing', calls: [toolCall] })])
  expect(container.textContent).toContain('84,000 USD')
  expect(screen.getByText('Writing…')).toBeTruthy()
  expect(container.textContent).not.toContain('no source')
})

test.each([
  ['stopped', /^You stopped it/],
  ['cut', /^It broke off before the end/],
] as const)('an answer that was %s says so, keeps its text and can be asked again', (state, said) => {
  onRetry.mockReset()
  show([question(), answer({ state, text: 'Half of' })])
  expect(screen.getByText('Half of')).toBeTruthy()
  expect(screen.getByText(said)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Ask again' }))
  expect(onRetry).toHaveBeenCalledOnce()
})

test('a refused key leads to the settings; only the last answer can be asked again', () => {
  const error = {
    code: 'credentials-refused',
    sentence: say('{host} does not accept this key.', { host: 'x' }),
  } as const
  const failed = answer({ state: 'failed', text: '', error })
  show([
    question(),
    failed,
    question({ id: 'second' as ChatMessageId }),
    answer({ id: 'last' as ChatMessageId }),
  ])
  expect(screen.getByText('x does not accept this key.')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Settings of the assistant' }).getAttribute('href')).toBe(
    '#/assistant/settings',
  )
  expect(screen.queryByRole('button', { name: 'Ask again' })).toBeNull()
})

test('a proposal is a link to the ordinary page, and a refused one is none', () => {
  const proposal = {
    kind: 'swap',
    account: 'BBBBBBBBBBBBBBBBBBBBBB',
    chain: 'eip155:1',
    sell: 'a',
    buy: 'b',
    amount: '1',
  }
  const call = { ...toolCall, tool: 'propose_swap', proposal: proposal as never }
  show([question(), answer({ calls: [call, { ...call, id: 'call_2', state: 'refused', why: say('No.') }] })])
  const links = screen.getAllByRole('link', { name: 'Open as swap draft' })
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    '#/swaps/from/AAAAAAAAAAAAAAAAAAAAAA/call_1',
  ])
})

test('a tool that a model made up has no name of its choice', () => {
  const { container } = show([
    question(),
    answer({ calls: [{ ...toolCall, tool: 'send_all', state: 'refused' }] }),
  ])
  expect(screen.getByText('Looked at: something that does not exist')).toBeTruthy()
  expect(container.textContent).not.toContain('send_all')
})

test('hidden amounts are neither in the text nor in what was sent', () => {
  const { container } = show([question(), answer({ calls: [toolCall] })], true)
  expect(container.textContent).not.toContain('84,000')
})

test('a long conversation shows its end, and earlier messages when they are wanted', () => {
  const many = Array.from({ length: 70 }, (_, index) =>
    question({ id: `q${index}` as ChatMessageId, text: `No ${index}` }),
  )
  show(many)
  expect(screen.queryByText('No 39')).toBeNull()
  expect(screen.getByText('No 69')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: /earlier/ }))
  expect(screen.getByText('No 10')).toBeTruthy()
})
