import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { COMMAND_RUNS } from './define-command'
import { COMMANDS, commandsOf } from './registry'
import { SETTING_FIELDS } from './setting-fields'

const OPTIONS_PAGE = readFileSync(
  join(resolve(import.meta.dirname, '../..'), 'components/shell/options-page.tsx'),
  'utf8',
)
const ROUTES = new Set([...OPTIONS_PAGE.matchAll(/\broute\('([a-z]+)'/g)].map(([, path]) => path))

test('no two commands have the same id or the same keys', () => {
  const ids = COMMANDS.map(({ id }) => id)
  const keys = COMMANDS.flatMap((command) => (command.keys === undefined ? [] : [command.keys]))
  expect(new Set(ids).size).toBe(ids.length)
  expect(new Set(keys).size).toBe(keys.length)
})

test('no key of its own begins a pair: it would never be heard', () => {
  const firsts = new Set(
    COMMANDS.flatMap(({ keys = '' }) => (keys.includes(' ') ? [keys.split(' ')[0]] : [])),
  )
  expect(firsts).toEqual(new Set(['g']))
  expect(COMMANDS.filter(({ keys }) => keys !== undefined && firsts.has(keys))).toEqual([])
})

test('every command opens a page that exists, or is one of the acts that send and sign nothing', () => {
  expect(ROUTES.size).toBeGreaterThan(15)
  for (const { id, act } of COMMANDS) {
    if ('run' in act) expect(COMMAND_RUNS, id).toContain(act.run)
    else if (act.route !== '') expect([...ROUTES], id).toContain(act.route.split('/')[0])
  }
})

test('every page of the extension but the device’s own has a command with keys', () => {
  const paths = commandsOf('pages').map(({ act }) =>
    'route' in act && act.route !== '' ? act.route : 'dashboard',
  )
  // A Ledger is opened from its account; the guide stands among the help, not in the navigation.
  expect(new Set([...paths, 'ledger', 'guide'])).toEqual(ROUTES)
  expect(COMMANDS.find(({ id }) => id === 'help.guide')?.keys).toMatch(/^g [a-z]$/)
  expect(commandsOf('pages').every(({ keys }) => /^g [a-z]$/.test(keys ?? ''))).toBe(true)
})

test('a field of the settings has one id', () => {
  const ids = SETTING_FIELDS.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})
