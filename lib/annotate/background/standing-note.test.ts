import { expect, test } from 'vitest'
import type { IntentId } from '@/lib/core/note'
import { standingNote, unfinished } from './standing-note'

const named = {
  id: 'a'.repeat(22) as IntentId,
  at: 0,
  origin: 'https://app.example',
  language: 'de' as const,
  locale: 'de',
}

test.each([
  'locked',
  'busy',
  'failed',
  'failed-address',
] as const)('%s is said in the language that is spoken', (what) => {
  const { headline } = standingNote(what, named)
  expect(headline).not.toBe(standingNote(what, { ...named, language: 'en', locale: 'en' }).headline)
})
test('a first pass that nothing followed keeps what it said, and is not said to be asked still', () => {
  const first = { ...standingNote('busy', named), state: 'read' as const, level: 'danger' as const }
  const told = unfinished(first, named)
  expect(told).toMatchObject({ headline: first.headline, state: 'whole', level: 'danger' })
  expect(told.notRun).toEqual([standingNote('failed', named).headline])
  expect(unfinished({ ...first, level: 'good' }, named).level).toBe('care')
})
