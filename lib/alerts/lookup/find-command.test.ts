import { expect, test } from 'vitest'
import { german } from '@/lib/i18n/catalogue/de'
import { createTranslator } from '@/lib/i18n/translate'
import { beginCommands, namedCommand } from './find-command'

const english = createTranslator('en', {})
const deutsch = createTranslator('de', german)

test('a page by its whole name, in the person’s language and in English', () => {
  expect(namedCommand('swap', english)).toMatchObject({ route: 'swaps', description: 'Open: Swap' })
  expect(namedCommand(' Settings ', english)?.route).toBe('settings')
  expect(namedCommand('einstellungen', deutsch)?.route).toBe('settings')
  expect(namedCommand('settings', deutsch)?.route).toBe('settings')
  expect(namedCommand('sett', english)).toBeUndefined()
  expect(namedCommand('', english)).toBeUndefined()
})

test('lock locks, and nothing else that is offered does more than open a page', () => {
  expect(namedCommand('lock', english)).toMatchObject({ run: 'lock' })
  expect(namedCommand('sync now', english)).toBeUndefined()
})

test('what begins so is suggested, and what is suggested is understood again', () => {
  for (const translator of [english, deutsch])
    for (const text of ['se', 'sw', 'lo', 'tr', 're']) {
      const suggested = beginCommands(text, translator)
      expect(suggested.length).toBeLessThanOrEqual(3)
      for (const { content, route, run } of suggested)
        expect(namedCommand(content, translator)).toMatchObject(route === undefined ? { run } : { route })
    }
  expect(beginCommands('sw', english).map(({ content }) => content)).toContain('swap')
  expect(beginCommands('e', english)).toEqual([])
})
