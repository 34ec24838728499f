/**
 * A rule's parameters as a form, a message or a row brings them, checked against the rule's fields. What is missing takes the
 * field's standard; what is wrong, or belongs to no field, is told and never guessed. Whether an account or a strategy exists is
 * not asked here.
 */
import { stablecoinOf } from '@/lib/analytics/xray/stablecoin-of'
import { parseAssetId } from '@/lib/assets/asset-id'
import { isNegative, isZero, parseAmount } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import { type Sentence, say } from '@/lib/core/sentence'
import { COIN_CURRENCIES, FIAT_CURRENCIES } from '@/lib/prices/display-currencies'
import type { AlertField, AlertParams, AlertRule } from './define-alert-rule'

export type ParamProblem = Sentence & { key: string }
type Checked = { value: unknown } | { problem: Sentence }
type FieldOf<K extends AlertField['kind']> = Extract<AlertField, { kind: K }>

const LONGEST_ID = 200
const LATEST_DATE = 8_640_000_000_000_000

/**
 * @returns every field's value, as it can be stored (optional fields that are empty are absent); or what is wrong with which
 * @example checkParams(priceAbove, { asset: 'coin:ethereum', price: { value: '3200', currency: 'usd' } })
 * // { params: { asset: 'coin:ethereum', price: { value: '3200', currency: 'usd' }, back: 0.005 } }
 */
export function checkParams(
  { fields, problem }: Pick<AlertRule, 'fields' | 'problem'>,
  raw: Readonly<Record<string, unknown>>,
): { params: AlertParams } | { problems: ParamProblem[] } {
  const params: Record<string, unknown> = {}
  const problems: ParamProblem[] = []
  for (const field of fields) {
    const typed = raw[field.key]
    if (field.optional && isEmpty(typed)) continue
    const checked = checkField(field, typed)
    if ('problem' in checked) problems.push({ key: field.key, ...checked.problem })
    else params[field.key] = checked.value
  }
  const known = new Set(fields.map(({ key }) => key))
  for (const key of Object.keys(raw))
    if (!known.has(key)) problems.push({ key, ...say('This rule has no field "{key}".', { key }) })
  if (problems.length > 0) return { problems }
  const whole = problem?.(params)
  return whole ? { problems: [whole] } : { params }
}

const isEmpty = (raw: unknown): boolean => raw === undefined || raw === null || raw === ''

function checkField(field: AlertField, raw: unknown): Checked {
  switch (field.kind) {
    case 'asset':
      return checkAsset(raw, field)
    case 'account':
    case 'venue':
    case 'chain':
    case 'strategy':
      return checkId(raw)
    case 'money':
      return checkMoney(raw)
    case 'percent':
      return checkNumber(raw ?? field.standard, field, percentBounds(field))
    case 'number':
      return checkNumber(raw ?? field.standard, field, say('From {least} to {most}.', boundsOf(field)))
    case 'minutes':
      return checkWhole(raw ?? field.standard, field, say('From {least} to {most} minutes.', boundsOf(field)))
    case 'date':
      return checkWhole(raw, { least: 0, most: LATEST_DATE }, say('Enter a day and a time.'))
    case 'choice':
      return checkChoice(raw ?? field.standard, field)
    case 'text':
      return checkText(raw, field)
    default:
      return field satisfies never
  }
}

function checkAsset(raw: unknown, { of }: FieldOf<'asset'>): Checked {
  const asset =
    typeof raw === 'string' && raw.length <= LONGEST_ID && parseAssetId(raw) ? (raw as AssetId) : undefined
  if (asset === undefined) return { problem: say('Choose an asset.') }
  return of === 'stablecoins' && stablecoinOf(asset)?.peg === undefined
    ? { problem: say('It is not a stablecoin whose peg is known.') }
    : { value: asset }
}

const checkId = (raw: unknown): Checked =>
  typeof raw === 'string' && raw !== '' && raw.length <= LONGEST_ID
    ? { value: raw }
    : { problem: say('Choose one.') }

function checkMoney(raw: unknown): Checked {
  if (typeof raw !== 'object' || raw === null || !('value' in raw) || !('currency' in raw))
    return { problem: say('Enter a sum above zero.') }
  const value = typeof raw.value === 'string' ? parseAmount(raw.value) : undefined
  if (value === undefined || isNegative(value) || isZero(value))
    return { problem: say('Enter a sum above zero.') }
  const { currency } = raw
  if (
    typeof currency !== 'string' ||
    !(FIAT_CURRENCIES.includes(currency) || Object.hasOwn(COIN_CURRENCIES, currency))
  )
    return { problem: say('This currency is not known.') }
  return { value: { value, currency } }
}

interface Bounds {
  least: number
  most: number
}

const boundsOf = ({ least, most }: Bounds) => ({ least, most })
const asPercent = (ratio: number) => Math.round(ratio * 1000) / 10
const percentBounds = ({ least, most }: Bounds) =>
  say('From {least} % to {most} %.', { least: asPercent(least), most: asPercent(most) })

const checkNumber = (raw: unknown, { least, most }: Bounds, problem: Sentence): Checked =>
  typeof raw === 'number' && raw >= least && raw <= most ? { value: raw } : { problem }

const checkWhole = (raw: unknown, bounds: Bounds, problem: Sentence): Checked =>
  Number.isInteger(raw) ? checkNumber(raw, bounds, problem) : { problem }

const checkChoice = (raw: unknown, { options }: FieldOf<'choice'>): Checked =>
  options.some(({ value }) => value === raw) ? { value: raw } : { problem: say('Choose one.') }

function checkText(raw: unknown, { most }: FieldOf<'text'>): Checked {
  const text = typeof raw === 'string' ? raw.trim() : ''
  return text !== '' && text.length <= most
    ? { value: text }
    : { problem: say('Write something, {most} characters at most.', { most }) }
}
