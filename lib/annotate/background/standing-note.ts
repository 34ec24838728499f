/**
 * Notes that need no engine: that Holdfast is locked, or that it could not look. They tell nothing of anybody, so any page may
 * show them. Pure.
 */
import { type IntentId, type Note, type ShownNote, type ToldSentence, tell } from '@/lib/core/note'
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

type What = 'locked' | 'busy' | 'failed' | 'failed-address'

/** @example standingNote('locked', { id, at, origin, language: 'en', locale: 'en' }).headline // 'Holdfast is locked. …' */
export function standingNote(what: What, { language, locale, ...named }: Standing): ShownNote {
  const headline = headlineOf(what)
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

function headlineOf(what: What): ToldSentence {
  switch (what) {
    case 'locked':
      return tell('Holdfast is locked. Open it from the toolbar to see what this means for you.')
    case 'busy':
      return tell(
        'This page asks your wallet too often. For a while Holdfast looks at none of it: answer none of it.',
      )
    case 'failed':
      return tell('Holdfast could not look at what this page asks your wallet for.')
    case 'failed-address':
      return tell('Holdfast could not look at an address in this page.')
    default:
      return what satisfies never
  }
}

/** A first pass that nothing followed: what it said stays, and that the rest is missing is said. */
export function unfinished(shown: ShownNote, standing: Standing): ShownNote {
  const { headline: why } = standingNote('failed', standing)
  const isBad = shown.level === 'care' || shown.level === 'danger'
  return { ...shown, state: 'whole', level: isBad ? shown.level : 'care', notRun: [...shown.notRun, why] }
}
