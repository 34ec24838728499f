/** A Binance account: spot with open orders, funding wallet, flexible and locked earn, on demand margin and futures. */
import { bucketHoldings } from './bucket-holdings'
import { COINS, type Coin } from './coins'
import { minus, plus } from './decimal'
import type { Random } from './random'
import { drawQuantity, splitOff } from './seed-figures'
import type { BinanceBalances, TrueBucketHolding } from './truth'

const PLACES = 8

export interface SeededBinance {
  balances: BinanceBalances
  holdings: TrueBucketHolding[]
}

const listed = COINS.filter(({ venues }) => venues === undefined || venues.includes('binance'))
const listing = (symbol: string): Coin => {
  const known = listed.find((coin) => coin.symbol === symbol)
  if (!known) throw new RangeError(`Binance does not list ${symbol}`)
  return known
}
const coinOf = (symbol: string): string => `coin:${listing(symbol).slug}`
const draw = (random: Random, symbol: string): string => drawQuantity(random, PLACES, listing(symbol).around)

/** @param extra further coins, each held in spot */
export function seedBinance(random: Random, extra: readonly Coin[], derivatives: boolean): SeededBinance {
  const coins = [...random.shuffle(listed).slice(0, 10), ...extra]
  const rows: TrueBucketHolding[] = []
  const spot = coins.map((coin) => {
    const quantity = drawQuantity(random, PLACES, coin.around)
    const [locked, free] = random.chance(0.3) ? splitOff(random, quantity, PLACES) : ['0', quantity]
    const base = { asset: `coin:${coin.slug}`, sourceSymbol: coin.symbol }
    rows.push({ ...base, bucket: 'spot', quantity: free }, { ...base, bucket: 'in-order', quantity: locked })
    return { asset: coin.symbol, free, locked }
  })
  const euros = drawQuantity(random, 2, 1)
  spot.push({ asset: 'EUR', free: euros, locked: '0' })
  rows.push({ asset: 'fiat:eur', sourceSymbol: 'EUR', bucket: 'spot', quantity: euros })

  const place = (symbol: string, bucket: TrueBucketHolding['bucket']): { asset: string; amount: string } => {
    const amount = draw(random, symbol)
    rows.push({ asset: coinOf(symbol), sourceSymbol: symbol, bucket, quantity: amount })
    return { asset: symbol, amount }
  }
  const funding = ['USDT', 'BTC'].map((symbol) => {
    const { asset, amount } = place(symbol, 'funding')
    return { asset, free: amount, locked: '0', freeze: '0', withdrawing: '0' }
  })
  const flexible = ['USDT', 'ETH', 'BNB'].map((symbol) => place(symbol, 'earn'))
  const locked = ['DOT', 'SOL'].map((symbol) => place(symbol, 'locked'))
  const balances: BinanceBalances = { spot, funding, flexible, locked }
  if (derivatives) addDerivatives(random, balances, rows)
  return { balances, holdings: bucketHoldings(rows) }
}

function addDerivatives(random: Random, balances: BinanceBalances, rows: TrueBucketHolding[]): void {
  const margin = (asset: string): NonNullable<BinanceBalances['margin']>[number] => {
    const drawn = {
      asset,
      free: draw(random, asset),
      locked: '0',
      borrowed: draw(random, asset),
      interest: '0.00000003',
    }
    const quantity = minus(plus(drawn.free, drawn.locked), plus(drawn.borrowed, drawn.interest))
    rows.push({ asset: coinOf(asset), sourceSymbol: asset, bucket: 'margin', quantity })
    return drawn
  }
  const futures = (asset: string): NonNullable<BinanceBalances['usdm']>[number] => {
    const drawn = { asset, walletBalance: draw(random, asset), unrealizedProfit: '-1.25000000' }
    const quantity = plus(drawn.walletBalance, drawn.unrealizedProfit)
    rows.push({ asset: coinOf(asset), sourceSymbol: asset, bucket: 'futures', quantity })
    return drawn
  }
  balances.margin = [margin('USDT'), margin('ETH')]
  balances.isolated = [{ symbol: 'SOLUSDT', base: margin('SOL'), quote: margin('USDT') }]
  balances.usdm = [futures('USDT')]
  balances.coinm = [futures('BTC')]
}
