// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { TranslationProvider } from '@/components/shell/translation'
import { german } from '@/lib/i18n/catalogue/de'
import { createTranslator } from '@/lib/i18n/translate'
import { Onboarding } from './onboarding'

const call = vi.hoisted(() => vi.fn<(message: { name: string }, input: unknown) => Promise<unknown>>())
vi.mock('@/lib/messages/call.browser', () => ({ call }))
vi.mock('./passkey.browser', () => ({ passkeyAvailability: async () => 'refused-by-browser' }))

beforeEach(() => call.mockReset().mockResolvedValue({ status: 'open' }))
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
  render(<Onboarding onFinished={() => undefined} />)
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
  render(<Onboarding onFinished={() => undefined} />)
  choosePin(pin)
  expect(screen.getByRole('alert').textContent).toMatch(/^This PIN /)
  expect(screen.getByLabelText('PIN').getAttribute('aria-invalid')).toBe('true')
})

test('PIN and passphrase make the vault, then the first account is offered', async () => {
  const onFinished = vi.fn()
  render(<Onboarding onFinished={onFinished} />)
  choosePin('482913')
  expect(document.activeElement?.textContent).toBe('Choose a second key')
  expect(
    await screen.findByText('Firefox does not allow passkeys for extensions. Choose a passphrase.'),
  ).toBeTruthy()
  type('Passphrase', 'lamp river cotton ladder')
  type('Passphrase again', 'lamp river cotton ladder')
  press('Create vault')
  await screen.findByText('Connect your first account')
  const [message, input] = call.mock.calls[0] ?? []
  expect(message?.name).toBe('vault.create')
  expect(input).toEqual({
    pin: '482913',
    second: { slot: 'passphrase', passphrase: 'lamp river cotton ladder' },
  })
  expect(document.body.innerHTML).not.toContain('482913')
  press('Connect an account')
  expect(onFinished).toHaveBeenCalledWith('#/accounts/add')
})

test('PIN only says what a copied profile means and asks to accept it', async () => {
  render(<Onboarding onFinished={() => undefined} />)
  choosePin('482913')
  fireEvent.click(screen.getByLabelText(/PIN only/))
  expect(call).not.toHaveBeenCalled()
  press('Use the PIN only')
  await waitFor(() => expect(call.mock.calls[0]?.[1]).toEqual({ pin: '482913', second: null }))
})

test('the same page speaks German', () => {
  render(
    <TranslationProvider translator={createTranslator('de', german)}>
      <Onboarding onFinished={() => undefined} />
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

test('onboarding stays until it is left, although the vault opens under it', async () => {
  let made: (state: unknown) => void = () => undefined
  call.mockReset().mockReturnValue(new Promise((resolve) => (made = resolve)))
  const onFinished = vi.fn()
  const { rerender } = render(<Onboarding onFinished={onFinished} />)
  choosePin('482913')
  await screen.findByText('Firefox does not allow passkeys for extensions. Choose a passphrase.')
  type('Passphrase', 'lamp river cotton ladder')
  type('Passphrase again', 'lamp river cotton ladder')
  press('Create vault')
  await waitFor(() => expect(call).toHaveBeenCalled())
  rerender(<Onboarding exists onFinished={onFinished} />)
  made({ status: 'open' })
  expect(await screen.findByText('Connect your first account')).toBeTruthy()
  expect(onFinished).not.toHaveBeenCalled()
})
