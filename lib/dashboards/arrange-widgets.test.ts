import * as v from 'valibot'
import { expect, test } from 'vitest'
import { createTranslator } from '@/lib/i18n/translate'
import {
  type Dashboard,
  dashboardsSchema,
  MOST_DASHBOARDS,
  MOST_WIDGETS,
} from '@/lib/settings/dashboard-settings'
import { moveWidget, placeWidget, removeWidget, resizeWidget, WIDGET_SIZES } from './arrange-widgets'
import {
  addDashboard,
  bindDashboard,
  changeWidgets,
  copyDashboard,
  type Dashboards,
  removeDashboard,
  renameDashboard,
} from './edit-dashboards'
import { dashboardsOf, firstWidgets } from './first-dashboard'

const list = (...ids: string[]) => ids.map((id) => ({ id, size: 's' }))
const idsOf = (widgets: readonly { id: string }[]) => widgets.map(({ id }) => id).join(' ')
const all = () => true

test('a widget moves to a place among the others, and beyond an end to the end', () => {
  const widgets = list('a', 'b', 'c', 'd')
  expect(idsOf(moveWidget(widgets, 'd', 0, all))).toBe('d a b c')
  expect(idsOf(moveWidget(widgets, 'a', 2, all))).toBe('b c a d')
  expect(idsOf(moveWidget(widgets, 'b', 99, all))).toBe('a c d b')
  expect(idsOf(moveWidget(widgets, 'b', -3, all))).toBe('b a c d')
  expect(moveWidget(widgets, 'none', 0, all)).toBe(widgets)
})

test('what this version does not know is kept behind the one that it stood behind, and does not count as a place', () => {
  const widgets = list('new-first', 'a', 'new', 'b', 'c')
  const isShown = (id: string) => !id.startsWith('new')
  expect(idsOf(moveWidget(widgets, 'a', 1, isShown))).toBe('new-first b a new c')
  expect(idsOf(moveWidget(widgets, 'c', 0, isShown))).toBe('new-first c a new b')
  expect(moveWidget(widgets, 'new', 0, isShown)).toBe(widgets)
})

test('a widget is there once, and goes back to where it was', () => {
  const widgets = list('a', 'b', 'c')
  expect(placeWidget(widgets, { id: 'b', size: 'l' })).toBe(widgets)
  const without = removeWidget(widgets, 'b')
  expect(idsOf(placeWidget(without, { id: 'b', size: 's' }, 1))).toBe('a b c')
  expect(resizeWidget(widgets, 'b', 'l')[1]).toEqual({ id: 'b', size: 'l' })
})

test('no more widgets and dashboards than there is room for', () => {
  const full = list(...Array.from({ length: MOST_WIDGETS }, (_, at) => `w${at}`))
  expect(placeWidget(full, { id: 'more', size: 's' })).toBe(full)
  const many = Array.from({ length: MOST_DASHBOARDS }, (_, at) => ({ id: `d${at}`, name: '', widgets: [] }))
  expect(copyDashboard(many, 'd0', { id: 'more', name: 'More' })).toBe(many)
})

test('a copy stands behind its original, with what was on it; the last dashboard stays', () => {
  const one: Dashboards = [{ id: 'main', name: '', portfolio: 'p', widgets: list('a') }]
  const two = copyDashboard(one, 'main', { id: 'copy', name: '  Copy  ' })
  expect(two[1]).toEqual({ id: 'copy', name: 'Copy', portfolio: 'p', widgets: list('a') })
  expect(removeDashboard(one, 'main')).toBe(one)
  expect(removeDashboard(two, 'main').map(({ id }) => id)).toEqual(['copy'])
  expect(bindDashboard(two, 'copy', undefined)[1]).not.toHaveProperty('portfolio')
})

test('a name is kept without the marks that a sentence from right to left has around it', () => {
  const { t } = createTranslator('ar', { '{name} (copy)': '{name} (نسخة)' })
  const [, copy] = copyDashboard([{ id: 'main', name: 'Mine', widgets: [] }], 'main', {
    id: 'copy',
    name: t('{name} (copy)', { name: 'Mine' }),
  })
  expect(copy?.name).toBe('Mine (نسخة)')
  expect(renameDashboard([{ id: 'main', name: '', widgets: [] }], 'main', '\u2068\u2069')[0]?.name).toBe('')
})

