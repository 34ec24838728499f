/** Which kinds of orders go to a venue, and why the others do not. Pure. */
import { ORDER_KINDS, type OrderKind } from '@/lib/core/order'
import { type Sentence, say } from '@/lib/core/sentence'
import type { Ability } from '@/lib/markets/market-rules'

/** Those that wait until a price is there. */
export const WAITING_KINDS = ['stop', 'stop-limit', 'take-profit', 'take-profit-limit'] as const

/** @example waitsForPrice('stop') // true */
export const waitsForPrice = (kind: OrderKind): boolean => WAITING_KINDS.some((each) => each === kind)

/** @example kindsOf(['market', 'limit'], () => say('…')).oco // { offered: false, reason } */
export const kindsOf = (
  offered: readonly OrderKind[],
  reasonOf: (kind: OrderKind) => Sentence,
): Record<OrderKind, Ability> =>
  Object.fromEntries(
    ORDER_KINDS.map((kind): [OrderKind, Ability] => [
      kind,
      offered.includes(kind) ? { offered: true } : { offered: false, reason: reasonOf(kind) },
    ]),
  ) as Record<OrderKind, Ability>

/** @example lacks('Kraken') */
export const lacks = (venue: string): Sentence => say('{venue} has no orders of this kind.', { venue })

/** What a venue may have, and where Holdfast could not find out what became of it when an answer is lost. */
export const notYet = (venue: string): Sentence =>
  say('Holdfast does not send orders of this kind to {venue} yet: it could not ask what became of them.', {
    venue,
  })

/** What a venue sells on its own pages alone. */
export const notByApi = (venue: string): Sentence =>
  say('{venue} takes orders of this kind on its own pages only, not from other programs.', { venue })
