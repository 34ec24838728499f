/** ETH and SOL that were given to Binance for a receipt coin, and taken back: another form of the same money. */
import type { EntryReason } from '@/lib/core/entry'
import type { VenueId } from '@/lib/core/ids'
import { type Sentence, say } from '@/lib/core/sentence'
import { binanceTime, type Clock, withTime } from '../binance-rows'
import { collectDrafts, eachRow, type Fact } from '../collect-drafts'
import { type CsvRow, defineImporter } from '../define-importer'
import { venueAssets } from '../file-assets'
import { headerMatch } from '../header-match'
import { amountOf, inward, outward, wordOf } from '../row-reader'

const VENUE = 'binance' as VenueId

export const binanceStaking = defineImporter({
  id: 'binance-staking',
  name: 'Binance ETH and SOL staking',
  venue: VENUE,
  verifiedBy: 'Headers and a row: an open-source reader of exports of 2026 and its tests',
  recognise: (header) =>
    headerMatch(
      ['Time', 'Stake', 'Stake Amount', 'Distribute', 'Distribute Amount', 'Ratio', 'Status'],
      ['Time', 'Redeem', 'Redeem Amount', 'Distribute', 'Distribute Amount', 'Ratio', 'Status'],
      ['Stake Date', 'Stake', 'Stake Amount', 'Receive', 'Receive Amount', 'Ratio', 'Status'],
      ['Time', 'Wrapped BETH Amount', 'Distributed WBETH Amount', 'Ratio', 'Status'],
    )(withTime(header)),
  read: ({ table, ...clock }) =>
    collectDrafts(
      eachRow(table.rows, (row) => factOf(row, clock)),
      'binance-staking',
      venueAssets(VENUE),
    ),
})

function factOf(row: CsvRow, clock: Clock): Fact | Sentence {
  const status = wordOf(row, 'Status')
  if (!/^success(?:ful)?$/i.test(status)) return say('Not carried out: {status}.', { status })
  const has = (column: string) => Object.hasOwn(row.cells, column)
  const side = (name: string, amount: string) => ({
    symbol: wordOf(row, name),
    quantity: amountOf(row, amount),
  })
  const [reason, gives, gets]: [EntryReason, ReturnType<typeof side>, ReturnType<typeof side>] = has(
    'Wrapped BETH Amount',
  )
    ? [
        'wrap',
        { symbol: 'BETH', quantity: amountOf(row, 'Wrapped BETH Amount') },
        { symbol: 'WBETH', quantity: amountOf(row, 'Distributed WBETH Amount') },
      ]
    : has('Redeem')
      ? ['unstake', side('Redeem', 'Redeem Amount'), side('Distribute', 'Distribute Amount')]
      : has('Receive')
        ? ['stake', side('Stake', 'Stake Amount'), side('Receive', 'Receive Amount')]
        : ['stake', side('Stake', 'Stake Amount'), side('Distribute', 'Distribute Amount')]
  return {
    time: binanceTime(row, clock, has('Stake Date') ? 'Stake Date' : undefined),
    kind: ['rollover', reason],
    legs: [
      { ...gives, quantity: outward(gives.quantity) },
      { ...gets, quantity: inward(gets.quantity) },
    ],
  }
}
