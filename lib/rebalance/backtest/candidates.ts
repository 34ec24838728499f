/**
 * What a walk-forward may choose from: a few values around each of the method's numbers, the days before the ratios, two fields at
 * most; of a method without any, and where bands decide, a few widths of the band. What the user has set is the first.
 */
import type { Band, StrategySpec } from '@/lib/core/rebalance'
import type { Method, MethodField, MethodParams } from '../methods/define-method'
import { paramsOf } from '../methods/params'
import { methodOf } from '../methods/registry'
import { needOf } from '../targets/targets-of'

export interface Candidate {
  spec: StrategySpec
  /** As it is shown, by the field's key or `band`. */
  chosen: Readonly<Record<string, number | string>>
}

const FACTORS = [1, 0.5, 2] as const
const MOST_FIELDS = 2

type NumberField = Extract<MethodField, { kind: 'days' | 'percent' }>

/** @example candidatesOf(spec).map(({ chosen }) => chosen) // [{ days: 90 }, { days: 45 }, { days: 180 }] */
export function candidatesOf(spec: StrategySpec): readonly Candidate[] {
  const method = methodOf(spec.method.id)
  const checked = method && paramsOf(method, spec.method.params)
  if (!method || !checked || 'problems' in checked) return [{ spec, chosen: {} }]
  const fields = chosenFields(method)
  if (fields.length > 0)
    return gridOf(fields, checked.params).map((chosen) => ({
      spec: { ...spec, method: { id: method.id, params: { ...checked.params, ...chosen } } },
      chosen,
    }))
  return spec.triggers.some(({ kind }) => kind === 'band') ? bandsOf(spec) : [{ spec, chosen: {} }]
}

/** Days that any of them looks back. */
export const mostDays = (candidates: readonly Candidate[]): number =>
  Math.max(0, ...candidates.map(({ spec }) => needOf(spec).days))

function chosenFields({ fields }: Method): NumberField[] {
  const of = (kind: NumberField['kind']) =>
    fields.filter((field): field is NumberField => field.kind === kind)
  return [...of('days'), ...of('percent')].slice(0, MOST_FIELDS)
}

function gridOf(fields: readonly NumberField[], params: MethodParams): Record<string, number>[] {
  let grid: Record<string, number>[] = [{}]
  for (const field of fields) {
    const values = valuesAround(field, Number(params[field.key]))
    grid = grid.flatMap((chosen) => values.map((value) => ({ ...chosen, [field.key]: value })))
  }
  return grid
}

function valuesAround({ kind, least, most }: NumberField, own: number): number[] {
  const near = FACTORS.map((factor) => Math.min(most, Math.max(least, own * factor)))
  return [...new Set(near.map((value) => (kind === 'days' ? Math.round(value) : Number(value.toFixed(4)))))]
}

function bandsOf(spec: StrategySpec): Candidate[] {
  return bandsAround(spec.band).map((band) => ({
    spec: { ...spec, band },
    chosen: { band: shownBand(band) },
  }))
}

function bandsAround(band: Band): Band[] {
  switch (band.kind) {
    case 'absolute':
      return FACTORS.map((factor) => ({ kind: 'absolute', points: Math.min(1, band.points * factor) }))
    case 'relative':
      return FACTORS.map((factor) => ({ kind: 'relative', ratio: Math.min(1, band.ratio * factor) }))
    case '5/25':
      return [band, { kind: 'relative', ratio: 0.1 }, { kind: 'relative', ratio: 0.5 }]
    default:
      return band satisfies never
  }
}

const percent = (ratio: number): number => Number((ratio * 100).toFixed(2))

function shownBand(band: Band): string {
  switch (band.kind) {
    case 'absolute':
      return `± ${percent(band.points)}`
    case 'relative':
      return `± ${percent(band.ratio)} %`
    case '5/25':
      return '5/25'
    default:
      return band satisfies never
  }
}
