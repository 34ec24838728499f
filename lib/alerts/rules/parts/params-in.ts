/**
 * Checked parameters by their kind, beside those of `lib/rebalance/methods/params-in.ts`. What was checked by `checkParams` is of
 * that kind: anything else is a mistake of a rule that asks for a field it has not declared, and is told at once.
 */
import { parseAmount } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { AlertParams, TypedMoney } from '../../define-alert-rule'

/**
 * An optional field that was left empty is absent.
 * @example idIn<AccountId>({ account: 'a1' }, 'account') // 'a1'
 */
export function idIn<T extends string>(params: AlertParams, key: string): T | undefined {
  const value = params[key]
  return typeof value === 'string' && value !== '' ? (value as T) : undefined
}

/** @throws RangeError when the rule has no such field */
export const assetIn = (params: AlertParams, key: string): AssetId =>
  idIn<AssetId>(params, key) ?? undeclared(key)

export const moneyIn = (params: AlertParams, key: string): TypedMoney =>
  optionalMoneyIn(params, key) ?? undeclared(key)

/** @example optionalMoneyIn({ least: { value: '100', currency: 'eur' } }, 'least') // { value: '100', currency: 'eur' } */
export function optionalMoneyIn(params: AlertParams, key: string): TypedMoney | undefined {
  const typed = params[key]
  if (typeof typed !== 'object' || typed === null || !('value' in typed) || !('currency' in typed))
    return undefined
  const value = parseAmount(typed.value)
  return value === undefined || typeof typed.currency !== 'string'
    ? undefined
    : { value, currency: typed.currency }
}

function undeclared(key: string): never {
  throw new RangeError(`the rule has no checked field "${key}"`)
}
