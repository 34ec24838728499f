/**
 * Firings out of a backup: nobody is told a second time of what stands in the inbox. Rules begin anew (`lib/db/armed-rule.ts`): what
 * they remembered is of another time.
 */
import { type FiringRow, SETTLED } from '@/lib/db/rows'

export const restoredFiring = (row: FiringRow): FiringRow => ({ ...row, tellAt: SETTLED })
