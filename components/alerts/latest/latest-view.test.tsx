// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { AlertGroup, AlertRuleId, FiringId } from '@/lib/core/alert'
import { AppError } from '@/lib/core/errors'
import { tell } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import type { FiringRow } from '@/lib/db/rows'
import { SETTLED } from '@/lib/db/rows'
import { LatestView, type LatestViewProps } from './latest-view'

const NOW = new Date(2026, 10, 29, 12).getTime()
const HOUR = 3_600_000
const firing = (id: string, more: Partial<FiringRow> = {}): FiringRow => ({
  id: id as FiringId,
  ruleId: 'r' as AlertRuleId,
  at: NOW - HOUR,
  tellAt: SETTLED,
  kind: 'price-above',
  words: { title: tell(`Title ${id}`), body: tell(`Body ${id}`), cover: say('Covered.'), route: 'trading' },
  ...more,
})
const onSeen = vi.fn<LatestViewProps['onSeen']>()
const onRemove = vi.fn<LatestViewProps['onRemove']>()
beforeEach(() => {
  onSeen.mockReset().mockResolvedValue()
  onRemove.mockReset().mockResolvedValue()
})
afterEach(cleanup)

const GROUPS: Record<string, AlertGroup> = { 'price-above': 'market', 'order-events': 'activity' }
const show = (firings: FiringRow[] | null, hasRules = true) =>
  render(
    <LatestView
      firings={firings}
      groupOf={(kind) => GROUPS[kind]}
      textOf={({ title, body }) => ({ title: title.sentence.template, body: body.sentence.template })}
      hasRules={hasRules}
      now={NOW}
      onSeen={onSeen}
      onRemove={onRemove}
    />,
  )

test('what was found stands under its day, newest first, and says whether anybody has seen it', () => {
  show([
    firing('a'),
    firing('b', { at: NOW - 20 * HOUR, seenAt: NOW, missed: true }),
    firing('c', { at: NOW - 100 * HOUR, seenAt: NOW, isTest: true }),
  ])
  const days = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)
  expect(days.slice(0, 2)).toEqual(['Today', 'Yesterday'])
  const lines = screen.getAllByRole('listitem')
  expect(lines.map((line) => within(line).getByRole('link').textContent)).toEqual([
    'Title a',
    'Title b',
    'Title c',
  ])
  expect(lines.map((line) => within(line).queryByText('New') !== null)).toEqual([true, false, false])
  expect(within(lines[1] as HTMLElement).getByText('While nobody looked')).toBeTruthy()
  expect(within(lines[2] as HTMLElement).getByText('A test')).toBeTruthy()
})

test('opening one marks it as seen and leads to its page', async () => {
  show([firing('a')])
  const link = screen.getByRole('link', { name: 'Title a' })
  expect(link.getAttribute('href')).toBe('#/trading')
  fireEvent.click(link)
  await waitFor(() => expect(onSeen).toHaveBeenCalledWith(['a']))
})

test('all are marked at once; one is deleted; all only after a question', async () => {
  show([firing('a'), firing('b')])
  fireEvent.click(screen.getByRole('button', { name: 'Mark all as seen' }))
  await waitFor(() => expect(onSeen).toHaveBeenCalledWith('all'))
  fireEvent.click(screen.getByRole('button', { name: 'Delete: Title b' }))
  await waitFor(() => expect(onRemove).toHaveBeenCalledWith(['b']))
  fireEvent.click(screen.getByRole('button', { name: 'Delete all…' }))
  expect(onRemove).not.toHaveBeenCalledWith('all')
  fireEvent.click(screen.getByRole('button', { name: 'Delete everything' }))
  await waitFor(() => expect(onRemove).toHaveBeenCalledWith('all'))
})

test('a filter leaves what fits it, and says so when nothing does', () => {
  show([firing('a'), firing('b', { kind: 'order-events', seenAt: NOW })])
  const filter = (value: string) => fireEvent.change(screen.getByLabelText('Show'), { target: { value } })
  filter('activity')
  expect(screen.getAllByRole('listitem')).toHaveLength(1)
  filter('unseen')
  expect(screen.getByRole('link').textContent).toBe('Title a')
  filter('safety')
  expect(screen.getByText('Nothing here fits this filter.')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Show everything' }))
  expect(screen.getAllByRole('listitem')).toHaveLength(2)
})

test('a long list comes in pieces', () => {
  show(Array.from({ length: 130 }, (_, at) => firing(String(at))))
  expect(screen.getAllByRole('listitem')).toHaveLength(60)
  fireEvent.click(screen.getByRole('button', { name: 'Show 60 more' }))
  fireEvent.click(screen.getByRole('button', { name: 'Show 10 more' }))
  expect(screen.getAllByRole('listitem')).toHaveLength(130)
})

test('loading, nothing found, no rules, and a command that fails', async () => {
  show(null)
  expect(screen.queryByRole('list')).toBeNull()
  cleanup()
  show([])
  expect(screen.getByText(/No rule has found anything yet/)).toBeTruthy()
  cleanup()
  show([], false)
  expect(screen.getByText('No rule looks at anything yet.')).toBeTruthy()
  cleanup()
  onSeen.mockRejectedValue(new AppError('internal', say('It broke.')))
  show([firing('a')])
  fireEvent.click(screen.getByRole('button', { name: 'Mark all as seen' }))
  expect(await screen.findByText('It broke.')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Title a' })).toBeTruthy()
})
