/** Whether there is nothing but made-up money that counts nowhere. Pure. */
import type { AnyView } from './portfolio-props'

/** Then there is no net worth to show, not even a zero. @example isPaperOnly(view) // false */
export const isPaperOnly = ({ accounts }: Pick<AnyView, 'accounts'>): boolean =>
  accounts.every(({ apart }) => apart)
