/** Gate's lists come bare, without a wrapper: anything else in their place is no empty list. */
import { badAnswer } from '../../errors'
import type { VenueSession } from '../../session'

export function gateList(answer: unknown, { venueName }: VenueSession): readonly unknown[] {
  if (!Array.isArray(answer)) throw badAnswer(venueName, 'the list of rows is missing')
  return answer as unknown[]
}
