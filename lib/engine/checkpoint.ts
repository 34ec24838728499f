/**
 * Named points of a sync at which the process may die. In the product they do nothing; a debugger that is attached
 * to the engine, or to the worker, may set `globalThis.holdfastCheckpoint` to count them or to stop there. The list is exported so
 * that a test can prove that every point was reached.
 */

export const CHECKPOINTS = [
  'tick.started',
  'sync.marked', // status "syncing" is stored
  'sync.credentials', // credentials are opened
  'sync.read', // the source has answered
  'sync.storing', // inside the transaction, before the first write
  'sync.stored', // inside the transaction, after the last write
  'sync.committed',
  'prices.read',
  'prices.storing',
  'prices.committed',
  'view.built',
  'snapshot.storing',
  'view.written',
] as const

/** Of the reading of an account's past, for each page. */
export const HISTORY_CHECKPOINTS = [
  'history.read', // the source has answered a page
  'history.storing', // inside the transaction, before the first write
  'history.stored', // inside the transaction, after the last write
  'history.committed',
] as const

/** Of an order, from the confirm to its end. */
export const ORDER_CHECKPOINTS = [
  'order.claiming', // inside the transaction that takes the confirm, after its last write
  'order.confirmed', // the confirm is stored; nothing is sent
  'order.sending', // the price was looked at again; nothing is sent
  'order.sent', // "sent" is stored; the request leaves next
  'order.answered', // the venue has answered, or the request failed
  'order.stored', // what became of it is stored
  'order.asked', // the venue has told what it knows of an order
] as const

/** Of a wallet's transaction, from the confirm to its entry. */
export const WALLET_CHECKPOINTS = [
  'wallet.claiming', // inside the transaction that takes the confirm, after its last write
  'wallet.handed', // the confirm is stored; the page is told next
  'wallet.told', // the signer's outcome is stored; signed bytes leave next
  'wallet.answered', // the nodes have answered what was sent to them
  'wallet.mined', // what became of it is stored
  'wallet.entered', // its entry is in the history, and the journal does not know it yet
] as const

/** Of an order that was signed and that others carry out. */
export const SIGNED_ORDER_CHECKPOINTS = [
  'signed-order.sending', // it is written down; the request leaves next
  'signed-order.answered', // its source has answered, and that is not stored
  'signed-order.filled', // what it came to is stored; its entry is not
] as const

/** Of a plan that is carried out, for each of its legs. */
export const RUN_CHECKPOINTS = [
  'run.started', // the run is stored; nothing was asked
  'run.checked', // the leg was looked at again; nothing is written
  'run.reviewed', // its order's draft is in the journal, and the run does not know it yet
  'run.claimed', // the run knows the order; it is not confirmed
  'run.confirmed', // the confirm has answered, and the run does not know it yet
  'run.followed', // what became of the leg is stored
  'run.ended',
] as const

/** Of a notification, in the worker. */
export const TELLING_CHECKPOINTS = [
  'telling.showing', // it is written that the browser is asked; it was not
  'telling.created', // the browser has it, and that is not written yet
  'telling.shown', // it is written; the engine does not know yet
  'telling.told', // the engine knows; that it does is not written yet
] as const

/** Of a look at the rules of alerts. */
export const ALERT_CHECKPOINTS = [
  'alerts.looked', // what is to be told is known, and nothing is stored
  'alerts.storing', // inside the transaction, before the first write
  'alerts.stored', // inside the transaction, after the last write
  'alerts.committed',
  'alerts.summed', // several firings were made one message, and nobody was told of it
] as const

export type Checkpoint =
  | (typeof CHECKPOINTS)[number]
  | (typeof HISTORY_CHECKPOINTS)[number]
  | (typeof ORDER_CHECKPOINTS)[number]
  | (typeof WALLET_CHECKPOINTS)[number]
  | (typeof SIGNED_ORDER_CHECKPOINTS)[number]
  | (typeof RUN_CHECKPOINTS)[number]
  | (typeof ALERT_CHECKPOINTS)[number]
  | (typeof TELLING_CHECKPOINTS)[number]

declare global {
  var holdfastCheckpoint: ((name: Checkpoint) => void | Promise<void>) | undefined
}

/** Await it outside of transactions; inside one call it without awaiting (a foreign promise would commit early). */
export function checkpoint(name: Checkpoint): void | Promise<void> {
  return globalThis.holdfastCheckpoint?.(name)
}
