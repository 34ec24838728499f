/** The root of every page: language and theme from the clear preferences, then the page. */
import { type ReactNode, useEffect, useState } from 'react'
import { localeOf } from '@/lib/i18n/languages'
import { createTranslator, type Translator } from '@/lib/i18n/translate'
import type { Preferences } from '@/lib/settings/preferences'
import { applyTheme, type FirstPage, readLanguage } from './first-frame'
import { usePreferences } from './preferences.hooks'
import { TranslationProvider } from './translation'

export interface PageRootProps {
  /** What was read before React: the first render needs no default language then. */
  first?: FirstPage
  children: ReactNode
}

/** @example createRoot(root).render(<PageRoot><Options /></PageRoot>) */
export function PageRoot({ first, children }: PageRootProps) {
  const [preferences] = usePreferences(first?.preferences)
  const translator = useTranslator(preferences, first)
  useEffect(() => applyTheme(preferences), [preferences])
  return <TranslationProvider translator={translator}>{children}</TranslationProvider>
}

function useTranslator(preferences: Preferences, first: FirstPage | undefined): Translator {
  const { language } = preferences
  const [translator, setTranslator] = useState(
    () => first?.translator ?? createTranslator(localeOf('en', navigator.languages), {}),
  )
  const [known, setKnown] = useState(first?.preferences.language)
  useEffect(() => {
    if (language === known) return
    let current = true
    const follow = async () => {
      const next = await readLanguage(preferences)
      if (!current) return
      setTranslator(next)
      setKnown(language)
    }
    void follow()
    return () => {
      current = false
    }
  }, [language, known, preferences])
  return translator
}
