// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { AlertRuleId } from '@/lib/core/alert'
import { say } from '@/lib/core/sentence'
import type { AlertRuleRow } from '@/lib/db/rows'
import { RulesView, type RulesViewProps } from './rules-view'
import { snoozeEnds } from './snooze-ends'

const NOW = new Date(2026, 10, 29, 12).getTime()
const rule = (id: string, more: Partial<AlertRuleRow> = {}): AlertRuleRow => ({
  id: id as AlertRuleId,
  at: 0,
  kind: 'price-above',
  params: {},
  repeat: { kind: 'every', minutes: 120 },
  on: true,
  ...more,
})
const acts = {
  onSwitch: vi.fn<RulesViewProps['onSwitch']>(),
  onSnooze: vi.fn<RulesViewProps['onSnooze']>(),
  onTest: vi.fn<RulesViewProps['onTest']>(),
  onCopy: vi.fn<RulesViewProps['onCopy']>(),
  onRemove: vi.fn<RulesViewProps['onRemove']>(),
}
beforeEach(() => {
  for (const act of [acts.onSwitch, acts.onSnooze, acts.onTest, acts.onRemove])
    act.mockReset().mockResolvedValue()
})
afterEach(cleanup)

const show = (rules: AlertRuleRow[] | null) =>
  render(
    <RulesView
      rules={rules}
      groupOf={(kind) => (kind === 'price-above' ? 'market' : undefined)}
      looksFor={({ kind }) => (kind === 'price-above' ? 'ETH above $3,200.00' : undefined)}
      now={NOW}
      {...acts}
    />,
  )
/** happy-dom shows no popovers: the menu is told that it is open. */
async function menu(name: string, label: string) {
  // One command at a time: the last one has ended.
  await act(async () => undefined)
  const button = screen.getByRole('button', { name: `More for ${name}` })
  const panel = button.nextElementSibling
  if (!panel) throw new Error('no menu')
  Object.assign(panel, { hidePopover: () => undefined })
  fireEvent(panel, Object.assign(new Event('toggle'), { newState: 'open' }))
  fireEvent.click(screen.getByText(label))
}

test('a rule says what it looks for, how it fares and how often it tells', () => {
  show([rule('a', { lookedAt: NOW - 120_000, firedAt: NOW - 3 * 86_400_000, isStarting: true })])
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Prices and markets')
  expect(screen.getByRole('link', { name: 'ETH above $3,200.00' }).getAttribute('href')).toBe(
    '#/alerts/rule/a',
  )
  expect(screen.getByRole('listitem').textContent).toContain(
    'looked at 2 min. ago · fired 3 days ago · tells at most once in 2 hours · set up by Holdfast',
  )
})

test('a name of the user stands before what it looks for; off, snoozed, so now, and a problem are told', () => {
  show([
    rule('a', { name: 'Sell then', episode: { since: 0, told: 1, lastAt: 0 }, problem: say('No price.') }),
    rule('b', { on: false }),
    rule('c', { snoozedUntil: NOW + 60_000 }),
    rule('d', { snoozedUntil: NOW - 60_000 }),
  ])
  const [first, second, third, fourth] = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(first).toContain('Sell then')
  expect(first).toContain('ETH above $3,200.00')
  expect(first).toContain('It is so now')
  expect(first).toContain('No price.')
  expect(second).toContain('Off')
  expect(second).not.toContain('looked at')
  expect(third).toContain('Snoozed until')
  expect(fourth).not.toContain('Snoozed until')
})

test('a switch, a test, a snooze and a removal are commands; removal asks first', async () => {
  const row = rule('a')
  show([row])
  fireEvent.click(screen.getByRole('switch', { name: 'On: ETH above $3,200.00' }))
  await waitFor(() => expect(acts.onSwitch).toHaveBeenCalledWith(row, false))
  await menu('ETH above $3,200.00', 'Send a test')
  await waitFor(() => expect(acts.onTest).toHaveBeenCalledWith(row))
  await menu('ETH above $3,200.00', 'Snooze for an hour')
  await waitFor(() => expect(acts.onSnooze).toHaveBeenCalledWith(row, NOW + 3_600_000))
  await menu('ETH above $3,200.00', 'Remove…')
  expect(acts.onRemove).not.toHaveBeenCalled()
  fireEvent.click(screen.getByRole('button', { name: 'Remove the alert' }))
  await waitFor(() => expect(acts.onRemove).toHaveBeenCalledWith(row))
})

test('a rule of another version is kept and said, and can only be removed', () => {
  show([rule('a', { kind: 'moon-phase' })])
  expect(screen.getByText('A rule of another version')).toBeTruthy()
  expect(screen.queryByRole('link', { name: 'A rule of another version' })).toBeNull()
  expect(screen.getByRole<HTMLInputElement>('switch').disabled).toBe(true)
})

test('tomorrow morning is the next day at eight, also over a change of the clock', () => {
  const at = new Date(2026, 9, 24, 23, 30).getTime()
  const end = new Date(snoozeEnds(at)[1]?.until ?? 0)
  expect([end.getDate(), end.getHours(), end.getMinutes()]).toEqual([25, 8, 0])
})
