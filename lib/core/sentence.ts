/**
 * A sentence for people, kept apart from its language: the English template is the key of the catalogue
 * (`lib/i18n`), its `{placeholders}` are filled when it is shown. A `{count}` selects the plural form.
 */

export type SentenceParams = Readonly<Record<string, string | number>>

export interface Sentence {
  template: string
  params?: SentenceParams
  /** Shown after it: what stands behind, in a sentence of its own. */
  reason?: Sentence
}

/** @example say('{venue} does not accept this key.', { venue: 'Kraken' }) */
export function say(template: string, params?: SentenceParams): Sentence {
  return params === undefined ? { template } : { template, params }
}

/** @example because(say('Two networks could not be read.'), error.sentence) */
export const because = (sentence: Sentence, reason: Sentence): Sentence => ({ ...sentence, reason })

/** Fills placeholders; one without a value stays visible, so that it is noticed. */
export function fill(template: string, params: SentenceParams = {}): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name]
    return value === undefined ? whole : String(value)
  })
}
