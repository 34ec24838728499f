/** Whether anything is known of what a leg realises. Pure. */
import { compare } from '@/lib/core/amount'
import type { PlanLeg } from '@/lib/core/rebalance'

/** False where no cost of what it sells is known: then no gain is told, and not zero. @example hasKnownGain(leg) // true */
export const hasKnownGain = ({ gain, pays }: Pick<PlanLeg, 'gain' | 'pays'>): boolean =>
  gain !== undefined && compare(gain.missing, pays.quantity) < 0
