/** The toolbar badge: alerts that nobody has seen, or else the change over 24 hours; at most four characters. Pure. */
import type { Digest } from './protocol'

export interface BadgeInput {
  /** Ratio over 24 hours; `null` when it is not known. */
  ratio: number | null
  show: boolean
  /** Alerts that nobody has seen in the inbox. */
  unseen?: number
}

const NONE: Digest['badge'] = { text: '', direction: 'none' }

/**
 * @example badgeOf({ ratio: -0.0123, show: true }).text // '-1.2'
 * @example badgeOf({ ratio: 0.01, show: true, unseen: 3 }) // { text: '3', direction: 'alert' }
 * A known change of less than 0.05 % shows as "0.0".
 */
export function badgeOf({ ratio, show, unseen = 0 }: BadgeInput): Digest['badge'] {
  if (!show) return NONE
  if (unseen > 0) return { text: unseen > 9 ? '9+' : String(unseen), direction: 'alert' }
  if (ratio === null || !Number.isFinite(ratio)) return NONE
  const percent = ratio * 100
  const size = Math.abs(percent)
  const digits = size < 9.95 ? size.toFixed(1) : Math.min(Math.round(size), 999).toFixed(0)
  const isZero = Number(digits) === 0
  const direction = isZero ? 'none' : percent > 0 ? 'up' : 'down'
  return { text: `${direction === 'down' ? '-' : direction === 'up' ? '+' : ''}${digits}`, direction }
}
