// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import * as v from 'valibot'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { assistantSettingsSchema } from '@/lib/settings/assistant-settings'
import { SwitchOnPage } from './switch-on-page'

const { call, requestHosts } = vi.hoisted(() => ({ call: vi.fn(), requestHosts: vi.fn() }))
vi.mock('@/lib/messages/call.browser', () => ({ call }))
vi.mock('@/components/accounts/host-access.browser', () => ({ requestHosts }))
afterEach(cleanup)

const onSwitchedOn = vi.fn()
beforeEach(() => {
  call.mockReset()
  call.mockImplementation(async ({ name }: { name: string }) =>
    name === 'assistant.models' ? [{ id: 'gpt-x', prices: { input: 2, output: 8 }, context: 128_000 }] : {},
  )
  requestHosts.mockReset().mockResolvedValue(undefined)
  onSwitchedOn.mockReset()
})
const settings = v.parse(assistantSettingsSchema, {})
const show = () => render(<SwitchOnPage settings={settings} hasKey={false} onSwitchedOn={onSwitchedOn} />)
const asked = () => call.mock.calls.map(([message, input]) => [message.name, input])
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

test('says what is sent and what never is, before anything is asked', () => {
  const { container } = show()
  expect(container.textContent).toContain('Keys of exchanges, your PIN, your passphrase.')
  expect(call).not.toHaveBeenCalled()
})

test('without a key nothing is asked of the browser or of anybody, and the field says what is missing', () => {
  show()
  press('Read the list of models')
  press('Switch the assistant on')
  expect(screen.getByText('Paste your key of OpenAI.')).toBeTruthy()
  expect(screen.getByText('Choose a model.')).toBeTruthy()
  expect(call).not.toHaveBeenCalled()
  expect(requestHosts).not.toHaveBeenCalled()
})

test('access is asked for in the click, the model brings its prices, and switching on stores it all', async () => {
  show()
  type('Key of the endpoint', 'sk-1')
  press('Read the list of models')
  // In the same turn as the click, before anything is awaited.
  expect(requestHosts).toHaveBeenCalledExactlyOnceWith(['https://api.openai.com/v1'])
  await screen.findByText('1 models are offered.')
  type('Model', 'gpt-x')
  expect(screen.getByText('Takes in 128,000 tokens at once.')).toBeTruthy()
  press('Switch the assistant on')
  await waitFor(() => expect(onSwitchedOn).toHaveBeenCalled())
  const change = asked().findLast(([name]) => name === 'assistant.change')?.[1]
  expect(change).toEqual({
    provider: 'openai',
    level: 'percentages',
    baseUrl: null,
    model: 'gpt-x',
    prices: { input: 2, output: 8 },
    isOn: true,
  })
  expect(asked().findLast(([name]) => name === 'assistant.key')?.[1]).toEqual({ key: 'sk-1' })
  expect(JSON.stringify(change)).not.toContain('sk-1')
})

test('another provider takes neither key nor model along', () => {
  show()
  type('Key of the endpoint', 'sk-1')
  type('Model', 'gpt-x')
  fireEvent.click(screen.getByRole('radio', { name: /OpenRouter/ }))
  expect(screen.getByLabelText<HTMLInputElement>('Key of the endpoint').value).toBe('')
  expect(screen.getByLabelText<HTMLInputElement>('Model').value).toBe('')
})

test('access that is refused is said, and nothing is stored', async () => {
  requestHosts.mockRejectedValue(new AppError('permission-missing', say('Not allowed.')))
  show()
  type('Key of the endpoint', 'sk-1')
  type('Model', 'gpt-x')
  press('Switch the assistant on')
  await screen.findByText('Not allowed.')
  expect(call).not.toHaveBeenCalled()
  expect(onSwitchedOn).not.toHaveBeenCalled()
})
