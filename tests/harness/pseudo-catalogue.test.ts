import { expect, test } from 'vitest'
import { pseudo, pseudoCatalogue } from './pseudo-catalogue.mts'

test('a template is marked, accented and two fifths longer, and keeps its placeholders', () => {
  const text = pseudo('Accounts of {venue} that were read')
  expect(text).toMatch(/^⟦.*\{venue\}.*⟧$/)
  expect(text).not.toContain('Accounts')
  expect(text.length).toBeGreaterThanOrEqual('Accounts of {venue} that were read'.length + 10)
})

test('each plural form is made from its own text', () => {
  const made = pseudoCatalogue(['{count} rows', 'Lock'], {
    '{count} rows': { one: '{count} row', other: '{count} rows' },
  })
  expect(made.Lock).toMatch(/^⟦/)
  expect(Object.keys(made['{count} rows'] ?? {})).toEqual(['one', 'other'])
})
