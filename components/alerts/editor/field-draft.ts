/** The fields of a rule as its form holds them, and what they say. Bounds are checked by the rule's own check. Pure. */
import { percentText, readPercent } from '@/components/rebalance/typed-figures'
import type { ParamProblem } from '@/lib/alerts/check-params'
import type { AlertField, AlertParams } from '@/lib/alerts/define-alert-rule'
import { toRatio } from '@/lib/core/amount'
import { say } from '@/lib/core/sentence'
import { decimalMark } from '@/lib/i18n/format/format-quantity'
import { formatNumber } from '@/lib/i18n/format/number-format'
import { readFigure } from '@/lib/i18n/format/read-figure'
import { readSpan, type SpanDraft, spanDraft } from './span-draft'

export interface MoneyDraft {
  value: string
  currency: string
}

/** Text of a figure, a choice, an id or a moment; money; a stretch of time. */
export type FieldDraft = string | MoneyDraft | SpanDraft
export type FieldDrafts = Readonly<Record<string, FieldDraft>>

export interface DraftFacts {
  locale: string
  /** In which money is typed where nothing is stored yet; lower case. */
  currency: string
}

/** What is stored, or the field's standard, as it stands in the form. */
export const fieldDrafts = (
  fields: readonly AlertField[],
  params: AlertParams,
  facts: DraftFacts,
): FieldDrafts =>
  Object.fromEntries(fields.map((field) => [field.key, draftOf(field, params[field.key], facts)]))

function draftOf(field: AlertField, value: unknown, facts: DraftFacts): FieldDraft {
  const { locale } = facts
  switch (field.kind) {
    case 'asset':
    case 'account':
    case 'venue':
    case 'chain':
    case 'strategy':
    case 'text':
      return typeof value === 'string' ? value : ''
    case 'choice':
      return typeof value === 'string' ? value : field.standard
    case 'money':
      return moneyDraft(value, facts)
    case 'percent':
      return percentText(typeof value === 'number' ? value : field.standard, locale)
    case 'number':
      return formatNumber(typeof value === 'number' ? value : field.standard, locale, {
        maximumFractionDigits: 10,
        useGrouping: false,
      })
    case 'minutes':
      return spanDraft(typeof value === 'number' ? value : field.standard)
    case 'date':
      return typeof value === 'number' ? momentText(value) : ''
    default:
      return field satisfies never
  }
}

function moneyDraft(stored: unknown, { locale, currency }: DraftFacts): MoneyDraft {
  const typed = { value: '', currency }
  if (typeof stored !== 'object' || stored === null) return typed
  if ('value' in stored && typeof stored.value === 'string')
    typed.value = stored.value.replace('.', decimalMark(locale))
  if ('currency' in stored && typeof stored.currency === 'string') typed.currency = stored.currency
  return typed
}

const two = (figure: number): string => String(figure).padStart(2, '0')

/** As the browser's field holds it, by the reader's clock. @example momentText(at) // '2026-11-29T17:30' */
export function momentText(at: number): string {
  const date = new Date(at)
  const day = `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`
}

export const isMoneyDraft = (draft: FieldDraft | undefined): draft is MoneyDraft =>
  typeof draft === 'object' && 'currency' in draft
export const isSpanDraft = (draft: FieldDraft | undefined): draft is SpanDraft =>
  typeof draft === 'object' && 'unit' in draft
export const textIn = (draft: FieldDraft | undefined): string => (typeof draft === 'string' ? draft : '')

export interface FieldsReading {
  /** Values of the fields that can be read; what is empty is absent. */
  raw: Record<string, unknown>
  problems: ParamProblem[]
}

/** What stands in the form, as the rule's own check wants it; text that is no figure is told here. */
export function readFields(
  fields: readonly AlertField[],
  drafts: FieldDrafts,
  locale: string,
): FieldsReading {
  const raw: Record<string, unknown> = {}
  const problems: ParamProblem[] = []
  for (const field of fields) {
    const read = readField(field, drafts[field.key], locale)
    if (read === WRONG) problems.push({ key: field.key, ...say('Write a number like 1234.5.') })
    else if (read !== undefined) raw[field.key] = read
  }
  return { raw, problems }
}

const WRONG = Symbol('no figure')

/** @returns `undefined` for an empty field */
function readField(field: AlertField, draft: FieldDraft | undefined, locale: string): unknown {
  const text = textIn(draft).trim()
  switch (field.kind) {
    case 'asset':
    case 'account':
    case 'venue':
    case 'chain':
    case 'strategy':
    case 'choice':
    case 'text':
      return text === '' ? undefined : text
    case 'money':
      return isMoneyDraft(draft) ? readMoney(draft, locale) : undefined
    case 'percent':
      return text === '' && field.optional ? undefined : (readPercent(text, locale) ?? WRONG)
    case 'number': {
      if (text === '' && field.optional) return undefined
      const figure = readFigure(text, decimalMark(locale))
      return figure === undefined ? WRONG : toRatio(figure)
    }
    case 'minutes':
      return isSpanDraft(draft) ? (readSpan(draft) ?? WRONG) : undefined
    case 'date': {
      const at = new Date(text).getTime()
      return Number.isNaN(at) ? undefined : at
    }
    default:
      return field satisfies never
  }
}

function readMoney({ value, currency }: MoneyDraft, locale: string): unknown {
  if (value.trim() === '') return undefined
  const figure = readFigure(value, decimalMark(locale))
  return figure === undefined ? WRONG : { value: figure, currency }
}
