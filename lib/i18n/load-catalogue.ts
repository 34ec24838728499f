/**
 * The catalogue of a language, loaded when it is chosen; English needs plural forms only. In the built extension each import
 * is a file of its own that all pages share: `build/ship-catalogues.ts`.
 */
import type { Language } from './languages'
import type { Catalogue } from './translate'

const CATALOGUES: Readonly<Record<Language, () => Promise<{ default: Catalogue }>>> = {
  en: () => import('./catalogue/en'),
  de: () => import('./catalogue/de'),
  fr: () => import('./catalogue/fr.json'),
  es: () => import('./catalogue/es.json'),
  pt: () => import('./catalogue/pt.json'),
  it: () => import('./catalogue/it.json'),
  tr: () => import('./catalogue/tr.json'),
  pl: () => import('./catalogue/pl.json'),
  ru: () => import('./catalogue/ru.json'),
  uk: () => import('./catalogue/uk.json'),
  ja: () => import('./catalogue/ja.json'),
  ko: () => import('./catalogue/ko.json'),
  zh: () => import('./catalogue/zh.json'),
  hi: () => import('./catalogue/hi.json'),
  ar: () => import('./catalogue/ar.json'),
}

/** @example createTranslator('de', await loadCatalogue('de')) */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  return (await CATALOGUES[language]()).default
}
