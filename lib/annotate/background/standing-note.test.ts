import { expect, test } from 'vitest'
import type { IntentId } from '@/lib/core/note'
import { german } from '@/lib/i18n/catalogue/de'
import { standingNote, unfinished } from './standing-note'

const named = {
  id: 'a'.repeat(22) as IntentId,
  at: 0,
  origin: 'https://app.example',
  locale: 'de',
}

test.each([
  'locked',
  'busy',
  'failed',
  'failed-address',
] as const)('%s is said in the language that is spoken', (what) => {
  const { headline } = standingNote(what, named, german)
  expect(headline).not.toBe(standingNote(what, { ...named, locale: 'en' }, {}).headline)
})
test('a first pass that nothing followed keeps what it said, and is not said to be asked still', () => {
  const first = { ...standingNote('busy', named, german), state: 'read' as const, level: 'danger' as const }
  const told = unfinished(first, named, german)
  expect(told).toMatchObject({ headline: first.headline, state: 'whole', level: 'danger' })
  expect(told.notRun).toEqual([standingNote('failed', named, german).headline])
  expect(unfinished({ ...first, level: 'good' }, named, german).level).toBe('care')
})
