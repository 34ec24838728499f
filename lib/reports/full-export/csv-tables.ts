/**
 * The document as CSV tables for spreadsheets, one a section; formulas are neutralised. The entries of each account are a
 * file of their own, in the form that the importer of Holdfast's own files reads.
 */
import type { EntryDraft } from '@/lib/core/entry'
import { writeHoldfast } from '@/lib/imports/importers/holdfast'
import { writeCsv } from '@/lib/imports/write-csv'
import type { FullExport, WrittenDraft } from './document'

export interface CsvFile {
  /** `holdings`; part of the file's name. */
  name: string
  text: string
}

type Row = Readonly<Record<string, unknown>>

/** @example csvTables(document).map(({ name }) => name) // ['accounts', …, 'entries-1', …] */
export function csvTables(document: FullExport): CsvFile[] {
  const table = (name: string, rows: Iterable<Row>, columns: readonly string[]): CsvFile => ({
    name,
    text: writeCsv(
      columns,
      eachOf(rows, (row) => columns.map((column) => cell(row[column]))),
    ),
  })
  return [
    table('accounts', document.accounts, [
      'id',
      'label',
      'kind',
      'venue',
      'addresses',
      'chains',
      'ensName',
      'positions',
      'paused',
      'createdAt',
      'tags',
    ]),
    table('portfolios', document.portfolios, ['id', 'name', 'accounts']),
    table('tags', document.tags, ['id', 'name']),
    table('assets', document.assets, ['asset', 'collection', 'symbol', 'name', 'decimals', 'choice']),
    table('holdings', document.holdings, [
      'account',
      'asset',
      'bucket',
      'quantity',
      'chain',
      'sourceSymbol',
      'readAt',
    ]),
    table('manual-prices', document.manualPrices, ['asset', 'price', 'currency', 'at']),
    table('imports', document.imports, [
      'id',
      'account',
      'importer',
      'fileName',
      'timeZone',
      'at',
      'added',
      'duplicates',
    ]),
    table('entries', eachOf(document.entries, entryRow), [
      'id',
      'account',
      'at',
      'kind',
      'reason',
      'legs',
      'fees',
      'counts',
      'replacedBy',
      'import',
      'told',
      'corrected',
    ]),
    table('corrections', document.corrections, ['entry', 'overlay', 'at']),
    table('links', document.links, ['verdict', 'from', 'to', 'at']),
    table('transfers', document.transfers, ['from', 'to', 'by', 'asset', 'sent', 'received']),
    table('lot-choices', document.lotChoices, ['entry', 'lots', 'at']),
    table('prices', document.prices, ['asset', 'at', 'price', 'currency', 'pricedAt', 'source', 'grain']),
    table('disposals', document.disposals.flatMap(matchRows), [
      'entry',
      'account',
      'at',
      'asset',
      'what',
      'disposed',
      'received',
      'currency',
      'lot',
      'acquiredBy',
      'acquiredAt',
      'quantity',
      'cost',
      'proceeds',
      'gain',
      'term',
      'rule',
      'movedBy',
    ]),
    table('open-lots', document.openLots, [
      'id',
      'asset',
      'account',
      'acquiredBy',
      'acquiredAt',
      'quantity',
      'left',
      'cost',
      'currency',
      'movedBy',
    ]),
    table('daily-values', document.dailyValues, ['account', 'day', 'value', 'currency']),
    table(
      'tax-rules',
      Object.entries(document.taxRules).map(([rule, value]) => ({ rule, value })),
      ['rule', 'value'],
    ),
    ...accountFiles(document),
  ]
}

/** One row after the other: a table's cells are a multiple of its entries. */
function* eachOf<T, U>(rows: Iterable<T>, change: (row: T) => U): Generator<U> {
  for (const row of rows) yield change(row)
}

/** Lists of words are read by people; what is deeper is JSON. Unknown is an empty cell. */
function cell(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return value
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value.join(' ')
  return JSON.stringify(value)
}

function entryRow(entry: FullExport['entries'][number]): Row {
  const { at, kind, reason, legs, fees } = entry.corrected ?? entry.told
  const moved = (parts: WrittenDraft['fees']) =>
    parts.map(({ quantity, asset }) => `${quantity} ${asset}`).join('; ')
  return { ...entry, at, kind, reason, legs: moved(legs), fees: moved(fees) }
}

/** A row a match, so that its sums come to those of the year. */
const matchRows = ({ matches, quantity, proceeds, ...disposal }: FullExport['disposals'][number]): Row[] =>
  matches.map((match) => ({ ...disposal, disposed: quantity, received: proceeds, ...match }))

/** Numbered as the accounts stand in `accounts`: a file's name tells no label. */
const accountFiles = ({ accounts, entries }: FullExport): CsvFile[] =>
  accounts.flatMap(({ id }, index): CsvFile[] => {
    const drafts = entries
      .filter(({ account, counts }) => account === id && counts)
      .map(({ told, corrected }) => draftOf(corrected ?? told))
    return drafts.length === 0 ? [] : [{ name: `account-${index + 1}`, text: writeHoldfast(drafts) }]
  })

const draftOf = ({ at, ...draft }: WrittenDraft): EntryDraft => ({ ...draft, at: Date.parse(at) })
