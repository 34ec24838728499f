/** What a language lacks, and what a translator has filled in, as values: reads and writes nothing. */
import type { Catalogue, PluralForms } from '@/lib/i18n/translate'

type Text = string | PluralForms

export interface Asked {
  /** The English template, which is the key. */
  english: string
  /** For sentences with a number: its English forms. */
  forms?: Text | undefined
  german: Text
  /** To be filled: a text, or one for each plural category of the language. */
  text: Text
}

export interface Sources {
  templates: readonly string[]
  german: Catalogue
  english: Catalogue
}

/** @example toFill({ templates, german, english }, {}, 'pl')[0] // { english: 'Lock', german: 'Sperren', text: '' } */
export function toFill({ templates, german, english }: Sources, has: Catalogue, language: string): Asked[] {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions()
  const empty = (template: string): Text =>
    typeof german[template] === 'string'
      ? ''
      : (Object.fromEntries(CATEGORIES.filter((each) => pluralCategories.includes(each)).map((each) => [each, ''])) as PluralForms)
  return templates
    .filter((template) => has[template] === undefined)
    .map((template) => ({
      english: template,
      ...(english[template] === undefined ? {} : { forms: english[template] }),
      german: german[template] ?? '',
      text: empty(template),
    }))
}

/** Whether somebody has written all of it. */
export const isFilled = ({ text }: Asked): boolean =>
  (typeof text === 'string' ? [text] : Object.values(text)).every((form) => form.trim() !== '')

const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'] as const

/** In the order of the templates; what no template names any more falls out. */
export function mergeTranslations(
  templates: readonly string[],
  has: Catalogue,
  filled: readonly Asked[],
): Catalogue {
  const written = new Map(filled.map(({ english, text }) => [english, text]))
  const entries = templates.flatMap((template): [string, Text][] => {
    const text = written.get(template) ?? has[template]
    return text === undefined ? [] : [[template, inOrder(text)]]
  })
  return Object.fromEntries(entries)
}

const inOrder = (text: Text): Text =>
  typeof text === 'string'
    ? text
    : { ...Object.fromEntries(CATEGORIES.flatMap((each) => (text[each] === undefined ? [] : [[each, text[each]]]))), other: text.other }
