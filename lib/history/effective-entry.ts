/** An entry as it counts: what its source told, with the user's corrections laid over it. Pure. */
import type { Amount } from '@/lib/core/amount'
import type { Entry, Overlay } from '@/lib/core/entry'
import { copyOf } from './lean-entry'

export interface EffectiveEntry extends Entry {
  /** Something was corrected. */
  edited?: boolean
  /** The user does not want it counted. */
  ignored?: boolean
  /** The user's value of the whole; comes before a market price. */
  value?: { currency: string; value: Amount }
}

/**
 * The order of a ledger: time, then what the source calls the row, then our id. Our ids are other ones in each vault and account: by
 * the source's, the same history gives the same books wherever it is read. @returns below zero when `a` comes first
 */
export const inOrder = (a: Entry, b: Entry): number =>
  a.at - b.at || byText(a.nativeId, b.nativeId) || byText(a.id, b.id)

const byText = (a: string, b: string): number => (a < b ? -1 : a === b ? 0 : 1)

/**
 * A corrected kind takes the source's reason away with it, a corrected time the source's precision: both belonged to what
 * was corrected.
 * @example applyOverlay(deposit, { kind: 'income', reason: 'airdrop' }) // { ...deposit, kind: 'income', edited: true, … }
 */
export function applyOverlay(entry: Entry, overlay: Overlay | undefined): EffectiveEntry {
  // Most entries are as told: no copy of a million of them.
  if (overlay === undefined || Object.keys(overlay).length === 0) return entry
  const { kind, reason, at, legs, fees, note, ignored = false, value } = overlay
  const { reason: told, precision, ...rest } = copyOf(entry)
  const kept = kind === undefined || kind === entry.kind ? told : undefined
  const nextReason = reason ?? kept
  return {
    ...rest,
    ...(kind === undefined ? {} : { kind }),
    ...(nextReason === undefined ? {} : { reason: nextReason }),
    ...(at === undefined ? (precision === undefined ? {} : { precision }) : { at }),
    ...(legs === undefined ? {} : { legs }),
    ...(fees === undefined ? {} : { fees }),
    ...(note === undefined ? {} : { note }),
    ...(value === undefined ? {} : { value }),
    edited: true,
    ...(ignored ? { ignored } : {}),
  }
}
