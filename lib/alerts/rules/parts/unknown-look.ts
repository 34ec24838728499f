/** A look that the facts did not allow: what was so, and what was remembered, stays as it was. */
import type { Sentence } from '@/lib/core/sentence'
import type { ConditionLook, EventsLook } from '../../define-alert-rule'

/** @example unknownLook(say('No price is known for {asset}.', { asset: 'ETH' }), memory) */
export const unknownLook = (why: Sentence, memory: unknown): ConditionLook => ({
  of: 'condition',
  holds: 'unknown',
  why,
  ...(memory === undefined ? {} : { memory }),
})

/** Events that could not be looked for. */
export const noEvents = (why: Sentence, memory: unknown): EventsLook => ({
  of: 'events',
  events: [],
  why,
  ...(memory === undefined ? {} : { memory }),
})
