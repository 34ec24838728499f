import { expect, test } from 'vitest'
import { chooseLanguage, directionOf, localeOf } from './languages'

test('the first language that is spoken here is chosen', () => {
  expect(chooseLanguage('auto', ['de-AT', 'en'])).toBe('de')
  expect(chooseLanguage('auto', ['nl-NL', 'en-GB', 'de'])).toBe('en')
  expect(chooseLanguage('auto', ['nl'])).toBe('en')
  expect(chooseLanguage('auto', ['no tag', 'de'])).toBe('de')
  expect(chooseLanguage('de', ['en'])).toBe('de')
})

test('numbers are written as the person is used to, within the language', () => {
  expect(localeOf('de', ['en', 'de-AT', 'de'])).toBe('de-AT')
  expect(localeOf('en', ['de'])).toBe('en')
})

test('English that is written in another script is not the English that is meant', () => {
  expect(localeOf('en', ['en-Shaw', 'en-GB'])).toBe('en-GB')
})

test('digits are Latin and days Gregorian, also where the browser would write others', () => {
  const locale = localeOf('ar', ['ar-EG'])
  expect(new Intl.NumberFormat(locale).format(1234.5)).toMatch(/1.?234/)
  expect(localeOf('ar', ['en', 'ar-SA'])).toMatch(/^ar-SA-u-.*nu-latn$/)
  expect(new Intl.DateTimeFormat(localeOf('ar', ['ar-SA'])).resolvedOptions().calendar).toBe('gregory')
})

test('direction follows the script', () => {
  expect(directionOf('ar-EG-u-nu-latn')).toBe('rtl')
  expect(directionOf('de-CH')).toBe('ltr')
})

test('script counts: simplified characters are for those who read them, Portuguese for both sides of the sea', () => {
  expect(chooseLanguage('auto', ['zh-CN'])).toBe('zh')
  expect(chooseLanguage('auto', ['zh-Hans-SG'])).toBe('zh')
  expect(chooseLanguage('auto', ['zh-TW', 'ja'])).toBe('ja')
  expect(chooseLanguage('auto', ['zh-HK', 'zh-Hant'])).toBe('en')
  expect(chooseLanguage('auto', ['pt-PT'])).toBe('pt')
  expect(localeOf('zh', ['zh-TW', 'zh-SG'])).toBe('zh-SG')
})
