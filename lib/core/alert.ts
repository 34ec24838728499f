/**
 * Words of alerts that every room shares: a rule of the user's, how often it may tell, and what has fired. What a rule looks for
 * is a plug-in (`lib/alerts/rules`).
 */
import type { ToldSentence } from './note'
import type { Sentence } from './sentence'

declare const ruleBrand: unique symbol
declare const firingBrand: unique symbol
/** Random. */
export type AlertRuleId = string & { readonly [ruleBrand]: true }
/** Keyed hash of rule and window: the same window of the same rule is one firing, whoever finds it. */
export type FiringId = string & { readonly [firingBrand]: true }

/** How often a rule may tell. */
export type AlertRepeat =
  /** The rule is switched off by its first firing. */
  | { kind: 'once' }
  /** Again after so many minutes at the soonest; 0: each event, or each time that the condition begins to hold. */
  | { kind: 'every'; minutes: number }
  /** Again after one, two and seven days while it goes on, then no more until it has ended. */
  | { kind: 'back-off' }

/** After which a lasting condition is told again (ms). */
export const BACK_OFF = [86_400_000, 2 * 86_400_000, 7 * 86_400_000] as const

export const ALERT_GROUPS = ['market', 'portfolio', 'activity', 'safety', 'plans'] as const
export type AlertGroup = (typeof ALERT_GROUPS)[number]

/** What is told about one window of a rule. */
export interface FiringWords {
  title: ToldSentence
  body: ToldSentence
  /** In place of both where amounts must not be seen: names no amount, account or asset that is held. */
  cover: Sentence
  /** Hash route where it can be looked at: random ids only. @example 'trading' */
  route: string
}
