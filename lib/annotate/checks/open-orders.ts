/** Own open orders at exchanges on a coin that is swapped. */
import { collectionOf } from '@/lib/assets/collection'
import { mapVenueSymbol } from '@/lib/assets/venue-symbols'
import { subtract } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import { type ToldSentence, tell } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import type { AccountRow, OpenOrderRow } from '@/lib/db/rows'
import { type CheckFinding, type CheckInput, defineCheck } from '../define-check'
import { isTrade } from './parts/is-trade'
import { marketCoin } from './parts/market-coin'
import { saidPrivately } from './parts/said'
import { receivedOf } from './parts/trade-worth'

/** Told one by one; of the others only how many they are. */
const MOST = 3

export const openOrders = defineCheck({
  id: 'open-orders',
  title: say('Open orders'),
  explanation: say(
    'Looks at your open orders at exchanges, as they were last read, for the coins that are swapped: one that does the same would do it twice, one that does the opposite would undo it.',
  ),
  needs: 'asked',
  isPersonal: true,
  run: async (input, { db }) => {
    if (!isTrade(input)) return undefined
    const exchanges = input.accounts.filter(({ source }) => source.kind === 'exchange')
    if (exchanges.length === 0) return []
    const sides = sidesOf(input)
    if (sides.size === 0) return { notRun: say('What is swapped could not be named for certain.') }
    const [rows, readings] = await Promise.all([db.openOrders.toArray(), db.orderReadings.toArray()])
    const found = rows.flatMap((row) => judge(row, exchanges, sides))
    const isRead = readings.some(
      ({ lastGoodAt, accountId }) => lastGoodAt !== undefined && exchanges.some(({ id }) => id === accountId),
    )
    if (found.length === 0) return isRead ? [] : { notRun: say('Your open orders have not been read yet.') }
    const more = found.length - MOST
    return [
      ...found.toSorted((a, b) => Number(b.level === 'care') - Number(a.level === 'care')).slice(0, MOST),
      ...(more > 0
        ? [
            saidPrivately(
              'info',
              tell('{count} more open orders are on these coins.', { count: { count: more } }),
              'more',
            ),
          ]
        : []),
    ]
  },
})

/** What the swap does with a coin. */
type Side = 'sell' | 'buy'

function sidesOf({ swap }: CheckInput): Map<AssetId, Side> {
  const got = swap && receivedOf(swap)
  return new Map([
    ...(swap?.pays ? [[marketCoin(swap.pays.asset), 'sell'] as const] : []),
    ...(got ? [[marketCoin(got.amount.asset), 'buy'] as const] : []),
  ])
}

function judge(
  row: OpenOrderRow,
  exchanges: readonly AccountRow[],
  sides: ReadonlyMap<AssetId, Side>,
): CheckFinding[] {
  const account = exchanges.find(({ id }) => id === row.accountId)
  const [base = ''] = row.symbol.split('/')
  if (account?.source.kind !== 'exchange' || row.status !== 'open') return []
  const side = sides.get(collectionOf(mapVenueSymbol({ venue: account.source.venue, symbol: base })))
  if (side === undefined) return []
  const values = {
    account: account.label,
    amount: { quantity: subtract(row.amount, row.filled), symbol: base },
    at: { at: row.readAt },
  }
  return [saidPrivately(row.side === side ? 'info' : 'care', sentenceOf(row.side, side, values), row.id)]
}

function sentenceOf(order: Side, swap: Side, values: Parameters<typeof tell>[1] & object): ToldSentence {
  const { account = '', amount = '', at = '' } = values
  if (order === swap)
    return order === 'sell'
      ? tell('An open order at {account} sells {amount} as well (as of {at}).', { account, amount, at })
      : tell('An open order at {account} buys {amount} as well (as of {at}).', { account, amount, at })
  return order === 'sell'
    ? tell('An open order at {account} sells {amount}, which you are about to buy (as of {at}).', {
        account,
        amount,
        at,
      })
    : tell('An open order at {account} buys {amount}, which you are about to sell (as of {at}).', {
        account,
        amount,
        at,
      })
}
