/** Values of an alert's fields: as a tool tells them, and as they become of what a model writes. */
import type { AlertField, AlertParams, AlertRule } from '@/lib/alerts/define-alert-rule'
import { cleanText } from '@/lib/assets/clean-text'
import { describeAsset } from '@/lib/assets/describe'
import { parseAmount } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { AccountId, AssetId, ChainId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { type Leaf, record, type Told } from '../told'
import type { ToolWorld } from '../tool-world'
import { account, at, chain, count, plainNumber, ratio, symbol, untrusted, venue, word } from './leaves'
import { wantAccount, wantAsset, wantChain, wantVenue } from './named'
import { wantPortfolio } from './portfolio'
import { wantStrategy } from './strategy'

/** Values that are not of their field's kind are left out: the rule's own check says so. */
export const paramsTold = ({ fields }: Pick<AlertRule, 'fields'>, params: AlertParams): Told =>
  record(
    Object.fromEntries(
      fields.flatMap((field) => {
        const told = paramTold(field, params[field.key])
        return told === undefined ? [] : [[field.key, told]]
      }),
    ),
  )

function paramTold(field: AlertField, value: unknown): Leaf | undefined {
  if (field.kind === 'money') return moneyTold(value)
  if (typeof value === 'number') return numberTold(field, value)
  if (typeof value !== 'string' || value === '') return undefined
  switch (field.kind) {
    case 'asset':
      return symbol(describeAsset(value as AssetId, undefined).symbol)
    case 'account':
      return account(value as AccountId)
    case 'venue':
      return venue(value)
    case 'chain':
      return chain(value as ChainId)
    case 'choice':
      return field.options.some((option) => option.value === value) ? word(value) : undefined
    case 'text':
      return untrusted(value)
    default:
      return undefined
  }
}

function numberTold({ kind }: AlertField, value: number): Leaf | undefined {
  if (kind === 'percent') return ratio(value)
  if (kind === 'date') return at(value)
  if (kind === 'minutes') return count(Math.round(value))
  return kind === 'number' ? plainNumber(value) : undefined
}

/** A limit that somebody typed: of a price, or of what he owns. Told as money, which is the more private. */
function moneyTold(value: unknown): Leaf | undefined {
  if (typeof value !== 'object' || value === null || !('value' in value) || !('currency' in value))
    return undefined
  const sum = parseAmount(value.value)
  if (sum === undefined || typeof value.currency !== 'string' || !/^[a-z]{3,5}$/.test(value.currency))
    return undefined
  return { is: 'money', money: sum, currency: value.currency }
}

/**
 * What a model wrote for the fields of a rule, with names found: `{ asset: 'ETH', price: '3200' }` becomes
 * `{ asset: 'coin:ethereum', price: { value: '3200', currency: 'usd' } }`. The rule's check comes after it.
 * @throws AppError for a name that nobody knows and for a field that the rule does not have
 */
export async function paramsOf(
  { fields }: Pick<AlertRule, 'fields'>,
  written: Readonly<Record<string, unknown>>,
  world: ToolWorld,
): Promise<Record<string, unknown>> {
  const known = new Map(fields.map((field) => [field.key, field]))
  const read = await Promise.all(
    Object.entries(written)
      .filter(([, value]) => value !== null && value !== '')
      .map(async ([key, value]) => {
        const field = known.get(key)
        if (!field) throw unknownField(key, fields)
        return [key, await valueOf(field, value, world)]
      }),
  )
  return Object.fromEntries(read) as Record<string, unknown>
}

const unknownField = (key: string, fields: readonly AlertField[]): AppError =>
  new AppError(
    'invalid-input',
    say('This rule has no field {name}. Ask again with these: {choices}', {
      name: cleanText(key),
      choices: fields.map((field) => field.key).join(', '),
    }),
  )

async function valueOf(field: AlertField, value: unknown, world: ToolWorld): Promise<unknown> {
  switch (field.kind) {
    case 'money':
      return typedMoney(value, world)
    case 'percent':
    case 'number':
    case 'minutes':
      return typeof value === 'string' ? (numberOf(value) ?? value) : value
    case 'date':
      return typeof value === 'string' ? (timeOf(value) ?? value) : value
    default:
      return typeof value === 'string' ? named(field, value, world) : value
  }
}

async function named({ kind }: AlertField, value: string, world: ToolWorld): Promise<unknown> {
  switch (kind) {
    case 'asset':
      return wantAsset(world, value)
    case 'account':
      return wantAccount(world, value)
    case 'venue':
      return wantVenue(value).id
    case 'chain':
      return wantChain(value)
    case 'strategy':
      return (await wantStrategy(world, value)).id
    default:
      return value
  }
}

const numberOf = (text: string): number | undefined => {
  const told = parseAmount(text)
  return told === undefined ? undefined : Number(told)
}

const timeOf = (text: string): number | undefined => {
  const told = Date.parse(text.length === 10 ? `${text}T00:00Z` : text)
  return Number.isNaN(told) ? undefined : told
}

/** `"3200"`, `3200` in the display currency; `{ value, currency }` in another. */
async function typedMoney(value: unknown, world: ToolWorld): Promise<unknown> {
  if (typeof value === 'object' && value !== null && 'value' in value && 'currency' in value)
    return {
      value: parseAmount(value.value) ?? value.value,
      currency: typeof value.currency === 'string' ? value.currency.toLowerCase() : value.currency,
    }
  const { currency } = await wantPortfolio(world)
  const sum = parseAmount(value)
  return sum === undefined ? value : { value: sum, currency }
}
