/**
 * The numbers and dates of one run of text, each with where it comes from: the figure that a mark names, one that fits, the question,
 * or nothing. A mark whose number leads to its figure already is not shown.
 */
import type { ToldFigure } from '@/lib/core/chat'
import type { Cite, Inline } from './block'
import { type FoundDate, findDates } from './find-dates'
import { type FoundNumber, findNumbers } from './find-numbers'
import type { Known } from './known-numbers'
import { matchNumber } from './match-number'

const MARK = /[ \u00a0]?\[\s{0,2}(f\d{1,7}(?:\s{0,2}[,;]\s{0,2}f\d{1,7}){0,20})\s{0,2}\]/g
/** "1st", "3.": their place in a row; "Step 2", "#3". */
const ORDER_AFTER = /^(?:st|nd|rd|th)\b/
const ORDER_BEFORE = /(?:step|schritt|option|variante|point|punkt|no\.|nr\.)[ \u00a0]$/i

export interface Citing {
  known: Known
  byId: ReadonlyMap<string, ToldFigure>
  decimal: '.' | ',' | undefined
  named: ReadonlySet<string>
  matched: Map<string, Cite>
}

interface Span {
  index: number
  length: number
  inlines: Inline[]
}

/** @example citeText('You hold 1,200 USD [f1].', citing) // text, a number that leads to f1, text */
export function citeText(text: string, citing: Citing): Inline[] {
  const dates = dateSpans(text, citing)
  const marks = [...text.matchAll(MARK)]
  const used = new Set<string>()
  const free = blank(text, dates)
  let next = 0
  const numbers = findNumbers(free).map((found): Span => {
    const end = found.index + found.text.length
    while ((marks[next]?.index ?? end) < end) next += 1
    const mark = isBehind(free, end, marks[next]) ? marks[next] : undefined
    const marked = idsOf(mark?.[1] ?? '')
    const cite = isOrder(free, found.index, end)
      ? ({ from: 'order' } satisfies Cite)
      : matchOnce(found, marked, citing)
    if (cite.from === 'figure' && mark && marked.includes(cite.figure.id))
      used.add(`${mark.index} ${cite.figure.id}`)
    return {
      index: found.index,
      length: found.text.length,
      inlines: [{ kind: 'number', text: found.text, cite }],
    }
  })
  const leftOver = marks.map(
    (mark): Span => ({ index: mark.index, length: mark[0].length, inlines: markInlines(mark, used, citing) }),
  )
  return join(text, [...dates, ...numbers, ...leftOver])
}

/** So near that it means this number. */
const isBehind = (text: string, end: number, mark: RegExpMatchArray | undefined): boolean =>
  mark?.index !== undefined && mark.index - end <= 24 && !/\d/.test(text.slice(end, mark.index))

/** Of an answer; what comes after so many different numbers is no answer to a person. */
const MOST_NUMBERS = 1000

/** The same number again has the same source. */
function matchOnce(found: FoundNumber, marked: readonly string[], citing: Citing): Cite {
  const key = `${found.isAbout} ${found.text} ${marked.join(' ')}`
  const before = citing.matched.get(key)
  if (before !== undefined) return before
  const cite: Cite =
    citing.matched.size < MOST_NUMBERS ? matchNumber(found, { ...citing, marked }) : { from: 'unmatched' }
  citing.matched.set(key, cite)
  return cite
}

/** A mark whose number leads to its figure already is not shown; one of nothing is no source. */
function markInlines(mark: RegExpMatchArray, used: ReadonlySet<string>, { byId }: Citing): Inline[] {
  return idsOf(mark[1] ?? '').flatMap((id): Inline[] => {
    if (used.has(`${mark.index} ${id}`)) return []
    const figure = byId.get(id)
    if (figure)
      return [
        { kind: 'text', text: ' ' },
        { kind: 'mark', figure },
      ]
    return [
      { kind: 'text', text: ' ' },
      { kind: 'number', text: `[${id}]`, cite: { from: 'unmatched' } },
    ]
  })
}

const idsOf = (ids: string): string[] => [...ids.matchAll(/f\d+/g)].map(([id]) => id)

const isOrder = (text: string, from: number, end: number): boolean =>
  ORDER_AFTER.test(text.slice(end, end + 3)) || ORDER_BEFORE.test(text.slice(Math.max(0, from - 10), from))

function dateSpans(text: string, { known }: Citing): Span[] {
  return findDates(text).flatMap((date) => {
    const from = agrees(date, known.toldDates)
      ? 'told'
      : agrees(date, known.questionDates)
        ? 'question'
        : 'unmatched'
    if (from === 'unmatched' && date.mayBeNumber) return []
    return [
      {
        index: date.index,
        length: date.text.length,
        inlines: [{ kind: 'number', text: date.text, cite: { from } } as const],
      },
    ]
  })
}

/** Each part that was written is that of one day that is known. */
const agrees = ({ days, time }: FoundDate, known: readonly FoundDate[]): boolean =>
  known.some((other) => {
    if (time !== undefined && other.time !== time) return false
    return (
      days.length === 0 ||
      days.some((day) =>
        other.days.some(
          (day_) => isSame(day.year, day_.year) && isSame(day.month, day_.month) && isSame(day.day, day_.day),
        ),
      )
    )
  })

const isSame = (part: number | undefined, other: number | undefined) => part === undefined || part === other

/** Dates are read already: no digit of theirs is a number again. */
function blank(text: string, spans: readonly Span[]): string {
  const pieces: string[] = []
  let from = 0
  for (const { index, length } of spans) {
    pieces.push(text.slice(from, index), ' '.repeat(length))
    from = index + length
  }
  return pieces.join('') + text.slice(from)
}

function join(text: string, spans: readonly Span[]): Inline[] {
  const inlines: Inline[] = []
  let from = 0
  for (const span of spans.toSorted((a, b) => a.index - b.index)) {
    if (span.index < from) continue
    if (span.index > from) inlines.push({ kind: 'text', text: text.slice(from, span.index) })
    inlines.push(...span.inlines)
    from = span.index + span.length
  }
  if (from < text.length) inlines.push({ kind: 'text', text: text.slice(from) })
  return inlines
}

/** All figures that a text names. @example namedIn('1 [f1] and 2 [f2]') // ['f1', 'f2'] */
export const namedIn = (text: string): string[] =>
  [...text.matchAll(MARK)].flatMap(([, ids = '']) => idsOf(ids))
