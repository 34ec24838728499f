// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import * as v from 'valibot'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { defaultTaxRules, TAX_PRESETS, type TaxRules, taxRulesSchema } from '@/lib/accounting/tax-rules'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { TaxRulesPanel } from './tax-rules-panel'

const { call } = vi.hoisted(() => ({
  call: vi.fn<(message: { name: string }, input: unknown) => Promise<unknown>>(),
}))
vi.mock('@/lib/messages/call.browser', () => ({ call }))
vi.mock('@/lib/messages/broadcast.browser', () => ({ onNotice: () => () => undefined }))

/** What the engine keeps. */
let kept: TaxRules

beforeEach(() => {
  kept = defaultTaxRules
  call.mockReset().mockImplementation(async ({ name }, input) => {
    if (name === 'accounting.saveRules') kept = v.parse(taxRulesSchema, input)
    return kept
  })
})
afterEach(cleanup)

const show = async (rules: TaxRules = defaultTaxRules) => {
  kept = rules
  render(<TaxRulesPanel />)
  await screen.findByLabelText('Currency')
}
const choose = (label: string, option: string) => {
  const select = screen.getByLabelText(label)
  const found = within(select).getByRole<HTMLOptionElement>('option', { name: option })
  fireEvent.change(select, { target: { value: found.value } })
}
const saves = () => call.mock.calls.filter(([{ name }]) => name === 'accounting.saveRules').length

test('each rule has a control of its own, and what it says is stored', async () => {
  await show()
  choose('Currency', 'EUR – Euro')
  choose('Time zone', 'Europe/Berlin')
  choose('The tax year begins in', 'April')
  choose('on day', '6')
  choose('Method from 2009', 'Chosen lots')
  choose('Where you chose no lots', 'Highest cost first')
  choose('Lots from 2009', 'Each account on its own')
  choose('Held for more than a year', 'is exempt')
  choose('Fees of transfers', 'take their cost with them')
  choose('Fees that are paid in another asset', 'take their cost with them')
  choose('Withdrawals to nobody known', 'are disposals')
  choose('Gifts to others', 'are disposals at market value')
  choose('Donations', 'are disposals at market value')
  choose('Lost and stolen', 'are a loss of what they cost')
  fireEvent.click(screen.getByLabelText('Fees of trades count in cost and proceeds'))
  fireEvent.click(screen.getByLabelText('A trade of one asset for another is a disposal'))
  fireEvent.click(screen.getByLabelText('Airdrop'))
  fireEvent.click(screen.getByLabelText('Fork'))
  fireEvent.click(screen.getByLabelText('Airdrop'))
  await waitFor(() =>
    expect(kept).toEqual({
      currency: 'eur',
      timeZone: 'Europe/Berlin',
      yearStart: { month: 4, day: 6 },
      methods: [{ from: 2009, value: 'specific' }],
      fallback: 'hifo',
      pools: [{ from: 2009, value: 'account' }],
      feesInBasis: false,
      cryptoFees: 'reduce',
      transferFees: 'reduce',
      incomeAtZero: ['fork'],
      longTerm: 'exempt after a year',
      cryptoToCrypto: false,
      gifts: 'market value',
      donations: 'market value',
      losses: 'deducted',
      withdrawals: 'disposal',
    } satisfies TaxRules),
  )
  expect(Object.keys(kept).sort()).toEqual(Object.keys(taxRulesSchema.entries).sort())
})

test('a line for other years is added, changed and removed', async () => {
  await show()
  expect(screen.queryByRole('button', { name: /^Remove the line/ })).toBeNull()
  fireEvent.change(screen.getByLabelText('Another method from'), { target: { value: '2024' } })
  fireEvent.click(screen.getByRole('button', { name: 'Add: Another method from' }))
  choose('Method from 2024', 'Average cost')
  await waitFor(() =>
    expect(kept.methods).toEqual([
      { from: 2009, value: 'fifo' },
      { from: 2024, value: 'average' },
    ]),
  )
  fireEvent.click(screen.getByRole('button', { name: 'Remove the line: Method from 2009' }))
  await waitFor(() => expect(kept.methods).toEqual([{ from: 2024, value: 'average' }]))
})

test('what is no year gets a sentence and is not stored', async () => {
  await show(TAX_PRESETS.us)
  const field = screen.getByLabelText('Lots otherwise from')
  const add = screen.getByRole('button', { name: 'Add: Lots otherwise from' })
  for (const [typed, sentence] of [
    ['next year', 'Enter a year from 2009 to 2100.'],
    ['2025', 'There is a line from 2025 already.'],
  ] as const) {
    fireEvent.change(field, { target: { value: typed } })
    fireEvent.click(add)
    expect(screen.getByRole('alert').textContent).toBe(sentence)
  }
  expect(saves()).toBe(0)
})

test('what cannot be saved goes back to what is kept, with the reason', async () => {
  await show()
  call.mockImplementation(async ({ name }) => {
    if (name === 'accounting.saveRules') throw new AppError('internal', say('The disk is full.'))
    return kept
  })
  choose('Method from 2009', 'Average cost')
  expect(screen.getByLabelText<HTMLSelectElement>('Method from 2009').value).toBe('average')
  expect(await screen.findByText('The disk is full.')).toBeTruthy()
  expect(screen.getByLabelText<HTMLSelectElement>('Method from 2009').value).toBe('fifo')
})
