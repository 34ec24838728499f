/** The toolbar badge: the change over 24 hours, at most four characters. Pure. */
import type { Digest } from './protocol'

export interface BadgeInput {
  /** Ratio over 24 hours; `null` when it is not known. */
  ratio: number | null
  show: boolean
}

const NONE: Digest['badge'] = { text: '', direction: 'none' }

/**
 * @example badgeOf({ ratio: -0.0123, show: true }).text // '-1.2'
 * A known change of less than 0.05 % shows as "0.0".
 */
export function badgeOf({ ratio, show }: BadgeInput): Digest['badge'] {
  if (!show || ratio === null || !Number.isFinite(ratio)) return NONE
  const percent = ratio * 100
  const size = Math.abs(percent)
  const digits = size < 9.95 ? size.toFixed(1) : Math.min(Math.round(size), 999).toFixed(0)
  const isZero = Number(digits) === 0
  const direction = isZero ? 'none' : percent > 0 ? 'up' : 'down'
  return { text: `${direction === 'down' ? '-' : direction === 'up' ? '+' : ''}${digits}`, direction }
}
