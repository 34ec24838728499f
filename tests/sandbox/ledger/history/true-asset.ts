/** The product's name of what a venue calls by its own symbol, from the sandbox's tables alone. */
import type { Venue } from '../../open-exchanges'
import { COINS, FIATS, furtherCoins } from '../coins'
import type { Truth } from '../truth'

const ALL_COINS = [...COINS, ...furtherCoins()]

/**
 * At Coinbase a symbol is a wallet's id. Kraken's forms of savings (`DOT.S`, `ETH2.S`, `BTC.B`) are the same coin.
 * @example trueAsset(truth, 'kraken', 'XBT.F') // 'coin:bitcoin'
 */
export function trueAsset({ exchanges }: Pick<Truth, 'exchanges'>, venue: Venue, symbol: string): string {
  const isKraken = venue === 'kraken'
  const wallet = venue === 'coinbase' ? exchanges.coinbase.find(({ id }) => id === symbol) : undefined
  const bare = isKraken ? symbol.replace(/\.[A-Z]$/, '').replace(/^ETH2$/, 'ETH') : symbol
  const name = wallet?.currency ?? bare
  const fiat = FIATS.find(({ code, kraken }) => code === name || (isKraken && kraken[0] === name))
  if (fiat) return `fiat:${fiat.code.toLowerCase()}`
  const coin = ALL_COINS.find((each) => each.symbol === name || (isKraken && each.kraken?.includes(name)))
  if (!coin) throw new Error(`the truth has no coin for ${symbol} at ${venue}`)
  return `coin:${coin.slug}`
}
