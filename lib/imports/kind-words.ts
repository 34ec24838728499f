/**
 * The words by which a file says what its rows are, for the generic importer: which there are, what each means by the
 * user's word or because it is the name of a kind, and for usual words a proposal. A proposal counts only when it is taken.
 */
import { ENTRY_KINDS, type EntryReason, INCOME_REASONS } from '@/lib/core/entry'
import type { ColumnMapping, KindMeaning } from './column-mapping'
import type { CsvTable } from './define-importer'

export interface KindWord {
  /** As the file writes it. Untrusted text. */
  word: string
  rows: number
  /** `null`: nobody said, and its rows are problems. */
  meaning: KindMeaning | null
  proposal?: KindMeaning
}

/** More words than this are no kinds: the column is another one. */
export const MOST_KIND_WORDS = 60

/**
 * The most frequent first. One more than the most are told when there are more.
 * @example kindWords(table, { ...mapping, kind: 'Type' })[0] // { word: 'Kauf', rows: 12, meaning: null, proposal: 'trade' }
 */
export function kindWords({ rows }: CsvTable, mapping: ColumnMapping): KindWord[] {
  const { kind: column, kinds } = mapping
  if (column === undefined) return []
  const counts = new Map<string, number>()
  for (const { cells } of rows) {
    const word = Object.hasOwn(cells, column) ? (cells[column] ?? '') : ''
    if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1)
    if (counts.size > MOST_KIND_WORDS) break
  }
  return [...counts]
    .sort(([a, most], [b, least]) => least - most || (a < b ? -1 : 1))
    .map(([word, count]): KindWord => {
      const meaning = meaningOf(word, kinds) ?? null
      const proposal = meaning === null ? proposed(word, mapping) : undefined
      return { word, rows: count, meaning, ...(proposal === undefined ? {} : { proposal }) }
    })
}

/** By the user's word, or because it is the name of a kind. @example meaningOf('Deposit', {}) // 'deposit' */
export const meaningOf = (word: string, kinds: ColumnMapping['kinds']): KindMeaning | undefined =>
  Object.hasOwn(kinds, word) ? kinds[word] : ENTRY_KINDS.find((kind) => kind === word.toLowerCase())

/** Of a word that is itself the name of a reason. @example incomeReason('Airdrop') // 'airdrop' */
export const incomeReason = (word: string): EntryReason | undefined =>
  INCOME_REASONS.find((reason) => reason === word.toLowerCase())

const USUAL: readonly (readonly [KindMeaning, RegExp])[] = [
  ['deposit', /^(?:deposits?|receive[ds]?|incoming|einzahlung|eingang|empfang(?:en)?)$/i],
  ['withdrawal', /^(?:withdraw(?:al|als|n)?|sen[dt]|outgoing|auszahlung|ausgang|gesendet)$/i],
  [
    'income',
    /^(?:(?:staking|mining|referral|lending|earn)?[ _-]?(?:rewards?|bonus)|staking|interest|airdrops?|mining|referral|cashback|dividends?|zinsen|ertr(?:ag|äge)|belohnung(?:en)?)$/i,
  ],
  ['fee', /^(?:(?:network|trading|withdrawal)?[ _-]?fees?|commission|gebühr(?:en)?)$/i],
]
const TRADE =
  /^(?:buy|sell|sale|trades?|exchange|swap|convert|conversion|kauf|verkauf|handel|tausch|umtausch)$/i

/** "Sell" with one amount says nothing of its sign or of the other side: only two amounts make it a trade. */
function proposed(word: string, { inAmount, outAmount }: ColumnMapping): KindMeaning | undefined {
  if (TRADE.test(word)) return inAmount !== undefined && outAmount !== undefined ? 'trade' : undefined
  return USUAL.find(([, pattern]) => pattern.test(word))?.[0]
}
