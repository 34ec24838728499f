/**
 * Short notices to every own context (pages, worker, engine) over one `BroadcastChannel`. They carry no content:
 * whoever hears "view" reads the sealed view again.
 */

export type Notice =
  /** A new view record was written. */
  | { kind: 'view' }
  /** The vault's state changed (locked, unlocked, screen lock). */
  | { kind: 'vault' }
  | { kind: 'settings' }
  /** An account began or ended syncing. */
  | { kind: 'sync' }
  /** The ledger has another revision or phase: whoever shows a part of it asks again. */
  | { kind: 'ledger' }
  /** A note came or has more in it, or a site was switched. */
  | { kind: 'annotation' }
  /** A strategy or a run has changed. */
  | { kind: 'rebalance' }
  /** A rule of alerts has changed, or one has fired or was seen. */
  | { kind: 'alerts' }
  /** A conversation or an answer has changed. */
  | { kind: 'assistant' }
  /** The page in this tab shows its search. */
  | { kind: 'search'; tab: number }

const NAME = 'holdfast'
const KINDS: ReadonlySet<string> = new Set<Notice['kind']>([
  'view',
  'vault',
  'settings',
  'sync',
  'ledger',
  'annotation',
  'rebalance',
  'alerts',
  'assistant',
  'search',
])
let shared: BroadcastChannel | undefined

/** @example announce({ kind: 'view' }) */
export function announce(notice: Notice): void {
  shared ??= new BroadcastChannel(NAME)
  shared.postMessage(notice)
}

/** Hears notices of other contexts (not of this one). @returns a function that stops listening */
export function onNotice(listener: (notice: Notice) => void): () => void {
  const channel = new BroadcastChannel(NAME)
  channel.addEventListener('message', ({ data }: MessageEvent<Notice>) => {
    if (KINDS.has(data?.kind)) listener(data)
  })
  return () => channel.close()
}
