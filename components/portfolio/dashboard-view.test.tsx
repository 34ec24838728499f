// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { TranslationProvider } from '@/components/shell/translation'
import { portfolio as de } from '@/lib/i18n/catalogue/de/portfolio'
import { portfolio as en } from '@/lib/i18n/catalogue/en/portfolio'
import { createTranslator } from '@/lib/i18n/translate'
import { examplePortfolioView, headOf, KRAKEN } from '@/tests/fixtures/portfolio-view'
import { DashboardView } from './dashboard-view'
import type { PortfolioProps } from './portfolio-props'

const now = Date.UTC(2026, 10, 23, 10, 36)
const full = examplePortfolioView(now)
const translators = { en: createTranslator('en', en), de: createTranslator('de', de) }

function show(props: Partial<PortfolioProps> = {}, language: keyof typeof translators = 'en') {
  const callbacks = {
    onHideAmounts: vi.fn(),
    onSync: vi.fn(),
    onLock: vi.fn(),
    onUnlock: vi.fn(),
    onConnect: vi.fn(),
  }
  const view = render(
    <TranslationProvider translator={translators[language]}>
      <DashboardView
        head={headOf(full)}
        full={full}
        hideAmounts={false}
        now={now}
        {...callbacks}
        {...props}
      />
    </TranslationProvider>,
  )
  return { ...view, ...callbacks }
}

const names = () =>
  within(screen.getByRole('table', { name: 'Holdings' }))
    .getAllByRole('button', { expanded: false })
    .map((button) => button.textContent ?? '')

afterEach(cleanup)

test('every account stands in the strip with its freshness; one never read has a dash', () => {
  show()
  const strip = within(screen.getByRole('navigation', { name: 'Accounts' }))
  expect(strip.getByText(/^14 min\. ago, retrying/)).toBeTruthy()
  expect(strip.getByText('Never read successfully.')).toBeTruthy()
  expect(strip.getAllByRole('link')).toHaveLength(5)
})

test('a filter leaves the quantities of that account and says the part', () => {
  show()
  fireEvent.change(screen.getByRole('combobox', { name: 'Account' }), { target: { value: KRAKEN } })
  expect(names().map((name) => name.split(' ').at(-1))).toEqual(['BTC', 'ETH', 'EUR'])
  expect(screen.getByText(/^3 of 12 assets/).textContent).toContain('$18,134.28')
})

test('heads sort, and what has no price stays last', () => {
  show()
  const price = screen.getByRole('button', { name: 'Price' })
  fireEvent.click(price)
  expect(names()[0]).toContain('Bitcoin')
  fireEvent.click(price)
  expect(names()[0]).toContain('Pepe')
  expect(names().at(-1)).toContain('Degen')
  expect(screen.getByRole('columnheader', { name: 'Price' }).getAttribute('aria-sort')).toBe('ascending')
})

test('the allocation can be cut by chain', () => {
  show()
  fireEvent.click(screen.getByRole('tab', { name: 'Chain' }))
  const list = within(screen.getByRole('list', { name: 'Allocation' }))
  expect(list.getByText('On exchanges')).toBeTruthy()
  expect(list.getByText('Arbitrum One')).toBeTruthy()
})

test('hidden amounts are neither in the figures nor in the table of the chart', () => {
  const { container } = show({ hideAmounts: true })
  expect(container.textContent).not.toContain('122,640')
  const table = screen.getByRole('table', { name: 'Value over time' })
  for (const cell of within(table).getAllByRole('cell'))
    expect(cell.textContent).toMatch(/^Hidden amount( \(incomplete\))?$/)
})

test('the table of the chart has the figures otherwise', () => {
  show()
  const cells = within(screen.getByRole('table', { name: 'Value over time' })).getAllByRole('cell')
  expect(cells.at(-1)?.textContent).toBe('$122,640.33')
})

test('a currency without a rate is said', () => {
  show({ full: { ...full, wantedCurrency: 'chf' } })
  expect(screen.getByText('No exchange rate for CHF yet: shown in US dollars')).toBeTruthy()
})

test('locked, empty and loading show no figure', () => {
  for (const props of [{ locked: true }, { full: { ...full, accounts: [] } }, { head: null, full: null }]) {
    const { container } = show(props)
    expect(container.textContent).not.toMatch(/\d/)
    cleanup()
  }
})

test('German', () => {
  show({}, 'de')
  expect(screen.getByRole('heading', { name: 'Übersicht' })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Jetzt abgleichen' })).toBeTruthy()
  expect(screen.getAllByText('122.640,33 $')).toHaveLength(2) // the headline and the table of the chart
})
