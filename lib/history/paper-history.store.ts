/**
 * The past of a paper account, from its book: what it began with and every fill. Money of a bank arrives as a deposit; a coin
 * is half a purchase, so that its lot has what it was worth that day as its cost, and it is no gain and no income.
 */
import { readPaperRow } from '@/lib/accounts/paper-row.store'
import { parseAssetId } from '@/lib/assets/asset-id'
import { mapVenueSymbol } from '@/lib/assets/venue-symbols'
import { isZero, negate } from '@/lib/core/amount'
import type { EntryDraft, Leg } from '@/lib/core/entry'
import type { HistoryPage, HistorySource } from '@/lib/core/history-source'
import type { AssetId, VenueId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import type { Database } from '@/lib/db/database.store'
import type { AccountRow, PaperFill, PaperSource, PaperStart } from '@/lib/db/rows'

const STREAM = 'paper'
const FILLS_A_PAGE = 500

type PaperAccount = Pick<AccountRow, 'id' | 'createdAt'> & { source: PaperSource }

/** @example openPaperHistory(db, account, now).read('paper', undefined) // the start and the first fills */
export function openPaperHistory(db: Database, account: PaperAccount, now: () => number): HistorySource {
  return {
    streams: async () => [{ id: STREAM, label: say('Paper trades'), order: 0 }],
    read: async (_stream, cursor) => {
      const { fills } = await readPaperRow(db, account.id)
      return paperPage(account, fills, { cursor, now: now() })
    },
  }
}

/** The cursor is the number of fills that were told. */
export function paperPage(
  { createdAt, source }: PaperAccount,
  fills: readonly PaperFill[],
  { cursor, now }: { cursor: string | undefined; now: number },
): HistoryPage {
  const told = cursor === undefined ? 0 : Number(cursor)
  const next = fills.slice(told, told + FILLS_A_PAGE)
  const until = told + next.length
  const done = until === fills.length
  const { venue, start } = source
  return {
    entries: [
      ...(cursor === undefined ? start.map((each) => startEntry(each, venue, createdAt)) : []),
      ...next.map((fill) => fillEntry(fill, venue)),
    ],
    discovered: [],
    cursor: String(until),
    provenUntil: done ? now : (next.at(-1)?.at ?? now),
    done,
    progress: { done: until, total: fills.length },
  }
}

function startEntry({ code, quantity }: PaperStart, venue: VenueId, at: number): EntryDraft {
  const asset = mapVenueSymbol({ venue, symbol: code })
  return {
    nativeId: `start:${code}`,
    at,
    kind: parseAssetId(asset)?.form === 'fiat' ? 'deposit' : 'trade',
    legs: [{ asset, quantity, bucket: 'spot', sourceSymbol: code }],
    fees: [],
    origin: 'api',
    source: STREAM,
  }
}

function fillEntry(fill: PaperFill, venue: VenueId): EntryDraft {
  const { id, orderId, at, symbol, side, amount, cost, fee } = fill
  const asset = (code: string): AssetId => mapVenueSymbol({ venue, symbol: code })
  const [base = '', quote = ''] = symbol.split('/')
  const isBuy = side === 'buy'
  const legs: Leg[] = [
    { asset: asset(base), quantity: isBuy ? amount : negate(amount), sourceSymbol: base },
    { asset: asset(quote), quantity: isBuy ? negate(cost) : cost, sourceSymbol: quote },
  ]
  return {
    nativeId: `fill:${id}`,
    at,
    kind: 'trade',
    legs,
    fees: isZero(fee.quantity)
      ? []
      : [{ asset: asset(fee.code), quantity: fee.quantity, sourceSymbol: fee.code }],
    origin: 'api',
    source: STREAM,
    orderId,
    market: symbol,
    raw: JSON.stringify(fill),
  }
}
