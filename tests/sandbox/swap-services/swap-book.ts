/** What services offer for a swap on Ethereum: the sandbox's prices, less the service's own cut. */

import { amount } from '@/lib/core/amount'
import { unitsOf } from '@/lib/core/wallet-tx'
import { lookUp, type PriceBook } from '../prices/price-book'

/** What most services write for the native coin; LI.FI writes zeros. */
export const NATIVE = '0xeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee'
const ZEROS = `0x${'0'.repeat(40)}`

export interface Offered {
  /** Units of what is bought. */
  out: bigint
  sold: string
  bought: string
}

/** @returns `undefined` for a coin that the service does not know */
export type SwapBook = (sell: string, buy: string, units: bigint) => Offered | undefined

const PRICE_PLACES = 18

/**
 * @param cut hundredths of a percent
 * @example createSwapBook(book, 10)(NATIVE, USDC, 10n ** 18n)?.out // 3136980000n
 */
export function createSwapBook(book: PriceBook, cut: number): SwapBook {
  const find = lookUp(book)
  const coinOf = (address: string) => {
    const lower = address.toLowerCase()
    const isNative = lower === NATIVE || lower === ZEROS
    const looked = find(isNative ? 'coingecko:ethereum' : `ethereum:${lower}`)
    const price = looked && unitsOf(amount(looked.entry.usd), PRICE_PLACES)
    if (price === undefined || price === 0n) return undefined
    return { address: isNative ? NATIVE : lower, price, decimals: isNative ? 18 : (looked?.decimals ?? 18) }
  }
  return (sell, buy, units) => {
    const [from, to] = [coinOf(sell), coinOf(buy)]
    if (!from || !to) return undefined
    const out = (units * from.price * 10n ** BigInt(to.decimals)) / (to.price * 10n ** BigInt(from.decimals))
    return { out: (out * BigInt(10_000 - cut)) / 10_000n, sold: from.address, bought: to.address }
  }
}
