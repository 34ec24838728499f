/** Words of the desk for what the contracts call by short names: kinds of orders, sides, states. */

import type { Tone } from '@/components/ui/badge'
import { isZero } from '@/lib/core/amount'
import type { OrderKind, OrderState, Side, VenueOrder } from '@/lib/core/order'
import { ORDER_KINDS } from '@/lib/core/order'
import { type Sentence, say } from '@/lib/core/sentence'
import type { OrderRow } from '@/lib/db/rows'

export const SIDE_WORDS: Readonly<Record<Side, Sentence>> = { buy: say('Buy'), sell: say('Sell') }

export const KIND_WORDS: Readonly<Record<OrderKind, Sentence>> = {
  market: say('Market'),
  limit: say('Limit'),
  stop: say('Stop'),
  'stop-limit': say('Stop limit'),
  'take-profit': say('Take profit'),
  'take-profit-limit': say('Take-profit limit'),
  trailing: say('Trailing stop'),
  oco: say('One cancels the other'),
}

/** A kind that only the venue knows is called by the venue's own word. */
export function kindWord(kind: VenueOrder['kind']): Sentence {
  const known = ORDER_KINDS.find((each) => each === kind)
  return known === undefined ? { template: '{word}', params: { word: kind } } : KIND_WORDS[known]
}

export interface StateWord {
  word: Sentence
  tone: Tone
}

/** Where an attempt stands, as a person says it. @example stateWord(row, 'Kraken').word // 'Asking Kraken …' */
export function stateWord({ state, found }: Pick<OrderRow, 'state' | 'found'>, venue: string): StateWord {
  const partly = found.some(({ filled }) => !isZero(filled))
  if (state === 'open' && partly) return { word: say('Partly filled'), tone: 'accent' }
  if (state === 'cancelled' && partly) return { word: say('Cancelled, partly filled'), tone: 'neutral' }
  return { word: plainWord(state, venue), tone: TONES[state] }
}

const TONES: Readonly<Record<OrderState, Tone>> = {
  draft: 'neutral',
  lapsed: 'neutral',
  confirmed: 'accent',
  'not-sent': 'warn',
  sent: 'accent',
  unknown: 'warn',
  absent: 'warn',
  rejected: 'danger',
  open: 'accent',
  filled: 'good',
  cancelled: 'neutral',
}

function plainWord(state: OrderState, venue: string): Sentence {
  switch (state) {
    case 'draft':
      return say('Under review')
    case 'lapsed':
      return say('Not confirmed')
    case 'confirmed':
      return say('Confirmed')
    case 'not-sent':
      return say('Not sent')
    case 'sent':
      return say('On its way')
    case 'unknown':
      return say('Asking {venue} …', { venue })
    case 'absent':
      return say('Never arrived')
    case 'rejected':
      return say('Refused by {venue}', { venue })
    case 'open':
      return say('Open')
    case 'filled':
      return say('Filled')
    case 'cancelled':
      return say('Cancelled')
    default:
      return state satisfies never
  }
}

/** More than one order came of one confirm. */
export const isDoubled = ({ found }: Pick<OrderRow, 'found'>): boolean => found.length > 1
