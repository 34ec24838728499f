/** Ratios as percentages: changes with sign and arrow, shares without. */
import { formatNumber } from './number-format'

export type Direction = 'up' | 'down' | 'flat'

/** What rounds to 0.00 % is flat: an arrow beside "0.00%" would contradict it. */
const FLAT_BELOW = 0.00005

/** @example directionOf(-0.012) // 'down' */
export function directionOf(ratio: number): Direction {
  if (Math.abs(ratio) < FLAT_BELOW) return 'flat'
  return ratio > 0 ? 'up' : 'down'
}

export const ARROWS: Readonly<Record<Direction, string>> = { up: '▲', down: '▼', flat: '•' }

/** Large moves lose their decimals: "+1,240%". */
const places = (ratio: number) => (Math.abs(ratio) >= 10 ? 0 : Math.abs(ratio) >= 1 ? 1 : 2)

/** @example formatRatio(0.0241, { locale: 'en' }) // '▲ +2.41%' */
export function formatRatio(
  ratio: number,
  { locale, arrow = true }: { locale: string; arrow?: boolean },
): string {
  const digits = places(ratio)
  const text = formatNumber(ratio, locale, {
    style: 'percent',
    signDisplay: 'exceptZero',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  return arrow ? `${ARROWS[directionOf(ratio)]}\u00a0${text}` : text
}

/** @example formatShare(0.0004, { locale: 'en' }) // '< 0.1%' */
export function formatShare(share: number, { locale }: { locale: string }): string {
  const percent = { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 } as const
  if (share > 0 && share < 0.001) return `<\u00a0${formatNumber(0.001, locale, percent)}`
  return formatNumber(share, locale, percent)
}
