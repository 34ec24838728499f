// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { TranslationProvider } from '@/components/shell/translation'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { german } from '@/lib/i18n/catalogue/de'
import { createTranslator } from '@/lib/i18n/translate'
import { settingsMessages } from '@/lib/settings/messages'
import { Onboarding } from './onboarding'

const call = vi.hoisted(() => vi.fn<(message: { name: string }, input: unknown) => Promise<unknown>>())
vi.mock('@/lib/messages/call.browser', () => ({ call }))
vi.mock('./passkey.browser', () => ({ passkeyAvailability: async () => 'refused-by-browser' }))

// In braces: what is returned here would be called at the end of the test.
beforeEach(() => {
  call.mockReset().mockResolvedValue({ status: 'open' })
})
afterEach(cleanup)

const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

function choosePin(pin: string, again = pin) {
  type('PIN', pin)
  type('PIN again', again)
  press('Continue')
}

test('two different PINs are said at the second field, which takes the focus', () => {
  render(<Onboarding onMade={() => undefined} onLeft={() => undefined} />)
  choosePin('482913', '482914')
  const again = screen.getByLabelText('PIN again')
  const described = again.getAttribute('aria-describedby') ?? ''
  expect(document.getElementById(described)?.textContent).toBe(
    'The two PINs differ. Type the same PIN twice.',
  )
  expect(document.activeElement).toBe(again)
  expect(screen.queryByText('Choose a second key')).toBeNull()
})

test.each(['123456', '000000', '311299'])('the PIN %s is refused with its reason', (pin) => {
  render(<Onboarding onMade={() => undefined} onLeft={() => undefined} />)
  choosePin(pin)
  expect(screen.getByRole('alert').textContent).toMatch(/^This PIN /)
  expect(screen.getByLabelText('PIN').getAttribute('aria-invalid')).toBe('true')
})

test('the first screen says what Holdfast never does, and its heading has the focus', () => {
  render(<Onboarding onMade={() => undefined} onLeft={() => undefined} />)
  expect(document.activeElement?.textContent).toBe('Welcome to Holdfast')
  expect(screen.getByText(/never asks for a seed phrase/)).toBeTruthy()
  expect(screen.getByText('Step 1 of 3')).toBeTruthy()
})

test('PIN and passphrase make the vault, and what was made is handed on', async () => {
  const onMade = vi.fn()
  render(<Onboarding onMade={onMade} onLeft={() => undefined} />)
  choosePin('482913')
  expect(document.activeElement?.textContent).toBe('Choose a second key')
  expect(
    await screen.findByText('Firefox does not allow passkeys for extensions. Choose a passphrase.'),
  ).toBeTruthy()
  type('Passphrase', 'lamp river cotton ladder')
  type('Passphrase again', 'lamp river cotton ladder')
  press('Create vault')
  await waitFor(() => expect(onMade).toHaveBeenCalledWith({ status: 'open' }, { restores: false }))
  const [message, input] = call.mock.calls[0] ?? []
  expect(message?.name).toBe('vault.create')
  // A tab that is closed now is led back to the third screen.
  expect(call.mock.calls[1]?.slice(0, 2)).toEqual([
    settingsMessages['settings.changeFirstSteps'],
    { account: 'open' },
  ])
  expect(input).toEqual({
    pin: '482913',
    second: { slot: 'passphrase', passphrase: 'lamp river cotton ladder' },
  })
  expect(document.body.innerHTML).not.toContain('482913')
})

test('going back loses neither the PIN nor the wish to restore a backup', async () => {
  const onMade = vi.fn()
  render(<Onboarding onMade={onMade} onLeft={() => undefined} />)
  fireEvent.click(screen.getByLabelText(/I have a backup/))
  choosePin('482913')
  press('Back')
  expect(screen.getByLabelText<HTMLInputElement>('PIN again').value).toBe('482913')
  press('Continue')
  fireEvent.click(screen.getByLabelText(/PIN only/))
  press('Use the PIN only')
  await waitFor(() => expect(onMade).toHaveBeenCalledWith({ status: 'open' }, { restores: true }))
})

test('a vault that could not be made stays at the second screen with the reason', async () => {
  call.mockReset().mockRejectedValue(new AppError('internal', say('The disk is full.')))
  const onMade = vi.fn()
  render(<Onboarding onMade={onMade} onLeft={() => undefined} />)
  choosePin('482913')
  fireEvent.click(screen.getByLabelText(/PIN only/))
  press('Use the PIN only')
  expect(await screen.findByText('The disk is full.')).toBeTruthy()
  expect(onMade).not.toHaveBeenCalled()
})

test('PIN only says what a copied profile means and asks to accept it', async () => {
  render(<Onboarding onMade={() => undefined} onLeft={() => undefined} />)
  choosePin('482913')
  fireEvent.click(screen.getByLabelText(/PIN only/))
  expect(call).not.toHaveBeenCalled()
  press('Use the PIN only')
  await waitFor(() => expect(call.mock.calls[0]?.[1]).toEqual({ pin: '482913', second: null }))
})

test('the same page speaks German', () => {
  render(
    <TranslationProvider translator={createTranslator('de', german)}>
      <Onboarding onMade={() => undefined} onLeft={() => undefined} />
    </TranslationProvider>,
  )
  type('PIN', '482913')
  type('PIN wiederholen', '111111')
  press('Weiter')
  expect(screen.getByRole('alert').textContent).toBe(
    'Die beiden PINs sind verschieden. Gib zweimal dieselbe PIN ein.',
  )
  expect(screen.getByText('Schritt 1 von 3')).toBeTruthy()
})

test('onboarding stays until what it made is handed on, although the vault opens under it', async () => {
  let made: (state: unknown) => void = () => undefined
  call.mockReset().mockReturnValue(new Promise((resolve) => (made = resolve)))
  const onMade = vi.fn()
  const onLeft = vi.fn()
  const { rerender } = render(<Onboarding onMade={onMade} onLeft={onLeft} />)
  choosePin('482913')
  fireEvent.click(screen.getByLabelText(/PIN only/))
  press('Use the PIN only')
  await waitFor(() => expect(call).toHaveBeenCalled())
  rerender(<Onboarding exists onMade={onMade} onLeft={onLeft} />)
  made({ status: 'open' })
  await waitFor(() => expect(onMade).toHaveBeenCalledOnce())
  expect(onLeft).not.toHaveBeenCalled()
})
