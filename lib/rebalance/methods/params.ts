/**
 * A method's parameters as a form, a row or a template brings them, checked against the method's fields. What is missing takes
 * the field's standard; what is wrong, or belongs to no field, is told and never guessed.
 */
import { type Sentence, say } from '@/lib/core/sentence'
import { checkField } from './check-field'
import type { Method, MethodField, MethodParams } from './define-method'

/** A sentence that stands beside its field. */
export type ParamProblem = Sentence & { key: string }

/**
 * @returns every field's value, as it can be stored; or what is wrong with which
 * @example paramsOf(inverseVolatility, {}) // { params: { days: 90 } }
 * @example paramsOf(inverseVolatility, { days: 5 }) // { problems: [{ key: 'days', template: 'From {least} to {most} days.', … }] }
 */
export function paramsOf(
  { fields }: Pick<Method, 'fields'>,
  raw: Readonly<Record<string, unknown>>,
): { params: MethodParams } | { problems: ParamProblem[] } {
  const params: Record<string, unknown> = {}
  const problems: ParamProblem[] = []
  for (const field of fields) {
    const checked = isAsked(field, fields, raw)
      ? checkField(field, raw[field.key])
      : { value: emptyOf(field) }
    if ('problem' in checked) problems.push({ key: field.key, ...checked.problem })
    else params[field.key] = checked.value
  }
  const known = new Set(fields.map(({ key }) => key))
  for (const key of Object.keys(raw))
    if (!known.has(key)) problems.push({ key, ...say('This method has no field "{key}".', { key }) })
  return problems.length > 0 ? { problems } : { params }
}

/**
 * @returns whether a field counts, and is shown, beside what the others are set to
 * @example isAsked(weights, momentumTilt.fields, { base: 'equal' }) // false
 */
export function isAsked(
  { when }: MethodField,
  fields: readonly MethodField[],
  raw: Readonly<Record<string, unknown>>,
): boolean {
  if (when === undefined) return true
  const choice = fields.find(({ key }) => key === when.key)
  return (raw[when.key] ?? (choice && 'standard' in choice ? choice.standard : undefined)) === when.is
}

function emptyOf(field: MethodField): unknown {
  if (field.kind === 'weights') return {}
  return field.kind === 'sleeves' ? [] : field.standard
}
