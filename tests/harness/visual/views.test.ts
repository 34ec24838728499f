import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { STATES, VIEWS } from './views'

const ROOT = resolve(import.meta.dirname, '../../..')
const source = readFileSync(join(ROOT, 'components/shell/options-page.tsx'), 'utf8')
/** Shown without the frame of the pages, and so not in the list of routes. */
const BARE = new Set(['welcome'])
const routes = [...source.matchAll(/\broute\('(\w+)'/g)].map(([, path]) => path)

test('each route of the app is looked at, and no other', () => {
  expect(routes.length).toBeGreaterThan(15)
  const looked = VIEWS.filter(({ path }) => path.startsWith('options.html')).map(
    ({ path }) => path.split('/')[1] || 'dashboard',
  )
  expect(new Set(looked.filter((path) => !BARE.has(path)))).toEqual(new Set(routes))
})

test('each name stands once; tab, popup and side panel are looked at in each state', () => {
  expect(new Set(VIEWS.map(({ name }) => name)).size).toBe(VIEWS.length)
  for (const page of ['options', 'popup', 'sidepanel'])
    expect(
      new Set(VIEWS.filter(({ path }) => path.startsWith(page)).flatMap(({ states }) => states)),
    ).toEqual(new Set(STATES))
})
