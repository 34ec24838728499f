/**
 * How far the past of a Solana owner is read. A pass goes through the owner's address, its open token accounts and
 * those that its transactions name, each from `top` down to the slot that an earlier pass had reached for it.
 */
import * as v from 'valibot'

/** Token accounts whose signatures are read in a pass; more would not fit into the 64 kB of a cursor. */
export const MAX_ACCOUNTS = 800
/** Enough of an address to tell it from the others of one owner. */
const PREFIX = 12

const slot = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const cursorSchema = v.object({
  /** Where this pass began, and when that was (ms); absent between passes. */
  top: v.optional(slot),
  topAt: v.optional(slot),
  /** Where the last whole pass began. */
  floor: slot,
  proven: slot,
  /** Address that is being read, and the last signature that was. */
  at: v.optional(v.string()),
  before: v.optional(v.string()),
  /** Beginnings of addresses: read in this pass, and read to their first transaction before. */
  scanned: v.array(v.string()),
  known: v.array(v.string()),
  /** Token accounts that transactions named and that wait for their turn. */
  seen: v.array(v.string()),
  isCut: v.optional(v.boolean()),
})
export type SolanaCursor = v.InferOutput<typeof cursorSchema>

/** @throws ValiError when it is no cursor of this stream */
export const readCursor = (text: string | undefined): SolanaCursor =>
  text === undefined
    ? { floor: 0, proven: 0, scanned: [], known: [], seen: [] }
    : v.parse(cursorSchema, JSON.parse(text))

const short = (address: string) => address.slice(0, PREFIX)

/** What is left of this pass, the one under way first. */
export function remaining(cursor: SolanaCursor, owner: string, open: readonly string[]): string[] {
  const scanned = new Set(cursor.scanned)
  const under = cursor.at === undefined ? [] : [cursor.at]
  const all = [...under, owner, ...open.slice(0, MAX_ACCOUNTS), ...cursor.seen]
  return [...new Set(all)].filter((each) => !scanned.has(short(each)))
}

/** The slot down to which an address is still to be read. */
export const floorOf = ({ known, floor }: SolanaCursor, address: string): number =>
  known.includes(short(address)) ? floor : 0

/** Token accounts that a page named join the queue, unless they are open and in it anyway. */
export function withSeen(
  cursor: SolanaCursor,
  accounts: readonly string[],
  open: readonly string[],
): SolanaCursor {
  const counted = open.slice(0, MAX_ACCOUNTS)
  const taken = new Set([...cursor.scanned, ...[...cursor.seen, ...counted].map(short)])
  const fresh = [...new Set(accounts)].filter((each) => !taken.has(short(each)))
  const room = Math.max(0, MAX_ACCOUNTS - taken.size)
  const isCut = fresh.length > room || open.length > MAX_ACCOUNTS
  return { ...cursor, seen: [...cursor.seen, ...fresh.slice(0, room)], ...(isCut ? { isCut } : {}) }
}

/** An address is read to its floor. */
export function finished(cursor: SolanaCursor, address: string): SolanaCursor {
  const { at: _, before: __, ...rest } = cursor
  const seen = cursor.seen.filter((each) => each !== address)
  return { ...rest, seen, scanned: [...cursor.scanned, short(address)] }
}

/** The pass is over: what it began with is what it proves. */
export function closed({ top = 0, topAt = 0, known, scanned, isCut }: SolanaCursor): SolanaCursor {
  const all = [...new Set([...scanned, ...known])].slice(0, 2 * MAX_ACCOUNTS)
  return { floor: top, proven: topAt, known: all, scanned: [], seen: [], ...(isCut ? { isCut } : {}) }
}
