// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { TranslationProvider } from '@/components/shell/translation'
import { priceAbove } from '@/lib/alerts/rules/price-above'
import { AppError } from '@/lib/core/errors'
import type { AssetId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { german } from '@/lib/i18n/catalogue/de'
import { createTranslator } from '@/lib/i18n/translate'
import type { FieldChoices } from './field-choices'
import type { RuleReading, RuleStart } from './rule-draft'
import { RuleEditor } from './rule-editor'
import { useRuleForm } from './rule-form.hooks'

const { locked } = vi.hoisted(() => ({ locked: new Set<() => void>() }))
vi.mock('@/lib/vault/session.browser', () => ({
  watchVaultSession: (changed: () => void) => locked.add(changed),
}))

const ETH = 'coin:ethereum' as AssetId
const choices: FieldChoices = {
  suggest: async (query) =>
    'ethereum eth'.includes(query.toLowerCase()) ? [{ asset: ETH, symbol: 'ETH', name: 'Ethereum' }] : [],
  suggestStablecoins: async () => [],
  assetName: () => ({ symbol: 'ETH', name: 'Ethereum' }),
  accounts: () => [],
  venues: [],
  chains: [],
  strategies: [],
  currencies: [
    { value: 'usd', label: 'USD' },
    { value: 'eur', label: 'EUR' },
  ],
}
const onSave = vi.fn<(read: Extract<RuleReading, { repeat: unknown }>) => Promise<void>>()
beforeEach(() => {
  onSave.mockReset().mockResolvedValue()
})
afterEach(cleanup)

const EMPTY: RuleStart = { params: {}, repeat: priceAbove.repeat }
function show({ start = EMPTY, key }: { start?: RuleStart; key?: string } = {}) {
  const draftKey = key ?? crypto.randomUUID()
  render(<Form start={start} draftKey={draftKey} />)
  return draftKey
}
function Form({ start, draftKey }: { start: RuleStart; draftKey: string }) {
  const form = useRuleForm(draftKey, priceAbove, start, 'usd')
  return (
    <RuleEditor
      title="Price above"
      rule={priceAbove}
      form={form}
      choices={choices}
      looksFor={undefined}
      preview={null}
      onSave={onSave}
      onLeave={() => undefined}
    />
  )
}
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label, { selector: 'input, select' }), { target: { value } })
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save alert' }))

test('an alert is typed, and saved as the rule stores it', async () => {
  show()
  type('Asset', 'ETH')
  fireEvent.click(screen.getByRole('button', { name: 'Choose' }))
  await screen.findByText('Ethereum')
  type('Price', '3200.5')
  type('Currency of Price', 'eur')
  fireEvent.click(screen.getByRole('radio', { name: /^At most once in a while/ }))
  type('Not more often than every', '2')
  type('Name', ' Ether ')
  save()
  await waitFor(() => expect(onSave).toHaveBeenCalledOnce())
  expect(onSave.mock.calls[0]?.[0]).toMatchObject({
    params: { asset: ETH, price: { value: '3200.5', currency: 'eur' } },
    repeat: { kind: 'every', minutes: 120 },
    name: 'Ether',
  })
})

test('what is wrong stands at its field once it is to be saved, and what was typed stays', () => {
  show()
  expect(screen.queryAllByRole('alert')).toEqual([])
  type('Price', 'a lot')
  save()
  expect(onSave).not.toHaveBeenCalled()
  expect(screen.getByLabelText('Asset').getAttribute('aria-invalid')).toBe('true')
  const price = screen.getByLabelText<HTMLInputElement>('Price')
  expect(price.getAttribute('aria-invalid')).toBe('true')
  expect(price.value).toBe('a lot')
})

test('a form that was left is there again, and is gone once the vault is locked', () => {
  const key = show()
  type('Price', '3100')
  cleanup()
  show({ key })
  expect(screen.getByLabelText<HTMLInputElement>('Price').value).toBe('3100')
  cleanup()
  for (const changed of locked) changed()
  show({ key })
  expect(screen.getByLabelText<HTMLInputElement>('Price').value).toBe('')
})

test('a stored rule is in the form, in the words of the language', () => {
  render(
    <TranslationProvider translator={createTranslator('de', german)}>
      <Form
        draftKey="german"
        start={{
          params: { asset: ETH, price: { value: '3200.5', currency: 'eur' }, back: 0.005 },
          repeat: { kind: 'every', minutes: 0 },
          name: 'Mein Alarm',
        }}
      />
    </TranslationProvider>,
  )
  expect(screen.getByDisplayValue('3200,5')).toBeTruthy()
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Jedes Mal/ }).checked).toBe(true)
  expect(screen.getByDisplayValue('Mein Alarm')).toBeTruthy()
})

test('an error of the engine is shown, and the form stays', async () => {
  onSave.mockRejectedValue(new AppError('internal', say('It broke.')))
  show({
    start: { params: { asset: ETH, price: { value: '1', currency: 'usd' } }, repeat: { kind: 'once' } },
  })
  save()
  expect(await screen.findByText('It broke.')).toBeTruthy()
  expect(screen.getByDisplayValue('1')).toBeTruthy()
})
