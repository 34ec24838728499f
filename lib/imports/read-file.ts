/** From a file's text to drafts, or to what the user needs to choose how it is read. Pure; stores nothing. */
import { AppError } from '@/lib/core/errors'
import type { VenueId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import type { ColumnMapping } from './column-mapping'
import type { CsvTable, Importer, ImportResult } from './define-importer'
import { readGeneric } from './generic'
import { guessMapping } from './guess-mapping'
import { holdfastTable } from './holdfast-json'
import { holdfast } from './importers/holdfast'
import { parseCsv } from './parse-csv'
import { IMPORTERS } from './registry'

export interface FileQuestion {
  text: string
  /** IANA zone for times without an offset. */
  timeZone: string
  /** An importer's id, or `generic`; absent: recognised by the header. */
  importer?: string | undefined
  mapping?: ColumnMapping | undefined
  venue?: VenueId
  fileName?: string
}

type Named = Pick<Importer, 'id' | 'name' | 'verifiedBy'>

export interface FileAnswer {
  importer: Named | null
  /** Importers that might fit, best first. */
  candidates: { id: string; name: string }[]
  header: string[]
  /** The first rows as they stand in the file. */
  sample: string[][]
  /** `null` when no importer was found or told. */
  result: ImportResult | null
  table: CsvTable
  /** For the generic mapper; `null` when the file has no column of times. */
  proposal: ColumnMapping | null
}

const CERTAIN = 0.75
const GENERIC = { id: 'generic', name: 'CSV', verifiedBy: null }

/** @example recogniseImporter(['txid', 'refid', 'time', …])[0]?.importer.id // 'kraken-ledgers' */
export const recogniseImporter = (
  header: readonly string[],
  fileName?: string,
): { importer: Importer; score: number }[] =>
  IMPORTERS.map((importer) => ({ importer, score: importer.recognise(header, fileName) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)

/** @throws AppError `invalid-input` for a text that is no table, damaged JSON, an unknown zone or importer; `too-large` */
export function readFile(question: FileQuestion): FileAnswer {
  const { text, timeZone, importer: told, mapping, venue, fileName } = question
  checkZone(timeZone)
  const wanted = IMPORTERS.find(({ id }) => id === told)
  if (told !== undefined && told !== 'generic' && !wanted)
    throw new AppError('not-found', say('Holdfast has no importer of this name.'))
  const score = (header: readonly string[]) =>
    Math.max(wanted?.recognise(header, fileName) ?? 0, recogniseImporter(header, fileName)[0]?.score ?? 0)
  const own = holdfastTable(text, fileName)
  if (own && told !== undefined && told !== holdfast.id)
    throw new AppError(
      'invalid-input',
      say('A JSON file is read as what Holdfast exported, and as nothing else.'),
    )
  const { table, ragged } = own ? { table: own, ragged: [] } : parseCsv(text, score)
  const recognised = own ? [{ importer: holdfast, score: 1 }] : recogniseImporter(table.header, fileName)
  const [best] = recognised
  const importer = wanted ?? (told === undefined && best && best.score >= CERTAIN ? best.importer : undefined)
  const result = importer
    ? importer.read({
        table,
        timeZone,
        ...(venue === undefined ? {} : { venue }),
        ...(fileName === undefined ? {} : { fileName }),
      })
    : told === 'generic' && mapping
      ? readGeneric(table, mapping, timeZone)
      : null
  const sample = table.rows.slice(0, 5).map(({ cells }) => table.header.map((name) => cells[name] ?? ''))
  return {
    importer: importer ? named(importer) : told === 'generic' ? GENERIC : null,
    candidates: recognised.map((each) => ({ id: each.importer.id, name: each.importer.name })),
    header: [...table.header],
    sample,
    result: result && {
      ...result,
      problems: [...ragged, ...result.problems].sort((a, b) => a.line - b.line),
    },
    table,
    proposal: guessMapping(table.header, sample) ?? null,
  }
}

const named = ({ id, name, verifiedBy }: Importer): Named => ({ id, name, verifiedBy })

function checkZone(timeZone: string): void {
  try {
    Intl.DateTimeFormat('en-US', { timeZone })
  } catch (cause) {
    throw new AppError('invalid-input', say('"{zone}" is no time zone.', { zone: timeZone }), { cause })
  }
}
