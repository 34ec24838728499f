/**
 * Languages that Holdfast speaks, and which of them a person reads. A language is here when its catalogue is complete; a test
 * keeps it so.
 */

export const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'tr',
  'pl',
  'ru',
  'uk',
  'ja',
  'ko',
  'zh',
  'hi',
  'ar',
] as const
export type Language = (typeof LANGUAGES)[number]

/** Each by its own name: whoever is lost in a foreign language finds the own one. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  pt: 'Português',
  it: 'Italiano',
  tr: 'Türkçe',
  pl: 'Polski',
  ru: 'Русский',
  uk: 'Українська',
  ja: '日本語',
  ko: '한국어',
  zh: '简体中文',
  hi: 'हिन्दी',
  ar: 'العربية',
}

/** Language and script as one word, completed where a tag leaves the script out. `undefined` for what is no tag. */
function scriptOf(tag: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(tag).maximize()
    return `${language}-${script}`
  } catch {
    // A browser's setting that is no tag at all speaks no language of ours.
    return undefined
  }
}

const isWrittenAs = (tag: string, language: Language): boolean => scriptOf(tag) === scriptOf(language)

/**
 * Script counts: who reads traditional characters is not served by simplified ones, and gets the next language that he prefers.
 * @example chooseLanguage('auto', ['de-AT', 'en']) // 'de'
 */
export function chooseLanguage(wanted: Language | 'auto', preferred: readonly string[]): Language {
  if (wanted !== 'auto') return wanted
  for (const tag of preferred) {
    const spoken = LANGUAGES.find((language) => isWrittenAs(tag, language))
    if (spoken !== undefined) return spoken
  }
  return 'en'
}

/**
 * Formats numbers and dates the way the browser's user is used to, within the chosen language. Digits are always Latin, because
 * fields take these and a figure is copied from one to the other; days are always Gregorian, as tax years and exchanges count.
 * @example localeOf('de', ['en', 'de-AT']) // 'de-AT'
 * @example localeOf('ar', ['ar-EG']) // 'ar-EG-u-nu-latn'
 */
export function localeOf(language: Language, preferred: readonly string[]): string {
  const tag = preferred.find((each) => isWrittenAs(each, language)) ?? language
  const { numberingSystem, calendar } = new Intl.DateTimeFormat(tag).resolvedOptions()
  if (numberingSystem === 'latn' && calendar === 'gregory') return tag
  return new Intl.Locale(tag, {
    ...(numberingSystem === 'latn' ? {} : { numberingSystem: 'latn' }),
    ...(calendar === 'gregory' ? {} : { calendar: 'gregory' }),
  }).toString()
}

const RIGHT_TO_LEFT = /^(Arab|Hebr)$/

/** @param locale a language, or the locale that numbers are written in @example directionOf('ar-EG') // 'rtl' */
export const directionOf = (locale: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.test(new Intl.Locale(locale).maximize().script ?? '') ? 'rtl' : 'ltr'
