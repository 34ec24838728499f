/**
 * Checked parameters by their kind. What was checked by `paramsOf` is of that kind: anything else is a mistake of a method
 * that asks for a field it has not declared, and is told at once.
 */
import { type Amount, parseAmount } from '@/lib/core/amount'
import type { SleeveId } from '@/lib/core/rebalance'
import type { MethodParams } from './define-method'

/** @example numberIn({ days: 90 }, 'days') // 90 */
export function numberIn(params: MethodParams, key: string): number {
  const value = params[key]
  return typeof value === 'number' ? value : undeclared(key)
}

export function choiceIn(params: MethodParams, key: string): string {
  const value = params[key]
  return typeof value === 'string' ? value : undeclared(key)
}

export function usdIn(params: MethodParams, key: string): Amount {
  return parseAmount(params[key]) ?? undeclared(key)
}

/** @example weightsIn({ weights: { 'coin:bitcoin': 0.6 } }, 'weights').get('coin:bitcoin') // 0.6 */
export function weightsIn(params: MethodParams, key: string): ReadonlyMap<SleeveId, number> {
  const value = params[key]
  if (typeof value !== 'object' || value === null) return undeclared(key)
  return new Map(
    Object.entries(value).map(([id, weight]) => [
      id as SleeveId,
      typeof weight === 'number' ? weight : undeclared(key),
    ]),
  )
}

export function sleevesIn(params: MethodParams, key: string): ReadonlySet<SleeveId> {
  const value: unknown = params[key]
  return Array.isArray(value) ? new Set(value.map((id) => String(id) as SleeveId)) : undeclared(key)
}

function undeclared(key: string): never {
  throw new RangeError(`the method has no checked field "${key}"`)
}
