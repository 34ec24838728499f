/**
 * A note in words, for the page and for the popup alike: whoever shows it changes nothing. Text from strangers (names of
 * tokens, words of a page) is cleaned and cut here; what a request asks for is written with every digit.
 */
import { cleanText } from '@/lib/assets/clean-text'
import type { Amount } from '@/lib/core/amount'
import type { Note, NoteLine, NoteValue, ShownNote } from '@/lib/core/note'
import type { Sentence, SentenceParams } from '@/lib/core/sentence'
import { formatMoney, HIDDEN } from '@/lib/i18n/format/format-money'
import { formatFullQuantity } from '@/lib/i18n/format/format-quantity'
import { formatMoment } from '@/lib/i18n/format/format-time'
import { formatNumber } from '@/lib/i18n/format/number-format'
import type { Translate, Translator } from '@/lib/i18n/translate'
import { toCurrency } from '@/lib/prices/convert'

export interface NoteDisplay {
  translator: Translator
  /** Lower-case code: `eur`. */
  currency: string
  /** Units of the currency for one US dollar; absent: not known, and dollars are shown as dollars. */
  rate?: Amount
  /** Hides the amounts of private lines. What is about to be signed is never hidden: nobody signs what he cannot read. */
  hideAmounts: boolean
  /** The reader's own unless a test names one. */
  timeZone?: string
}

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
    headline: inWords(note.headline.sentence, note.headline.values, display, false),
    lines: lines.map((line) => ({ what: line.what, level: line.level, text: lineText(line, display) })),
    notRun: notRun.map(
      ({ title, why }) => `${inWords(title, {}, display, false)}: ${inWords(why, {}, display, false)}`,
    ),
    kept,
    locale: translator.locale,
    words: noteWords(translator.t, kept),
  }
}

const lineText = ({ sentence, values, isPrivate }: NoteLine, display: NoteDisplay): string =>
  inWords(sentence, values, display, isPrivate && display.hideAmounts)

function inWords(
  { template, params = {} }: Sentence,
  values: NoteLine['values'] = {},
  display: NoteDisplay,
  isHidden: boolean,
): string {
  const filled: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(params)) filled[name] = plainParam(value)
  for (const [name, value] of Object.entries(values)) filled[name] = valueText(value, display, isHidden)
  return display.translator.sentence({ template, params: filled satisfies SentenceParams })
}

const plainParam = (value: string | number): string | number =>
  typeof value === 'number' ? value : strangersText(value)

function valueText(value: NoteValue, display: NoteDisplay, isHidden: boolean): string | number {
  const { locale } = display.translator
  if (typeof value === 'string') return strangersText(value)
  if ('count' in value) return value.count
  if ('quantity' in value) {
    const quantity = formatFullQuantity(value.quantity, { locale, hidden: isHidden })
    return `${quantity}\u00a0${strangersText(value.symbol) || '?'}`
  }
  if ('usd' in value) return isHidden ? HIDDEN : moneyText(value.usd, display)
  if ('money' in value)
    return formatMoney(value.money, { currency: value.currency, locale, hidden: isHidden })
  if ('ratio' in value) return ratioText(value.ratio, locale)
  const { timeZone } = display
  return formatMoment(value.at, { locale, ...(timeZone === undefined ? {} : { timeZone }) })
}

function moneyText(usd: Amount, { currency, rate, translator: { locale } }: NoteDisplay): string {
  if (rate === undefined) return formatMoney(usd, { currency: 'usd', locale })
  return formatMoney(toCurrency(usd, rate), { currency, locale })
}

/** What is not nothing is not shown as nothing. */
function ratioText(ratio: number, locale: string): string {
  const percent = { style: 'percent', maximumFractionDigits: 2 } as const
  const size = Math.abs(ratio)
  if (size > 0 && size < 0.0001) return `<\u00a0${formatNumber(0.0001, locale, percent)}`
  return formatNumber(ratio, locale, percent)
}

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** A name that is written from right to left must not pull the words around it to its other side. */
function strangersText(text: string): string {
  const clean = cleanText(text)
  const cut = Array.from(clean).length === 64 && text.trim().length > 64 ? `${clean}…` : clean
  return RIGHT_TO_LEFT.test(cut) ? `\u2068${cut}\u2069` : cut
}

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
