/** Messages of the trading desk. All run in the engine and are refused while the vault or the screen is locked. */
import * as v from 'valibot'
import { type Amount, parseAmount } from '@/lib/core/amount'
import type { ErrorShape } from '@/lib/core/errors'
import type { AccountId } from '@/lib/core/ids'
import { ORDER_KINDS, type OrderId, TIMES_IN_FORCE } from '@/lib/core/order'
import type { FeeTier, MarketRules, OpenCount } from '@/lib/markets/market-rules'
import { marketSchema } from '@/lib/markets/messages'
import type { FreeBalances } from '@/lib/markets/venue-desk'
import { engineUi } from '@/lib/messages/define'
import type { OrderDraft } from './draft'
import type { OrderOutcome, OrderReview, VenueComparison } from './review'
import type { NotCancelled } from './stop-trading.store'

const text = (max: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(max))
const id = <T extends string>() =>
  v.pipe(
    v.string(),
    v.length(22),
    v.transform((value) => value as T),
  )
const positive = v.pipe(
  v.string(),
  v.maxLength(60),
  v.check((value) => parseAmount(value) === value && !value.startsWith('-') && value !== '0'),
  v.transform((value) => value as Amount),
)
export const draftSchema: v.GenericSchema<unknown, OrderDraft> = v.strictObject({
  account: id<AccountId>(),
  market: marketSchema,
  side: v.picklist(['buy', 'sell']),
  kind: v.picklist(ORDER_KINDS),
  size: v.strictObject({ by: v.picklist(['amount', 'cost', 'percent']), value: positive }),
  timeInForce: v.picklist(TIMES_IN_FORCE),
  price: v.exactOptional(positive),
  trigger: v.exactOptional(positive),
  stopPrice: v.exactOptional(positive),
  trailPercent: v.exactOptional(positive),
  replaces: v.exactOptional(text(100)),
})

/** What the order form needs to check while somebody types: rules, tier and free money of an account in a market. */
export interface DeskFacts {
  rules: MarketRules
  tier: FeeTier
  free: FreeBalances
  /** Where the venue limits it. */
  open?: OpenCount
  /** True: this key may trade. `unknown`: the venue does not tell; it will when an order comes. */
  mayTrade: boolean | 'unknown'
}

export const tradingMessages = {
  'trading.facts': engineUi(
    'trading.facts',
    v.strictObject({ account: id<AccountId>(), market: marketSchema }),
  ).returns<DeskFacts>(),
  /** Checks everything anew, writes the draft into the journal, and says what would happen. Sends nothing. */
  'trading.review': engineUi('trading.review', v.strictObject({ draft: draftSchema })).returns<OrderReview>(),
  /** Sends the reviewed order, once: asked again it answers what became of it. */
  'trading.confirm': engineUi(
    'trading.confirm',
    v.strictObject({ id: id<OrderId>(), hash: text(64), nonce: text(64) }),
  ).returns<OrderOutcome>(),
  /** The user left the review. */
  'trading.discard': engineUi('trading.discard', v.strictObject({ id: id<OrderId>() })).returns<null>(),
  'trading.cancel': engineUi(
    'trading.cancel',
    v.strictObject({ account: id<AccountId>(), orderId: text(100), symbol: text(60) }),
  ).returns<null>(),
  /** Cancels what is open, of one account or of all, and says what could not be. */
  'trading.cancelAll': engineUi(
    'trading.cancelAll',
    v.strictObject({ account: v.optional(id<AccountId>()) }),
  ).returns<{
    cancelled: number
    failed: { account: AccountId; error: ErrorShape }[]
  }>(),
  /** The kill switch: refuses every new order until it is released, cancels what is open, and says what could not be. */
  'trading.stop': engineUi('trading.stop', v.strictObject({ stopped: v.boolean() })).returns<{
    failed: NotCancelled[]
  }>(),
  /** Reads open orders, and settles what is unclear, now. */
  'trading.refresh': engineUi('trading.refresh', v.strictObject({})).returns<null>(),
  /** The same draft at every connected venue that lists the coin. */
  'trading.compare': engineUi('trading.compare', v.strictObject({ draft: draftSchema })).returns<
    VenueComparison[]
  >(),
} as const
