/**
 * Words of the notes that need no engine, in the language that is spoken: a small file of the package for each. The background
 * wakes often and holds no catalogue.
 */
import * as v from 'valibot'
import { browser } from 'wxt/browser'
import type { Language } from '@/lib/i18n/languages'
import type { Catalogue } from '@/lib/i18n/translate'

const schema = v.record(v.string(), v.union([v.string(), v.looseObject({ other: v.string() })]))

/** @returns an empty one for English, and where the file cannot be read: that Holdfast is locked is said in any case */
export async function readStandingCatalogue(language: Language): Promise<Catalogue> {
  if (language === 'en') return {}
  try {
    const answer = await fetch(browser.runtime.getURL(`/catalogue/standing/${language}.json` as never))
    return v.parse(schema, await answer.json())
  } catch {
    return {}
  }
}
