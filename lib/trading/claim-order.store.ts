/**
 * A confirm takes its draft, once. Everything that makes it good is looked at in the transaction that takes it: the word
 * and the hash that the review gave out, its time, the session, the kill switch, the day's limit. Whoever comes second finds
 * the draft taken, and sends nothing.
 */
import { AppError, type ErrorShape, toErrorShape } from '@/lib/core/errors'
import type { OrderId } from '@/lib/core/order'
import { say } from '@/lib/core/sentence'
import { wordHashOf } from '@/lib/core/word-hash'
import type { OrderRow } from '@/lib/db/rows'
import { checkpoint } from '@/lib/engine/checkpoint'
import { orderHash } from './order-hash'
import { moved } from './order-row'
import { refuseNewOrders } from './refuse-new-orders.store'
import type { TradingContext } from './trading-context'

export interface Confirm {
  id: OrderId
  hash: string
  nonce: string
}

export interface Claim {
  row: OrderRow
  /** True for the one confirm that may send. */
  isTaken: boolean
}

const changed = () =>
  new AppError(
    'refused',
    say('This is not the order that was reviewed. Nothing was sent. Review the order again.'),
  )

/** @throws AppError `not-found`, or `refused` for a confirm that does not belong to the draft; the draft stays as it is */
export function claimOrder(trading: TradingContext, { id, hash, nonce }: Confirm): Promise<Claim> {
  const { db, now } = trading
  return db.transaction('rw', [db.orders, db.settings], async () => {
    const row = await db.orders.get(id)
    if (!row) throw new AppError('not-found', say('This order does not exist.'))
    const isSame = hash === row.hash && orderHash(row.order) === row.hash
    if (!isSame || wordHashOf(nonce) !== row.nonceHash) throw changed()
    if (row.state !== 'draft') return { row, isTaken: false }
    const end = await endOf(trading, row)
    const next = moved(row, end ?? { state: 'confirmed', at: now(), settleAt: now() })
    await db.orders.put(next)
    void checkpoint('order.claiming')
    return { row: next, isTaken: end === undefined }
  })
}

interface End {
  state: 'lapsed' | 'not-sent'
  at: number
  error: ErrorShape
}

/** Why a confirm that belongs to the draft is not followed all the same. */
async function endOf({ db, now, session }: TradingContext, row: OrderRow): Promise<End | undefined> {
  const at = now()
  if (row.session !== session()) return { state: 'lapsed', at, error: toErrorShape(ended()) }
  // A clock that was set back makes no review longer than it was.
  if (at >= row.expiresAt || at < row.at) return { state: 'lapsed', at, error: toErrorShape(expired()) }
  try {
    await refuseNewOrders(db, { account: row.accountId, worth: row.worth, except: row.id, now: at })
    return undefined
  } catch (error) {
    if (error instanceof AppError) return { state: 'not-sent', at, error: toErrorShape(error) }
    throw error
  }
}

const ended = () =>
  new AppError(
    'refused',
    say('Holdfast was locked or restarted since this review. Nothing was sent. Review the order again.'),
  )
const expired = () =>
  new AppError(
    'refused',
    say('This review is too old: prices may have moved. Nothing was sent. Review the order again.'),
  )
