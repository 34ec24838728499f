/** The catalogue of a language, loaded when it is chosen. English needs plural forms only and is always there. */
import { english } from './catalogue/en'
import type { Catalogue } from './translate'

export const LANGUAGES = ['en', 'de'] as const
export type Language = (typeof LANGUAGES)[number]

/** @example chooseLanguage('auto', ['de-AT', 'en']) // 'de' */
export function chooseLanguage(wanted: Language | 'auto', preferred: readonly string[]): Language {
  if (wanted !== 'auto') return wanted
  const spoken = preferred.map((tag) => tag.toLowerCase().split('-')[0])
  return (
    LANGUAGES.find((language) => language === spoken.find((tag) => LANGUAGES.some((each) => each === tag))) ??
    'en'
  )
}

/** Formats numbers and dates the way the browser's user is used to, within the chosen language. */
export function localeOf(language: Language, preferred: readonly string[]): string {
  return preferred.find((tag) => tag.toLowerCase().startsWith(language)) ?? language
}

export async function loadCatalogue(language: Language): Promise<Catalogue> {
  switch (language) {
    case 'en':
      return english
    case 'de':
      return (await import('./catalogue/de')).german
    default:
      return language satisfies never
  }
}
