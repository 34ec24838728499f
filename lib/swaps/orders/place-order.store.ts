/**
 * An order that the user signed goes to its source once: it is written down before it is sent, and what became of it when no
 * answer came is asked by the id that follows from what was signed.
 */
import { base64url } from '@/lib/core/bytes'
import { AppError, toErrorShape } from '@/lib/core/errors'
import { OrderRefused } from '@/lib/core/order-refused'
import { say } from '@/lib/core/sentence'
import type { SignedOrderId } from '@/lib/core/signed-order'
import { SETTLED, type SignedOrderRow } from '@/lib/db/rows'
import { checkpoint } from '@/lib/engine/checkpoint'
import type { SwapQuote } from '../quote'
import { changeSignedOrder } from './change-signed-order.store'
import { cowOrderEnd, cowOrderId, placeCowOrder } from './cow-order-book.client'
import { acceptedOrder, isRival, newSignedOrder, rejectedOrder, unansweredOrder } from './signed-order-row'
import type { SignedOrdersContext } from './signed-orders-context'

/**
 * @returns where it stands: `open`, or `unknown` when no answer came; it is followed from here on
 * @throws AppError `refused` while the end of another order for the same coin is not known; `OrderRefused` for a clear no
 */
export async function placeSignedOrder(
  context: SignedOrdersContext,
  quote: SwapQuote,
  { signature, from }: { signature: string; from: string },
): Promise<Pick<SignedOrderRow, 'state' | 'uid'>> {
  if (quote.way.kind !== 'order') throw new AppError('internal', say('Something went wrong inside Holdfast.'))
  const { typedData } = quote.way
  const now = context.now()
  const row = newSignedOrder({
    id: base64url(context.randomBytes(16)) as SignedOrderId,
    quote,
    uid: cowOrderId(typedData, from),
    from,
    until: cowOrderEnd(typedData) * 1000,
    now,
  })
  const there = await writeDown(context, row, quote)
  if (there) return there
  await checkpoint('signed-order.sending')
  return send(context, row, () =>
    placeCowOrder({ chain: quote.chain, typedData }, { signature, from }, context),
  )
}

/** @returns the row of the same order, when it is there already */
const writeDown = (
  { db }: SignedOrdersContext,
  row: SignedOrderRow,
  quote: SwapQuote,
): Promise<SignedOrderRow | undefined> =>
  db.transaction('rw', db.signedOrders, async () => {
    const open = await db.signedOrders.where('dueAt').below(SETTLED).toArray()
    const same = open.find(({ uid }) => uid === row.uid)
    if (same) return same
    if (open.some((each) => isRival(each, quote))) throw unsettled()
    await db.signedOrders.add(row)
    return undefined
  })

async function send(
  context: SignedOrdersContext,
  row: SignedOrderRow,
  place: () => Promise<void>,
): Promise<SignedOrderRow> {
  try {
    await place()
  } catch (error) {
    if (error instanceof OrderRefused || wasNeverSent(error)) {
      await changeSignedOrder(context.db, row.id, (latest) => rejectedOrder(latest, toErrorShape(error)))
      throw error
    }
    if (!(error instanceof AppError)) throw error
    const unknown = await changeSignedOrder(context.db, row.id, (latest) =>
      unansweredOrder(latest, context.now()),
    )
    context.wake()
    return unknown ?? row
  }
  await checkpoint('signed-order.answered')
  const open = await changeSignedOrder(context.db, row.id, (latest) => acceptedOrder(latest, context.now()))
  context.wake()
  return open ?? row
}

/** The guarded fetch itself said no: nothing left this machine. */
const wasNeverSent = (error: unknown): error is AppError =>
  error instanceof AppError && (error.code === 'refused' || error.code === 'permission-missing')

const unsettled = () =>
  new AppError(
    'refused',
    say('The end of its last order is not known yet. Wait until the venue has told it.'),
  )
