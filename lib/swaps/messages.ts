/** Messages of swaps. All run in the engine and are refused while the vault or the screen is locked. */
import * as v from 'valibot'
import { type Amount, parseAmount } from '@/lib/core/amount'
import type { AccountId, AssetId } from '@/lib/core/ids'
import type { QuoteId } from '@/lib/core/wallet-tx'
import type { SignedOrderRow } from '@/lib/db/rows'
import { engineUi } from '@/lib/messages/define'
import { asset, id } from '@/lib/messages/id-fields'
import { evmChain } from '@/lib/wallets/messages'
import type { Execution } from './execution'
import type { QuoteFailure, SwapRequest, ValuedQuote } from './quote'

const positive = v.pipe(
  v.string(),
  v.maxLength(100),
  v.check((value) => parseAmount(value) === value && !value.startsWith('-') && value !== '0'),
  v.transform((value) => value as Amount),
)
export const swapRequestSchema: v.GenericSchema<unknown, SwapRequest> = v.strictObject({
  account: id<AccountId>(),
  chain: evmChain,
  sell: asset,
  buy: asset,
  amount: positive,
  slippage: v.pipe(v.number(), v.minValue(0.0001), v.maxValue(0.5)),
})

export const swapMessages = {
  /** Asks every source; best first, failures with their reason. The quotes are kept until they end. */
  'swaps.quotes': engineUi('swaps.quotes', v.strictObject({ request: swapRequestSchema })).returns<{
    quotes: ValuedQuote[]
    failures: QuoteFailure[]
  }>(),
  /** Sends an order that the user signed to the source that will carry it out, and follows it. `unknown`: no answer came. */
  'swaps.order': engineUi(
    'swaps.order',
    v.strictObject({
      quote: id<QuoteId>(),
      signature: v.pipe(v.string(), v.regex(/^0x[0-9a-fA-F]{130}$/)),
    }),
  ).returns<Pick<SignedOrderRow, 'state' | 'uid'>>(),
  /** The same intent at every exchange account and on every chain: collections in, net out. */
  'swaps.compare': engineUi(
    'swaps.compare',
    v.strictObject({ sell: asset, buy: asset, amount: positive }),
  ).returns<{ sell: AssetId; buy: AssetId; rows: Execution[] }>(),
} as const
