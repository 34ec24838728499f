/**
 * Runs in a Worker of the extension, as the product's ledger does: the lot engine over a long history with one method,
 * against a plain pass over the same numbers; then one entry more, which may touch its own lines only.
 */
import { toScaled } from '@/lib/accounting/exact'
import { GainsBook } from '@/lib/accounting/gains-book'
import type { GainsQuestion } from '@/lib/accounting/gains-question'
import { type Method, TAX_PRESETS } from '@/lib/accounting/tax-rules'
import type { AssetId, EntryId } from '@/lib/core/ids'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import { readEntries } from '@/lib/history/lean-entry'
import { emptyPool, encodeEntries } from '@/lib/history/segment-codec'
import { sortByTime } from '@/lib/ledger/sort-by-time'
import type { PriceBook } from '@/lib/valuation/past-price'
import { ACCOUNTS, entryOf } from './million'

export interface LotsTimes {
  /** Every quantity added up, once. */
  plain: number
  took: number
  /** One entry more. */
  more: number
  /** Entries that were planned for it. */
  planned: number
  lots: number
}

const SEGMENT = 500
const price = { price: '40' as never, at: 0, source: 'bench', grain: 'day' } as const
const prices: PriceBook = { currency: 'usd', priceAt: () => price }
const collectionOf = (asset: AssetId) => asset

function time<T>(work: () => T): [number, T] {
  const startedAt = performance.now()
  const result = work()
  return [performance.now() - startedAt, result]
}

/** As the ledger holds them: in the columns of their segments. */
function entriesOf(count: number): EffectiveEntry[] {
  const pool = emptyPool()
  const entries: EffectiveEntry[] = []
  const waiting = new Map(ACCOUNTS.map((id) => [id, [] as EffectiveEntry[]]))
  for (let number = 0; number < count; number += 1) {
    const entry = entryOf(number, count)
    const batch = waiting.get(entry.accountId)
    if (!batch) throw new Error('an unknown account')
    if (batch.push(entry) < SEGMENT) continue
    for (const each of readEntries(encodeEntries(batch), entry.accountId, pool)) entries.push(each)
    batch.length = 0
  }
  for (const [account, batch] of waiting)
    for (const each of readEntries(encodeEntries(batch), account, pool)) entries.push(each)
  return sortByTime(entries)
}

/** Kept until the next question, so that the heap can be looked at meanwhile. */
let held: { entries: EffectiveEntry[]; book?: GainsBook } = { entries: [] }

function measure(count: number, method: Method): LotsTimes {
  held = { entries: held.entries.length === count ? held.entries : entriesOf(count) }
  const { entries } = held
  const [plain] = time(() => {
    let sum = 0n
    for (const { legs, fees } of entries)
      for (const { quantity } of [...legs, ...fees]) sum += toScaled(quantity)
    return sum
  })
  const rules = { ...TAX_PRESETS.generic, methods: [{ from: 2009, value: method }] }
  const question: GainsQuestion = { entries, transfers: [], prices, rules, choices: new Map(), collectionOf }
  const book = new GainsBook()
  const [took] = time(() => book.update(question))
  const last = { ...entryOf(count - 1, count), id: 'one-more' as EntryId }
  const [more, planned] = time(() =>
    book.update({ ...question, entries: [...entries, { ...last, at: last.at + 1 }] }),
  )
  held.book = book
  return { plain, took, more, planned, lots: book.lines().reduce((sum, line) => sum + line.lots.length, 0) }
}

self.onmessage = ({ data }: MessageEvent<{ count: number; method: Method }>) =>
  self.postMessage(measure(data.count, data.method))
