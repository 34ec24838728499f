/**
 * Bybit's log of the unified trading account. `Change` is what the balance changed by: cash flow, fee and funding
 * together. A spot trade is a row for each of its coins; rows of one market and second are one entry. Contracts move
 * money too: their profit is a margin trade, their funding a fee.
 */
import { type Amount, add, compare, isZero, negate } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { VenueId } from '@/lib/core/ids'
import { type Sentence, say } from '@/lib/core/sentence'
import { collectDrafts, type Fact, found } from '../collect-drafts'
import { type CsvRow, defineImporter } from '../define-importer'
import { venueAssets } from '../file-assets'
import { headerMatch } from '../header-match'
import { amountOf, cellOf, feeOf, momentIn, unknownWord, wordOf } from '../row-reader'
import { sumMoney, swapFact } from '../swap-fact'

const VENUE = 'bybit' as VenueId

export const bybitUnified = defineImporter({
  id: 'bybit-unified',
  name: 'Bybit unified account log',
  venue: VENUE,
  verifiedBy: 'Header and rows: tests of several open-source readers, one of them of a whole export',
  recognise: headerMatch([
    'Currency',
    'Contract',
    'Type',
    'Direction',
    'Quantity',
    'Filled Price',
    'Fee Paid',
    'Cash Flow',
    'Change',
    'Wallet Balance',
    'Action',
    'Time(UTC)',
  ]),
  read({ table }) {
    const groups = new Map<string, CsvRow[]>()
    table.rows.forEach((row, index) => {
      const key = groupOf(row) ?? String(index)
      groups.set(key, [...(groups.get(key) ?? []), row])
    })
    const findings = [...groups.values()].map((rows) => found(rows, () => factOf(rows)))
    return collectDrafts(findings, 'bybit-unified', venueAssets(VENUE))
  },
})

const NONE = /^-*$/
const isSpot = (row: CsvRow): boolean => cellOf(row, 'Type') === 'TRADE' && NONE.test(cellOf(row, 'Action'))
const isUntold = (row: CsvRow): boolean => NONE.test(cellOf(row, 'Type'))

/** Coins of one act, which only market and moment join; `undefined`: a row that stands alone. */
function groupOf(row: CsvRow): string | undefined {
  if (isSpot(row))
    return ['spot', cellOf(row, 'Contract'), cellOf(row, 'Direction'), cellOf(row, 'Time(UTC)')].join('|')
  return isUntold(row) ? `untold|${cellOf(row, 'Time(UTC)')}` : undefined
}

interface Figures {
  symbol: string
  flow: Amount
  /** Above zero is paid. */
  fee: Amount
  funding: Amount
}

function figuresOf(row: CsvRow): Figures {
  const [flow, fee, funding] = [feeOf(row, 'Cash Flow'), feeOf(row, 'Fee Paid'), feeOf(row, 'Funding')]
  if (compare(add(add(flow, fee), funding), amountOf(row, 'Change')) !== 0)
    throw new AppError('invalid-input', say('The amounts of this row do not add up.'))
  return { symbol: wordOf(row, 'Currency'), flow, fee: negate(fee), funding }
}

const MOVES = /^(?:TRANSFER_(?:IN|OUT)|FLEXIBLE_STAKING_(?:SUBSCRIPTION|REDEMPTION))$/

function factOf(rows: readonly CsvRow[]): Fact | Sentence {
  const [first] = rows
  if (!first) throw new RangeError('a group has rows')
  const figures = rows.map(figuresOf)
  const [time, type] = [momentIn(first, 'Time(UTC)', ['iso'], 'UTC'), cellOf(first, 'Type')]
  const flows = figures.map(({ symbol, flow }) => ({ symbol, quantity: flow }))
  const fees = sumMoney(figures.map(({ symbol, fee }) => ({ symbol, quantity: fee })))
  const base = { time, fees, market: cellOf(first, 'Contract'), note: NONE.test(type) ? '' : type }
  if (MOVES.test(type)) return say('A move between wallets of the same account.')
  // Coins of one second are converted into each other; one alone goes into Earn or comes back.
  if (isUntold(first)) {
    const swap = swapFact(flows, 'conversion')
    return swap.kind === 'adjustment'
      ? say('A move between wallets of the same account.')
      : { ...base, ...swap }
  }
  if (isSpot(first)) return { ...base, ...swapFact(flows) }
  switch (type) {
    case 'TRADE':
    case 'LIQUIDATION':
    case 'ADL':
    case 'DELIVERY':
      return sumMoney(flows).length === 0
        ? { ...base, kind: 'fee', legs: [] }
        : { ...base, kind: ['trade', 'margin'], legs: sumMoney(flows) }
    case 'SETTLEMENT':
      return { ...base, kind: ['fee', 'funding'], legs: [], fees: fundingOf(figures) }
    case 'AIRDROP':
      return { ...base, kind: ['income', 'airdrop'], legs: sumMoney(flows) }
    default:
      throw unknownWord(type)
  }
}

/** Funding that was received is a fee below zero. */
const fundingOf = (figures: readonly Figures[]) =>
  sumMoney(
    figures.flatMap(({ symbol, flow, fee, funding }) =>
      [fee, negate(funding), negate(flow)]
        .filter((each) => !isZero(each))
        .map((quantity) => ({ symbol, quantity })),
    ),
  )
