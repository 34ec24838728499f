/** The root of every page: language and theme from the clear preferences, then the page. */
import { type ReactNode, useEffect, useState } from 'react'
import { chooseLanguage, loadCatalogue, localeOf } from '@/lib/i18n/load-catalogue'
import { createTranslator, type Translator } from '@/lib/i18n/translate'
import type { Preferences } from '@/lib/settings/preferences'
import { usePreferences } from './preferences.hooks'
import { TranslationProvider } from './translation'

/** @example createRoot(root).render(<PageRoot><Popup /></PageRoot>) */
export function PageRoot({ children }: { children: ReactNode }) {
  const [preferences] = usePreferences()
  const translator = useTranslator(preferences)
  useEffect(() => applyTheme(preferences), [preferences])
  return <TranslationProvider translator={translator}>{children}</TranslationProvider>
}

function useTranslator({ language: wanted }: Preferences): Translator {
  const [translator, setTranslator] = useState(() =>
    createTranslator(localeOf('en', navigator.languages), {}),
  )
  useEffect(() => {
    let current = true
    const language = chooseLanguage(wanted, navigator.languages)
    document.documentElement.lang = language
    void loadCatalogue(language).then((catalogue) => {
      if (current) setTranslator(createTranslator(localeOf(language, navigator.languages), catalogue))
    })
    return () => {
      current = false
    }
  }, [wanted])
  return translator
}

/** `system` follows the operating system by `light-dark()`; the others pin the page. */
function applyTheme({ theme, gainColours }: Preferences): void {
  const { dataset } = document.documentElement
  if (theme === 'system') delete dataset.theme
  else dataset.theme = theme
  dataset.gain = gainColours
}
