/** The bounds of automatic mode as their form holds them, with careful beginnings, and what is wrong with what was typed. Pure. */
import { type Amount, amount, compare, isZero, multiply } from '@/lib/core/amount'
import type { AccountId, AssetId } from '@/lib/core/ids'
import type { Leash, StrategySpec } from '@/lib/core/rebalance'
import { type Sentence, say } from '@/lib/core/sentence'
import { NO_DOLLARS } from '../editor/param-draft'
import { percentText, readPercent, readUsd, usdText } from '../typed-figures'

export interface LeashDraft {
  perOrder: string
  perDay: string
  slippage: string
  priceGap: string
  drawdown: string
  /** As a date field has it: `2026-12-31`; the consent ends with that day, where the user is. */
  until: string
  accounts: readonly AccountId[]
  assets: readonly AssetId[]
  consents: boolean
}

export type LeashField = keyof LeashDraft
export type LeashProblems = Partial<Record<LeashField, Sentence>>

const DAY_MS = 86_400_000
const FIRST_DAYS = 90
const MOST_DAYS = 365
/** Of the whole. */
const ORDER_PART = amount('0.05')
const DAY_PART = amount('0.1')
/** Where the whole is not known. */
const FIRST_ORDER = amount('250')
const FIRST_DAY = amount('500')

export interface LeashFacts {
  spec: StrategySpec
  /** US dollars of the whole; absent: not known. */
  wholeUsd?: Amount
  /** Accounts of the strategy that take orders. */
  accounts: readonly AccountId[]
  now: number
  locale: string
}

/** @example newLeash({ spec, wholeUsd: amount('10000'), accounts, now, locale }).perOrder // '500' */
export function newLeash({ spec, wholeUsd, accounts, now, locale }: LeashFacts): LeashDraft {
  const part = (of: Amount, otherwise: Amount) =>
    usdText(wholeUsd === undefined ? otherwise : wholeDollars(multiply(wholeUsd, of)), locale)
  return {
    perOrder: part(ORDER_PART, FIRST_ORDER),
    perDay: part(DAY_PART, FIRST_DAY),
    slippage: percentText(spec.limits.slippage, locale),
    priceGap: percentText(0.01, locale),
    drawdown: percentText(0.1, locale),
    until: dayOf(now + FIRST_DAYS * DAY_MS),
    accounts,
    assets: leashAssets(spec),
    consents: false,
  }
}

/** The bounds that hold now; a change of them is another consent. */
export const draftOfLeash = (leash: Leash, locale: string): LeashDraft => ({
  perOrder: usdText(leash.mostPerOrderUsd, locale),
  perDay: usdText(leash.mostPerDayUsd, locale),
  slippage: percentText(leash.slippage, locale),
  priceGap: percentText(leash.priceGap, locale),
  drawdown: percentText(leash.drawdown, locale),
  until: dayOf(leash.until),
  accounts: leash.accounts,
  assets: leash.assets,
  consents: false,
})

/** Everything that may be traded, and the money that pays for it. */
export const leashAssets = ({ sleeves, cash }: StrategySpec): AssetId[] => [
  ...sleeves.filter(({ isLocked }) => !isLocked).flatMap(({ assets }) => assets),
  ...cash.assets,
]

/** Rounded down, and never to nothing. */
function wholeDollars(usd: Amount): Amount {
  const [whole = '0'] = usd.split('.')
  return compare(usd, amount('1')) < 0 ? amount('1') : amount(whole)
}

/** @returns the bounds, or every field that is wrong */
export function readLeash(
  draft: LeashDraft,
  { now, locale }: { now: number; locale: string },
): { leash: Leash } | { problems: LeashProblems } {
  const problems: LeashProblems = {}
  const usd = (field: 'perOrder' | 'perDay'): Amount => {
    const value = readUsd(draft[field], locale)
    if (value === undefined || isZero(value)) problems[field] = NO_DOLLARS
    return value ?? amount('0')
  }
  const ratio = (field: 'slippage' | 'priceGap' | 'drawdown', least: number, most: number): number => {
    const value = readPercent(draft[field], locale)
    if (value !== undefined && value >= least && value <= most) return value
    const told = { least: percentText(least, locale), most: percentText(most, locale) }
    problems[field] = say('Enter a percentage from {least} to {most}.', told)
    return 0
  }
  const until = endOfDay(draft.until)
  if (until === undefined || until <= now || until > now + (MOST_DAYS + 1) * DAY_MS)
    problems.until = say('Choose a day within a year from now.')
  if (draft.accounts.length === 0) problems.accounts = say('Choose at least one account.')
  if (draft.assets.length < 2) problems.assets = say('Choose at least two: one is paid with the other.')
  if (!draft.consents) problems.consents = say('Tick it, if you want this.')
  const leash: Leash = {
    mostPerOrderUsd: usd('perOrder'),
    mostPerDayUsd: usd('perDay'),
    slippage: ratio('slippage', 0.0001, 0.2),
    priceGap: ratio('priceGap', 0.0001, 0.2),
    drawdown: ratio('drawdown', 0.01, 1),
    accounts: [...draft.accounts],
    assets: [...draft.assets],
    until: until ?? 0,
  }
  if (!problems.perOrder && !problems.perDay && compare(leash.mostPerDayUsd, leash.mostPerOrderUsd) < 0)
    problems.perDay = say('A day allows less than one order.')
  return Object.keys(problems).length > 0 ? { problems } : { leash }
}

/** As a date field takes it, where the user is. */
export function dayOf(at: number): string {
  const day = new Date(at)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}

/** The last moment of that day, where the user is. */
function endOfDay(text: string): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []
  if (year === undefined) return undefined
  const at = new Date(Number(year), Number(month) - 1, Number(day) + 1).getTime() - 1
  return Number.isNaN(at) ? undefined : at
}

export const lastDay = (now: number): string => dayOf(now + MOST_DAYS * DAY_MS)
