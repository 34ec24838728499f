/** Follows signed orders until their end: asked by their ids while they may be settled, across restarts, and entered in the history. */
import { AppError } from '@/lib/core/errors'
import { SETTLED, type SignedOrderRow } from '@/lib/db/rows'
import { checkpoint } from '@/lib/engine/checkpoint'
import { createDueLoop } from '@/lib/engine/due-loop'
import { changeSignedOrder } from './change-signed-order.store'
import { readCowOrder } from './cow-order-book.client'
import { afterTold, enteredOrder, isUnanswered, isUnderWay, nextAskAt } from './signed-order-row'
import type { SignedOrdersContext } from './signed-orders-context'

export interface OrderFollower {
  wake: () => void
  /** Looks at everything that is due, once. */
  look: () => Promise<void>
  /** An order may still sell: the engine must not be closed. */
  isBusy: () => Promise<boolean>
  nextDueAt: () => Promise<number>
  close: () => void
}

/** @example const follower = createOrderFollower(context); follower.wake() */
export function createOrderFollower(context: SignedOrdersContext): OrderFollower {
  const { db, now } = context
  const unsettled = () => db.signedOrders.where('dueAt').below(SETTLED).toArray()
  const nextDueAt = async () => Math.min(...(await unsettled()).map(({ dueAt }) => dueAt), SETTLED)
  const loop = createDueLoop({ now, work: () => followDue(context), nextDueAt, never: SETTLED })
  return {
    wake: loop.wake,
    look: loop.run,
    nextDueAt,
    isBusy: async () => (await unsettled()).some(isUnanswered),
    close: loop.close,
  }
}

/** Resolves when all that was due was asked for once. @throws only what the database throws */
export async function followDue(context: SignedOrdersContext): Promise<void> {
  const due = await context.db.signedOrders.where('dueAt').belowOrEqual(context.now()).toArray()
  for (const row of due) await follow(context, row)
}

async function follow(context: SignedOrdersContext, row: SignedOrderRow): Promise<void> {
  const { db, now } = context
  let moved: SignedOrderRow | undefined = row
  if (isUnderWay(row) || row.txHash === undefined) {
    const told = await orUnanswered(() => readCowOrder(row, context))
    moved = await changeSignedOrder(db, row.id, (latest) =>
      told === UNANSWERED ? { ...latest, dueAt: nextAskAt(latest, now()) } : afterTold(latest, told, now()),
    )
    if (isUnderWay(row) && moved?.state === 'filled') context.onFilled(row.accountId)
  }
  if (moved?.state !== 'filled') return
  await checkpoint('signed-order.filled')
  await enter(context, moved)
}

async function enter(context: SignedOrdersContext, row: SignedOrderRow): Promise<void> {
  const { txHash } = row
  if (txHash === undefined || row.entered) return
  const told = await orUnanswered(() => context.enter({ ...row, txHash }))
  // A node that cannot tell it yet is asked again; the account's own history tells it in the end.
  await changeSignedOrder(context.db, row.id, (latest) =>
    told === UNANSWERED
      ? { ...latest, dueAt: latest.dueAt === SETTLED ? SETTLED : nextAskAt(latest, context.now()) }
      : enteredOrder(latest),
  )
}

const UNANSWERED = Symbol('unanswered')

/** A source that does not answer is asked again. */
async function orUnanswered<T>(ask: () => Promise<T>): Promise<T | typeof UNANSWERED> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof AppError) return UNANSWERED
    throw error
  }
}