test('the first dashboard follows what there is until somebody changes it', () => {
  const facts = { hasStrategies: false, hasPaper: false }
  expect(idsOf(firstWidgets(facts))).toBe('history allocation accounts holdings movers')
  expect(idsOf(firstWidgets({ hasStrategies: true, hasPaper: true }))).toContain(
    'drift holdings movers paper',
  )
  const stored: Dashboards = [{ id: 'x', name: 'Mine', widgets: [] }]
  expect(dashboardsOf(stored, facts)).toBe(stored)
  expect(dashboardsOf([], facts)).toEqual([{ id: 'main', name: '', widgets: firstWidgets(facts) }])
})

/** Mulberry32: the same numbers for the same seed. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

const KNOWN = Array.from({ length: 45 }, (_, at) => `widget-${at}`)
const UNKNOWN = ['from-later-1', 'from-later-2']
const isKnown = (id: string) => KNOWN.includes(id)

function editOnce(before: Dashboards, below: (most: number) => number, step: number): Dashboards {
  const { id, widgets } = before[below(before.length)] as Dashboard
  const some = widgets[below(widgets.length + 1)]?.id ?? KNOWN[below(KNOWN.length)] ?? ''
  const other = KNOWN[below(KNOWN.length)] ?? ''
  const size = WIDGET_SIZES[below(3)] ?? 's'
  const acts: (() => Dashboards)[] = [
    ...[1, 2, 3].map(
      () => () => changeWidgets(before, id, (each) => placeWidget(each, { id: other, size }, below(50))),
    ),
    () => changeWidgets(before, id, (each) => moveWidget(each, some, below(50) - 5, isKnown)),
    () => changeWidgets(before, id, (each) => moveWidget(each, some, below(50) - 5, isKnown)),
    () => changeWidgets(before, id, (each) => resizeWidget(each, some, size)),
    () =>
      changeWidgets(before, id, (each) =>
        isKnown(some) && below(3) === 0 ? removeWidget(each, some) : each,
      ),
    () => copyDashboard(before, id, { id: `d${step}`, name: 'x'.repeat(below(60)) }),
    () =>
      addDashboard(before, { id: below(4) === 0 ? id : `d${step}`, name: ' New ', widgets: [] }, below(20)),
    () => (below(4) === 0 ? removeDashboard(before, id) : before),
    () => renameDashboard(before, id, '  name  '.repeat(below(9))),
    () => bindDashboard(before, id, below(2) === 0 ? undefined : 'portfolio'),
  ]
  return (acts[below(acts.length)] as () => Dashboards)()
}

test.each([1, 7, 42, 2026, 90_210])('no sequence of edits breaks what is stored (seed %i)', (seed) => {
  const below = randomFrom(seed)
  let dashboards: Dashboards = [{ id: 'main', name: '', widgets: [...list(...UNKNOWN), ...list('widget-1')] }]
  let most = 0
  for (let step = 0; step < 1_500; step++) {
    const next = editOnce(dashboards, below, step)
    // The schema holds the bounds, and that ids are there once.
    expect(v.safeParse(dashboardsSchema, next).success).toBe(true)
    expect(next.length).toBeGreaterThan(0)
    for (const after of next) {
      const before = dashboards.find(({ id }) => id === after.id)
      if (!before) continue
      // One edit places or removes one at most, and never what is unknown.
      const lost = before.widgets.filter(({ id }) => !after.widgets.some((each) => each.id === id))
      expect(lost.length).toBeLessThanOrEqual(1)
      expect(lost.every(({ id }) => isKnown(id))).toBe(true)
      expect(after.widgets.length - before.widgets.length).toBeLessThanOrEqual(1)
      most = Math.max(most, after.widgets.length)
    }
    dashboards = next
  }
  expect(most).toBeGreaterThan(8)
})

test.each([3, 11])('a move puts the widget exactly where it was asked for (seed %i)', (seed) => {
  const below = randomFrom(seed)
  for (let round = 0; round < 500; round++) {
    const ids = [...KNOWN.slice(0, 1 + below(12)), ...UNKNOWN].toSorted(() => below(3) - 1)
    const widgets = list(...ids)
    const shown = ids.filter(isKnown)
    const id = shown[below(shown.length)] ?? ''
    const to = below(shown.length)
    const after = moveWidget(widgets, id, to, isKnown)
    expect(after.filter((each) => isKnown(each.id)).map((each) => each.id)).toEqual(
      shown.filter((each) => each !== id).toSpliced(to, 0, id),
    )
    expect(after.map((each) => each.id).toSorted()).toEqual(ids.toSorted())
  }
})
