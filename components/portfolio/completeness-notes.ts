/**
 * What the total does not say by itself: accounts that are missing or stale, assets without a price. The first note is
 * the most important one. Pure.
 */
import { type Sentence, say } from '@/lib/core/sentence'
import { formatAge, formatClock } from '@/lib/i18n/format/format-time'
import type { AccountLine, PortfolioHead, PortfolioView } from '@/lib/portfolio/view'

export interface Note {
  key: string
  /** The account that the sentence is about: shown before it as "Kraken: ...". */
  subject?: string
  sentence: Sentence
  /** The account's last error: what happened, why. */
  detail?: Sentence
}

export interface NoteContext {
  now: number
  locale: string
  /** For tests; the reader's own otherwise. */
  timeZone?: string
}

/** @example completenessNotes(view, { now, locale: 'en' })[0]?.sentence // '1 of 5 accounts not included' */
export function completenessNotes(view: PortfolioView | PortfolioHead, context: NoteContext): Note[] {
  const { completeness, accounts } = view
  const count = completeness.missing.length
  const notes: Note[] = []
  if (count > 0) {
    notes.push({
      key: 'missing',
      sentence: say('{count} of {total} accounts not included', { count, total: completeness.accounts }),
    })
  }
  const late = new Set([...completeness.missing, ...completeness.stale])
  for (const account of accounts) if (late.has(account.id)) notes.push(accountNote(account, context))
  if (view.settingsDamaged)
    notes.push({
      key: 'settings',
      sentence: say('Your stored settings are damaged, and the defaults are in use. Set them again.'),
    })
  if (view.wantedCurrency !== undefined) {
    const wanted = view.wantedCurrency.toUpperCase()
    notes.push({
      key: 'currency',
      sentence: say('No exchange rate for {currency} yet: shown in US dollars', { currency: wanted }),
    })
  }
  if (completeness.unpriced.length > 0) {
    notes.push({
      key: 'unpriced',
      sentence: say('{count} assets without a price not included', { count: completeness.unpriced.length }),
    })
  }
  const isPriceLate =
    completeness.unpriced.length > 0 || view.lines.some(({ price }) => price?.stale === true)
  if (isPriceLate)
    for (const { source, error } of view.priceFailures ?? [])
      notes.push({ key: `prices ${source}`, sentence: error.sentence })
  return notes
}

function accountNote(account: AccountLine, context: NoteContext): Note {
  return {
    key: account.id,
    subject: account.label,
    sentence: accountState(account, context),
    ...(account.error ? { detail: account.error.sentence } : {}),
  }
}

/** How fresh an account is, and what happens next. @example accountState(kraken, { now, locale: 'en' }) // '14 min. ago, retrying 10:42' */
export function accountState(
  { lastGoodAt, nextTryAt, state, paused, stale }: AccountLine,
  context: NoteContext,
): Sentence {
  const { now, locale, timeZone } = context
  const age = lastGoodAt === undefined ? undefined : formatAge(lastGoodAt, now, locale)
  if (paused) return age === undefined ? say('paused, never read') : say('paused, {age}', { age })
  if (state === 'syncing')
    return age === undefined ? say('reading for the first time') : say('{age}, reading now', { age })
  if (age !== undefined && !stale) return say('{age}', { age })
  if (nextTryAt === undefined) return age === undefined ? say('never read') : say('{age}', { age })
  const time = formatClock(nextTryAt, { locale, ...(timeZone ? { timeZone } : {}) })
  return age === undefined
    ? say('never read, retrying {time}', { time })
    : say('{age}, retrying {time}', { age, time })
}
