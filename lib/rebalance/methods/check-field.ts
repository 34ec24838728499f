/** One value against its field. */
import { isNegative, isZero, parseAmount } from '@/lib/core/amount'
import { type Sentence, say } from '@/lib/core/sentence'
import { checkWeights } from './check-weights'
import type { MethodField } from './define-method'

export type Checked = { value: unknown } | { problem: Sentence }

/** Most sleeves that a strategy has. */
const MOST_SLEEVES = 200

/** @param raw `undefined`: the field's standard */
export function checkField(field: MethodField, raw: unknown): Checked {
  switch (field.kind) {
    case 'percent':
      return checkNumber(raw ?? field.standard, field, percentBounds(field))
    case 'days':
      return checkWhole(raw ?? field.standard, field, say('From {least} to {most} days.', boundsOf(field)))
    case 'count':
      return checkWhole(raw ?? field.standard, field, say('From {least} to {most}.', boundsOf(field)))
    case 'usd':
      return checkUsd(raw ?? field.standard)
    case 'choice':
      return checkChoice(raw ?? field.standard, field.options)
    case 'switch':
      return typeof (raw ?? field.standard) === 'boolean'
        ? { value: raw ?? field.standard }
        : { problem: say('Choose one.') }
    case 'weights':
      return checkWeights(raw ?? {}, field.rest)
    case 'sleeves':
      return checkSleeves(raw ?? [])
    default:
      return field satisfies never
  }
}

interface Bounds {
  least: number
  most: number
}

const boundsOf = ({ least, most }: Bounds) => ({ least, most })
const percentBounds = ({ least, most }: Bounds) =>
  say('From {least} % to {most} %.', { least: Math.round(least * 100), most: Math.round(most * 100) })

const checkNumber = (raw: unknown, { least, most }: Bounds, problem: Sentence): Checked =>
  typeof raw === 'number' && raw >= least && raw <= most ? { value: raw } : { problem }

const checkWhole = (raw: unknown, bounds: Bounds, problem: Sentence): Checked =>
  Number.isInteger(raw) ? checkNumber(raw, bounds, problem) : { problem }

function checkUsd(raw: unknown): Checked {
  const value = typeof raw === 'string' ? parseAmount(raw) : undefined
  return value === undefined || isNegative(value) || isZero(value)
    ? { problem: say('Enter a sum above zero.') }
    : { value }
}

const checkChoice = (raw: unknown, options: readonly { value: string }[]): Checked =>
  options.some(({ value }) => value === raw) ? { value: raw } : { problem: say('Choose one.') }

const checkSleeves = (raw: unknown): Checked =>
  Array.isArray(raw) && raw.length <= MOST_SLEEVES && raw.every((id) => typeof id === 'string')
    ? { value: [...new Set(raw)] }
    : { problem: say('Choose some of the assets.') }
