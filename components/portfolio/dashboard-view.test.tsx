// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { TranslationProvider } from '@/components/shell/translation'
import { portfolio as de } from '@/lib/i18n/catalogue/de/portfolio'
import { portfolio as en } from '@/lib/i18n/catalogue/en/portfolio'
import { createTranslator } from '@/lib/i18n/translate'
import { CALM, CORE, exampleDrifts } from '@/tests/fixtures/drifts'
import { examplePortfolioView, headOf, KRAKEN } from '@/tests/fixtures/portfolio-view'
import { DashboardView } from './dashboard-view'
import type { PortfolioProps } from './portfolio-props'

const now = Date.UTC(2026, 10, 23, 10, 36)
const full = examplePortfolioView(now)
const translators = { en: createTranslator('en', en), de: createTranslator('de', de) }

/** Widgets are loaded when they are shown. */
const widgetsStand = (container: HTMLElement) =>
  waitFor(() => expect(container.querySelector('[data-widget] [aria-busy]')).toBeNull(), { timeout: 4_000 })

async function show(props: Partial<PortfolioProps> = {}, language: keyof typeof translators = 'en') {
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
        dashboards={{ stored: [], save: vi.fn(), error: null }}
        onShow={vi.fn()}
        {...callbacks}
        {...props}
      />
    </TranslationProvider>,
  )
  await widgetsStand(view.container)
  return { ...view, ...callbacks }
}

const names = () =>
  within(screen.getByRole('table', { name: 'Holdings' }))
    .getAllByRole('button', { expanded: false })
    .map((button) => button.textContent ?? '')

afterEach(cleanup)

test('every account stands in the strip with its freshness; one never read has a dash', async () => {
  await show()
  const strip = within(screen.getByRole('navigation', { name: 'Accounts' }))
  expect(strip.getByText(/^14 min\. ago, retrying/)).toBeTruthy()
  expect(strip.getByText('Never read successfully.')).toBeTruthy()
  expect(strip.getAllByRole('link')).toHaveLength(5)
})

test('a filter leaves the quantities of that account and says the part', async () => {
  await show()
  fireEvent.change(screen.getByRole('combobox', { name: 'Account' }), { target: { value: KRAKEN } })
  expect(names().map((name) => name.split(' ').at(-1))).toEqual(['BTC', 'ETH', 'EUR'])
  expect(screen.getByText(/^3 of 12 assets/).textContent).toContain('$18,134.28')
})

test('heads sort, and what has no price stays last', async () => {
  await show()
  const price = screen.getByRole('button', { name: 'Price' })
  fireEvent.click(price)
  expect(names()[0]).toContain('Bitcoin')
  fireEvent.click(price)
  expect(names()[0]).toContain('Pepe')
  expect(names().at(-1)).toContain('Degen')
  expect(screen.getByRole('columnheader', { name: 'Price' }).getAttribute('aria-sort')).toBe('ascending')
})

test('the allocation can be cut by chain', async () => {
  await show()
  fireEvent.click(screen.getByRole('tab', { name: 'Chain' }))
  const list = within(screen.getByRole('list', { name: 'Allocation' }))
  expect(list.getByText('On exchanges')).toBeTruthy()
  expect(list.getByText('Arbitrum One')).toBeTruthy()
})

test('hidden amounts are neither in the figures nor in the table of the chart', async () => {
  const { container } = await show({ hideAmounts: true })
  expect(container.textContent).not.toContain('122,640')
  const table = screen.getByRole('table', { name: 'Value over time' })
  for (const cell of within(table).getAllByRole('cell'))
    expect(cell.textContent).toMatch(/^Hidden amount( \(incomplete\))?$/)
})

test('the table of the chart has the figures otherwise', async () => {
  await show()
  const cells = within(screen.getByRole('table', { name: 'Value over time' })).getAllByRole('cell')
  expect(cells.at(-1)?.textContent).toBe('$122,640.33')
})

test('a currency without a rate is said', async () => {
  await show({ full: { ...full, wantedCurrency: 'chf' } })
  expect(screen.getByText('No exchange rate for CHF yet: shown in US dollars')).toBeTruthy()
})

test('locked, empty and loading show no figure', async () => {
  for (const props of [{ locked: true }, { full: { ...full, accounts: [] } }, { head: null, full: null }]) {
    const { container } = await show(props)
    expect(container.textContent).not.toMatch(/\d/)
    cleanup()
  }
})

test('German', async () => {
  await show({}, 'de')
  expect(screen.getByRole('heading', { name: 'Übersicht' })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Jetzt abgleichen' })).toBeTruthy()
  expect(screen.getAllByText('122.640,33 $')).toHaveLength(2) // the headline and the table of the chart
})

describe('rebalancing', () => {
  const drifts = exampleDrifts(full, now)
  const steered = { full: { ...full, drifts } }
  const card = () => within(screen.getByRole('region', { name: 'Rebalancing' }))
  const rows = () =>
    within(card().getByRole('table', { name: 'Weights, targets and bands' }))
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.textContent ?? '')

  test('without a strategy there is nothing', async () => {
    await show()
    expect(screen.queryByRole('region', { name: 'Rebalancing' })).toBeNull()
  })

  test('the most urgent strategy with its weights, what is outside first and in words', async () => {
    await show(steered)
    expect(rows()[0]).toMatch(
      /^BTCoutside59\.0%40\.3%–50\.3%45\.3%40\.3%–50\.3%-\$[\d,.]+sell 0\.\d+\sBTC-\$16,792\.11sell 0\.172697\sBTC$/,
    )
    expect(rows()).toHaveLength(6)
    const isOutside = rows().map((row) => row.includes('outside'))
    expect(isOutside.lastIndexOf(true)).toBeLessThan(isOutside.indexOf(false))
    expect(rows().at(-1)).toMatch(/^AAVEleft alone.*as it is.*nothing$/)
    expect(card().getByText('Due')).toBeTruthy()
  })

  test('a group and money are told without a quantity: no one coin is meant', async () => {
    await show(steered)
    for (const name of ['Small coins', 'Money'])
      expect(rows().find((row) => row.startsWith(name))).toMatch(/[+-]\$[\d,]+\.\d\d$/)
  })

  test('what bringing it back cost is told with its age, and a dry run is a link away', async () => {
    await show(steered)
    expect(card().getByText(/^Bringing it back cost/).textContent).toBe(
      'Bringing it back cost $41.87 by the plan of 3 hr. ago',
    )
    expect(card().getByRole('link', { name: 'Make a dry run' }).getAttribute('href')).toBe(
      `#/rebalance/${CORE}/plan`,
    )
  })

  test('the others stand in a line each', async () => {
    await show(steered)
    const others = within(card().getByRole('list', { name: 'Other strategies' })).getAllByRole('link')
    expect(others.map((link) => link.getAttribute('href'))).toEqual([
      `#/rebalance/${CALM}`,
      expect.stringMatching(/^#\/rebalance\/new/),
    ])
    expect(others[1]?.textContent).toContain('The price of DEGEN is not known.')
  })

  test('hidden amounts hide what would bring it back, and its cost', async () => {
    await show({ ...steered, hideAmounts: true })
    expect(card().getByText(/^Bringing it back cost/).textContent).not.toMatch(/41/)
    expect(rows()[0]).toMatch(/50\.3%\D*Hidden amount\D*BTC$/)
  })

  test('the first frame from the head has the same rows', async () => {
    const head = { ...headOf(full), drifts }
    await show({ head, full: null })
    const before = rows().length
    cleanup()
    await show({ head, ...steered })
    expect(rows()).toHaveLength(before)
  })
})
