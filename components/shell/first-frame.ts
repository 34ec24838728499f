/**
 * What a page needs before its first frame, without React: theme and language from the clear preferences. The script
 * that drew the frame hands what it read over to the page's own module, which comes later.
 */
import { chooseLanguage, type Language, localeOf } from '@/lib/i18n/load-catalogue'
import { type Catalogue, createTranslator, type Translator } from '@/lib/i18n/translate'
import type { PortfolioHead } from '@/lib/portfolio/view'
import type { Preferences } from '@/lib/settings/preferences'

export interface FirstPage {
  preferences: Preferences
  translator: Translator
}

export interface FirstFrame {
  page: FirstPage
  /** `null` when nothing could be drawn: locked, or no portfolio yet. */
  head: PortfolioHead | null
}

/** `system` follows the operating system by `light-dark()`; the others pin the page. */
export function applyTheme({ theme, gainColours }: Preferences): void {
  const { dataset } = document.documentElement
  if (theme === 'system') delete dataset.theme
  else dataset.theme = theme
  dataset.gain = gainColours
}

/** @example await readLanguage(preferences, loadCatalogue) */
export async function readLanguage(
  { language: wanted }: Preferences,
  load: (language: Language) => Promise<Catalogue>,
): Promise<Translator> {
  const language = chooseLanguage(wanted, navigator.languages)
  document.documentElement.lang = language
  return createTranslator(localeOf(language, navigator.languages), await load(language))
}

/** Script and module are built apart and share no variable but the page's own. */
const PLACE = Symbol.for('holdfast.firstFrame')
type Place = { [PLACE]?: FirstFrame | undefined }

export function handOver(frame: FirstFrame): void {
  const place = globalThis as Place
  place[PLACE] = frame
}

/** Once: what was read is not kept. @returns `undefined` where no script ran before */
export function takeOver(): FirstFrame | undefined {
  const place = globalThis as Place
  const frame = place[PLACE]
  place[PLACE] = undefined
  return frame
}
