/** What the user sees of a file before it is imported. Pure. */
import { describeAsset } from '@/lib/assets/describe'
import type { Entry } from '@/lib/core/entry'
import type { ColumnMapping } from '@/lib/imports/column-mapping'
import { kindWords } from '@/lib/imports/kind-words'
import type { ComparedFile, ComparedRow } from './compare-file'
import type { ReadFile } from './import-reader'
import type { ImportPreview, ImportPreviewRow } from './messages'

const MOST_ROWS = 200
const FIRST: Record<ComparedRow['verdict'], number> = { conflict: 0, new: 1, duplicate: 2 }

/** @param mapping of the generic importer, when the user has made one */
export function previewOf(file: ReadFile, compared: ComparedFile, mapping?: ColumnMapping): ImportPreview {
  const { table, importer, candidates, header, sample, proposal, result } = file
  const counted = (verdict: ComparedRow['verdict']) =>
    compared.rows.filter((row) => row.verdict === verdict).length
  const times = compared.rows.map(({ entry }) => entry.at)
  return {
    importer,
    candidates,
    header,
    sample,
    ...(proposal ? { proposal } : {}),
    ...(mapping && table ? { words: kindWords(table, mapping) } : {}),
    counts: {
      new: counted('new'),
      duplicate: counted('duplicate'),
      conflict: counted('conflict'),
      problems: result?.problems.length ?? 0,
      skipped: result?.skipped.length ?? 0,
    },
    rows: compared.rows
      .toSorted((a, b) => FIRST[a.verdict] - FIRST[b.verdict])
      .slice(0, MOST_ROWS)
      .map(previewRow),
    problems: (result?.problems ?? []).slice(0, MOST_ROWS),
    skipped: (result?.skipped ?? []).slice(0, MOST_ROWS),
    ...(times.length === 0
      ? {}
      : {
          from: times.reduce((a, b) => Math.min(a, b)),
          until: times.reduce((a, b) => Math.max(a, b)),
        }),
  }
}

function previewRow({ lines, entry, verdict, against }: ComparedRow): ImportPreviewRow {
  return {
    lines: [...lines],
    verdict,
    at: entry.at,
    kind: entry.kind,
    legs: shown(entry.legs),
    fees: shown(entry.fees),
    ...(against
      ? {
          against: {
            entryId: against.id,
            at: against.at,
            legs: shown(against.legs).map(({ symbol, quantity }) => ({ symbol, quantity })),
          },
        }
      : {}),
  }
}

const shown = (legs: Entry['legs'] | Entry['fees']) =>
  legs.map(({ asset, quantity, sourceSymbol }) => ({
    symbol: describeAsset(asset, sourceSymbol === undefined ? undefined : { symbol: sourceSymbol, name: '' })
      .symbol,
    asset,
    quantity,
  }))
