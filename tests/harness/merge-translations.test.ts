import { expect, test } from 'vitest'
import { isFilled, mergeTranslations, toFill } from './merge-translations.mts'

const sources = {
  templates: ['Lock', '{count} rows', 'Unlock'],
  german: {
    Lock: 'Sperren',
    '{count} rows': { one: '{count} Zeile', other: '{count} Zeilen' },
    Unlock: 'Entsperren',
  },
  english: { '{count} rows': { one: '{count} row', other: '{count} rows' } },
}

test('what a language lacks is asked for with all of its plural forms', () => {
  const asked = toFill(sources, { Lock: 'Zablokuj' }, 'pl')
  expect(asked.map(({ english }) => english)).toEqual(['{count} rows', 'Unlock'])
  expect(Object.keys(asked[0]?.text ?? {})).toEqual(['one', 'few', 'many', 'other'])
  expect(asked.some(isFilled)).toBe(false)
})

test('what was filled in takes its place, what stood there stays, what nobody uses falls out', () => {
  const rows = toFill(sources, {}, 'en').find(({ english }) => english === '{count} rows')
  const text = { other: '{count} linhas', one: '{count} linha' }
  const merged = mergeTranslations(sources.templates, { Unlock: 'Desbloquear', Gone: 'Foi' }, [
    { ...rows!, text },
  ])
  expect(Object.entries(merged)).toEqual([
    ['{count} rows', { one: '{count} linha', other: '{count} linhas' }],
    ['Unlock', 'Desbloquear'],
  ])
})
