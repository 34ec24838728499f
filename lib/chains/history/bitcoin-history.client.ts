/** The past of a Bitcoin account, newest first within each address. Blocks of the last hour are left for later. */
import * as v from 'valibot'
import { AppError } from '@/lib/core/errors'
import type { HistoryPage } from '@/lib/core/history-source'
import { parseOutsideJson } from '@/lib/core/json-depth'
import { say } from '@/lib/core/sentence'
import { statusError } from '../answer-status'
import { type Branch, deriveBitcoinAddresses } from '../derive-bitcoin-addresses'
import { type EsploraOptions, readAddress } from '../esplora.client'
import { withFailover } from '../failover.client'
import { parseBitcoinKey } from '../parse-bitcoin'
import type { BitcoinTarget } from '../read-bitcoin.client'
import { bitcoinEntry, bitcoinTransactions } from './bitcoin-entries'

const GAP_LIMIT = 20
const MAX_ADDRESSES = 1_000
const SETTLED_MS = 60 * 60_000
/** `round` is when this pass began, `proven` until when the last whole pass had read. Milliseconds. */
const cursorSchema = v.object({
  index: v.number(),
  after: v.optional(v.string()),
  round: v.number(),
  proven: v.number(),
  pages: v.number(),
})

/** All addresses of the account, each branch of a key to its gap. @throws AppError when one could not be read */
export async function bitcoinAddresses(target: BitcoinTarget, options: EsploraOptions): Promise<string[]> {
  if ('addresses' in target) return [...new Set(target.addresses)]
  const { key, scripts } = parseBitcoinKey(target.xpub)
  for (const script of scripts) {
    const found: string[] = []
    let used = false
    for (const branch of [0, 1] satisfies Branch[]) {
      for (let index = 0, unused = 0; unused < GAP_LIMIT && index < MAX_ADDRESSES; index++) {
        const [address = ''] = deriveBitcoinAddresses({ key, script, branch, from: index, count: 1 })
        const { isUsed } = await readAddress(address, options)
        used ||= isUsed
        unused = isUsed ? 0 : unused + 1
        found.push(address)
      }
    }
    if (used) return found
  }
  return []
}

/** @throws AppError when no server answers usefully; the cursor stays where it was */
export async function readBitcoinHistory(
  addresses: readonly string[],
  options: EsploraOptions,
  cursor: string | undefined,
): Promise<HistoryPage> {
  const fresh = { index: 0, round: options.now() - SETTLED_MS, proven: 0, pages: 0 }
  const before: v.InferOutput<typeof cursorSchema> =
    cursor === undefined ? fresh : v.parse(cursorSchema, JSON.parse(cursor))
  const state =
    before.index < addresses.length ? before : { ...fresh, proven: before.proven, pages: before.pages }
  const address = addresses[state.index]
  const txs = address === undefined ? [] : await readPage(address, state.after, options)
  const last = txs.at(-1)
  // An empty page is the end; whatever its size, a full one is followed. What an earlier pass has read ends it too.
  const isEnd = last === undefined || last.status.block_time * 1000 < state.proven - SETTLED_MS
  const { after: _, ...rest } = state
  const index = isEnd ? state.index + 1 : state.index
  const done = index >= addresses.length
  const proven = done ? state.round : state.proven
  const next = { ...rest, index, proven, pages: state.pages + 1, ...(isEnd ? {} : { after: last.txid }) }
  const own = new Set(addresses)
  const settled = txs.filter(({ status }) => status.block_time * 1000 <= state.round)
  return {
    entries: settled.flatMap((tx) => bitcoinEntry(tx, own) ?? []),
    discovered: [],
    cursor: JSON.stringify(next),
    provenUntil: proven,
    done,
    progress: { done: Math.min(index, addresses.length), total: addresses.length },
  }
}

function readPage(address: string, after: string | undefined, options: EsploraOptions) {
  const { bases, fetch, now, health, signal } = options
  return withFailover({
    urls: bases,
    chain: 'Bitcoin',
    health,
    now,
    ...(signal ? { signal } : {}),
    attempt: async (base, timeoutMs) => {
      const tail = after === undefined ? '' : `/${after}`
      const url = `${base.replace(/\/+$/, '')}/address/${address}/txs/chain${tail}`
      const asked = { url, purpose: 'Bitcoin: history', sends: '1 address', timeoutMs }
      const answer = await fetch({ ...asked, ...(signal ? { signal } : {}) })
      const { host } = new URL(base)
      const failure = statusError(answer, host, now())
      if (failure) throw failure
      const parsed = v.safeParse(bitcoinTransactions, readJson(answer.text))
      const own = new Set([address])
      if (parsed.success && parsed.output.every((tx) => bitcoinEntry(tx, own))) return parsed.output
      throw new AppError('bad-answer', say('{host} sent an answer that Holdfast cannot read.', { host }))
    },
  })
}

function readJson(text: string): unknown {
  try {
    return parseOutsideJson(text)
  } catch {
    return undefined
  }
}
