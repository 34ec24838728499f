/**
 * Named points of a sync at which the process may die. In the product they do nothing; a debugger that is attached
 * to the engine may set `globalThis.holdfastCheckpoint` to count them or to stop there. The list is exported so
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

export type Checkpoint = (typeof CHECKPOINTS)[number] | (typeof HISTORY_CHECKPOINTS)[number]

declare global {
  var holdfastCheckpoint: ((name: Checkpoint) => void | Promise<void>) | undefined
}

/** Await it outside of transactions; inside one call it without awaiting (a foreign promise would commit early). */
export function checkpoint(name: Checkpoint): void | Promise<void> {
  return globalThis.holdfastCheckpoint?.(name)
}
