import { expect, test } from 'vitest'
import { say } from '@/lib/core/sentence'
import type { MethodField } from './define-method'
import { momentumTilt } from './momentum-tilt'
import { isAsked, paramsOf } from './params'
import { targetWeights } from './target-weights'

const of = (fields: readonly MethodField[], raw: Record<string, unknown>) => paramsOf({ fields }, raw)
const problemsOf = (fields: readonly MethodField[], raw: Record<string, unknown>) => {
  const checked = of(fields, raw)
  return 'problems' in checked ? checked.problems.map(({ key, template }) => `${key}: ${template}`) : []
}
const label = say('Weights')
const days: MethodField = { key: 'days', label, kind: 'days', standard: 90, least: 30, most: 365 }
const cap: MethodField = { key: 'cap', label, kind: 'percent', standard: 0.3, least: 0.05, most: 1 }
const sum: MethodField = { key: 'sum', label, kind: 'usd', standard: '100' as never }
const way: MethodField = {
  key: 'way',
  label,
  kind: 'choice',
  standard: 'a',
  options: [
    { value: 'a', label },
    { value: 'b', label },
  ],
}

test('what is missing takes its standard, what is given stays', () => {
  expect(of([days, cap, sum, way], { cap: 0.5, way: 'b' })).toEqual({
    params: { days: 90, cap: 0.5, sum: '100', way: 'b' },
  })
})

test.each([
  [days, 5],
  [days, 400],
  [days, 90.5],
  [days, '90'],
  [days, Number.NaN],
  [cap, 0.01],
  [cap, 1.01],
  [sum, '0'],
  [sum, '-5'],
  [sum, 100],
  [sum, 'much'],
  [way, 'c'],
])('%o is no %o', (field, raw) => {
  expect(problemsOf([field], { [field.key]: raw })).toHaveLength(1)
})

test('every wrong field is told, and a field that the method does not have', () => {
  expect(problemsOf([days, cap], { days: 1, cap: 7, dayz: 30 })).toEqual([
    'days: From {least} to {most} days.',
    'cap: From {least} % to {most} %.',
    'dayz: This method has no field "{key}".',
  ])
})

test('weights: at most the whole, or all of it, and never nothing', () => {
  const check = (weights: unknown, rest: 'money' | 'none' = 'money') =>
    problemsOf([{ key: 'weights', label, kind: 'weights', rest }], { weights })
  expect(check({ a: 0.6, b: 0.3 })).toEqual([])
  expect(check({ a: 0.6, b: 0.4 }, 'none')).toEqual([])
  expect(check({ a: 1 / 3, b: 0.333333, c: 0.333334 }, 'none')).toEqual([])
  expect(check({ a: 0.6, b: 0.3 }, 'none')).toEqual(['weights: The weights must come to 100 %.'])
  expect(check({ a: 0.6, b: 0.5 })).toEqual(['weights: The weights come to more than 100 %.'])
  expect(check({ a: 1.2, b: -0.2 })).toEqual(['weights: A weight is from 0 % to 100 %.'])
  expect(check({ a: Number.NaN })).toEqual(['weights: A weight is from 0 % to 100 %.'])
  expect(check({ a: 0 })).toEqual(['weights: Give at least one weight.'])
  expect(check(undefined)).toEqual(['weights: Give at least one weight.'])
})

test('a strategy of target weights cannot be without weights: it would sell everything', () => {
  expect(paramsOf(targetWeights, {})).toHaveProperty('problems')
})

test('a field that counts only with a choice is neither asked for nor kept without it', () => {
  const own = { 'coin:bitcoin': 1 }
  expect(paramsOf(momentumTilt, {})).toMatchObject({ params: { base: 'equal', weights: {} } })
  expect(paramsOf(momentumTilt, { weights: own })).toMatchObject({ params: { weights: {} } })
  expect(paramsOf(momentumTilt, { base: 'weights' })).toHaveProperty('problems')
  expect(paramsOf(momentumTilt, { base: 'weights', weights: own })).toMatchObject({
    params: { weights: own },
  })
  const field = momentumTilt.fields.find(({ key }) => key === 'weights')
  if (!field) throw new Error('no field')
  expect(isAsked(field, momentumTilt.fields, {})).toBe(false)
  expect(isAsked(field, momentumTilt.fields, { base: 'weights' })).toBe(true)
})
