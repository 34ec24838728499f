/** What is compared with: the orders with which a strategy begins, and never another one. */
import type { Begun } from './follow-strategy'
import type { Decide } from './simulate'

/** @example simulate({ played, pot, decide: holdFrom(following.begun()) }) */
export const holdFrom =
  (begun: Begun | undefined): Decide =>
  ({ place }) =>
    begun?.place === place ? begun.orders : []
