import { expect, test } from 'vitest'
import { isUsual, moveInOrder, moveSection, POPUP_SECTIONS, shownSections } from './popup-sections'

test('without a choice all sections are shown as they usually stand', () => {
  expect(shownSections({ order: [], hidden: [] })).toEqual(POPUP_SECTIONS)
  expect(isUsual({ order: [], hidden: [] })).toBe(true)
})

test('what was put in order comes first, what is new to the choice last, and unknown sections are passed over', () => {
  const shown = shownSections({
    order: ['movers', 'from-later', 'holdings', 'movers'],
    hidden: ['strategies'],
  })
  expect(shown).toEqual(['movers', 'holdings', 'alerts', 'allocation', 'site'])
})

test('a section moves among its own kind, and no further than the ends', () => {
  expect(moveSection(['holdings', 'alerts', 'movers'], 'movers', -1)).toEqual([
    'movers',
    'alerts',
    'holdings',
  ])
  expect(moveSection(['alerts', 'holdings', 'movers'], 'holdings', -1)).toEqual([
    'alerts',
    'holdings',
    'movers',
  ])
})

test('a step keeps what a newer version has put in order', () => {
  expect(moveInOrder(['holdings', 'from-later', 'movers'], 'movers', -1)).toEqual([
    'movers',
    'from-later',
    'holdings',
    'alerts',
    'strategies',
    'allocation',
    'site',
  ])
})
