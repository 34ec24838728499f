/** Entries as told and as corrected, the user's words on them, and the transfers that follow. */
import type { Entry, Overlay } from '@/lib/core/entry'
import { applyOverlay, type EffectiveEntry } from '@/lib/history/effective-entry'
import { copyOf } from '@/lib/history/lean-entry'
import type { FullExport, WrittenDraft, WrittenOverlay } from './document'
import type { FullExportFacts } from './facts'
import { iso } from './iso'

type Past = Pick<FullExport, 'entries' | 'corrections' | 'links' | 'transfers' | 'lotChoices'>

export function writtenEntries(facts: FullExportFacts): Past {
  const overlays = new Map(facts.overlays.map(({ id, overlay }) => [id, overlay]))
  return {
    entries: Array.from(facts.entries, (entry) =>
      writtenEntry(entry, overlays.get(entry.id), facts.replaced.get(entry.id) ?? entry.replacedBy),
    ),
    corrections: facts.overlays.map(({ id, overlay, at }) => ({
      entry: id,
      overlay: writtenOverlay(overlay),
      at: iso(at),
    })),
    links: facts.links.map(({ verdict, from, to, at }) => ({ verdict, from, to: to ?? null, at: iso(at) })),
    transfers: facts.transfers.map(({ from, to, by, asset, sent, received }) => ({
      from,
      to,
      by,
      asset,
      sent,
      received,
    })),
    lotChoices: facts.lotChoices.map(({ id, lots, at }) => ({ entry: id, lots, at: iso(at) })),
  }
}

function writtenEntry(
  entry: Entry,
  overlay: Overlay | undefined,
  replacedBy: Entry['replacedBy'],
): FullExport['entries'][number] {
  const counted = applyOverlay(entry, overlay)
  return {
    id: entry.id,
    account: entry.accountId,
    import: entry.importId ?? null,
    counts: replacedBy === undefined && counted.ignored !== true,
    replacedBy: replacedBy ?? null,
    told: draftOf(entry),
    ...(counted === entry ? {} : { corrected: draftOf(counted) }),
  }
}

/** What an importer would read; the user's value stands where a stated one would. */
function draftOf(entry: EffectiveEntry): WrittenDraft {
  const {
    id: _id,
    accountId: _account,
    importId: _import,
    replacedBy: _by,
    edited: _edited,
    ignored: _ignored,
    value,
    at,
    ...told
  } = copyOf(entry)
  return { ...told, at: iso(at), ...(value === undefined ? {} : { stated: value }) }
}

const writtenOverlay = ({ at, ...overlay }: Overlay): WrittenOverlay => ({
  ...overlay,
  ...(at === undefined ? {} : { at: iso(at) }),
})
