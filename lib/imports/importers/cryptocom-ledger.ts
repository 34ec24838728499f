/**
 * Crypto.com Exchange's journal (OEX_TRANSACTION.csv): a signed row for every change of a balance. The legs of a fill and
 * its fees share order and match; dust that was swept shares its second; all other rows stand alone.
 */
import { isZero, negate } from '@/lib/core/amount'
import type { VenueId } from '@/lib/core/ids'
import { collectDrafts, type Fact, found, type Money } from '../collect-drafts'
import { type CsvRow, defineImporter } from '../define-importer'
import { venueAssets } from '../file-assets'
import { headerMatch } from '../header-match'
import { amountOf, cellOf, leaves, momentIn, unknownWord, wordOf } from '../row-reader'
import { sumMoney, swapFact } from '../swap-fact'

const VENUE = 'cryptocom' as VenueId

export const cryptocomLedger = defineImporter({
  id: 'cryptocom-ledger',
  name: 'Crypto.com Exchange transactions',
  venue: VENUE,
  verifiedBy:
    'Header and rows: tests of two open-source readers and cryptoTax; kinds: documentation of the interface',
  recognise: headerMatch([
    'Journal ID',
    'Time (UTC)',
    'Event Date',
    'Journal Type',
    'Instrument',
    'Taker Side',
    'Side',
    'Transaction Quantity',
    'Transaction Cost',
    'Realized PNL',
    'Order ID',
    'Trade ID',
    'Trade Match ID',
    'Client Order Id',
  ]),
  read({ table }) {
    const groups = new Map<string, CsvRow[]>()
    for (const row of table.rows) {
      const key = groupOf(row)
      groups.set(key, [...(groups.get(key) ?? []), row])
    }
    const findings = [...groups.values()].map((rows) => found(rows, () => factOf(rows)))
    return collectDrafts(findings, 'cryptocom-ledger', venueAssets(VENUE))
  },
})

const typeOf = (row: CsvRow): string => cellOf(row, 'Journal Type').toUpperCase()
const FILL = /^(?:TRADING|TRADE_FEE)$/
/** Nothing is written as an empty cell or as 0. */
const idIn = (row: CsvRow, column: string): string => cellOf(row, column).replace(/^0$/, '')

/** A contract's quantity is no balance: such rows stay alone, and are named. */
const isContract = (row: CsvRow): boolean => /-/.test(cellOf(row, 'Instrument'))

function groupOf(row: CsvRow): string {
  const [type, time] = [typeOf(row), cellOf(row, 'Time (UTC)')]
  if (type === 'CRYPTO_DUSTING') return `dust|${time}`
  const order = idIn(row, 'Order ID')
  if (!FILL.test(type) || isContract(row) || order === '')
    return `row|${cellOf(row, 'Journal ID')}|${row.line}`
  return `fill|${order}|${idIn(row, 'Trade Match ID') || time}`
}

/** The bundle of US dollars has had this name. */
const BUNDLE = 'USD_Stable_Coin'
function moneyOf(row: CsvRow): Money {
  const instrument = wordOf(row, 'Instrument')
  return {
    symbol: instrument === BUNDLE ? 'USD' : instrument,
    quantity: amountOf(row, 'Transaction Quantity'),
  }
}

const paid = ({ symbol, quantity }: Money): Money => ({
  symbol,
  quantity: isZero(quantity) ? quantity : negate(quantity),
})

function factOf(rows: readonly CsvRow[]): Fact {
  const [first] = rows
  if (!first) throw new RangeError('a group has rows')
  const type = typeOf(first)
  const time = momentIn(first, 'Time (UTC)', ['iso', 'MM/DD/YYYY HH:mm:ss'], 'UTC')
  const base = { time, orderId: idIn(first, 'Order ID') }
  if (isContract(first)) throw unknownWord(cellOf(first, 'Instrument'))
  if (FILL.test(type)) {
    const legs = rows.filter((row) => typeOf(row) === 'TRADING').map(moneyOf)
    const fees = sumMoney(rows.filter((row) => typeOf(row) === 'TRADE_FEE').map((row) => paid(moneyOf(row))))
    const [order, match] = [base.orderId, idIn(first, 'Trade Match ID')]
    const id = order === '' || match === '' ? undefined : `match:${order}:${match}`
    return legs.length === 0
      ? { ...base, id, kind: 'fee', legs, fees }
      : { ...base, id, ...swapFact(legs), fees }
  }
  const note = wordOf(first, 'Journal Type')
  if (type === 'CRYPTO_DUSTING') return { ...base, ...swapFact(rows.map(moneyOf), 'dust'), note }
  const journal = idIn(first, 'Journal ID')
  return {
    ...base,
    note,
    id: journal === '' ? undefined : `journal:${journal}`,
    ...alone(type, moneyOf(first)),
  }
}

function alone(type: string, leg: Money): Pick<Fact, 'kind' | 'legs' | 'fees'> {
  const legs = [leg]
  if (type === 'WITHDRAW_FEE') return { kind: 'fee', legs: [], fees: [paid(leg)] }
  if (type === 'SOFT_STAKE_REWARD') return { kind: ['income', 'staking'], legs }
  if (type === 'CORRECTION_REWARD')
    return { kind: leaves(leg.quantity) ? 'adjustment' : ['income', 'other-income'], legs }
  if (/^ROLLBACK_(?:DEPOSIT|WITHDRAW(?:AL)?)$/.test(type)) return { kind: 'adjustment', legs }
  const direction = /^(?:(?:ONCHAIN|OFFCHAIN|FIAT(?:_[A-Z]+)?)_)?(DEPOSIT|WITHDRAW(?:AL)?)$/.exec(type)?.[1]
  if (direction === undefined) throw unknownWord(type)
  // A sign against the word is no deposit that we know.
  if (leaves(leg.quantity) === (direction === 'DEPOSIT')) return { kind: 'adjustment', legs }
  return { kind: direction === 'DEPOSIT' ? 'deposit' : 'withdrawal', legs }
}
