/**
 * How fast a million entries are encoded, sealed, opened and decoded, without a database.
 * Run: `npx tsx tests/bench/ledger-segments.ts [entries]`
 */
import { amount } from '@/lib/core/amount'
import { base64url } from '@/lib/core/bytes'
import type { Entry } from '@/lib/core/entry'
import type { AccountId, AssetId, EntryId } from '@/lib/core/ids'
import type { SegmentRow } from '@/lib/db/rows'
import { openEntries, packSegments } from '@/lib/history/pack-segments'
import { FULL_SEGMENT } from '@/lib/history/segment-bounds'
import { emptyPool } from '@/lib/history/segment-codec'
import { segmentCryptoKey } from '@/lib/history/segment-key'

const COUNT = Number(process.argv[2] ?? 1_000_000)
const AT_ONCE = 16
const account = 'account-a' as AccountId
const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length))
const coins = ['bitcoin', 'ethereum', 'solana', 'cardano', 'polkadot', 'dogecoin'].map(
  (name) => `coin:${name}`,
)

function entry(number: number, at: number): Entry {
  const asset = coins[number % coins.length] as AssetId
  const quantity = ((number * 7919) % 1_000_000) / 1e6 + 0.001
  return {
    id: base64url(randomBytes(16)) as EntryId,
    accountId: account,
    nativeId: `trade:${asset}USDT:${1_000_000_000 + number * 13}`,
    at,
    kind: 'trade',
    legs: [
      { asset, quantity: amount(quantity.toFixed(8)), sourceSymbol: asset },
      {
        asset: 'coin:tether' as AssetId,
        quantity: amount((-quantity * 31_415.27).toFixed(8)),
        sourceSymbol: 'USDT',
      },
    ],
    fees: [
      { asset: 'coin:bnb' as AssetId, quantity: amount((quantity / 1000).toFixed(8)), sourceSymbol: 'BNB' },
    ],
    origin: 'api',
    source: 'binance:trades',
    orderId: String(9_000_000_000 + number * 3),
    market: `${asset}USDT`,
  }
}

const line = (name: string, took: number, note = '') =>
  console.log(`${name}: ${Math.round(took)} ms, ${Math.round((COUNT / took) * 1000)} entries/s ${note}`)

/** A segment at a time, so that the entries that were made do not stand in the way of those that are read. */
async function sealAll(key: CryptoKey): Promise<SegmentRow[]> {
  const rows: SegmentRow[] = []
  let took = 0
  for (let number = 0, at = 1_500_000_000_000; number < COUNT; ) {
    const entries: Entry[] = []
    for (; entries.length < FULL_SEGMENT && number < COUNT; number++, at += (number * 7919) % 60_000)
      entries.push(entry(number, at))
    const began = performance.now()
    rows.push(...(await packSegments({ key, randomBytes }, account, { entries })))
    took += performance.now() - began
  }
  const bytes = rows.reduce((sum, { sealed }) => sum + sealed.byteLength, 0)
  line('encode and seal', took, `(${rows.length} segments, ${(bytes / COUNT).toFixed(1)} bytes/entry)`)
  return rows
}

async function main() {
  const key = await segmentCryptoKey(randomBytes(32))
  const rows = await sealAll(key)
  const began = performance.now()
  const pool = emptyPool()
  let opened = 0
  const kept: Entry[][] = []
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const batch = await Promise.all(
      rows.slice(from, from + AT_ONCE).map((row) => openEntries(key, row, pool)),
    )
    for (const each of batch) opened += each.length
    kept.push(...batch)
  }
  line(
    'open and decode',
    performance.now() - began,
    `(${opened} entries, ${Math.round(process.memoryUsage().heapUsed / 2 ** 20)} MiB heap)`,
  )
  if (opened !== COUNT) throw new Error(`${opened} of ${COUNT} entries came back`)
}

await main()
