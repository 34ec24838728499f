/**
 * The plug-in form of a rule of alerts: fields that make its form, and a pure look at the facts. One a file, listed in
 * `registry.ts`. A rule says what is so; how often it is told, when, and where is decided in one place for all
 * (`lib/alerts/telling`).
 */
import type { AlertGroup, AlertRepeat, FiringWords } from '@/lib/core/alert'
import type { Amount } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { ToldSentence } from '@/lib/core/note'
import type { StrategyId } from '@/lib/core/rebalance'
import type { Sentence } from '@/lib/core/sentence'
import type { OwedStretch } from '@/lib/db/rows'
import type { AlertFacts, FactName } from './alert-facts'

/** One field of a rule's form. Values are checked against it before the rule sees them. */
export type AlertField = {
  key: string
  label: Sentence
  help?: Sentence
  /** May be left empty: then it means all of them, or none. */
  optional?: true
} & (
  | { kind: 'asset' /** Stablecoins only. */; of?: 'stablecoins' }
  | { kind: 'account'; of?: 'exchanges' | 'wallets' }
  | { kind: 'venue' }
  | { kind: 'chain' }
  | { kind: 'strategy' }
  /** In the display currency that is stored with it (`{ value, currency }`), so that another display currency changes no rule. */
  | { kind: 'money' }
  /** Ratios: 0.05 is 5 %. */
  | { kind: 'percent'; standard: number; least: number; most: number }
  | { kind: 'number'; unit: Sentence; standard: number; least: number; most: number }
  | { kind: 'minutes'; standard: number; least: number; most: number }
  /** A day and a minute (ms). */
  | { kind: 'date' }
  | { kind: 'choice'; standard: string; options: readonly { value: string; label: Sentence }[] }
  | { kind: 'text'; most: number }
)

/** A `money` field's value. */
export interface TypedMoney {
  value: Amount
  /** Lower case: `usd`, `eur`, `btc`. */
  currency: string
}

export type AlertParams = Readonly<Record<string, unknown>>

/** Something that lasts: told when it begins, and again as the rule's repeat says, until it ends. */
export interface ConditionLook {
  of: 'condition'
  /** `unknown`: the facts do not tell; what was so stays as it was, and `why` says what is missing. */
  holds: boolean | 'unknown'
  why?: Sentence
  /** While it holds. */
  words?: FiringWords
  /**
   * When it began, where the facts tell (ms); else the moment of the look. Later than the running episode's: it began anew (a
   * second coin has left its peg, a fall has followed a rise), and is told as a beginning.
   */
  since?: number
  /** It held while nobody looked and does not any more. Told once, as missed. */
  missed?: { at: number; words: FiringWords }
  /** JSON that the next look gets. */
  memory?: unknown
  nextAt?: number
}

/** Things that happen: each is told once, by its window. */
export interface EventsLook {
  of: 'events'
  /** `window`: what makes it this one and no other: an order's id with its state, an entry's id. */
  events: readonly { window: string; at: number; words: FiringWords }[]
  /** Why not everything could be looked at. */
  why?: Sentence
  memory?: unknown
  /** When it is to be looked at again at the latest (ms), where the clock alone makes it fire; absent: never for that reason. */
  nextAt?: number
}

export type Look = ConditionLook | EventsLook

export interface LookInput {
  params: AlertParams
  facts: AlertFacts
  /** What the last look left; of an older version of the rule, perhaps: checked before it is used. */
  memory: unknown
  /** When it was last looked at (ms); absent: never. Events before the first look are no news. */
  lookedAt?: number
  /** Stretches before that in which nobody looked, and whose price nobody has told yet; oldest first. */
  owed?: readonly OwedStretch[]
  /** Since when it counts (ms): what was before is no news. */
  armedAt?: number
  /** When it has last told something (ms). */
  firedAt?: number
  /** What a price did while nobody looked is not known yet, and will be asked for again: this look takes nothing of it for seen. */
  isGapOwed?: true
}

/** What a rule's name is made of. */
export interface RuleNames extends Pick<AlertFacts, 'accountLabel' | 'venueName' | 'chainName'> {
  symbolOf: (asset: AssetId) => string
  strategyName: (strategy: StrategyId) => string
}

export interface AlertRule {
  /** Lower case with hyphens; stored in rows. */
  id: string
  group: AlertGroup
  name: Sentence
  /** What it looks for and why it matters, and what it cannot see. */
  about: Sentence
  fields: readonly AlertField[]
  /** Only these facts are gathered for it. */
  needs: readonly FactName[]
  repeat: AlertRepeat
  /** Looked at while a stream is open, at each price: needs prices only. */
  isLive?: true
  /** A further check of all fields together. */
  problem?: (params: AlertParams) => (Sentence & { key: string }) | undefined
  /** What a rule with these params looks for, in one line: "ETH above 3,200 USD". Absent: its name says it. */
  named?: (params: AlertParams, names: RuleNames) => ToldSentence
  look: (input: LookInput) => Look
}

/** @example export const priceAbove = defineAlertRule({ id: 'price-above', group: 'market', name: say('Price above'), … }) */
export const defineAlertRule = (rule: AlertRule): AlertRule => rule
