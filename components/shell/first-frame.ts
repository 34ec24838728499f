/**
 * What a page needs before its first frame, without React: theme and language from the clear preferences. The script
 * that drew the frame hands what it read over to the page's own module, which comes later.
 */
import { chooseLanguage, directionOf, localeOf } from '@/lib/i18n/languages'
import { loadCatalogue } from '@/lib/i18n/load-catalogue'
import { createTranslator, type Translator } from '@/lib/i18n/translate'
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
export function applyTheme({ theme, gainColours, contrast, singleKeys }: Preferences): void {
  const { dataset } = document.documentElement
  if (theme === 'system') delete dataset.theme
  else dataset.theme = theme
  dataset.gain = gainColours
  dataset.contrast = contrast
  // Whoever listens to keys looks here: `components/commands/single-key.ts`.
  dataset.singleKeys = singleKeys ? 'on' : 'off'
}

/** The page is turned round with its words, not before. @example await readLanguage(preferences) */
export async function readLanguage({ language: wanted }: Preferences): Promise<Translator> {
  const language = chooseLanguage(wanted, navigator.languages)
  const catalogue = await loadCatalogue(language)
  const root = document.documentElement
  root.lang = language
  root.dir = directionOf(language)
  return createTranslator(localeOf(language, navigator.languages), catalogue)
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
