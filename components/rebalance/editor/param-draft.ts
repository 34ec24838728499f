/** The fields of a method as its form holds them, and what they say. Bounds of each field are told beside it. Pure. */
import type { Amount } from '@/lib/core/amount'
import type { SleeveId } from '@/lib/core/rebalance'
import { type Sentence, say } from '@/lib/core/sentence'
import type { MethodField } from '@/lib/rebalance/methods/define-method'
import { percentText, readCount, readPercent, readUsd, usdText } from '../typed-figures'

/** Text of a figure or a choice; a switch; percents by sleeve; chosen sleeves. */
export type ParamDraft = string | boolean | Readonly<Record<string, string>> | readonly string[]
export type ParamDrafts = Readonly<Record<string, ParamDraft>>

/** What is stored, or the field's standard, as it stands in the form. */
export function paramDrafts(
  fields: readonly MethodField[],
  params: Readonly<Record<string, unknown>>,
  locale: string,
): ParamDrafts {
  return Object.fromEntries(fields.map((field) => [field.key, paramDraft(field, params[field.key], locale)]))
}

function paramDraft(field: MethodField, value: unknown, locale: string): ParamDraft {
  switch (field.kind) {
    case 'percent':
      return percentText(typeof value === 'number' ? value : field.standard, locale)
    case 'days':
    case 'count':
      return String(typeof value === 'number' ? value : field.standard)
    case 'usd':
      return usdText(typeof value === 'string' ? (value as Amount) : field.standard, locale)
    case 'choice':
      return typeof value === 'string' ? value : field.standard
    case 'switch':
      return typeof value === 'boolean' ? value : field.standard
    case 'weights':
      return Object.fromEntries(
        Object.entries(isRecord(value) ? value : {}).flatMap(([id, weight]) =>
          typeof weight === 'number' ? [[id, percentText(weight, locale)]] : [],
        ),
      )
    case 'sleeves':
      return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : []
    default:
      return field satisfies never
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const textOf = (draft: ParamDraft | undefined): string => (typeof draft === 'string' ? draft : '')
export const weightsIn = (draft: ParamDraft | undefined): Readonly<Record<string, string>> =>
  isRecord(draft) ? draft : {}
export const sleevesIn = (draft: ParamDraft | undefined): readonly string[] =>
  Array.isArray(draft) ? (draft as readonly string[]) : []

export interface ParamReading {
  value?: unknown
  /** By what stands after the field's key: `` for the field itself, a sleeve's id for its weight. */
  problems: readonly (readonly [string, Sentence])[]
}

const wrong = (sentence: Sentence): ParamReading => ({ problems: [['', sentence]] })

/** @param sleeves those that are not locked: the method gives weights to no other */
export function readParam(
  field: MethodField,
  draft: ParamDraft | undefined,
  { locale, sleeves }: { locale: string; sleeves: readonly { id: SleeveId }[] },
): ParamReading {
  switch (field.kind) {
    case 'percent': {
      const { least, most } = field
      const value = readPercent(textOf(draft), locale)
      return value !== undefined && value >= least && value <= most
        ? { value, problems: [] }
        : wrong(between(percentText(least, locale), percentText(most, locale)))
    }
    case 'days':
    case 'count': {
      const value = readCount(textOf(draft))
      return value !== undefined && value >= field.least && value <= field.most
        ? { value, problems: [] }
        : wrong(between(String(field.least), String(field.most)))
    }
    case 'usd': {
      const value = readUsd(textOf(draft), locale)
      return value === undefined ? wrong(NO_DOLLARS) : { value, problems: [] }
    }
    case 'choice':
      return field.options.some(({ value }) => value === draft)
        ? { value: draft, problems: [] }
        : wrong(say('Choose one.'))
    case 'switch':
      return { value: draft === true, problems: [] }
    case 'weights':
      return readWeights(field, weightsIn(draft), { locale, sleeves })
    case 'sleeves': {
      const known = sleevesIn(draft).filter((id) => sleeves.some((each) => each.id === id))
      return { value: known, problems: [] }
    }
    default:
      return field satisfies never
  }
}

export const NO_DOLLARS = say('Enter an amount in US dollars, such as 500 or 1250.50.')
const between = (least: string, most: string) =>
  say('Enter a number from {least} to {most}.', { least, most })

/** Weights are added as whole parts, as fine as they can be typed. */
const PARTS = 1e8
/** A third, three times, is the whole. */
const ROUNDING = 1e-6

export const isTooMuch = (sum: number): boolean => sum > 1 + ROUNDING
export const isTooLittle = (sum: number): boolean => sum < 1 - ROUNDING

/** What the weights come to, and what is left of the whole. @example weightSum({ a: '60', b: '30' }, 'en') // 0.9 */
export const weightSum = (
  weights: Readonly<Record<string, string>>,
  ids: readonly string[],
  locale: string,
): number =>
  ids.reduce((sum, id) => sum + Math.round((readPercent(weights[id] ?? '', locale) ?? 0) * PARTS), 0) / PARTS

function readWeights(
  { rest }: { rest: 'money' | 'none' },
  typed: Readonly<Record<string, string>>,
  { locale, sleeves }: { locale: string; sleeves: readonly { id: SleeveId }[] },
): ParamReading {
  const problems: [string, Sentence][] = []
  const value: Record<string, number> = {}
  for (const { id } of sleeves) {
    const weight = readPercent(typed[id] ?? '', locale)
    if (weight === undefined || weight > 1) problems.push([id, between('0', '100')])
    else value[id] = weight
  }
  const sum = weightSum(
    typed,
    sleeves.map(({ id }) => id),
    locale,
  )
  if (isTooMuch(sum)) problems.push(['', say('The weights come to more than 100 %.')])
  else if (rest === 'none' && isTooLittle(sum)) problems.push(['', say('The weights must come to 100 %.')])
  return problems.length > 0 ? { problems } : { value, problems }
}
