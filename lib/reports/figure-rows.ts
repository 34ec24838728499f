/**
 * Figures of the analytics as cells of a document. They are chart points, so money is rounded to the cent here, and nothing
 * of it goes back into the books. A figure that cannot be computed is unknown and says why. Pure.
 */
import type { Figure } from '@/lib/analytics/figure'
import type { PerformanceId, RelativeId, RiskId } from '@/lib/analytics/views'
import { type Amount, parseAmount } from '@/lib/core/amount'
import { type Sentence, say } from '@/lib/core/sentence'
import type { Cell, Row } from './document'

/** @example moneyOf(0.1 + 0.2) // '0.3' */
export const moneyOf = (value: number | null): Amount | null =>
  value === null ? null : (parseAmount(value.toFixed(2)) ?? null)

/** Name, value, and what there is to say of it. */
export const figureRow = (name: Sentence, figure: Figure): Row => [name, figure.value, remarkOf(figure)]

/** As `figureRow`, with the benchmark's own figure beside it; the text in its place where there is none of the kind. */
export const besideRow = (name: Sentence, own: Figure, other: Figure | ''): Row => [
  name,
  own.value,
  other === '' ? '' : other.value,
  remarkOf(own) === '' && other !== '' && other.value === null ? other.why : remarkOf(own),
]

const remarkOf = (figure: Figure): Cell => (figure.value === null ? figure.why : (figure.note ?? ''))

export const RETURN_WORDS = {
  twr: say('Time-weighted return'),
  mwr: say('Money-weighted return'),
  roai: say('Return on average investment'),
  simple: say('Simple return'),
  cagr: say('Growth per year'),
} as const satisfies Partial<Record<PerformanceId, Sentence>>

/** Risks that are a share of the value. */
export const RISK_SHARE_WORDS = {
  volatility: say('Volatility'),
  'downside-deviation': say('Downside deviation'),
  'max-drawdown': say('Deepest fall'),
  'var-95': say('Value at risk, 95 %'),
  'cvar-95': say('Expected shortfall, 95 %'),
  'var-99': say('Value at risk, 99 %'),
  'cvar-99': say('Expected shortfall, 99 %'),
} as const satisfies Partial<Record<RiskId, Sentence>>

/** Against a benchmark, as shares. */
export const RELATIVE_SHARE_WORDS = {
  'excess-return': say('Return above the benchmark'),
  alpha: say('Alpha'),
  'up-capture': say('Up capture'),
  'down-capture': say('Down capture'),
  'tracking-error': say('Tracking error'),
} as const satisfies Partial<Record<RelativeId, Sentence>>

/** Against a benchmark, as plain numbers. */
export const RELATIVE_RATIO_WORDS = {
  beta: say('Beta'),
  correlation: say('Correlation'),
  'information-ratio': say('Information ratio'),
} as const satisfies Partial<Record<RelativeId, Sentence>>

/** Ratios of return and risk. */
export const RISK_RATIO_WORDS = {
  sharpe: say('Sharpe ratio'),
  sortino: say('Sortino ratio'),
  calmar: say('Calmar ratio'),
  omega: say('Omega ratio'),
} as const satisfies Partial<Record<RiskId, Sentence>>
