/** Koinly: the universal template and the export of transactions. Several venues share the file, so tickers are mapped carefully. */
import type { EntryKind, EntryReason } from '@/lib/core/entry'
import { collectDrafts, eachRow, type Fact, type Money } from '../collect-drafts'
import { type CsvRow, defineImporter } from '../define-importer'
import { carefulAssets } from '../file-assets'
import { headerMatch } from '../header-match'
import { amountOf, cellOf, feeOf, inward, momentIn, outward, unknownWord, wordOf } from '../row-reader'

const COLUMNS = [
  'Date',
  'Sent Amount',
  'Sent Currency',
  'Received Amount',
  'Received Currency',
  'Fee Amount',
  'Fee Currency',
]

type Meaning = EntryKind | readonly [EntryKind, EntryReason]
const IN = new Map<string, Meaning>([
  ['airdrop', ['income', 'airdrop']],
  ['fork', ['income', 'fork']],
  ['mining', ['income', 'mining']],
  ['reward', ['income', 'staking']],
  ['staking', ['income', 'staking']],
  ['income', ['income', 'other-income']],
  ['other income', ['income', 'other-income']],
  ['loan_interest', ['income', 'interest']],
  ['loan interest', ['income', 'interest']],
  ['lending interest', ['income', 'interest']],
  ['cashback', ['income', 'cashback']],
  ['salary', ['income', 'salary']],
  ['fee refund', ['income', 'rebate']],
  ['gift', 'gift-received'],
])
const OUT = new Map<string, Meaning>([
  ['gift', 'gift-sent'],
  ['lost', 'lost'],
  ['cost', 'spend'],
  ['donation', 'donation'],
  ['stolen', 'stolen'],
  ['interest_payment', 'fee'],
  ['interest payment', 'fee'],
  ['loan fee', 'fee'],
  ['margin fee', 'fee'],
])

export const koinly = defineImporter({
  id: 'koinly',
  name: 'Koinly',
  verifiedBy:
    'Header of the universal template: tests of several open-source writers of it; labels: BittyTax',
  recognise: headerMatch(
    [...COLUMNS, 'Net Worth Amount', 'Net Worth Currency', 'Label', 'Description', 'TxHash'],
    [...COLUMNS, 'Type', 'Label', 'Sending Wallet', 'Receiving Wallet', 'TxHash', 'Description'],
  ),
  read: ({ table }) => collectDrafts(eachRow(table.rows, factOf), 'koinly', carefulAssets('koinly')),
})

const side = (row: CsvRow, name: string): Money | undefined =>
  cellOf(row, `${name} Amount`) === ''
    ? undefined
    : { symbol: wordOf(row, `${name} Currency`), quantity: amountOf(row, `${name} Amount`) }

function factOf(row: CsvRow): Fact {
  const [sent, got] = [side(row, 'Sent'), side(row, 'Received')]
  const fee =
    cellOf(row, 'Fee Amount') === ''
      ? []
      : [{ symbol: wordOf(row, 'Fee Currency'), quantity: inward(feeOf(row, 'Fee Amount')) }]
  const label = cellOf(row, 'Label', 'Tag')
  const legs = [
    ...(got ? [{ ...got, quantity: inward(got.quantity) }] : []),
    ...(sent ? [{ ...sent, quantity: outward(sent.quantity) }] : []),
  ]
  return {
    time: momentIn(row, 'Date', ['iso', 'YYYY-MM-DD HH:mm:ss Z', 'unix-s'], 'UTC'),
    kind: kindOf(row, label.toLowerCase(), { sent, got }),
    legs,
    fees: fee,
    txHash: cellOf(row, 'TxHash'),
    counterparty: cellOf(row, sent ? 'TxDest' : 'TxSrc'),
    note: cellOf(row, 'Description'),
  }
}

function kindOf(
  row: CsvRow,
  label: string,
  { sent, got }: { sent: Money | undefined; got: Money | undefined },
): Meaning {
  if (sent && got) {
    // Between two wallets of one Koinly account: what arrives is what left.
    if (cellOf(row, 'Type') === 'transfer') return 'internal'
    if (label === 'swap' || label === '') return 'trade'
    throw unknownWord(label)
  }
  if (!sent && !got) return 'fee'
  if (label === '') return sent ? 'withdrawal' : 'deposit'
  const kind = (sent ? OUT : IN).get(label)
  if (kind === undefined) throw unknownWord(label)
  return kind
}
