/** Words of the pages of alerts: groups of rules, and how often a rule tells. Pure. */
import type { IconName } from '@/components/ui/icon'
import { ALERT_GROUPS, type AlertGroup, type AlertRepeat } from '@/lib/core/alert'
import { type Sentence, say } from '@/lib/core/sentence'

export const GROUP_WORDS: Readonly<Record<AlertGroup, Sentence>> = {
  market: say('Prices and markets'),
  portfolio: say('Portfolio'),
  activity: say('Orders and money'),
  safety: say('Safety'),
  plans: say('Plans and dates'),
}

export const GROUP_ICONS: Readonly<Record<AlertGroup, IconName>> = {
  market: 'analytics',
  portfolio: 'portfolios',
  activity: 'exchange',
  safety: 'shield',
  plans: 'balance',
}

const MINUTES_OF_HOUR = 60
const MINUTES_OF_DAY = 1440

/** In the largest unit that it is a whole number of. @example spanWords(120) // '2 hours' */
export function spanWords(minutes: number): Sentence {
  if (minutes > 0 && minutes % MINUTES_OF_DAY === 0)
    return say('{count} days', { count: minutes / MINUTES_OF_DAY })
  if (minutes > 0 && minutes % MINUTES_OF_HOUR === 0)
    return say('{count} hours', { count: minutes / MINUTES_OF_HOUR })
  return say('{count} minutes', { count: minutes })
}

/** How often, in a few words; the span of `every` is put into words by who shows it. */
export function repeatWords(repeat: AlertRepeat, sentence: (said: Sentence) => string): Sentence {
  switch (repeat.kind) {
    case 'once':
      return say('tells once')
    case 'back-off':
      return say('tells less and less often')
    case 'every':
      return repeat.minutes === 0
        ? say('tells each time')
        : say('tells at most once in {span}', { span: sentence(spanWords(repeat.minutes)) })
    default:
      return repeat satisfies never
  }
}

/** Groups in their order, those without anything left out. */
export function byGroup<T>(
  all: readonly T[],
  groupOf: (one: T) => AlertGroup | undefined,
): { group: AlertGroup | undefined; of: readonly T[] }[] {
  return [...ALERT_GROUPS, undefined]
    .map((group) => ({ group, of: all.filter((one) => groupOf(one) === group) }))
    .filter(({ of }) => of.length > 0)
}
