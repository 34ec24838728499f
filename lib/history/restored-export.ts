/**
 * The rows that a full export becomes in another vault: each account told apart, entries under the ids that they have here,
 * and the user's words moved along. Transfers that were found there are linked here, so that nothing is matched another way.
 * What another sighting had replaced is left behind, with the words on it. Pure.
 */
import type { Entry } from '@/lib/core/entry'
import type { AccountId, EntryId, ImportId, LinkId } from '@/lib/core/ids'
import type { KeyedHash } from '@/lib/db/keyed-hash'
import type { LinkRow, LotChoiceRow, ManualPosition, OverlayRow } from '@/lib/db/rows'
import type { ReadExport } from '@/lib/imports/full-export-format'
import { toEntries } from './to-entries'

export interface RestoredExport {
  accounts: {
    id: AccountId
    importId: ImportId
    label: string
    positions: ManualPosition[]
    entries: Entry[]
  }[]
  overlays: OverlayRow[]
  links: LinkRow[]
  lotChoices: LotChoiceRow[]
}

export interface RestoreMaker {
  hash: KeyedHash
  /** A new id for each account of the export. */
  accountId: () => AccountId
  /** Of the file's part that is this account: taking an import back takes back one account's entries. */
  importId: () => ImportId
  linkId: () => LinkId
  now: number
}

/** @throws AppError `bad-answer` for an entry that would break a sum */
export function restoredExport(told: ReadExport, maker: RestoreMaker): RestoredExport {
  const ids = new Map<string, EntryId>()
  const accounts = told.accounts.map(({ id: exported, label, positions }) => {
    const [id, importId] = [maker.accountId(), maker.importId()]
    const rows = told.entries.filter(({ account, replacedBy }) => account === exported && replacedBy === null)
    const { entries } = toEntries(
      rows.map((row) => row.told),
      { accountId: id, hash: maker.hash, importId },
    )
    const byNative = new Map(entries.map((entry) => [entry.nativeId, entry.id]))
    for (const row of rows) {
      const here = byNative.get(row.told.nativeId)
      if (here !== undefined) ids.set(row.id, here)
    }
    return { id, importId, label, positions, entries }
  })
  return { accounts, ...movedWords(told, ids, maker) }
}

function movedWords(
  { corrections, links, transfers, lotChoices }: ReadExport,
  ids: ReadonlyMap<string, EntryId>,
  { linkId, now }: RestoreMaker,
): Omit<RestoredExport, 'accounts'> {
  const overlays: OverlayRow[] = []
  for (const { entry, overlay, at } of corrections) {
    const id = ids.get(entry)
    if (id) overlays.push({ id, overlay, at, earlier: [] })
  }
  const choices: LotChoiceRow[] = []
  for (const { entry, lots, at } of lotChoices) {
    const id = ids.get(entry)
    if (id)
      choices.push({ id, lots: lots.map(({ lot, quantity }) => ({ lot: movedLot(lot, ids), quantity })), at })
  }
  const rows: LinkRow[] = []
  const link = (verdict: LinkRow['verdict'], from: string, to: string | null, at: number) => {
    const [first, second] = [ids.get(from), to === null ? undefined : ids.get(to)]
    if (first === undefined || (to !== null && second === undefined)) return
    rows.push({ id: linkId(), verdict, from: first, ...(second === undefined ? {} : { to: second }), at })
  }
  for (const { verdict, from, to, at } of links) link(verdict, from, to, at)
  const said = new Set(links.map(({ verdict, from, to }) => `${verdict} ${from} ${to}`))
  for (const { from, to } of transfers) if (!said.has(`linked ${from} ${to}`)) link('linked', from, to, now)
  return { overlays, links: rows, lotChoices: choices }
}

/** A lot is named by the entries that made and moved it: `<entry>:0`, `<entry>:0><entry>:1`. */
const movedLot = (lot: string, ids: ReadonlyMap<string, EntryId>): string =>
  lot
    .split('>')
    .map((step) => {
      const end = step.lastIndexOf(':')
      const [entry, rest] = end < 0 ? [step, ''] : [step.slice(0, end), step.slice(end)]
      return (ids.get(entry) ?? entry) + rest
    })
    .join('>')
