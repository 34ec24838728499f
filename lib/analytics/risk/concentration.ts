/**
 * How much of what is owned stands on few parts. Shares are of everything with a value above zero; debts are told apart,
 * because they would make shares of more than the whole. Herfindahl-Hirschman: the sum of squared shares, 1 for a single
 * part; its inverse is the number of equal parts that would be as concentrated.
 */
import { type Figure, figure, type Input, noFigure } from '@/lib/analytics/figure'
import type { Share } from '@/lib/analytics/views'
import { say } from '@/lib/core/sentence'

export interface Part {
  key: string
  label: string
  /** `null`: not known, so in no share. Below zero: owed. */
  value: number | null
}

export interface Concentration {
  /** Largest first; they sum to 1. */
  shares: readonly Share[]
  /** Largest debt first; values below zero. */
  debts: readonly { key: string; label: string; value: number }[]
  /** Parts of unknown value, which are in no share. */
  unknown: readonly { key: string; label: string }[]
  /** 0 to 1. */
  hhi: Figure
  effective: Figure
}

/** @example concentration([{ key: 'a', label: 'A', value: 3 }, { key: 'b', label: 'B', value: 1 }]).effective.value // 1.6 */
export function concentration(parts: readonly Part[]): Concentration {
  const known = parts.flatMap(({ key, label, value }) =>
    value !== null && Number.isFinite(value) ? [{ key, label, value }] : [],
  )
  const owned = known.filter(({ value }) => value > 0).toSorted((a, b) => b.value - a.value)
  const whole = owned.reduce((sum, { value }) => sum + value, 0)
  const shares = owned.map((part) => ({ ...part, share: part.value / whole }))
  const unknown = parts
    .filter(({ value }) => value === null || !Number.isFinite(value))
    .map(({ key, label }) => ({ key, label }))
  return {
    shares,
    debts: known.filter(({ value }) => value < 0).toSorted((a, b) => a.value - b.value),
    unknown,
    ...figuresOf(shares, whole, unknown.length),
  }
}

function figuresOf(
  shares: readonly Share[],
  whole: number,
  unknown: number,
): Pick<Concentration, 'hhi' | 'effective'> {
  const inputs: Input[] = [
    { label: say('Parts with a value'), value: shares.length, unit: 'count' },
    { label: say('Value of these parts'), value: whole, unit: 'money' },
    { label: say('Largest share'), value: shares[0]?.share ?? null, unit: 'ratio' },
  ]
  if (shares.length === 0 || !Number.isFinite(whole)) {
    const why = say('Nothing here has a known value above zero.')
    return { hhi: noFigure('number', why, inputs), effective: noFigure('number', why, inputs) }
  }
  const note =
    unknown === 0 ? undefined : say('{count} parts of unknown value are left out.', { count: unknown })
  const hhi = shares.reduce((sum, { share }) => sum + share * share, 0)
  return {
    hhi: figure(hhi, 'number', inputs, note),
    effective: figure(1 / hhi, 'number', inputs, note),
  }
}
