/**
 * A note in words, for the page and for the popup alike: whoever shows it changes nothing. Text from strangers (names of
 * tokens, words of a page) is cleaned and cut here; what a request asks for is written with every digit.
 */
import type { Note, NoteLine, ShownNote } from '@/lib/core/note'
import type { Translate } from '@/lib/i18n/translate'
import { type NoteDisplay, toldText } from './told-text'

/**
 * @param showPrivate false leaves private lines out and counts them in `kept`. The level stays the worst of all lines: a
 *   page may not be told why, but a person is not told "fine".
 * @example renderNote(note, { translator, currency: 'usd', hideAmounts: false }, true).headline // 'You would swap 1 ETH …'
 */
export function renderNote(note: Note, display: NoteDisplay, showPrivate: boolean): ShownNote {
  const lines = note.lines.filter((line) => showPrivate || !line.isPrivate)
  const notRun = note.notRun.filter(({ isPrivate }) => showPrivate || !isPrivate)
  const kept = note.lines.length - lines.length + (note.notRun.length - notRun.length)
  const { translator } = display
  return {
    id: note.id,
    state: note.state,
    level: note.level,
    headline: toldText(note.headline, display, false),
    lines: lines.map((line) => ({ what: line.what, level: line.level, text: lineText(line, display) })),
    notRun: notRun.map(
      ({ title, why }) =>
        `${toldText({ sentence: title }, display, false)}: ${toldText({ sentence: why }, display, false)}`,
    ),
    kept,
    locale: translator.locale,
    words: noteWords(translator.t, kept),
  }
}

const lineText = (line: NoteLine, display: NoteDisplay): string =>
  toldText(line, display, line.isPrivate && display.hideAmounts)

const noteWords = (t: Translate, kept: number): ShownNote['words'] => ({
  title: t('Note by Holdfast'),
  close: t('Close this note'),
  hide: t('Hide here for now'),
  open: t('Open in Holdfast'),
  notRun: t('Could not be checked'),
  kept: t('{count} more lines about your portfolio stand in Holdfast only.', { count: kept }),
  onlyAnnotates: t(
    'This only annotates and stops nothing. A page can draw a note like this: trust the one in the toolbar popup and the window of your wallet.',
  ),
  reading: t('Nodes and venues are still being asked …'),
  fold: t('Make the note small'),
  unfold: t('Show the whole note'),
  levels: { good: t('Fine'), info: t('For you to know'), care: t('Care'), danger: t('Danger') },
})
