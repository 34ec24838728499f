// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { TranslationProvider } from '@/components/shell/translation'
import type { XrayFinding, XrayRuleView, XrayView } from '@/lib/analytics/views'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { loadCatalogue } from '@/lib/i18n/load-catalogue'
import { createTranslator } from '@/lib/i18n/translate'
import { parseThreshold, thresholdText } from './threshold-text'
import { XrayPanel } from './xray-panel'

const finding = (id: string, more: Partial<XrayFinding> = {}): XrayFinding => ({
  id,
  sentence: say('{share} of your net worth is at {name}.', { share: 0.625, name: 'Kraken' }),
  severity: 'medium',
  fix: { label: say('Look at the holdings'), route: 'dashboard' },
  ...more,
})
const threshold = { value: 0.4, standard: 0.4, unit: 'ratio' as const, min: 0.05, max: 1 }
const rule = (id: string, more: Partial<XrayRuleView> = {}): XrayRuleView => ({
  id,
  name: say('Much at one exchange'),
  about: say('Debt and leverage'),
  enabled: true,
  findings: [],
  ...more,
})

const onChange = vi.fn<(change: object) => void>()
const onRetry = vi.fn<() => void>()
const panel = (rules: XrayRuleView[] | null, error: AppError | null = null) => {
  const view: XrayView | null = rules && { at: 0, rules }
  return <XrayPanel view={view} error={error} onChange={onChange} onRetry={onRetry} />
}
afterEach(() => {
  cleanup()
  vi.clearAllMocks()
})

test('the gravest finding stands first, with its share as people write it and the way to its fix', () => {
  render(
    panel([
      rule('a', { findings: [finding('low', { severity: 'low' })] }),
      rule('b', {
        findings: [
          finding('high', { severity: 'high', fix: { label: say('Open the accounts'), route: 'accounts' } }),
        ],
      }),
    ]),
  )
  const [first, second] = within(screen.getByRole('region', { name: 'What stands out' })).getAllByRole(
    'listitem',
  )
  expect(first?.textContent).toMatch(/^Serious62\.5% of your net worth is at Kraken\./)
  expect(second?.textContent).toMatch(/^For your interest/)
  expect(
    within(first as HTMLElement)
      .getByRole('link')
      .getAttribute('href'),
  ).toBe('#/accounts')
})

test('what cannot be judged stands apart with its reason, and is not praised', () => {
  render(
    panel([
      rule('a', { unknown: say('A debt has no price: {assets}. Set the price.', { assets: 'FOO' }) }),
      rule('b'),
    ]),
  )
  const apart = screen.getByRole('region', { name: 'Could not be judged' })
  expect(within(apart).getByText('A debt has no price: FOO. Set the price.')).toBeTruthy()
  expect(screen.getByText(/^Nothing stands out in the/)).toBeTruthy()
  cleanup()
  render(panel([rule('a', { unknown: say('The history is still being computed.') })]))
  expect(screen.getByText('Nothing could be judged yet.')).toBeTruthy()
})

test('when all is well it says what was checked', () => {
  render(panel([rule('a'), rule('b'), rule('c', { enabled: false })]))
  expect(screen.getByText(/^Nothing stands out\. All/)).toBeTruthy()
  expect(screen.queryByRole('region', { name: 'Could not be judged' })).toBeNull()
  const rows = within(screen.getByRole('region', { name: 'What is checked' })).getAllByRole('listitem')
  expect(rows.map((row) => /Fine|Off/.exec(row.textContent ?? '')?.[0])).toEqual(['Fine', 'Fine', 'Off'])
  cleanup()
  render(panel([rule('c', { enabled: false })]))
  expect(screen.getByText(/^Every rule is off/)).toBeTruthy()
})

test('a rule is switched off where it stands', () => {
  render(panel([rule('a')]))
  fireEvent.click(screen.getByRole('switch', { name: 'Much at one exchange' }))
  expect(onChange).toHaveBeenCalledWith({ rule: 'a', enabled: false })
})

describe('a threshold', () => {
  const field = () =>
    screen.getByRole('textbox', { name: 'Threshold of Much at one exchange' }) as HTMLInputElement
  const type = (text: string) => {
    fireEvent.change(field(), { target: { value: text } })
    fireEvent.keyDown(field(), { key: 'Enter' })
  }

  test('is kept on Enter, in percent', () => {
    render(panel([rule('a', { threshold })]))
    expect(field().value).toBe('40')
    type('12,5 %')
    expect(onChange).toHaveBeenCalledWith({ rule: 'a', threshold: 0.125 })
  })

  test('that cannot be is refused with a sentence, and what was typed stays', () => {
    render(panel([rule('a', { threshold })]))
    for (const wrong of ['', 'much', '4', '101', '-5', '1e1']) {
      type(wrong)
      expect(screen.getByRole('alert').textContent).toBe('Enter a number from 5 to 100.')
      expect(field().value).toBe(wrong)
    }
    expect(onChange).not.toHaveBeenCalled()
    fireEvent.keyDown(field(), { key: 'Escape' })
    expect(field().value).toBe('40')
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('of the user’s own goes back to the standard in one act', () => {
    const { rerender } = render(panel([rule('a', { threshold: { ...threshold, value: 0.6 } })]))
    fireEvent.click(
      screen.getByRole('button', { name: 'Put the threshold of Much at one exchange back to 40' }),
    )
    expect(onChange).toHaveBeenCalledWith({ rule: 'a', threshold: null })
    rerender(panel([rule('a', { threshold })]))
    expect(field().value).toBe('40')
    expect(screen.queryByRole('button')).toBeNull()
  })

  test('is text and number without a loss', () => {
    expect(thresholdText(0.07, threshold, 'en')).toBe('7')
    expect(parseThreshold('7', threshold)).toBe(0.07)
    expect(thresholdText(0.125, threshold, 'de')).toBe('12,5')
    const days = { value: 1, standard: 1, unit: 'days' as const, min: 0.125, max: 365 }
    expect(parseThreshold('0,5', days)).toBe(0.5)
    expect(parseThreshold('1.5', { ...days, unit: 'count' })).toBeUndefined()
  })
})

test('loading shows no claim; an error does not hide the last answer', () => {
  const { container } = render(panel(null))
  expect(container.textContent).toBe('')
  cleanup()
  render(panel([rule('a')], new AppError('internal', say('It broke.'))))
  expect(screen.getByRole('alert').textContent).toContain('It broke.')
  expect(screen.getByRole('region', { name: 'What is checked' })).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(onRetry).toHaveBeenCalled()
})

test('speaks German, with a comma', async () => {
  const translator = createTranslator('de', await loadCatalogue('de'))
  render(
    <TranslationProvider translator={translator}>
      {panel([rule('a', { findings: [finding('f')] })])}
    </TranslationProvider>,
  )
  expect(screen.getByText(/^62,5.% deines Nettovermögens liegen bei Kraken\.$/)).toBeTruthy()
})
