// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { TranslationProvider } from '@/components/shell/translation'
import { portfolio as de } from '@/lib/i18n/catalogue/de/portfolio'
import { portfolio as en } from '@/lib/i18n/catalogue/en/portfolio'
import { createTranslator } from '@/lib/i18n/translate'
import { CALM, CORE, exampleDrifts } from '@/tests/fixtures/drifts'
import { examplePortfolioView, headOf } from '@/tests/fixtures/portfolio-view'
import { PopupView } from './popup-view'
import type { PopupProps } from './portfolio-props'

const now = Date.UTC(2026, 10, 23, 10, 36)
const full = examplePortfolioView(now)
const head = headOf(full)

const translators = { en: createTranslator('en', en), de: createTranslator('de', de) }

function show(props: Partial<PopupProps> = {}, language: keyof typeof translators = 'en') {
  const callbacks = {
    onHideAmounts: vi.fn(),
    onSync: vi.fn(),
    onLock: vi.fn(),
    onUnlock: vi.fn(),
    onConnect: vi.fn(),
    onChooseAsset: vi.fn(),
    onOpenDashboard: vi.fn(),
  }
  const element = (more: Partial<PopupProps>): ReactNode => (
    <TranslationProvider translator={translators[language]}>
      <PopupView head={head} full={full} hideAmounts={false} now={now} {...callbacks} {...props} {...more} />
    </TranslationProvider>
  )
  const view = render(element({}))
  return { ...view, ...callbacks, update: (more: Partial<PopupProps>) => view.rerender(element(more)) }
}

const row = (name: RegExp) => screen.getByRole('button', { name })

afterEach(cleanup)

