/**
 * A Kraken account in Kraken's own codes: X and Z prefixes, staked (.S), flexible earn (.F), rewards (.M), bonded (.B),
 * ETH2.S, and KFEE, which is a fee credit and no money. Large balances are spelled with an exponent.
 */
import { bucketHoldings } from './bucket-holdings'
import { aroundOf, COINS, type Coin } from './coins'
import { exponent, order, plus } from './decimal'
import type { Random } from './random'
import { drawQuantity, splitOff } from './seed-figures'
import type { KrakenBalances, TrueBucketHolding } from './truth'

const PLACES = 10
const EARNING: readonly [code: string, asset: string, bucket: TrueBucketHolding['bucket']][] = [
  ['DOT.S', 'coin:polkadot', 'staked'],
  ['ETH2.S', 'coin:ethereum', 'staked'],
  ['ETH.F', 'coin:ethereum', 'earn'],
  ['XBT.F', 'coin:bitcoin', 'earn'],
  ['USDC.M', 'coin:usd-coin', 'earn'],
  ['BTC.B', 'coin:bitcoin', 'staked'],
]

export interface SeededKraken {
  balances: KrakenBalances
  holdings: TrueBucketHolding[]
}

/** Kraken writes large figures as "4.85833757636E+3"; here everything from a thousand on, and some of the dust. */
const spelled = (random: Random, quantity: string): string =>
  order(quantity, '1000') >= 0 || random.chance(0.1) ? exponent(quantity) : quantity

/** @param extra further coins, under their plain symbol */
export function seedKraken(random: Random, extra: readonly Coin[]): SeededKraken {
  const listed = COINS.filter(({ venues }) => venues === undefined || venues.includes('kraken'))
  const always = listed.filter(({ symbol }) => symbol === 'BTC' || symbol === 'ETH')
  const others = random.shuffle(listed.filter((coin) => !always.includes(coin))).slice(0, 8)
  const rows: TrueBucketHolding[] = []
  const balances: KrakenBalances['balances'] = [{ code: 'KFEE', balance: '1234.56', hold: '0' }]
  const put = (
    code: string,
    asset: string,
    bucket: TrueBucketHolding['bucket'],
    quantity: string,
    hold = '0',
  ): void => {
    balances.push({ code, balance: spelled(random, quantity), hold })
    const free = plus(quantity, `-${hold}`)
    rows.push({ asset, bucket, sourceSymbol: code, quantity: free })
    rows.push({ asset, bucket: 'in-order', sourceSymbol: code, quantity: hold })
  }
  for (const coin of [...always, ...others, ...extra]) {
    const quantity = drawQuantity(random, PLACES, coin.around)
    const open = coin.symbol === 'BTC' || random.chance(0.3)
    const [hold] = open ? splitOff(random, quantity, PLACES) : ['0']
    put(coin.kraken?.[0] ?? coin.symbol, `coin:${coin.slug}`, 'spot', quantity, hold)
  }
  put('ZEUR', 'fiat:eur', 'spot', drawQuantity(random, 4, 1))
  put('ZUSD', 'fiat:usd', 'spot', drawQuantity(random, 4, 1))
  for (const [code, asset, bucket] of EARNING) {
    put(code, asset, bucket, drawQuantity(random, PLACES, aroundOf(asset.slice(5))))
  }
  return { balances: { balances }, holdings: bucketHoldings(rows) }
}
