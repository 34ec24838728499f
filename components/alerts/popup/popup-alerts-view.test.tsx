// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import type { AlertRuleId, FiringId } from '@/lib/core/alert'
import { AppError } from '@/lib/core/errors'
import { tell } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import { type FiringRow, SETTLED } from '@/lib/db/rows'
import { PopupAlertsView } from './popup-alerts-view'

afterEach(cleanup)
const NOW = Date.UTC(2026, 10, 29)
const firing = (id: string): FiringRow => ({
  id: id as FiringId,
  ruleId: 'r' as AlertRuleId,
  at: NOW - 120_000,
  tellAt: SETTLED,
  kind: 'price-above',
  words: { title: tell(`Title ${id}`), body: tell('Body'), cover: say('Covered.'), route: 'trading' },
})
const onOpen = vi.fn<(firing: FiringRow) => void>()
const onOpenAll = vi.fn<() => void>()
const onSeen = vi.fn<() => Promise<void>>()
const show = () =>
  render(
    <PopupAlertsView
      count={7}
      firings={['a', 'b', 'c'].map(firing)}
      textOf={({ title }) => ({ title: title.sentence.template, body: '' })}
      now={NOW}
      onOpen={onOpen}
      onOpenAll={onOpenAll}
      onSeen={onSeen}
    />,
  )

test('all are counted, the newest two are told, and each opens its page', () => {
  show()
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Title a2 min. ago',
    'Title b2 min. ago',
  ])
  fireEvent.click(screen.getByRole('button', { name: /^Title b/ }))
  expect(onOpen).toHaveBeenCalledWith(expect.objectContaining({ id: 'b' }))
  fireEvent.click(screen.getByRole('button', { name: '7 new alerts' }))
  expect(onOpenAll).toHaveBeenCalledOnce()
})

test('marking them as seen is a command, and its failure is told while they stay', async () => {
  onSeen.mockRejectedValueOnce(new AppError('internal', say('It broke.')))
  show()
  fireEvent.click(screen.getByRole('button', { name: 'Mark all as seen' }))
  await waitFor(() => expect(screen.getByRole('alert').textContent).toBe('It broke.'))
  expect(screen.getAllByRole('listitem')).toHaveLength(2)
})
