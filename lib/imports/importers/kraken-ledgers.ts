/** Kraken's ledgers.csv. Rows become entries exactly as those of Kraken's interface do, under the same ids. */
import { mapVenueSymbol } from '@/lib/assets/venue-symbols'
import { AppError } from '@/lib/core/errors'
import type { VenueId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { isMoney, isPaired, krakenEntries, type LedgerRow } from '@/lib/exchanges/history/venues/kraken-rows'
import { type CsvRow, defineImporter, type ImportProblem, type ImportResult } from '../define-importer'
import { headerMatch } from '../header-match'
import { amountOf, cellOf, feeOf, momentIn, unknownWord, wordOf } from '../row-reader'

const VENUE = 'kraken' as VenueId
const SOURCE = 'csv:kraken-ledgers'
const KNOWN = new Set([
  'deposit',
  'withdrawal',
  'trade',
  'spend',
  'receive',
  'sale',
  'conversion',
  'transfer',
  'custodytransfer',
  'staking',
  'dividend',
  'reward',
  'earn',
  'airdrop',
  'invite bonus',
  'rollover',
  'margin',
  'settled',
  'adjustment',
])

export const krakenLedgers = defineImporter({
  id: 'kraken-ledgers',
  name: 'Kraken ledgers',
  venue: VENUE,
  verifiedBy: 'Columns: several open-source readers of Kraken ledgers and their tests',
  recognise: headerMatch(
    ['txid', 'refid', 'time', 'type', 'subtype', 'aclass', 'asset', 'amount', 'fee', 'balance'],
    ['txid', 'refid', 'time', 'type', 'aclass', 'asset', 'amount', 'fee', 'balance'],
  ),
  read({ table }) {
    const result: ImportResult = { drafts: [], problems: [], skipped: [] }
    const groups = new Map<string, { row: CsvRow; told: LedgerRow }[]>()
    for (const row of table.rows) {
      const told = read(row, result)
      if (!told) continue
      const key = isPaired(told) ? `trade:${told.refid}` : `ledger:${told.id}`
      groups.set(key, [...(groups.get(key) ?? []), { row, told }])
    }
    for (const group of groups.values()) addGroup(group, result)
    return result
  },
})

function read(row: CsvRow, result: ImportResult): LedgerRow | undefined {
  const skip = (text: ImportProblem['reason']) => void result.skipped.push({ line: row.line, reason: text })
  // A request that is not booked yet has no id and no balance; the booked row follows it.
  if (cellOf(row, 'txid') === '') return skip(say('Not booked yet: Kraken gives this row no id.'))
  try {
    const type = wordOf(row, 'type').toLowerCase()
    if (!KNOWN.has(type)) throw unknownWord(type)
    const { at } = momentIn(row, 'time', ['iso', 'MM/DD/YYYY HH:mm'], 'UTC')
    const told = {
      id: wordOf(row, 'txid'),
      refid: wordOf(row, 'refid'),
      time: `${Math.floor(at / 1000)}.${String(at % 1000).padStart(3, '0')}`,
      type,
      subtype: cellOf(row, 'subtype').toLowerCase(),
      asset: wordOf(row, 'asset'),
      amount: amountOf(row, 'amount'),
      fee: feeOf(row, 'fee'),
    }
    return isMoney(told) ? told : skip(say('Fee credits are no money.'))
  } catch (cause) {
    if (!(cause instanceof AppError) || cause.code !== 'invalid-input') throw cause
    result.problems.push({ line: row.line, reason: cause.sentence })
    return undefined
  }
}

function addGroup(group: { row: CsvRow; told: LedgerRow }[], result: ImportResult): void {
  const different = [...new Map(group.map((each) => [each.told.id, each])).values()].sort((a, b) =>
    a.told.id < b.told.id ? -1 : 1,
  )
  for (const { row } of group.filter((each) => !different.includes(each)))
    result.skipped.push({ line: row.line, reason: say('This row stands twice under the same id.') })
  const asset = (symbol: string) => mapVenueSymbol({ venue: VENUE, symbol })
  const none = { trades: new Map<string, never>(), transfers: new Map<string, never>() }
  const drafts = krakenEntries(
    different.map(({ told }) => told),
    { asset, code: (symbol) => symbol },
    none,
  )
  const lines = different.map(({ row }) => row.line).sort((a, b) => a - b)
  for (const draft of drafts)
    result.drafts.push({
      draft: {
        ...draft,
        precision: 's',
        origin: 'csv',
        source: SOURCE,
        raw: rawOf(different.map(({ row }) => row)),
      },
      lines,
    })
  if (drafts.length === 0)
    result.skipped.push(...lines.map((line) => ({ line, reason: say('Nothing moved in this row.') })))
}

const rawOf = (rows: readonly CsvRow[]): string => JSON.stringify(rows.map(({ cells }) => cells))