describe('the popup', () => {
  test('shows the net worth in full and each asset once', () => {
    show()
    expect(screen.getByText('$122,640.33')).toBeTruthy()
    expect(screen.getAllByRole('button', { name: /^Bitcoin/ })).toHaveLength(1)
    expect(row(/^Bitcoin/).textContent).toContain('$72,248.59')
  })

  test('an unknown price is a dash with its reason, never zero', () => {
    show()
    const degen = row(/^Degen/)
    expect(degen.querySelector('[data-unknown]')?.textContent).toBe('—No source has a price for DEGEN.')
    expect(degen.textContent).not.toMatch(/\$|(^|\D)0([.,]0+)?(\D|$)/)
  })

  test('an account that was never read is said, and the total stays', () => {
    show()
    expect(screen.getAllByText('1 of 5 accounts not included').length).toBeGreaterThan(0)
    expect(screen.getByText(/^Kraken: 14 min\. ago, retrying/)).toBeTruthy()
    expect(screen.getByText('Kraken is under maintenance.')).toBeTruthy()
  })

  test('hidden amounts leave none of their digits in the page, in any tab', () => {
    const { container } = show({ hideAmounts: true })
    for (const button of screen.getAllByRole('button', { expanded: false }))
      if (button.dataset['row'] !== undefined) fireEvent.click(button)
    const seen = [container.innerHTML]
    for (const tab of ['Allocation', 'Movers']) {
      fireEvent.click(screen.getByRole('tab', { name: tab }))
      seen.push(container.innerHTML)
    }
    for (const secret of secretDigits())
      for (const html of seen) expect(html.replace(/[,.]/g, '')).not.toContain(secret)
    expect(screen.queryAllByText('Hidden amount')).not.toHaveLength(0)
  })

  test('the check above would find the digits if amounts were shown', () => {
    const { container } = show()
    const html = container.innerHTML.replace(/[,.]/g, '')
    expect(secretDigits().filter((secret) => html.includes(secret)).length).toBeGreaterThan(10)
  })

  test('a row opens to its accounts and chains, and closes again', () => {
    show()
    fireEvent.click(row(/^Ethereum/))
    const parts = within(row(/^Ethereum/).closest('li') as HTMLElement)
    expect(parts.getByText('Base')).toBeTruthy()
    expect(parts.getByText('Staked')).toBeTruthy()
    expect(parts.getByText('14 min. ago')).toBeTruthy() // Kraken is stale
    fireEvent.keyDown(row(/^Ethereum/), { key: 'ArrowLeft' })
    expect(row(/^Ethereum/).getAttribute('aria-expanded')).toBe('false')
  })

  test('arrow keys move between rows and open one', () => {
    show()
    row(/^Bitcoin/).focus()
    fireEvent.keyDown(row(/^Bitcoin/), { key: 'ArrowDown' })
    expect(document.activeElement).toBe(row(/^Ethereum/))
    fireEvent.keyDown(row(/^Ethereum/), { key: 'ArrowRight' })
    expect(row(/^Ethereum/).getAttribute('aria-expanded')).toBe('true')
  })

  test('the head is painted before the full view is here; what is open is filled when it comes', () => {
    const { update } = show({ full: null })
    expect(screen.getByText('$122,640.33')).toBeTruthy()
    fireEvent.click(row(/^Ethereum/))
    expect(screen.queryByText('Base')).toBeNull()
    update({ full })
    expect(screen.getByText('Base')).toBeTruthy()
  })

  test('"/" goes to the search, Esc empties it', () => {
    show()
    fireEvent.keyDown(document.body, { key: '/' })
    const search = screen.getByRole('searchbox')
    expect(document.activeElement).toBe(search)
    fireEvent.change(search, { target: { value: 'usd' } })
    expect(screen.queryByRole('button', { name: /^Bitcoin/ })).toBeNull()
    expect(row(/^USD Coin/)).toBeTruthy()
    fireEvent.keyDown(search, { key: 'Escape' })
    expect(row(/^Bitcoin/)).toBeTruthy()
  })

  test('an impersonator is out of the list, told apart, and can be counted on demand', () => {
    const { onChooseAsset } = show()
    expect(screen.getByText('2 tokens not counted')).toBeTruthy()
    expect(screen.getByText('Imitates another token')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Count USDC' }))
    expect(onChooseAsset).toHaveBeenCalledWith(full.excluded[0]?.asset, 'wanted')
  })

  test('more than a hundred assets come a hundred at a time', () => {
    const lines = Array.from({ length: 130 }, (_, at) => ({
      ...full.lines[0],
      asset: `coin:x${at}`,
      name: `X ${at}`,
    }))
    show({ full: { ...full, lines } as typeof full })
    expect(screen.getAllByRole('button', { name: /^X \d/ })).toHaveLength(100)
    fireEvent.click(screen.getByRole('button', { name: 'Show 30 more' }))
    expect(screen.getAllByRole('button', { name: /^X \d/ })).toHaveLength(130)
  })
})

describe('the other states', () => {
  test('locked shows no figure and one act', () => {
    const { container, onUnlock } = show({ locked: true })
    expect(container.textContent).not.toMatch(/\d/)
    fireEvent.click(screen.getByRole('button', { name: 'Unlock' }))
    expect(onUnlock).toHaveBeenCalledOnce()
  })

  test('empty has one sentence and one act', () => {
    const { onConnect } = show({ full: { ...full, accounts: [], lines: [] } })
    fireEvent.click(screen.getByRole('button', { name: 'Connect an account' }))
    expect(onConnect).toHaveBeenCalledOnce()
    expect(screen.queryByText('Net worth')).toBeNull()
  })

  test('an error without a record says what to do; with one the record stays', () => {
    const error = {
      code: 'unreachable',
      sentence: { template: 'Close Holdfast and open it again.' },
    } as const
    const { update } = show({ head: null, full: null, error })
    expect(screen.getByRole('alert').textContent).toContain('Close Holdfast and open it again.')
    update({ head, full, error })
    expect(screen.getByText('$122,640.33')).toBeTruthy()
    expect(screen.getByRole('alert').textContent).toContain('Close Holdfast and open it again.')
  })

  test('loading shows no figure at all', () => {
    const { container } = show({ head: null, full: null })
    expect(container.querySelector('[aria-busy]')).toBeTruthy()
    expect(container.textContent).not.toMatch(/\d/)
  })

  test('German', () => {
    show({}, 'de')
    expect(screen.getByText('122.640,33 $')).toBeTruthy()
    expect(screen.getByRole('tab', { name: 'Bestände' })).toBeTruthy()
    expect(screen.getByText('2 Tokens nicht mitgezählt')).toBeTruthy()
    expect(screen.getByText(/^Kraken: vor 14 Min\., neuer Versuch/)).toBeTruthy()
  })
})

/** Digits of every value and quantity of the portfolio, as they would stand in the page without separators. */
function secretDigits(): string[] {
  const amounts = full.lines.flatMap((line) => [
    line.quantity,
    line.value,
    ...line.parts.flatMap(({ quantity, value }) => [quantity, value]),
  ])
  const digits = [
    full.netWorth,
    full.change24h?.value,
    ...full.accounts.map(({ value }) => value),
    ...amounts,
  ].flatMap((one) => (one ? [one.replace(/\D/g, '').replace(/^0+/, '').slice(0, 5)] : []))
  // Prices, ages and SVG coordinates are public and contain short figures by chance.
  return [...new Set(digits.filter((text) => text.length === 5))]
}

describe('strategies in the popup', () => {
  const drifts = exampleDrifts(full, now)
  const steered = { full: { ...full, drifts }, head: { ...head, drifts } }
  const list = () => within(screen.getByRole('list', { name: 'Strategies' }))

  test('without one there is nothing', () => {
    show()
    expect(screen.queryByRole('list', { name: 'Strategies' })).toBeNull()
  })

  test('a line for the first ones, the most urgent first, with the sleeve that is furthest out', () => {
    show(steered)
    const [first, second, more] = list().getAllByRole('listitem')
    const line = (item: HTMLElement | undefined) => item?.querySelector('summary')?.textContent
    expect(line(first)).toMatch(/^Core2 outside: BTC 59\.0% \(40\.3%–50\.3%\)Due$/)
    expect(line(second)).toBe('Bitcoin and the restInside its bandsAutomatic')
    expect(more?.textContent).toBe('+1 more')
  })

  test('it opens to what would bring it back, and to what that cost by the last plan', () => {
    show(steered)
    const [first, second] = list().getAllByRole('listitem')
    expect(first?.querySelector('dl')?.textContent).toMatch(
      /^BTC 59\.0% of 45\.3%-\$16,792\.11ETH 22\.0% of 30\.2%\+\$10,047\.95SOL /,
    )
    expect(first?.textContent).toContain('Bringing it back cost $41.87 by the plan of 3 hr. ago')
    expect(second?.textContent).toContain('What bringing it back costs is told by a dry run.')
  })

  test('hidden amounts are hidden there too', () => {
    show({ ...steered, hideAmounts: true })
    const [first] = list().getAllByRole('listitem')
    expect(first?.textContent).toContain('59.0%')
    expect(first?.textContent).not.toMatch(/16,792|41\.87/)
  })

  test('a drift that cannot be told says why', () => {
    show({ full: { ...full, drifts: drifts.filter((drift) => 'unknown' in drift) } })
    expect(list().getByRole('button').textContent).toBe('Risk parityThe price of DEGEN is not known.')
  })

  test('a line opens its strategy, the last one all of them', () => {
    const onOpenStrategy = vi.fn()
    show({ ...steered, onOpenStrategy })
    for (const button of list().getAllByRole('button', { hidden: true })) fireEvent.click(button)
    expect(onOpenStrategy.mock.calls).toEqual([[CORE], [CALM], [null]])
  })
})

test('the side panel has a tab for the assistant, the popup none', () => {
  show({ assistant: <p>Ask me</p> })
  expect(screen.queryByText('Ask me')).toBeNull()
  fireEvent.click(screen.getByRole('tab', { name: 'Assistant' }))
  expect(screen.getByText('Ask me')).toBeTruthy()
  cleanup()
  show()
  expect(screen.queryByRole('tab', { name: 'Assistant' })).toBeNull()
})

describe('sections', () => {
  const chosen = (...sections: NonNullable<PopupProps['full']>['sections'] & {}) => ({
    full: { ...full, sections, drifts: exampleDrifts(full, now) },
  })
  const tabs = () => screen.queryAllByRole('tab').map(({ textContent }) => textContent)

  test('tabs stand in the order of the user, the first one is open, and what is hidden is not there', () => {
    const parts = { alerts: <p>Two new alerts</p>, site: <p>This site</p>, notes: <p>A page asks</p> }
    show({ ...chosen('movers', 'holdings', 'alerts'), ...parts })
    expect(tabs()).toEqual(['Movers', 'Holdings'])
    expect(screen.getByRole('list', { name: 'Movers' })).toBeTruthy()
    expect(screen.queryByRole('list', { name: 'Strategies' })).toBeNull()
    expect(screen.getByText('Two new alerts')).toBeTruthy()
    expect(screen.queryByText('This site')).toBeNull()
    expect(screen.getByText('A page asks')).toBeTruthy()
  })

  test('without any the total is left, and the assistant of the side panel', () => {
    show(chosen())
    expect(tabs()).toEqual([])
    expect(screen.getByText('$122,640.33')).toBeTruthy()
    cleanup()
    show({ ...chosen(), assistant: <p>Ask me</p> })
    expect(screen.getByText('Ask me')).toBeTruthy()
  })

  test('an open tab that is taken away gives way to the first', () => {
    const { update } = show()
    fireEvent.click(screen.getByRole('tab', { name: 'Allocation' }))
    update(chosen('movers', 'holdings'))
    expect(screen.getByRole('tab', { name: 'Movers' }).getAttribute('aria-selected')).toBe('true')
  })
})
