import { expect, test } from 'vitest'
import { paperLabel } from './paper-label'

test('a name without the mark gets it', () => {
  expect(paperLabel('Kraken')).toBe('Paper · Kraken')
  expect(paperLabel('  ')).toBe('Paper')
})

test('a name that says it already stays', () => {
  expect(paperLabel('My paper money')).toBe('My paper money')
  expect(paperLabel(paperLabel('Kraken'))).toBe('Paper · Kraken')
})

test('a word that only begins like the mark is none', () => {
  expect(paperLabel('Newspaper')).toBe('Paper · Newspaper')
  expect(paperLabel('Paperhand')).toBe('Paper · Paperhand')
})

test('a long name is cut at its end, never at the mark', () => {
  const label = paperLabel('x'.repeat(60))
  expect(label).toHaveLength(60)
  expect(label.startsWith('Paper · x')).toBe(true)
})
