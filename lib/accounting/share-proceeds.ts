/** What was received for a whole, told to each of its matches. */
import { mulDiv } from './exact'
import type { LotMatch } from './lot-match'

/** By quantity, exactly: the last one takes the remainder. @param quantity of all matches together */
export function shareProceeds(proceeds: bigint, quantity: bigint, matches: readonly LotMatch[]): void {
  let left = proceeds
  let weight = quantity
  for (const match of matches) {
    if (match.quantity === weight) match.proceeds = left
    else {
      match.proceeds = mulDiv(left, match.quantity, weight)
      left -= match.proceeds
      weight -= match.quantity
    }
  }
}
