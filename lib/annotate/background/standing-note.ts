/**
 * Notes that need no engine: that Holdfast is locked, or that it could not look. They tell nothing of anybody, so any page may
 * show them. Pure.
 */
import { type IntentId, type Note, type ShownNote, tell } from '@/lib/core/note'
import { annotateNote } from '@/lib/i18n/catalogue/de/annotate-note'
import { annotateStanding } from '@/lib/i18n/catalogue/de/annotate-standing'
import type { Language } from '@/lib/i18n/load-catalogue'
import { createTranslator } from '@/lib/i18n/translate'
import { renderNote } from '../render-note'

export interface Standing {
  id: IntentId
  at: number
  origin: string
  language: Language
  locale: string
}

/** The whole German catalogue has no place in the background, which wakes often. */
const CATALOGUES = { en: {}, de: { ...annotateNote, ...annotateStanding } } as const

/** @example standingNote('locked', { id, at, origin, language: 'en', locale: 'en' }).headline // 'Holdfast is locked. …' */
export function standingNote(what: 'locked' | 'failed', { language, locale, ...named }: Standing): ShownNote {
  const headline =
    what === 'locked'
      ? tell('Holdfast is locked. Open it from the toolbar to see what this means for you.')
      : tell('Holdfast could not look at what this page asks your wallet for.')
  const note: Note = {
    ...named,
    state: 'whole',
    headline,
    level: what === 'locked' ? 'info' : 'care',
    lines: [],
    notRun: [],
  }
  const translator = createTranslator(locale, CATALOGUES[language])
  return renderNote(note, { translator, currency: 'usd', hideAmounts: true }, false)
}
