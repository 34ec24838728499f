/**
 * A long history for benches, the same at every call: fills over two hundred assets against dollars and tethers with fees
 * in a third coin, over five years and five accounts, in the order of time.
 */
import { amount } from '@/lib/core/amount'
import type { Entry } from '@/lib/core/entry'
import type { AccountId, AssetId, EntryId } from '@/lib/core/ids'

export const ASSETS = 200
export const ACCOUNTS: readonly AccountId[] = Array.from(
  { length: 5 },
  (_, at) => `account-${at}`.padEnd(22, '0') as AccountId,
)
export const BEGAN_AT = Date.UTC(2021, 0, 1)
const YEARS_MS = 5 * 365 * 86_400_000

export const assetOf = (number: number): AssetId => `venue:binance/COIN${number % ASSETS}` as AssetId
const USD = 'fiat:usd' as AssetId
const FEE = 'venue:binance/COIN0' as AssetId

/** A small mixing function: benches need spread, not randomness. */
const mixed = (number: number): number => (Math.imul(number ^ (number >>> 13), 0x5bd1e995) >>> 0) / 2 ** 32

/** @param number 0-based; the time grows with it up to `count` */
export function entryOf(number: number, count: number): Entry {
  const coin = Math.floor(mixed(number) * ASSETS)
  const asset = assetOf(coin)
  const quantity = mixed(number + 1) * 2 + 0.0001
  const price = 10 + 90 * mixed(number + 2)
  // Three buys for two sales of the same size on the whole: lots pile up, as they do.
  const sign = mixed(number + 3) < 0.6 ? 1 : -1
  return {
    id: `${number.toString(36).padStart(8, '0')}-bench-entry-0` as EntryId,
    accountId: ACCOUNTS[Math.floor(mixed(number + 4) * ACCOUNTS.length)] ?? (ACCOUNTS[0] as AccountId),
    nativeId: `trade:${asset}:${1_000_000_000 + number * 13}`,
    at: BEGAN_AT + Math.floor((number / count) * YEARS_MS),
    kind: 'trade',
    legs: [
      { asset, quantity: amount((sign * quantity).toFixed(8)) },
      { asset: USD, quantity: amount((-sign * quantity * price).toFixed(8)) },
    ],
    fees: [{ asset: number % 4 === 0 ? FEE : USD, quantity: amount((quantity / 1000).toFixed(8)) }],
    origin: 'api',
    source: 'binance:trades',
    orderId: String(9_000_000_000 + number * 3),
    market: `COIN${coin}USD`,
  }
}
