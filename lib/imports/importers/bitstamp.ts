/** Bitstamp's transactions: the RFC 4180 export with ids, and the older one whose amounts carry their unit (`0.5 BTC`). */
import { AppError } from '@/lib/core/errors'
import type { VenueId } from '@/lib/core/ids'
import { type Sentence, say } from '@/lib/core/sentence'
import { collectDrafts, eachRow, type Fact, type Money } from '../collect-drafts'
import { type CsvRow, defineImporter } from '../define-importer'
import { venueAssets } from '../file-assets'
import { headerMatch } from '../header-match'
import { parseMoney } from '../parse-money'
import { cellOf, inward, leaves, momentIn, outward, unknownWord, wordOf } from '../row-reader'
import { tradeLegs } from '../trade-fact'

const VENUE = 'bitstamp' as VenueId
const FORMATS = ['iso', 'MMM. DD, YYYY, hh:mm A', 'MMM DD, YYYY, hh:mm A', 'MMM D, YYYY, hh:mm A']

export const bitstamp = defineImporter({
  id: 'bitstamp',
  name: 'Bitstamp transactions',
  venue: VENUE,
  verifiedBy: 'Headers: BittyTax; further types: three open-source readers of Bitstamp exports',
  recognise: headerMatch(
    [
      'ID',
      'Account',
      'Type',
      'Subtype',
      'Datetime',
      'Amount',
      'Amount currency',
      'Value',
      'Value currency',
      'Rate',
      'Rate currency',
      'Fee',
      'Fee currency',
      'Order ID',
    ],
    ['Type', 'Datetime', 'Account', 'Amount', 'Value', 'Rate', 'Fee', 'Sub Type'],
  ),
  read: ({ table }) => collectDrafts(eachRow(table.rows, factOf), 'bitstamp', venueAssets(VENUE)),
})

function factOf(row: CsvRow): Fact | Sentence {
  const type = wordOf(row, 'Type')
  const amount = part(row, 'Amount')
  const fees = cellOf(row, 'Fee') === '' ? [] : [part(row, 'Fee')]
  const id = cellOf(row, 'ID')
  const base = {
    id: id === '' ? undefined : `transaction:${id}`,
    time: momentIn(row, 'Datetime', FORMATS, 'UTC'),
    orderId: cellOf(row, 'Order ID'),
    fees,
  }
  switch (type.toLowerCase()) {
    case 'market':
      return {
        ...base,
        kind: 'trade',
        legs: tradeLegs(wordOf(row, 'Subtype', 'Sub Type'), amount, part(row, 'Value')),
      }
    case 'deposit':
    case 'ripple deposit':
      return { ...base, kind: 'deposit', legs: [{ ...amount, quantity: inward(amount.quantity) }] }
    case 'withdrawal':
    case 'ripple payment':
      return { ...base, kind: 'withdrawal', legs: [{ ...amount, quantity: outward(amount.quantity) }] }
    case 'staking reward':
      return {
        ...base,
        kind: ['income', 'staking'],
        legs: [{ ...amount, quantity: inward(amount.quantity) }],
      }
    case 'referral reward':
      return {
        ...base,
        kind: ['income', 'referral'],
        legs: [{ ...amount, quantity: inward(amount.quantity) }],
      }
    case 'deposit reverted':
      return { ...base, kind: 'adjustment', legs: [{ ...amount, quantity: outward(amount.quantity) }] }
    // Signed: what moved between two customers, often a purchase that was agreed by telephone.
    case 'inter account transfer':
      return {
        ...base,
        kind: leaves(amount.quantity) ? 'withdrawal' : 'deposit',
        legs: [amount],
        unclear: true,
      }
    case 'sub account transfer':
      return { ...base, ...betweenAccounts(row, amount) }
    case 'staked assets':
    case 'unstaked assets':
    case 'started generating rewards':
      return say('A move between wallets of the same account.')
    default:
      throw unknownWord(type)
  }
}

/** `Main Account -> Savings`, told by either of the two. The interface tells the same as a deposit or withdrawal. */
function betweenAccounts(
  row: CsvRow,
  amount: Money,
): Pick<Fact, 'kind' | 'legs' | 'counterparty' | 'unclear'> {
  const [value, account] = [wordOf(row, 'Value'), wordOf(row, 'Account')]
  const [from = '', to = ''] = value.split('->').map((name) => name.trim())
  if ((from === account) === (to === account)) throw unknownWord(value)
  const left = from === account
  const quantity = left ? outward(amount.quantity) : inward(amount.quantity)
  return {
    kind: left ? 'withdrawal' : 'deposit',
    legs: [{ ...amount, quantity }],
    counterparty: left ? to : from,
    unclear: true,
  }
}

function part(row: CsvRow, column: string): Money {
  const [text = '', unit = ''] = wordOf(row, column).split(' ')
  const [quantity, symbol] = [parseMoney(text), cellOf(row, `${column} currency`) || unit]
  if (quantity !== undefined && symbol !== '') return { symbol, quantity }
  throw new AppError(
    'invalid-input',
    say('"{text}" is no amount ({column}).', { text: text.slice(0, 80), column }),
  )
}
