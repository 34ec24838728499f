/**
 * Notes that need no engine: that Holdfast is locked, or that it could not look. They tell nothing of anybody, so any page may
 * show them. Pure.
 */
import { type IntentId, type Note, type ShownNote, type ToldSentence, tell } from '@/lib/core/note'
import { type Catalogue, createTranslator } from '@/lib/i18n/translate'
import { renderNote } from '../render-note'

export interface Standing {
  id: IntentId
  at: number
  origin: string
  locale: string
}

type What = 'locked' | 'busy' | 'failed' | 'failed-address'

/**
 * @param catalogue of the language that is spoken; of standing words only
 * @example standingNote('locked', { id, at, origin, locale: 'en' }, {}).headline // 'Holdfast is locked. …'
 */
export function standingNote(
  what: What,
  { id, at, origin, locale }: Standing,
  catalogue: Catalogue,
): ShownNote {
  const headline = headlineOf(what)
  const note: Note = {
    id,
    at,
    origin,
    state: 'whole',
    headline,
    level: what === 'locked' ? 'info' : 'care',
    lines: [],
    notRun: [],
  }
  const translator = createTranslator(locale, catalogue)
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
export function unfinished(shown: ShownNote, standing: Standing, catalogue: Catalogue): ShownNote {
  const { headline: why } = standingNote('failed', standing, catalogue)
  const isBad = shown.level === 'care' || shown.level === 'danger'
  return { ...shown, state: 'whole', level: isBad ? shown.level : 'care', notRun: [...shown.notRun, why] }
}
