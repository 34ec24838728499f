/** Brings the accounts of a truth up to what an exchange holds by now, after orders have moved money there. */
import type { Venue } from '../open-exchanges'
import { bucketHoldings } from './bucket-holdings'
import { minus } from './decimal'
import { trueAsset } from './history/true-asset'
import type { TrueBucketHolding, Truth } from './truth'

interface Held {
  /** The venue's own name, or a wallet's id. */
  symbol: string
  /** What the source calls it. */
  sourceSymbol: string
  free: string
  locked: string
}

/** What orders can move; savings, funding and margin are none of theirs. */
function tradable({ binance, kraken, coinbase }: Truth['exchanges'], venue: Venue): Held[] {
  switch (venue) {
    case 'binance':
      return binance.spot.map(({ asset, free, locked }) => ({
        symbol: asset,
        sourceSymbol: asset,
        free,
        locked,
      }))
    case 'kraken':
      return kraken.balances
        .filter(({ code }) => code !== 'KFEE' && !code.includes('.'))
        .map(({ code, balance, hold }) => {
          return { symbol: code, sourceSymbol: code, free: minus(balance, hold), locked: hold }
        })
    case 'coinbase':
      return coinbase
        .filter(({ kind, staked }) => kind !== 'vault' && !staked)
        .map(({ id, currency, available, hold }) => {
          return { symbol: id, sourceSymbol: currency, free: available, locked: hold }
        })
    default: {
      const never: never = venue
      return never
    }
  }
}

/** @example retellAccount(truth, 'kraken'); expectedTotals(truth) // with what was bought there */
export function retellAccount(truth: Truth, venue: Venue): void {
  const account = truth.accounts.find((each) => each.venue === venue)
  if (!account) return
  const kept = account.holdings.filter(({ bucket }) => bucket !== 'spot' && bucket !== 'in-order')
  const rows = tradable(truth.exchanges, venue).flatMap(({ symbol, sourceSymbol, free, locked }) => {
    const asset = trueAsset(truth, venue, symbol)
    const row = (bucket: TrueBucketHolding['bucket'], quantity: string): TrueBucketHolding => ({
      asset,
      sourceSymbol,
      bucket,
      quantity,
    })
    return [row('spot', free), row('in-order', locked)]
  })
  account.holdings = [...bucketHoldings(rows), ...kept]
}
