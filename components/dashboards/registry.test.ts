import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { firstWidgets } from '@/lib/dashboards/first-dashboard'
import { isKnownWidget, WIDGETS } from './registry'

test('every widget has a file of its name, and every file stands in the registry', () => {
  const files = readdirSync(join(import.meta.dirname, 'widgets'))
    .filter((name) => !name.endsWith('.test.ts'))
    .map((name) => name.replace(/\.ts$/, ''))
  expect(WIDGETS.map(({ id }) => id).toSorted()).toEqual(files.toSorted())
})

test('each has sizes without a double, and a component that can be loaded', async () => {
  for (const { id, sizes, load } of WIDGETS) {
    expect(new Set(sizes).size, id).toBe(sizes.length)
    expect(typeof (await load()), id).toBe('function')
  }
}, 60_000)

test('what Holdfast begins with is known, in sizes that suit it', () => {
  for (const { id, size } of firstWidgets({ hasStrategies: true, hasPaper: true })) {
    expect(isKnownWidget(id), id).toBe(true)
    expect(WIDGETS.find((each) => each.id === id)?.sizes, id).toContain(size)
  }
})
