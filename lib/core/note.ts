/** What is said about one request: lines for people, most important first, and which of them tell something private. */
import type { Amount } from './amount'
import type { Sentence } from './sentence'

declare const brand: unique symbol
/** Random; names a request in the journal of intents. */
export type IntentId = string & { readonly [brand]: true }

/** `danger` is kept for what can cost all of it; `good` for what was checked and found right. */
export const NOTE_LEVELS = ['good', 'info', 'care', 'danger'] as const
export type NoteLevel = (typeof NOTE_LEVELS)[number]

/** Set into a sentence's placeholder when it is shown, in the person's language, currency and privacy. */
export type NoteValue =
  | string
  | { count: number }
  /** Always shown exactly. */
  | { quantity: Amount; symbol: string }
  /** US dollars; shown in the display currency. */
  | { usd: Amount }
  /** Of another currency, shown in that one: gains are told in the currency of the tax rules. Lower case: `eur`. */
  | { money: Amount; currency: string }
  /** 0.005 is 0.5 %. */
  | { ratio: number }
  /** Milliseconds since epoch. */
  | { at: number }

/** A sentence with what is set into it. */
export interface ToldSentence {
  sentence: Sentence
  values?: Readonly<Record<string, NoteValue>>
}

/**
 * Like `say`, for values that are written out when the note is shown: quantities, money, ratios, times.
 * @example tell('You pay {paid}.', { paid: { quantity: amount('1.5'), symbol: 'ETH' } })
 */
export function tell(template: string, values?: Readonly<Record<string, NoteValue>>): ToldSentence {
  return { sentence: { template }, ...(values === undefined ? {} : { values }) }
}

export interface NoteLine {
  /** Stable: the check's id, with what it is about. */
  what: string
  level: NoteLevel
  sentence: Sentence
  values?: Readonly<Record<string, NoteValue>>
  /** Tells of balances, accounts, gains or habits: shown in a page only where the person allowed it. */
  isPrivate: boolean
}

/** A check that could not be done, with the reason: never silence. */
export interface NotRun {
  check: string
  title: Sentence
  why: Sentence
  /** Like a private line. */
  isPrivate?: true
}

export interface Note {
  id: IntentId
  at: number
  /** `https://app.example`, as the browser tells it, not the page. */
  origin: string
  /** `read`: decoded, and nodes and venues are still being asked. `whole`: everything that will be said. */
  state: 'read' | 'whole'
  /** What it is, in one line. */
  headline: { sentence: Sentence; values?: Readonly<Record<string, NoteValue>> }
  /** The worst of its lines. */
  level: NoteLevel
  lines: readonly NoteLine[]
  notRun: readonly NotRun[]
}

/** A note in words: what stands in the page and, the same, in the popup. */
export interface ShownNote {
  id: IntentId
  state: Note['state']
  level: NoteLevel
  headline: string
  lines: readonly { what: string; level: NoteLevel; text: string }[]
  notRun: readonly string[]
  /** How many lines are only told in Holdfast itself. */
  kept: number
  /** `de`, `en`: for the page's `lang`. */
  locale: string
  /** The note's own fixed words, in that language. */
  words: {
    title: string
    close: string
    hide: string
    open: string
    notRun: string
    kept: string
    onlyAnnotates: string
    /** While `state` is `read`. */
    reading: string
    /** Of the button that makes the note one line, and whole again. */
    fold: string
    unfold: string
    levels: Readonly<Record<NoteLevel, string>>
  }
}
