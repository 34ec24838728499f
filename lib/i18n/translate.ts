/**
 * Translation by English template: the template is the key, a catalogue holds the other language. An entry may be
 * an object of plural forms (`Intl.PluralRules` categories), chosen by the parameter `count`.
 * English has entries for plural forms only. A missing entry falls back to English; a test forbids missing ones.
 */
import { fill, type Sentence, type SentenceParams } from '@/lib/core/sentence'
import { directionOf } from './languages'

export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }
export type Catalogue = Readonly<Record<string, string | PluralForms>>

/**
 * @example t('{count} accounts', { count: 1 }) // '1 account'
 * The template must be a literal at the call, so that the completeness test can find it.
 */
export type Translate = (template: string, params?: SentenceParams) => string

export interface Translator {
  locale: string
  t: Translate
  /** For sentences that come from errors, rows and messages. */
  sentence: (sentence: Sentence) => string
}

export function createTranslator(locale: string, catalogue: Catalogue): Translator {
  const plural = new Intl.PluralRules(locale)
  const isRightToLeft = directionOf(locale) === 'rtl'
  const t: Translate = (template, told) => {
    const params = told && isRightToLeft ? isolated(told) : told
    const entry = catalogue[template]
    if (entry === undefined) return fill(template, params)
    if (typeof entry === 'string') return fill(entry, params)
    const count = told?.count
    const form = typeof count === 'number' ? entry[plural.select(count)] : undefined
    return fill(form ?? entry.other, params)
  }
  const sentence = ({ template, params, reason }: Sentence): string =>
    reason === undefined ? t(template, params) : `${t(template, params)} ${sentence(reason)}`
  return { locale, t, sentence }
}

/** A ticker, an address or an amount keeps its own order, and leaves that of the sentence around it alone (UAX 9, FSI and PDI). */
const isolated = (params: SentenceParams): SentenceParams =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, `\u2068${value}\u2069`]))
