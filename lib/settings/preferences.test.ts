import * as v from 'valibot'
import { expect, test } from 'vitest'
import { defaultPreferences, preferencesSchema } from './preferences'

test('a value that this version does not know falls back alone', () => {
  const stored = {
    theme: 'dark',
    language: 'tlh',
    gainColours: 'blue-orange',
    contrast: 'more',
    singleKeys: false,
  }
  expect(v.parse(preferencesSchema, stored)).toEqual({ ...stored, language: 'auto' })
  expect(v.parse(preferencesSchema, { ...stored, singleKeys: 'no', theme: 1 })).toEqual({
    ...defaultPreferences,
    gainColours: 'blue-orange',
    contrast: 'more',
  })
})
