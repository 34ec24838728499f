/**
 * From facts that an importer found to drafts with lasting ids: the file's own id, else a hash of the rows with the
 * count of equal ones, so that the same rows get the same ids in whatever file and order they come.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { type Amount, isZero } from '@/lib/core/amount'
import { base64url, utf8 } from '@/lib/core/bytes'
import type { EntryDraft, EntryKind, EntryReason } from '@/lib/core/entry'
import { AppError } from '@/lib/core/errors'
import type { AssetId, ChainId } from '@/lib/core/ids'
import type { Bucket } from '@/lib/core/reading'
import { type Sentence, say } from '@/lib/core/sentence'
import type { CsvRow, ImportProblem, ImportResult } from './define-importer'
import type { ParsedTime } from './parse-time'

export interface Money {
  /** As the file writes it. */
  symbol: string
  quantity: Amount
  bucket?: Bucket
}

export interface Fact {
  time: ParsedTime
  kind: EntryKind | readonly [EntryKind, EntryReason]
  /** Signed. Amounts of nothing are left out. */
  legs: readonly Money[]
  fees?: readonly Money[]
  /** The id that the venue's interface tells too: `trade:BTCUSDT:28457`. */
  id?: string | undefined
  txHash?: string | undefined
  chain?: ChainId | undefined
  counterparty?: string | undefined
  orderId?: string | undefined
  market?: string | undefined
  note?: string | undefined
  unclear?: boolean
  stated?: EntryDraft['stated']
}

/** A fact of some rows, or why they are none. */
export type Finding = { rows: readonly CsvRow[] } & (
  | { fact: Fact }
  | { skip: Sentence }
  | { problem: Sentence }
)

/** One fact a row. @example eachRow(table.rows, (row) => ({ time, kind: 'deposit', legs })) */
export const eachRow = (rows: readonly CsvRow[], read: (row: CsvRow) => Fact | Sentence): Finding[] =>
  rows.map((row) => found([row], () => read(row)))

/** For rows that tell more than one fact: money paid from outside, and what was bought with it. */
export const factsOfRows = (
  rows: readonly CsvRow[],
  read: (row: CsvRow) => { facts: readonly Fact[] } | Sentence,
): Finding[] =>
  rows.flatMap((row): Finding[] => {
    try {
      const answer = read(row)
      if ('template' in answer) return [{ rows: [row], skip: answer }]
      return answer.facts.map((fact) => ({ rows: [row], fact }))
    } catch (cause) {
      return [{ rows: [row], problem: reasonOf(cause) }]
    }
  })

/** Runs a reader over rows that belong together; what it refuses is a problem of their lines. A sentence means: no fact. */
export function found(rows: readonly CsvRow[], read: () => Fact | Sentence): Finding {
  try {
    const answer = read()
    return 'template' in answer ? { rows, skip: answer } : { rows, fact: answer }
  } catch (cause) {
    return { rows, problem: reasonOf(cause) }
  }
}

function reasonOf(cause: unknown): Sentence {
  if (!(cause instanceof AppError) || cause.code !== 'invalid-input') throw cause
  return cause.sentence
}

/** @param importer id of the importer; `asset` names what a symbol of the file is */
export function collectDrafts(
  findings: readonly Finding[],
  importer: string,
  asset: (symbol: string) => AssetId,
): ImportResult {
  const result: ImportResult = { drafts: [], problems: [], skipped: [] }
  const told = (list: ImportProblem[], rows: readonly CsvRow[], reason: Sentence): void => {
    // A row of several facts is named once.
    const named = ({ line }: CsvRow) =>
      list.at(-1)?.line === line && list.at(-1)?.reason.template === reason.template
    list.push(...rows.filter((row) => !named(row)).map(({ line }) => ({ line, reason })))
  }
  const counts = new Map<string, number>()
  const ids = new Map<string, string>()
  for (const finding of findings) {
    const { rows } = finding
    if ('skip' in finding) told(result.skipped, rows, finding.skip)
    else if ('problem' in finding) told(result.problems, rows, finding.problem)
    else {
      const raw = canonical(rows)
      const nativeId = finding.fact.id ?? numbered(raw, importer, counts)
      const draft = draftOf(finding.fact, { nativeId, importer, asset, raw })
      const before = ids.get(nativeId)
      if (draft.legs.length + draft.fees.length === 0)
        told(result.skipped, rows, say('Nothing moved in this row.'))
      else if (before === raw) told(result.skipped, rows, say('This row stands twice under the same id.'))
      else if (before !== undefined)
        told(result.problems, rows, say('Another row of this file has the same id and says something else.'))
      else {
        ids.set(nativeId, raw)
        result.drafts.push({ draft, lines: rows.map(({ line }) => line).sort((a, b) => a - b) })
      }
    }
  }
  return result
}

/** The rows as text, whatever order they and their columns have. */
function canonical(rows: readonly CsvRow[]): string {
  const each = rows.map(({ cells }) =>
    JSON.stringify(Object.entries(cells).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))),
  )
  return `[${each.sort().join()}]`
}

function numbered(raw: string, importer: string, counts: Map<string, number>): string {
  const hash = base64url(sha256(utf8(raw)).slice(0, 16))
  const count = (counts.get(hash) ?? 0) + 1
  counts.set(hash, count)
  return `csv:${importer}:${hash}:${count}`
}

interface Naming {
  nativeId: string
  importer: string
  asset: (symbol: string) => AssetId
  raw: string
}

function draftOf(fact: Fact, { nativeId, importer, asset, raw }: Naming): EntryDraft {
  const [kind, reason] = typeof fact.kind === 'string' ? [fact.kind, undefined] : fact.kind
  const { txHash, chain, counterparty, orderId, market, note, unclear, stated } = fact
  const moved = (money: readonly Money[]) =>
    money
      .filter(({ quantity }) => !isZero(quantity))
      .map(({ symbol, quantity, bucket }) => ({
        asset: asset(symbol),
        quantity,
        ...(bucket === undefined ? {} : { bucket }),
        sourceSymbol: symbol,
      }))
  return {
    nativeId,
    at: fact.time.at,
    ...(fact.time.precision === 'ms' ? {} : { precision: fact.time.precision }),
    kind,
    ...(reason === undefined ? {} : { reason }),
    legs: moved(fact.legs),
    fees: moved(fact.fees ?? []),
    origin: 'csv',
    source: `csv:${importer}`,
    ...(txHash ? { txHash: hashText(txHash) } : {}),
    ...(chain === undefined ? {} : { chain }),
    ...(counterparty ? { counterparty } : {}),
    ...(orderId ? { orderId } : {}),
    ...(market ? { market } : {}),
    ...(note ? { note } : {}),
    ...(unclear ? { unclear: true as const } : {}),
    ...(stated === undefined ? {} : { stated }),
    raw,
  }
}

/** EVM hashes in lower case, so that both sides of a transfer name the same one; others keep their case. */
const hashText = (hash: string): string => (/^(?:0x)?[0-9a-f]{64}$/i.test(hash) ? hash.toLowerCase() : hash)
