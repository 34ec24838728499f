/** The page's language: one translator in a React context. Templates are literals at the call: `t('Sync now')`. */
import { createContext, type ReactNode, useContext } from 'react'
import { createTranslator, type Translator } from '@/lib/i18n/translate'

const TranslatorContext = createContext<Translator>(createTranslator('en', {}))

/** @example <TranslationProvider translator={createTranslator('de', german)}>...</TranslationProvider> */
export function TranslationProvider({
  translator,
  children,
}: {
  translator: Translator
  children: ReactNode
}) {
  return <TranslatorContext value={translator}>{children}</TranslatorContext>
}

/** @example const { t, locale, sentence } = useT() */
export const useT = (): Translator => useContext(TranslatorContext)
