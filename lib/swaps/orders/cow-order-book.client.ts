/**
 * CoW's order book (crates/orderbook/openapi.yml of cowprotocol/services): takes signed orders and tells what became of them.
 * An order's id follows from what is signed, so it is known before the order is sent, and the same order sent twice is one.
 */
import * as v from 'valibot'
import { AppError } from '@/lib/core/errors'
import type { ChainId } from '@/lib/core/ids'
import { OrderRefused } from '@/lib/core/order-refused'
import { say } from '@/lib/core/sentence'
import type { TypedData } from '@/lib/signers/signer'
import { typedDataHash } from '@/lib/signers/typed-data-hash'
import type { QuoteContext } from '../define-quote-source'
import { askService } from '../sources/ask-json.client'
import { COW_NAME, cowApiOf } from '../sources/cow.client'
import { wholeNumber } from '../sources/fields'
import type { ToldOrder } from './signed-order-row'

const PURPOSE = `${COW_NAME} order`

type Asking = Pick<QuoteContext, 'fetch' | 'now' | 'signal'>

const order = v.object({ validTo: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xff_ff_ff_ff)) })

/** Until when it can be carried out (s). */
export const cowOrderEnd = ({ message }: Pick<TypedData, 'message'>): number =>
  v.parse(order, message).validTo

/**
 * The order's hash, its owner, and its end in seconds: 56 bytes.
 * @example cowOrderId(typedData, '0xd8da…6045') // '0x…' with 112 digits
 */
export function cowOrderId(typedData: TypedData, owner: string): string {
  const end = cowOrderEnd(typedData).toString(16).padStart(8, '0')
  return `${typedDataHash(typedData)}${owner.slice(2).toLowerCase()}${end}`
}

/**
 * Sends an order that the user signed. When it is there already, that is the same.
 * @throws `OrderRefused` (lib/core/order-refused.ts) for a clear no; after any other error nobody knows
 */
export async function placeCowOrder(
  { chain, typedData }: { chain: ChainId; typedData: TypedData },
  { signature, from }: { signature: string; from: string },
  asking: Asking,
): Promise<void> {
  const body = JSON.stringify({ ...typedData.message, signature, signingScheme: 'eip712', from })
  const asked = {
    name: COW_NAME,
    url: `${cowApiOf({ chain })}/v1/orders`,
    body,
    purpose: PURPOSE,
    refusal: notTaken,
  }
  try {
    await askService(asking, asked, v.pipe(v.string(), v.regex(/^0x[0-9a-fA-F]{112}$/)))
  } catch (error) {
    if (error instanceof ThereAlready) return
    if (error instanceof AppError && error.code === 'rate-limited')
      throw new OrderRefused(error.sentence, { cause: error })
    throw error
  }
}

class ThereAlready extends Error {}

function notTaken(reason: string, text: string): Error {
  if (/"errorType"\s*:\s*"DuplicatedOrder"/.test(text)) return new ThereAlready()
  return new OrderRefused(
    reason === ''
      ? say('{venue} refused the order.', { venue: COW_NAME })
      : say('{venue} refused the order: {detail}', { venue: COW_NAME, detail: reason }),
  )
}

const orderSchema = v.object({
  status: v.picklist(['presignaturePending', 'open', 'fulfilled', 'cancelled', 'expired']),
  executedSellAmount: wholeNumber,
  executedBuyAmount: wholeNumber,
})
const tradesSchema = v.array(
  v.object({ txHash: v.nullish(v.pipe(v.string(), v.regex(/^0x[0-9a-fA-F]{64}$/), v.toLowerCase())) }),
)

/**
 * @returns `undefined` when nobody there knows the id
 * @throws AppError as `askService`
 */
export async function readCowOrder(
  { chain, uid }: { chain: ChainId; uid: string },
  asking: Asking,
): Promise<ToldOrder | undefined> {
  const api = cowApiOf({ chain })
  const told = await askService(
    asking,
    { name: COW_NAME, url: `${api}/v1/orders/${uid}`, purpose: PURPOSE },
    orderSchema,
  ).then(
    ({ value }) => value,
    (error: unknown) => {
      if (error instanceof AppError && error.code === 'not-found') return undefined
      throw error
    },
  )
  if (!told) return undefined
  const { status, executedSellAmount: paid, executedBuyAmount: received } = told
  if (status !== 'fulfilled') return { status: status === 'presignaturePending' ? 'open' : status }
  const { value: trades } = await askService(
    asking,
    { name: COW_NAME, url: `${api}/v2/trades?orderUid=${uid}&limit=10`, purpose: PURPOSE },
    tradesSchema,
  )
  const txHash = trades.find((trade) => trade.txHash)?.txHash
  return { status: 'filled', paid, received, ...(txHash ? { txHash } : {}) }
}
