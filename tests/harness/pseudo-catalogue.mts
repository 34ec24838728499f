/**
 * A language that nobody speaks: every English template in brackets, with accents, two fifths longer. A page in it shows which
 * words never went through the catalogue, and where a longer language would be cut off. It is made for a test and never shipped.
 */
import type { Catalogue, PluralForms } from '@/lib/i18n/translate'

const ACCENTS: Readonly<Record<string, string>> = { a: 'à', c: 'ç', e: 'é', i: 'î', n: 'ñ', o: 'ö', s: 'š', u: 'û', y: 'ý', z: 'ž', A: 'Å', E: 'É', I: 'Î', O: 'Ø', S: 'Š', U: 'Û' }
const LONGER = 0.4

/** @example pseudo('Sync {name}') // '⟦Šýñç {name} öñé⟧' */
export function pseudo(text: string): string {
  const accented = text.replace(/\{\w+\}|[a-zA-Z]/g, (part) => (part.startsWith('{') ? part : (ACCENTS[part] ?? part)))
  const letters = text.replace(/\{\w+\}/g, '').length
  return `⟦${accented}${padding(Math.ceil(letters * LONGER))}⟧`
}

const WORD = ' öñé tẃö'
const padding = (length: number): string => WORD.repeat(Math.ceil(length / WORD.length)).slice(0, length).trimEnd()

/** @param english forms for counts; everything else is its own text */
export function pseudoCatalogue(templates: readonly string[], english: Catalogue): Catalogue {
  return Object.fromEntries(
    templates.map((template) => {
      const forms = english[template]
      if (forms === undefined || typeof forms === 'string') return [template, pseudo(template)]
      const entries = Object.entries(forms).map(([category, text]) => [category, pseudo(text)])
      return [template, Object.fromEntries(entries) as PluralForms]
    }),
  )
}
