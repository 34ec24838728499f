/** A strategy in words: what it looks at, when it is due, how far it may wander. Pure. */
import type { Band, Period, StrategySpec, Trigger } from '@/lib/core/rebalance'
import { type Sentence, say } from '@/lib/core/sentence'
import { formatNumber } from '@/lib/i18n/format/number-format'
import { nextCalendarAt } from '@/lib/rebalance/triggers/next-calendar'

export const PERIOD_WORDS: Readonly<Record<Period, Sentence>> = {
  day: say('day'),
  week: say('week'),
  month: say('month'),
  quarter: say('quarter'),
  year: say('year'),
}

const EVERY: Readonly<Record<Period, Sentence>> = {
  day: say('every day'),
  week: say('every week'),
  month: say('every month'),
  quarter: say('every quarter'),
  year: say('every year'),
}

const percent = (ratio: number, locale: string): string =>
  formatNumber(ratio, locale, { style: 'percent', maximumFractionDigits: 2 })

/** @example bandWords({ kind: 'absolute', points: 0.05 }, 'en') // Band: 5% of the whole around each target. */
export function bandWords(band: Band, locale: string): Sentence {
  switch (band.kind) {
    case 'absolute':
      return say('{points} of the whole around each target', { points: percent(band.points, locale) })
    case 'relative':
      return say('{part} of each target around it', { part: percent(band.ratio, locale) })
    case '5/25':
      return say('5/25 around each target')
    default:
      return band satisfies never
  }
}

export function triggerWords(trigger: Trigger, locale: string): Sentence {
  switch (trigger.kind) {
    case 'calendar':
      return EVERY[trigger.every]
    case 'band':
      return say('when a weight leaves its band')
    case 'drift':
      return say('when all weights together are {ratio} off', { ratio: percent(trigger.ratio, locale) })
    case 'cash':
      return say('when money has come')
    default:
      return trigger satisfies never
  }
}

/** The next date of the calendar, or `undefined` without one (ms). */
export function nextDateOf({ triggers }: Pick<StrategySpec, 'triggers'>, now: number): number | undefined {
  const dates = triggers.flatMap((trigger) =>
    trigger.kind === 'calendar' ? nextCalendarAt(trigger, now) : [],
  )
  return dates.length === 0 ? undefined : Math.min(...dates)
}

export function scopeWords(
  { scope, excluded }: Pick<StrategySpec, 'scope' | 'excluded'>,
  nameOf: (portfolio: string) => string | undefined,
): Sentence {
  switch (scope.of) {
    case 'whole':
      return excluded.length === 0
        ? say('Everything that you hold')
        : say('Everything that you hold, without {count} accounts', { count: excluded.length })
    case 'portfolio': {
      const name = nameOf(scope.portfolio)
      return name === undefined ? say('A portfolio that is gone') : say('Portfolio {name}', { name })
    }
    case 'accounts':
      return say('{count} chosen accounts', { count: scope.accounts.length })
    default:
      return scope satisfies never
  }
}
