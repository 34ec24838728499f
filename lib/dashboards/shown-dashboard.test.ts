import { expect, test } from 'vitest'
import type { Dashboards } from './edit-dashboards'
import { shownDashboard, WITH_HOLDINGS } from './shown-dashboard'

const holdings = [{ id: 'holdings', size: 'm' }]
const bare = { id: 'bare', name: '', widgets: [] }
const bound = { id: 'bound', name: '', portfolio: 'long-term', widgets: holdings }
const whole = { id: 'whole', name: '', widgets: holdings }

test('an id shows its dashboard, one that is gone the first', () => {
  expect(shownDashboard([bare, whole], 'whole')).toBe(whole)
  expect(shownDashboard([bare, whole], 'gone')).toBe(bare)
  expect(shownDashboard([bare, whole], undefined)).toBe(bare)
})

test('what is searched among holdings is shown where those of everything are listed, or on no dashboard', () => {
  const all: Dashboards = [bare, bound, whole]
  expect(shownDashboard(all, WITH_HOLDINGS)).toBe(whole)
  expect(shownDashboard([bare, bound], WITH_HOLDINGS)).toBeUndefined()
})
