/** An import as the user sets it up, and its way to the command. Pure. */
import type { AccountId } from '@/lib/core/ids'
import type { ColumnMapping, KindMeaning } from '@/lib/imports/column-mapping'

export interface ImportDraft {
  /** `null`: a new account named after the file. */
  account: AccountId | null
  fileName: string
  text: string
  /** The empty text: recognised by the header. */
  importer: string
  mapping: MappingDraft
  timeZone: string
}

/** Columns by field; the empty text is none. */
export type MappingDraft = Readonly<Record<ColumnField, string>> & {
  /** What the words of the column of kinds mean, by the user's word. */
  kinds: Readonly<Record<string, KindMeaning>>
  timeFormat: string
  decimal: '.' | ','
}

export const COLUMN_FIELDS = [
  'at',
  'kind',
  'amount',
  'asset',
  'inAmount',
  'inAsset',
  'outAmount',
  'outAsset',
  'feeAmount',
  'feeAsset',
  'txHash',
  'id',
  'note',
] as const
export type ColumnField = (typeof COLUMN_FIELDS)[number]

export const NO_MAPPING: MappingDraft = {
  at: '',
  kind: '',
  amount: '',
  asset: '',
  inAmount: '',
  inAsset: '',
  outAmount: '',
  outAsset: '',
  feeAmount: '',
  feeAsset: '',
  txHash: '',
  id: '',
  note: '',
  kinds: {},
  timeFormat: 'iso',
  decimal: '.',
}

export const GENERIC = 'generic'

/** Whether the columns suffice: a time, and one amount with its asset at least. */
export const isMapped = (mapping: MappingDraft): boolean =>
  mapping.at !== '' &&
  mapping.timeFormat.trim() !== '' &&
  ((mapping.amount !== '' && mapping.asset !== '') ||
    (mapping.inAmount !== '' && mapping.inAsset !== '') ||
    (mapping.outAmount !== '' && mapping.outAsset !== ''))

/** What `imports.preview` and `imports.commit` take. */
export function importInput({ account, fileName, text, importer, mapping, timeZone }: ImportDraft) {
  const generic = importer === GENERIC
  return {
    account,
    fileName,
    text,
    timeZone,
    ...(importer === '' ? {} : { importer }),
    ...(generic && isMapped(mapping) ? { mapping: columnsOf(mapping) } : {}),
  }
}

function columnsOf({ at, timeFormat, decimal, kinds, ...columns }: MappingDraft): ColumnMapping {
  const chosen = Object.fromEntries(Object.entries(columns).filter(([, column]) => column !== ''))
  return { ...chosen, at, timeFormat: timeFormat.trim(), kinds: { ...kinds }, decimal }
}

/** A mapping that the engine proposes, as the user may change it. */
export function mappingDraft(proposal: ColumnMapping): MappingDraft {
  const columns = COLUMN_FIELDS.reduce<MappingDraft>(
    (draft, field) => ({ ...draft, [field]: proposal[field] ?? '' }),
    NO_MAPPING,
  )
  return {
    ...columns,
    kinds: proposal.kinds,
    timeFormat: proposal.timeFormat,
    decimal: proposal.decimal,
  }
}

/** The draft with another meaning of a word; `null` takes the user's word back. */
export function withMeaning(mapping: MappingDraft, word: string, meaning: KindMeaning | null): MappingDraft {
  const { [word]: _before, ...others } = mapping.kinds
  return { ...mapping, kinds: meaning === null ? others : { ...others, [word]: meaning } }
}

/** Each field's new column; a column of kinds has words of its own. */
export const withColumn = (mapping: MappingDraft, field: ColumnField, column: string): MappingDraft => ({
  ...mapping,
  [field]: column,
  ...(field === 'kind' ? { kinds: {} } : {}),
})
