/** How long a plan can still be started. */
import { useSeconds } from '@/components/swaps/seconds.hooks'

/** @param expiresAt ms */
export function usePlanTime(expiresAt: number): { left: number; isOver: boolean } {
  const left = Math.max(0, Math.ceil((expiresAt - useSeconds()) / 1000))
  return { left, isOver: left === 0 }
}
