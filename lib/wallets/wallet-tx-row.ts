/** How a row of the wallets' journal moves on: every change adds what was learned to its events, and none is ever taken away. Pure. */
import type { Sentence } from '@/lib/core/sentence'
import { SETTLED_TX_STATES, type WalletTxState } from '@/lib/core/wallet-tx'
import { SETTLED, type WalletTxRow } from '@/lib/db/rows'

type Learned = Pick<
  WalletTxRow,
  'error' | 'txHash' | 'usedNonce' | 'raw' | 'sentAt' | 'receipt' | 'replacedBy'
>

export interface Move extends Learned {
  state: WalletTxState
  at: number
  note?: Sentence
  /** When the chain is to be asked next (ms); for a settled state nothing more is asked unless this is told. */
  dueAt?: number
}

/**
 * The row in its next state. An event is added when there is something to tell: another state, or a note.
 * @example moved(row, { state: 'sent', at, txHash, dueAt: at + 4000 }).events.at(-1) // { at, state: 'sent' }
 */
export function moved(row: WalletTxRow, { state, at, note, dueAt, ...learned }: Move): WalletTxRow {
  const hasNews = state !== row.state || note !== undefined
  const event = { at, state, ...(note === undefined ? {} : { note }) }
  // What was wrong before the row moved on is wrong no more; its event stays.
  const { error: earlier, ...rest } = row
  const wrong = earlier === undefined || state !== row.state ? {} : { error: earlier }
  return {
    ...rest,
    ...wrong,
    ...learned,
    state,
    dueAt: dueAt ?? (isSettled(state) ? SETTLED : row.dueAt),
    events: hasNews ? [...row.events, event] : row.events,
  }
}

/** The end of a review without a confirm; any other row stays. */
export const lapsed = (row: WalletTxRow, at: number): WalletTxRow | undefined =>
  row.state === 'draft' ? moved(row, { state: 'lapsed', at }) : undefined

export const isSettled = (state: WalletTxState): boolean => SETTLED_TX_STATES.includes(state)

/** The number that it has on the chain, as far as known. */
export const nonceOf = ({ tx, usedNonce }: Pick<WalletTxRow, 'tx' | 'usedNonce'>): number =>
  usedNonce ?? tx.nonce

/** When the signer was asked, or the review began (ms). */
export const handedAtOf = ({ events, at }: Pick<WalletTxRow, 'events' | 'at'>): number =>
  events.find(({ state }) => state === 'handed')?.at ?? at
