// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { TranslationProvider } from '@/components/shell/translation'
import { createTranslator } from '@/lib/i18n/translate'
import { examplePortfolioView } from '@/tests/fixtures/portfolio-view'
import { ManualPrice } from './manual-price'

const call = vi.hoisted(() => vi.fn<(message: { name: string }, input: unknown) => Promise<unknown>>())
vi.mock('@/lib/messages/call.browser', () => ({ call }))
afterEach(cleanup)

test('a price is read as the language writes it', async () => {
  call.mockResolvedValue(null)
  const [line] = examplePortfolioView(1_790_000_000_000).lines
  if (!line) throw new Error('no asset')
  render(
    <TranslationProvider translator={createTranslator('de', {})}>
      <ManualPrice line={line} currency="eur" onClose={() => {}} />
    </TranslationProvider>,
  )
  fireEvent.change(screen.getByRole('textbox', { hidden: true }), { target: { value: '\u206612,5\u2069' } })
  fireEvent.click(screen.getByText('Save price'))
  await waitFor(() =>
    expect(call.mock.calls.map(([, input]) => input)).toEqual([
      { asset: line.asset, price: '12.5', currency: 'eur' },
    ]),
  )
})
