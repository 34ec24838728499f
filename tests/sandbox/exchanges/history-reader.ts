/**
 * Drives the product's reading of an exchange's past against sandbox servers as the history runner does: page by page, with nothing kept
 * but cursors and entries by their native id. Time is the test's own: waiting costs none, every request takes 50 ms.
 */
import { vi } from 'vitest'
import { mapVenueSymbol } from '@/lib/assets/venue-symbols'
import type { EntryDraft } from '@/lib/core/entry'
import { AppError } from '@/lib/core/errors'
import type { HistoryPage, HistorySource, HistoryStream } from '@/lib/core/history-source'
import type { VenueId } from '@/lib/core/ids'
import type { GuardedFetch } from '@/lib/engine/guarded-fetch.client'
import { openExchangeHistory } from '@/lib/exchanges/history/open-history.client'
import { HISTORY_END } from '../ledger/history/live-history'
import type { OpenExchanges, Venue } from '../open-exchanges'
import type { SandboxAnswer } from '../types'

/** Two days after the seeded past. */
export const NOW = HISTORY_END + 2 * 86_400_000

/** Date stands still but for requests and waiting. One fake clock for all tests of a file: ccxt keeps the first that it sees. */
export function freezeTime(): void {
  if (!vi.isFakeTimers()) vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(NOW)
}

const pass = (ms: number): void => void vi.setSystemTime(Date.now() + ms)

export interface Seen {
  url: string
  body: string
}

export interface HistoryWorld extends Pick<OpenExchanges, 'servers' | 'credentials'> {
  venue: Venue
  candidates?: readonly string[]
  /** Changes what a server answered, or stands in for it. */
  fault?: (seen: Seen, answer: SandboxAnswer) => SandboxAnswer
  /** Every request, in order. */
  log: Seen[]
}

let nonce = NOW

export function openHistory(world: HistoryWorld): Promise<HistorySource> {
  return openExchangeHistory({
    venue: world.venue as VenueId,
    credentials: { ...world.credentials[world.venue].reading },
    fetch: into(world),
    cache: { read: () => Promise.resolve(undefined), write: () => Promise.resolve() },
    nextNonce: () => ++nonce,
    now: Date.now,
    mapSymbol: mapVenueSymbol,
    candidates: () => Promise.resolve(world.candidates ?? []),
    wait: (ms) => Promise.resolve(pass(ms)),
  })
}

const into =
  (world: HistoryWorld): GuardedFetch =>
  async ({ url, method = 'GET', headers = {}, body = '' }) => {
    pass(50)
    const { host, pathname, search } = new URL(url)
    const server = world.servers.find(({ hosts }) => hosts.includes(host))
    if (!server) throw new Error(`no server for ${host}`)
    world.log.push({ url, body })
    const lower = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
    )
    const told = await server.handle({ method, url: pathname + search, host, headers: lower, body })
    const answer = world.fault?.({ url, body }, told) ?? told
    return { status: answer.status, headers: answer.headers ?? {}, text: answer.body }
  }

/** What a runner stores. */
export interface StoredHistory {
  entries: Map<string, EntryDraft>
  cursors: Map<string, string>
  pages: { stream: HistoryStream; page: HistoryPage }[]
  /** Entries that came again and were not stored again. */
  repeats: number
}

export const emptyHistory = (): StoredHistory => ({
  entries: new Map(),
  cursors: new Map(),
  pages: [],
  repeats: 0,
})

export interface ReadOptions {
  /** Forget everything but the store after each page. */
  restart?: boolean
  /** Between two pages. */
  between?: (stored: StoredHistory) => void
  most?: number
}

/** Reads every stream to its end; waits when the venue asks for it. */
export async function readHistory(
  world: HistoryWorld,
  stored: StoredHistory = emptyHistory(),
  { restart = false, between, most = 6000 }: ReadOptions = {},
): Promise<StoredHistory> {
  let source = await openHistory(world)
  const streams = (await source.streams()).toSorted((a, b) => a.order - b.order)
  for (const stream of streams) {
    for (let page = 0; ; page += 1) {
      if (page > most) throw new Error(`the stream ${stream.id} does not end`)
      if (restart) source = await openHistory(world)
      const read = await readPatiently(source, stream.id, stored.cursors.get(stream.id))
      store(stored, stream, read)
      between?.(stored)
      if (read.done) break
    }
  }
  return stored
}

async function readPatiently(
  source: HistorySource,
  id: string,
  cursor: string | undefined,
): Promise<HistoryPage> {
  for (let trial = 0; ; trial += 1) {
    try {
      return await source.read(id, cursor)
    } catch (error) {
      const retryAt = error instanceof AppError ? error.retryAt : undefined
      if (retryAt === undefined || trial > 5) throw error
      vi.setSystemTime(retryAt + 1)
    }
  }
}

function store(stored: StoredHistory, stream: HistoryStream, page: HistoryPage): void {
  stored.cursors.set(stream.id, page.cursor)
  stored.pages.push({ stream, page })
  for (const entry of page.entries) {
    if (stored.entries.has(entry.nativeId)) stored.repeats += 1
    else stored.entries.set(entry.nativeId, entry)
  }
}
