/** What the person reads: their choice, or the browser's language, and how numbers look there. */
import { chooseLanguage, type Language, localeOf } from '@/lib/i18n/languages'
import { readPreferences } from './preferences.browser'

/** @example await readSpokenLanguage() // { language: 'de', locale: 'de-AT' } */
export async function readSpokenLanguage(): Promise<{ language: Language; locale: string }> {
  const language = chooseLanguage((await readPreferences()).language, navigator.languages)
  return { language, locale: localeOf(language, navigator.languages) }
}
