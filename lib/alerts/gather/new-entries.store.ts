/**
 * Entries that were stored since the last look. Only segments that were not there before are opened; what is found is asked of the
 * ledger, which knows the user's corrections and own transfers. Rows of files and of the user's hand are no news.
 */
import type { Entry } from '@/lib/core/entry'
import { AppError } from '@/lib/core/errors'
import type { AccountId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { within } from '@/lib/core/within'
import type { Database } from '@/lib/db/database.store'
import type { SegmentRow } from '@/lib/db/rows'
import { openEntries } from '@/lib/history/pack-segments'
import { segmentCryptoKey } from '@/lib/history/segment-key'
import type { Ledger } from '@/lib/ledger/ledger.client'
import type { EntryPage, EntryView } from '@/lib/ledger/views'
import type { Watched } from './watched.store'

export type NewEntry = Entry & { isOwnTransfer: boolean }

export interface EntriesContext {
  db: Database
  segmentKey: Uint8Array
  ledger: Pick<Ledger, 'ask'>
}

export interface NewEntries {
  entries: NewEntry[]
  past: NonNullable<Watched['past']>
}

/** What is older is no news, however late it was read (ms). */
const NEWS_MS = 7 * 86_400_000
/** Entries that are remembered as told. */
const KEPT_MOST = 3_000
/** The ledger may have to be computed first. */
const LEDGER_MS = 30_000
const PAGE = 500

/**
 * The first time nothing is new.
 * @throws AppError when the ledger does not answer, or a segment is damaged; nothing counts as looked at then
 */
export async function newEntries(
  { db, segmentKey, ledger }: EntriesContext,
  before: Watched['past'],
  now: number,
): Promise<NewEntries> {
  const segments = await db.segments.where('part').equals('entries').primaryKeys()
  if (before === undefined) return { entries: [], past: { segments, entries: [] } }
  const known = new Set(before.segments)
  const fresh = segments.filter((id) => !known.has(id))
  if (fresh.length === 0) return { entries: [], past: { segments, entries: before.entries } }
  const told = new Set(before.entries)
  const found = (await openFresh({ db, segmentKey }, fresh, now)).filter(({ id }) => !told.has(id))
  const entries = found.length === 0 ? [] : await asTheyCount(ledger, found)
  return {
    entries,
    past: { segments, entries: [...before.entries, ...found.map(({ id }) => id)].slice(-KEPT_MOST) },
  }
}

async function openFresh(
  { db, segmentKey }: Pick<EntriesContext, 'db' | 'segmentKey'>,
  ids: readonly string[],
  now: number,
): Promise<Entry[]> {
  const [key, accounts] = await Promise.all([segmentCryptoKey(segmentKey), db.accounts.toArray()])
  const createdAt = new Map<AccountId, number>(accounts.map((row) => [row.id, row.createdAt]))
  const isNews = ({ at, origin, accountId }: Entry) =>
    now - at < NEWS_MS &&
    (origin === 'api' || origin === 'chain') &&
    // The past of an account that was just added.
    at >= (createdAt.get(accountId) ?? Number.POSITIVE_INFINITY)
  const found: Entry[] = []
  for (const id of ids) {
    const row: SegmentRow | undefined = await db.segments.get(id)
    // Merged into another one meanwhile, which is new, too.
    if (row) found.push(...(await openEntries(key, row)).filter(isNews))
  }
  return found
}

async function asTheyCount(ledger: Pick<Ledger, 'ask'>, found: readonly Entry[]): Promise<NewEntry[]> {
  const times = found.map(({ at }) => at)
  const views = await askLedger(ledger, {
    accounts: { not: false, of: [...new Set(found.map(({ accountId }) => accountId))].slice(0, PAGE) },
    from: Math.min(...times) - 1,
    until: Math.max(...times) + 1,
  })
  // One whose time was corrected stands elsewhere, and one that another sighting has replaced is not there.
  return found.flatMap((entry) => {
    const view = views.get(entry.id)
    return view === undefined || view.ignored ? [] : [laidOver(entry, view)]
  })
}

async function askLedger(ledger: Pick<Ledger, 'ask'>, filter: object): Promise<Map<string, EntryView>> {
  const late = () => new AppError('unavailable', say('Your history is still being computed.'))
  const rows: EntryView[] = []
  for (let offset = 0; ; offset += PAGE) {
    const asked = ledger.ask('ledger.entries', { filter, order: 'newest', offset, limit: PAGE })
    const page = (await within(LEDGER_MS, asked, late)) as EntryPage
    rows.push(...page.rows)
    if (page.rows.length === 0 || rows.length >= page.total) break
  }
  return new Map(rows.map((row) => [row.id, row]))
}

function laidOver(entry: Entry, view: EntryView): NewEntry {
  const { reason: _told, ...rest } = entry
  return {
    ...rest,
    at: view.at,
    kind: view.kind,
    ...(view.reason === undefined ? {} : { reason: view.reason }),
    legs: view.legs.map(({ asset, quantity }) => ({ asset, quantity })),
    fees: view.fees.map(({ asset, quantity }) => ({ asset, quantity })),
    isOwnTransfer: view.transfer?.state === 'linked',
  }
}
